/** Turns a running clock into when it is due, with what stopped it or started it again taken in. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { type CountOptions, count, type Due, type StoppedDays } from '../calendar/count.ts'
import { countBack } from '../calendar/count-back.ts'
import { type EpochDay, epochDay } from '../calendar/epoch-day.ts'
import { type Explanation, explain, explainBack } from '../calendar/explain.ts'
import { formatPeriod, isWholeDays, type Period } from '../calendar/period.ts'
import { countedOn } from './cut-off.ts'
import { type Draft, happenings } from './draft.ts'
import type { Clock, Machine } from './machine.ts'
import { isNoEarlier } from './order-in-time.ts'
import { refused } from './outcome.ts'
import type { Instance, Snapshot, Start } from './snapshot.ts'

interface DueOf {
  readonly dueOn: EpochDay | null
  readonly dueAt: number | null
  readonly provisional: boolean
  readonly stopped: boolean
}

/** `met`: what met it while it ran. */
export function dueOf(draft: Draft, clock: Clock, instance: Instance, met: Start | undefined): DueOf {
  if (clock.before !== undefined) return dueBefore(draft, clock, instance)
  const counted = (start: Start, stopped: readonly StoppedDays[]) => tryCount(draft, clock, instance, start, stopped)
  const span = spanOf(draft, clock, instance, met, counted)
  if (span === null) return { ...undated, stopped: true }
  const due = counted(span.start, span.stopped)
  return due === null ? undated : { ...due, stopped: false }
}

/** Once it is met, a date that is moved makes it neither late nor early. */
function dueBefore(draft: Draft, clock: Clock, instance: Instance): DueOf {
  const { dueOn, dueAt, provisional, metOn } = instance
  if (metOn !== null) return { dueOn, dueAt, provisional, stopped: false }
  const day = dateBefore(clock, draft)
  if (day === null || instance.period === null) return undated
  try {
    return { ...countBack(draft.calendar, day, instance.period), stopped: false }
  } catch (error) {
    object(draft, clock, error)
    return undated
  }
}

/** Null too where the date was moved after it was met. */
function explainBefore(
  clock: Clock,
  snapshot: Snapshot,
  { dueOn }: Instance,
  calendar: WorkingCalendar,
  period: Period,
): Explanation | null {
  const day = dateBefore(clock, snapshot)
  if (day === null || countBack(calendar, day, period).dueOn !== dueOn) return null
  return explainBack(calendar, day, period)
}

/** The date that a clock is counted back from, where it is known. */
function dateBefore({ before }: Clock, { facts }: Pick<Snapshot, 'facts'>): EpochDay | null {
  return before === undefined ? null : epochDay(facts[before] ?? '')
}

/** How a running clock's due date is counted, day by day; null where nothing is: no time limit, or it stands still. */
export function explainDue(
  machine: Machine,
  snapshot: Snapshot,
  instance: Instance,
  calendar: WorkingCalendar,
): Explanation | null {
  const period = periodOf(instance)
  if (period === null || instance.dueOn === null) return null
  const clock = machine.clocks[instance.clock]!
  if (clock.before !== undefined) return explainBefore(clock, snapshot, instance, calendar, period)
  const rules = { machine, calendar }
  const counted = (start: Start, stopped: readonly StoppedDays[]) =>
    count(calendar, start, period, optionsOf(rules, snapshot, clock, start, stopped))
  const met = happenings(snapshot, clock.metBy).find(({ seq }) => seq === instance.metBy)
  const span = spanOf(snapshot, clock, instance, met, counted)
  if (span === null) return null
  return explain(calendar, span.start, period, optionsOf(rules, snapshot, clock, span.start, span.stopped))
}

type Stopped = readonly StoppedDays[]
const neverStopped: Stopped = []

/** What a clock counts from, and the days that do not count; null while it stands still. */
function spanOf(
  snapshot: Pick<Snapshot, 'heldOn' | 'happened'>,
  clock: Clock,
  instance: Instance,
  met: Start | undefined,
  counted: (start: Start, stopped: Stopped) => Due | null,
): { readonly start: Start; readonly stopped: Stopped } | null {
  let { start } = instance
  if (snapshot.heldOn === null && clock.stops.length === 0 && clock.startsAgain.length === 0)
    return { start, stopped: neverStopped }
  const stopped: StoppedDays[] = []
  if (snapshot.heldOn !== null && snapshot.heldOn.to >= start.on) stopped.push(snapshot.heldOn)
  for (const { from, to, restarts } of pausesOf(snapshot, clock, met)) {
    const due = counted(start, stopped)
    // What begins after the clock was late does not undo that.
    if (due === null || from.on < start.on || from.on > due.dueOn) continue
    if (to === undefined) return null
    if (restarts) start = { seq: to.seq, on: to.on, at: to.at }
    else stopped.push({ from: from.on, to: to.on })
  }
  return { start, stopped }
}

/** What was agreed stays agreed under other rules, as long as they have a time limit at all. */
function periodOf({ period, extendedTo }: Instance): Period | null {
  return period === null ? null : (extendedTo ?? period)
}

const noOptions: CountOptions = {}

/** How a clock counts from a start of it. */
export function optionsOf(
  { machine, calendar }: Pick<Draft, 'machine' | 'calendar'>,
  snapshot: Pick<Snapshot, 'happened'>,
  clock: Clock,
  start: Start,
  stopped: Stopped = [],
): CountOptions {
  const dayAfter = clock.start.kind === 'event' && clock.start.dayAfter
  const on = countedOn(machine, calendar, start, (event) => happenings(snapshot, event))
  if (!dayAfter && on === null && stopped.length === 0 && !machine.hours) return noOptions
  return {
    dayAfter,
    stopped,
    ...(on === null ? {} : { countedOn: on }),
    ...(machine.hours ? { hours: machine.hours } : {}),
  }
}

const undated: DueOf = { dueOn: null, dueAt: null, provisional: false, stopped: false }

interface Pause {
  readonly from: Start
  /** Not yet known: the clock stands still. */
  readonly to: Start | undefined
  readonly restarts: boolean
}

/** What stopped a clock or started it again, in the order of dates, until it was met. */
function pausesOf(snapshot: Pick<Snapshot, 'happened'>, clock: Clock, met: Start | undefined): readonly Pause[] {
  const pauses = [...clock.stops, ...clock.startsAgain].flatMap((pause) =>
    happenings(snapshot, pause.from).flatMap((from): Pause[] => {
      const to = happenings(snapshot, pause.to).find((each) => isNoEarlier(each, from))
      const restarts = clock.startsAgain.includes(pause)
      if (met === undefined) return [{ from, to, restarts }]
      if (from.seq === met.seq || !isNoEarlier(met, from)) return []
      // Met while it stood still, it is dated as if it had gone on from then.
      return [to !== undefined && isNoEarlier(met, to) ? { from, to, restarts } : { from, to: met, restarts: false }]
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
  const period = periodOf(instance)
  if (period === null) return null
  const { calendar } = draft
  if (!isWholeDays(period) && start.at === null) {
    const message = `Give the time of day as well: ${clock.text} is due ${formatPeriod(period)} after it.`
    draft.objection ??= refused('NEEDS_A_TIME', message, clock.clause)
    return null
  }
  try {
    return count(calendar, start, period, optionsOf(draft, draft, clock, start, stopped))
  } catch (error) {
    object(draft, clock, error)
    return null
  }
}

function object(draft: Draft, clock: Clock, error: unknown): void {
  if (!(error instanceof RangeError)) throw error
  draft.objection ??= refused('CANNOT_BE_COUNTED', `${clock.text}: ${error.message}`, clock.clause)
}
