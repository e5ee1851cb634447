/** Turns a running clock into when it is due, with what stopped it or started it again taken in. */
import { count, type Due, type StoppedDays } from '../calendar/count.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { formatPeriod, isWholeDays } from '../calendar/period.ts'
import { type Draft, happenings } from './draft.ts'
import type { Clock } from './machine.ts'
import { refused } from './outcome.ts'
import type { Instance, Start } from './snapshot.ts'

interface DueOf {
  readonly dueOn: EpochDay | null
  readonly dueAt: number | null
  readonly provisional: boolean
  readonly stopped: boolean
}

export function dueOf(draft: Draft, clock: Clock, instance: Instance): DueOf {
  const counted = (start: Start, stopped: readonly StoppedDays[]) => tryCount(draft, clock, instance, start, stopped)
  let { start } = instance
  const stopped: StoppedDays[] = []
  if (draft.heldOn !== null && draft.heldOn.to >= start.on) stopped.push(draft.heldOn)
  for (const { from, to, restarts } of pausesOf(draft, clock)) {
    const due = counted(start, stopped)
    // What begins after the clock was late does not undo that.
    if (due === null || from.on < start.on || from.on > due.dueOn) continue
    if (to === undefined) return { ...undated, stopped: true }
    if (restarts) start = { seq: to.seq, on: to.on, at: to.at }
    else stopped.push({ from: from.on, to: to.on })
  }
  const due = counted(start, stopped)
  return due === null ? undated : { ...due, stopped: false }
}

const undated: DueOf = { dueOn: null, dueAt: null, provisional: false, stopped: false }

interface Pause {
  readonly from: Start
  /** Not yet known: the clock stands still. */
  readonly to: Start | undefined
  readonly restarts: boolean
}

/** What stopped a clock or started it again, in the order of dates. */
function pausesOf(draft: Draft, clock: Clock): readonly Pause[] {
  const pauses = [...clock.stops, ...clock.startsAgain].flatMap((pause) =>
    happenings(draft, pause.from).map((from): Pause => {
      const to = happenings(draft, pause.to).find((each) => each.on >= from.on)
      return { from, to, restarts: clock.startsAgain.includes(pause) }
    }),
  )
  return pauses.sort((one, other) => one.from.on - other.from.on || one.from.seq - other.from.seq)
}

/** Null where there is no time limit, or where it cannot be counted: what would start it is then refused. */
function tryCount(
  draft: Draft,
  clock: Clock,
  instance: Instance,
  start: Start,
  stopped: readonly StoppedDays[],
): Due | null {
  const period = instance.extendedTo ?? instance.period
  if (period === null) return null
  const { machine, calendar } = draft
  if (!isWholeDays(period) && start.at === null) {
    const message = `Give the time of day as well: ${clock.text} is due ${formatPeriod(period)} after it.`
    draft.objection ??= refused('NEEDS_A_TIME', message, clock.clause)
    return null
  }
  const dayAfter = clock.start.kind === 'event' && clock.start.dayAfter
  try {
    return count(calendar, start, period, { dayAfter, stopped, ...(machine.hours ? { hours: machine.hours } : {}) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    draft.objection ??= refused('CANNOT_BE_COUNTED', `${clock.text}: ${error.message}`, clock.clause)
    return null
  }
}
