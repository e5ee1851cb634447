/** Turns a machine into the longest ways through its timed stages, each followed from every start date. */
import { dayAt, endOf, type WorkingCalendar } from '../../calendar/calendar.ts'
import { count, lastDateOf, startAt } from '../../calendar/count.ts'
import type { EpochDay } from '../../calendar/epoch-day.ts'
import { isWholeDays, type Period } from '../../calendar/period.ts'
import { dueDays, startsIn } from '../../calendar/starts.ts'
import type { Action, Clock, Machine } from '../machine.ts'
import { comingAgain, nextStages } from './sums-exits.ts'

/** The longest a case can have taken when it leaves a stage, entering it as late as it can. */
export interface Way {
  readonly stage: number
  /** By start day: the last date on which a case can still be in the stage. */
  readonly ends: Int32Array
  /** By start day: the stage it came from, -1 for the first. */
  readonly from: Int16Array
}

export interface Ways {
  /** In an order in which a stage comes after those that lead to it. */
  readonly timed: readonly Way[]
  /** Stages that a case can reach on time and stay in without limit. */
  readonly openEnded: readonly number[]
  /** Timed stages that a case can reach on time and come back to, so that no sum is made of them. */
  readonly again: readonly number[]
}

export function waysThrough(machine: Machine, calendar: WorkingCalendar): Ways {
  const loops = comingAgain(machine)
  const nextOf = nextStages(machine)
  const written = machine.stages.map((_, stage) => limitsOf(machine, stage, calendar))
  const limits = written.map((own, stage) => (loops.has(stage) ? [] : own))
  const { from: first, length } = startsIn(calendar)
  const arrivals = new Map<number, Arrival>([[0, arrivalOn(length, (index) => first + index)]])
  const timed: Way[] = []
  const unsummed: number[] = []
  for (const stage of inOrder(nextOf, limits)) {
    const { on, from } = arrivals.get(stage)!
    if (limits[stage]!.length === 0) {
      unsummed.push(stage)
      continue
    }
    const ends = endsOf(on, limits[stage]!, machine, calendar)
    timed.push({ stage, ends, from })
    for (const next of nextOf(stage)) arrive(arrivals, next, stage, ends)
  }
  unsummed.sort((one, other) => one - other)
  const [again, openEnded] = [true, false].map((has) => unsummed.filter((stage) => written[stage]!.length > 0 === has))
  return { timed, openEnded: openEnded!, again: again! }
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

/** A time that runs from the only event that opens a case ends the stage it is written in, for the procedure the first; one that closes, any. */
function endsFromOpening({ startsWhen, cutOffs = [] }: Machine, clock: Clock, stage: number): boolean {
  const isOpening = clock.start.kind === 'entry' || startsWhen.every((each) => each === startOf(clock))
  if (!isOpening || cutOffs.some(({ event }) => startsWhen.includes(event))) return false
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
function inOrder(nextOf: ReturnType<typeof nextStages>, limits: readonly (readonly Limit[])[]): readonly number[] {
  const seen = new Set<number>()
  const order: number[] = []
  const visit = (stage: number) => {
    if (seen.has(stage) || limits[stage] === undefined) return
    seen.add(stage)
    if (limits[stage]!.length > 0) for (const next of nextOf(stage)) visit(next)
    order.unshift(stage)
  }
  visit(0)
  return order
}

/** Ends where the calendar does. */
function endsOf(on: Int32Array, limits: readonly Limit[], { hours }: Machine, calendar: WorkingCalendar): Int32Array {
  const ends = new Int32Array(on.length)
  const options = hours === null ? {} : { hours }
  // A time-out is dated as the last instant of its day, and no later can a person's event be.
  const endFrom = (day: EpochDay, period: Period): EpochDay =>
    isWholeDays(period)
      ? lastDateOf(calendar, day, period)
      : dayAt(calendar, count(calendar, startAt(calendar, endOf(calendar, day) - 1), period, options).dueAt)
  for (let index = 0; index < on.length; index++) {
    if (limits.some((limit) => limit instanceof Int32Array && index >= limit.length)) return ends.subarray(0, index)
    // What was over before the stage began ends it as it begins.
    const endBy = (limit: Limit): EpochDay =>
      limit instanceof Int32Array ? Math.max(on[index]!, limit[index]!) : endFrom(on[index]!, limit)
    try {
      ends[index] = Math.min(...limits.map(endBy))
    } catch (error) {
      if (error instanceof RangeError) return ends.subarray(0, index)
      throw error
    }
  }
  return ends
}
