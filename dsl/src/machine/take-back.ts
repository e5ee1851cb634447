/**
 * Takes back what a time-out did to a case, or a closing, when something that came in time is recorded after it:
 * a right used in its window, an extension agreed by the due date, or that it was resolved.
 */
import type { EpochDay } from '../calendar/epoch-day.ts'
import { beganAtDaysEnd, type Draft } from './draft.ts'
import type { Instance, Start } from './snapshot.ts'

/** Brings the case back to `stage` as it stood on the day `since`, before the day was over. */
export function takeBack(draft: Draft, since: EpochDay, stage: number | null): void {
  const endedOn = new Set([since, draft.closedOn])
  const closedBy = draft.happened.closed?.at(-1)?.seq
  draft.instances = draft.instances.map((instance) => {
    const { start, stage: written } = draft.machine.clocks[instance.clock]!
    const byClosing = (start.kind === 'event' && start.event === 'closed') || instance.start.seq === closedBy
    if (byClosing || (written !== null && beganAfter(draft, instance.start, since))) return cancelled(instance)
    const ended = instance.endedOn !== null && endedOn.has(instance.endedOn)
    if (!ended || instance.metOn !== null || !(written === null || written === stage)) return instance
    return { ...instance, endedOn: null, duty: instance.duty === 'left_undone' ? 'owed' : instance.duty }
  })
  draft.happened = { ...draft.happened, closed: [] }
  draft.status = 'open'
  draft.closedOn = null
  draft.closedByTime = false
  draft.outcome = null
  draft.waiting = draft.waiting.filter(({ start }) => start.seq !== closedBy)
  if (stage !== null && stage !== draft.stage) returnTo(draft, stage)
}

/** Whether something began after a day, or with a time-out that ended the day. */
export function beganAfter(draft: Draft, start: Start, on: EpochDay): boolean {
  return start.on > on || (start.on === on && beganAtDaysEnd(draft, start))
}

/** A clock or duty that turns out never to have been. */
export function cancelled(instance: Instance): Instance {
  return { ...instance, state: 'cancelled', duty: instance.duty && 'cancelled' }
}

function returnTo(draft: Draft, stage: number): void {
  const entered = draft.instances.findLast(({ clock, state }) => {
    const { start, stage: written } = draft.machine.clocks[clock]!
    return written === stage && start.kind === 'entry' && state !== 'cancelled'
  })?.start
  draft.stage = stage
  if (entered === undefined) return
  draft.enteredOn = entered.on
  draft.entered = entered
  draft.enteredByTime = beganAtDaysEnd(draft, entered)
}
