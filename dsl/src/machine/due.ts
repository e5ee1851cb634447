/** Which time-out of a case comes next, and the event that it is. */
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { CaseEvent, EventDetails } from './event.ts'
import type { Clock, Machine } from './machine.ts'
import type { Instance, Snapshot } from './snapshot.ts'

/** A due moment that has not been acted on. */
export interface TimeOut {
  /** Index of the clock. */
  readonly clock: number
  readonly nth: number
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** The log's place of what it ran from. */
  readonly ranFrom: number
  /** The date the time-out is of: the due date, or the day its stage was entered where that is later. */
  readonly on: EpochDay
}

/** The earliest time-out still to come or to be acted on; at one instant targets, then stage clocks, then the procedure's, in file order. */
export function nextTimeOut(machine: Machine, snapshot: Snapshot): TimeOut | null {
  if (snapshot.status === 'waiting') return null
  let next: Instance | null = null
  for (const instance of snapshot.instances) {
    if (instance.state !== 'running' || instance.dueAt === null || instance.waits) continue
    if (
      next === null ||
      instance.dueAt < next.dueAt! ||
      (instance.dueAt === next.dueAt && before(machine, instance, next))
    )
      next = instance
  }
  if (next === null) return null
  const clock = machine.clocks[next.clock]!
  const moves = clock.stage !== null || clock.whenDue.some(({ kind }) => kind === 'goTo' || kind === 'close')
  const on = moves ? Math.max(next.dueOn!, snapshot.enteredOn) : next.dueOn!
  return { clock: next.clock, nth: next.nth, dueAt: next.dueAt!, ranFrom: next.start.seq, on }
}

function before(machine: Machine, one: Instance, other: Instance): boolean {
  const [a, b] = [machine.clocks[one.clock]!, machine.clocks[other.clock]!]
  const difference = rank(a) - rank(b) || a.index - b.index || one.nth - other.nth
  return difference < 0
}

function rank(clock: Clock): number {
  if (clock.strength === 'should') return 0
  return clock.stage !== null ? 1 : 2
}

export function timeOutEvent(machine: Machine, timeOut: TimeOut, recordedAt: number): CaseEvent {
  const { clock, nth, dueAt, ranFrom, on } = timeOut
  const about = machine.clocks[clock]!.id
  return { name: 'timed_out', on, at: null, recordedAt, by: null, details: { about, nth, dueAt, ranFrom } }
}

/**
 * A time-out that the log holds, as it counts where a correction has since made its clock due earlier, or given it another
 * number: time had run out by then all the same, and it acts on the day it acted.
 */
export function timeOutAsDue(machine: Machine, { instances }: Snapshot, event: CaseEvent): CaseEvent {
  if (event.name !== 'timed_out') return event
  const { nth, dueAt } = instances.find((each) => isTimeOutOf(machine, each, event)) ?? {}
  if (nth === undefined || dueAt == null || dueAt > event.details.dueAt!) return event
  return { ...event, details: { ...event.details, nth, dueAt } }
}

/** Whether a time-out of the log was of this running of a clock. */
export function isTimeOutOf(
  { clocks }: Machine,
  { clock, nth, start }: Instance,
  { details }: { readonly details: Pick<EventDetails, 'about' | 'nth' | 'ranFrom'> },
): boolean {
  const { id, start: from, series } = clocks[clock]!
  if (details.about !== id) return false
  // What starts but once keeps its number, where it turns out to have been started by something else.
  const isCounted = series !== null || from.kind === 'action' || (from.kind === 'event' && from.each)
  return isCounted && details.ranFrom !== undefined ? start.seq === details.ranFrom : nth === details.nth
}
