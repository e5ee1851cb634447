/** Turns a machine into the longest ways through its timed stages, each followed from every start date. */
import { dayAt, endOf, type WorkingCalendar } from '../../calendar/calendar.ts'
import { count, lastDateOf, startAt } from '../../calendar/count.ts'
import type { EpochDay } from '../../calendar/epoch-day.ts'
import { isWholeDays, type Period } from '../../calendar/period.ts'
import { dueDays, startsIn } from '../../calendar/starts.ts'
import type { Action, Clock, Machine } from '../machine.ts'
import { comingAgain, goTos, nextStages } from './sums-exits.ts'

/** The longest a case can have taken when it leaves a stage, entering it as late as it can. */
export interface Way {
  readonly stage: number
  /** By start day: the last date on which a case can still be in the stage. */
  readonly ends: Int32Array
  /** By start day: the stage it came from, -1 for the first. */
  readonly from: Int16Array
  /** Whether a case may be here later than that, since a time or a decision of the whole procedure may take it back. */
  readonly mayBeLater: boolean
}

export interface Ways {
  /** In an order in which a stage comes after those that lead to it. */
  readonly timed: readonly Way[]
  /** Stages that a case can reach on time and stay in without limit. */
  readonly openEnded: readonly number[]
  /** Timed stages that a case can reach on time and come back to however often, so that no sum is made of them. */
  readonly again: readonly number[]
  /** Timed stages to which a time or a decision of the whole procedure may take a case back, which no sum holds. */
  readonly once: readonly number[]
}

export function waysThrough(machine: Machine, calendar: WorkingCalendar): Ways {
  const { often, once } = comingAgain(machine)
  const nextOf = nextStages(machine)
  const written = machine.stages.map((_, stage) => limitsOf(machine, stage, calendar))
  const limits = written.map((own, stage) => (often.has(stage) ? [] : own))
  const forced = movesFromOpening(machine, calendar)
  const leadsTo = (stage: number) => new Set([...nextOf(stage), ...forced.flatMap(({ to }) => to)])
  const { from: first, length } = startsIn(calendar)
  const arrivals = new Map<number, Arrival>([[0, arrivalOn(length, (index) => first + index)]])
  const timed: Way[] = []
  const unsummed: number[] = []
  const later = new Set(once)
  const done = new Set<number>()
  for (const stage of inOrder(leadsTo, limits)) {
    const arrival = arrivals.get(stage)
    if (arrival === undefined) continue
    const { on, from } = arrival
    done.add(stage)
    if (limits[stage]!.length === 0) {
      unsummed.push(stage)
      continue
    }
    const away = forced.filter(({ to }) => !to.includes(stage))
    const ends = endsOf(on, limits[stage]!, away, machine, calendar)
    timed.push({ stage, ends, from, mayBeLater: later.has(stage) })
    // Sure to be moved is only a case that can still be here when that time is over.
    const moved = away.filter(({ dues }) => ends.every((end, start) => end === dues[start]))
    for (const next of new Set([...nextOf(stage), ...moved.flatMap(({ to }) => to)])) {
      if (done.has(next)) continue
      arrive(arrivals, next, stage, ends)
      if (later.has(stage)) later.add(next)
    }
  }
  const isFollowed = limits[0]!.length > 0
  if (isFollowed) unsummed.push(...[...once].filter((stage) => !done.has(stage)))
  unsummed.sort((one, other) => one - other)
  const hasTime = (stage: number) => written[stage]!.length > 0
  return {
    timed,
    openEnded: unsummed.filter((stage) => !hasTime(stage)),
    again: unsummed.filter((stage) => hasTime(stage) && often.has(stage)),
    once: isFollowed ? [...once].filter(hasTime) : [],
  }
}

/** The stages on the way to one, itself last, as they were from one start day. */
export function stagesOn({ timed }: Pick<Ways, 'timed'>, way: Way, start: number): readonly number[] {
  const before = timed.find((each) => each.stage === way.from[start])
  return before === undefined ? [way.stage] : [...stagesOn({ timed }, before, start), way.stage]
}

interface Arrival {
  readonly on: Int32Array
  readonly from: Int16Array
}

function arrivalOn(length: number, dayOf: (index: number) => EpochDay): Arrival {
  return { on: Int32Array.from({ length }, (_, index) => dayOf(index)), from: new Int16Array(length).fill(-1) }
}

// Whoever enters a stage later leaves it no earlier, so the latest arrival is all that counts.
function arrive(arrivals: Map<number, Arrival>, stage: number, from: number, ends: Int32Array): void {
  const known = arrivals.get(stage) ?? arrivalOn(ends.length, () => Number.MIN_SAFE_INTEGER)
  for (let index = 0; index < ends.length; index++) {
    if (known.on[index]! >= ends[index]!) continue
    known.on[index] = ends[index]!
    known.from[index] = from
  }
  arrivals.set(stage, known)
}

