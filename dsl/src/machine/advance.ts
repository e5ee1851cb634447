/** Lets time pass on a case: fires each time-out that is due, in order, and says what happened. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { nextTimeOut, timeOutEvent } from './due.ts'
import type { CaseEvent } from './event.ts'
import type { Machine } from './machine.ts'
import type { Stepped } from './outcome.ts'
import type { Snapshot } from './snapshot.ts'
import { step } from './step.ts'

export interface Fired {
  readonly event: CaseEvent
  readonly outcome: Stepped
}

/** `until` and `recordedAt` in epoch milliseconds; what is due at `until` fires. */
export function advance(
  machine: Machine,
  snapshot: Snapshot,
  until: number,
  recordedAt: number,
  calendar: WorkingCalendar,
): readonly Fired[] {
  const fired: Fired[] = []
  let present = snapshot
  for (;;) {
    const next = nextTimeOut(machine, present)
    if (next === null || next.dueAt > until) return fired
    const event = timeOutEvent(machine, next, recordedAt)
    const outcome = step(machine, present, event, calendar)
    if (outcome.kind !== 'stepped') throw new Error(`A time-out of ${event.details.about} was ${outcome.kind}`)
    fired.push({ event, outcome })
    present = outcome.snapshot
  }
}
