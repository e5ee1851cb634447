/** Replays a log into the snapshot it gives. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { CaseEvent } from './event.ts'
import type { Machine } from './machine.ts'
import type { Snapshot } from './snapshot.ts'
import { blankSnapshot, step } from './step.ts'

/** Throws where the log holds an event that the machine refuses: a log is what was accepted. */
export function replay(machine: Machine, log: Iterable<CaseEvent>, calendar: WorkingCalendar): Snapshot {
  let snapshot = blankSnapshot
  for (const event of log) {
    const outcome = step(machine, snapshot, event, calendar)
    if (outcome.kind === 'refused')
      throw new Error(`Event ${snapshot.length + 1} of the log is refused: ${outcome.code}`)
    if (outcome.kind === 'stepped') snapshot = outcome.snapshot
  }
  return snapshot
}