/** What ends a stage by itself: a length of time from entering it, or the last date by start day. */
type Limit = Period | Int32Array

/** Times that are sure to run and then move or close the case. */
function limitsOf(machine: Machine, stage: number, calendar: WorkingCalendar): readonly Limit[] {
  return machine.clocks.flatMap((clock): readonly Limit[] => {
    if (!isCertain(clock)) return []
    const period = clock.extension?.to ?? clock.period!
    if (clock.stage === stage && clock.start.kind === 'entry') return clock.whenDue.some(isMove) ? [period] : []
    const dues = endsFromOpening(machine, clock, stage) ? dueDays(calendar, timingOf(clock, period)) : null
    return dues === null ? [] : [dues]
  })
}

function isCertain({ period, condition, unless, stops, startsAgain }: Clock): boolean {
  return period !== null && condition === null && unless === null && stops.length === 0 && startsAgain.length === 0
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'close'
}

interface Forced {
  /** By start day. */
  readonly dues: Int32Array
  readonly to: readonly number[]
}

/** The times of the whole procedure that are sure to move every case that is still open when they are over. */
function movesFromOpening(machine: Machine, calendar: WorkingCalendar): readonly Forced[] {
  return machine.clocks.flatMap((clock) => {
    const to = goTos(clock.whenDue)
    if (clock.stage !== null || to.length === 0 || !isCertain(clock) || !runsFromOpening(machine, clock)) return []
    const dues = dueDays(calendar, timingOf(clock, clock.extension?.to ?? clock.period!))
    return dues === null ? [] : [{ dues, to }]
  })
}

function runsFromOpening({ startsWhen, cutOffs = [] }: Machine, clock: Clock): boolean {
  const isOpening = clock.start.kind === 'entry' || startsWhen.every((each) => each === startOf(clock))
  return isOpening && !cutOffs.some(({ event }) => startsWhen.includes(event))
}

/** A time that runs from the only event that opens a case ends the stage it is written in, for the procedure the first; one that closes, any. */
function endsFromOpening(machine: Machine, clock: Clock, stage: number): boolean {
  if (!runsFromOpening(machine, clock)) return false
  if (clock.stage === stage) return clock.whenDue.some(isMove)
  const isFirst = stage === 0
  return (
    clock.stage === null &&
    clock.whenDue.some((action) => action.kind === 'close' || (isFirst && action.kind === 'goTo' && action.stage !== 0))
  )
}

function startOf({ start }: Clock): string | null {
  return start.kind === 'event' ? start.event : null
}

function timingOf({ start }: Clock, period: Period): { period: Period; dayAfter: boolean; hours: null } {
  return { period, dayAfter: start.kind === 'event' && start.dayAfter, hours: null }
}

/** Stages that can be reached through timed ones, each after all that lead to it. */
function inOrder(leadsTo: ReturnType<typeof nextStages>, limits: readonly (readonly Limit[])[]): readonly number[] {
  const seen = new Set<number>()
  const order: number[] = []
  const visit = (stage: number) => {
    if (seen.has(stage) || limits[stage] === undefined) return
    seen.add(stage)
    if (limits[stage]!.length > 0) for (const next of leadsTo(stage)) visit(next)
    order.unshift(stage)
  }
  visit(0)
  return order
}

/** Ends where the calendar does. `away`: what moves the case from here as well, where it comes no later than that. */
function endsOf(
  on: Int32Array,
  limits: readonly Limit[],
  away: readonly Forced[],
  { hours }: Machine,
  calendar: WorkingCalendar,
): Int32Array {
  const ends = new Int32Array(on.length)
  const options = hours === null ? {} : { hours }
  // A time-out is dated as the last instant of its day, and no later can a person's event be.
  const endFrom = (day: EpochDay, period: Period): EpochDay =>
    isWholeDays(period)
      ? lastDateOf(calendar, day, period)
      : dayAt(calendar, count(calendar, startAt(calendar, endOf(calendar, day) - 1), period, options).dueAt)
  for (let index = 0; index < on.length; index++) {
    const isPast = (dues: Limit) => dues instanceof Int32Array && index >= dues.length
    if (limits.some(isPast) || away.some(({ dues }) => isPast(dues))) return ends.subarray(0, index)
    // What was over before the stage began ends it as it begins.
    const endBy = (limit: Limit): EpochDay =>
      limit instanceof Int32Array ? Math.max(on[index]!, limit[index]!) : endFrom(on[index]!, limit)
    try {
      const moved = away.map(({ dues }) => dues[index]!).filter((due) => due >= on[index]!)
      ends[index] = Math.min(...limits.map(endBy), ...moved)
    } catch (error) {
      if (error instanceof RangeError) return ends.subarray(0, index)
      throw error
    }
  }
  return ends
}
