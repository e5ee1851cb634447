/** Turns a machine into the longest ways through its timed stages, each followed from every start date. */
import { dayAt, endOf, type WorkingCalendar } from '../../calendar/calendar.ts'
import { count, lastDateOf, startAt } from '../../calendar/count.ts'
import type { EpochDay } from '../../calendar/epoch-day.ts'
import { isWholeDays, type Period } from '../../calendar/period.ts'
import { startsIn } from '../../calendar/starts.ts'
import type { Clock, Machine } from '../machine.ts'
import { nextStages } from './sums-exits.ts'

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
}

/** `loops` may come round again, so no sum is made of them. */
export function waysThrough(machine: Machine, calendar: WorkingCalendar, loops: ReadonlySet<number>): Ways {
  const limits = machine.stages.map((_, stage) => (loops.has(stage) ? [] : limitsOf(machine, stage)))
  const { from: first, length } = startsIn(calendar)
  const arrivals = new Map<number, Arrival>([[0, arrivalOn(length, (index) => first + index)]])
  const timed: Way[] = []
  const openEnded = new Set<number>()
  for (const stage of inOrder(machine, limits)) {
    const { on, from } = arrivals.get(stage)!
    if (limits[stage]!.length === 0) {
      openEnded.add(stage)
      continue
    }
    const ends = endsOf(on, limits[stage]!, machine, calendar)
    timed.push({ stage, ends, from })
    for (const next of nextStages(machine, stage)) arrive(arrivals, next, stage, ends)
  }
  return { timed, openEnded: [...openEnded].sort((one, other) => one - other) }
}

/** The stages on the way to one, itself last, as they were from one start day. */
export function stagesOn({ timed }: Ways, way: Way, start: number): readonly number[] {
  const before = timed.find((each) => each.stage === way.from[start])
  return before === undefined ? [way.stage] : [...stagesOn({ timed, openEnded: [] }, before, start), way.stage]
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

/** What ends a stage by itself: times that run from entering it and then move or close the case. */
function limitsOf(machine: Machine, stage: number): readonly Period[] {
  return machine.clocks
    .filter((clock) => clock.stage === stage && movesByItself(clock))
    .map((clock) => clock.extension?.to ?? clock.period!)
}

function movesByItself({ start, period, condition, unless, stops, startsAgain, whenDue }: Clock): boolean {
  const certain = condition === null && unless === null && stops.length === 0 && startsAgain.length === 0
  return (
    start.kind === 'entry' &&
    period !== null &&
    certain &&
    whenDue.some(({ kind }) => kind === 'goTo' || kind === 'close')
  )
}

/** Stages that can be reached through timed ones, each after all that lead to it. */
function inOrder(machine: Machine, limits: readonly (readonly Period[])[]): readonly number[] {
  const seen = new Set<number>()
  const order: number[] = []
  const visit = (stage: number) => {
    if (seen.has(stage) || machine.stages[stage] === undefined) return
    seen.add(stage)
    if (limits[stage]!.length > 0) for (const next of nextStages(machine, stage)) visit(next)
    order.unshift(stage)
  }
  visit(0)
  return order
}

/** Ends where the calendar does. */
function endsOf(on: Int32Array, limits: readonly Period[], { hours }: Machine, calendar: WorkingCalendar): Int32Array {
  const ends = new Int32Array(on.length)
  const options = hours === null ? {} : { hours }
  // A time-out is dated as the last instant of its day, and no later can a person's event be.
  const endFrom = (day: EpochDay, period: Period): EpochDay =>
    isWholeDays(period)
      ? lastDateOf(calendar, day, period)
      : dayAt(calendar, count(calendar, startAt(calendar, endOf(calendar, day) - 1), period, options).dueAt)
  for (let index = 0; index < on.length; index++) {
    try {
      ends[index] = Math.min(...limits.map((period) => endFrom(on[index]!, period)))
    } catch (error) {
      if (error instanceof RangeError) return ends.subarray(0, index)
      throw error
    }
  }
  return ends
}
