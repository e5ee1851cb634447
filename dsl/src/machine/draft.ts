/** A snapshot being changed by one step, with the event that changes it and the effects it has so far. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { dayAt, endOf, startOf as midnight } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { isWholeDays } from '../calendar/period.ts'
import type { CaseEvent } from './event.ts'
import type { Clock, Machine } from './machine.ts'
import type { Effect, Refused } from './outcome.ts'
import type { Happening, Instance, Settled, Snapshot, Start, Waiting } from './snapshot.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface Draft
  extends Omit<Mutable<Snapshot>, 'happened' | 'instances' | 'waiting' | 'involved' | 'entered' | 'settled'> {
  entered: Start | undefined
  settled: readonly Settled[] | undefined
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly event: CaseEvent
  /** The case as the step found it. */
  readonly before: Snapshot
  readonly effects: Effect[]
  happened: Record<string, readonly Happening[]>
  instances: Instance[]
  waiting: Waiting[]
  involved: { readonly person: string; readonly stage: number }[]
  /** Why what the event starts cannot be counted, and so the event not be recorded. */
  objection: Refused | null
}

export function draftOf(machine: Machine, snapshot: Snapshot, event: CaseEvent, calendar: WorkingCalendar): Draft {
  return {
    length: snapshot.length + 1,
    status: snapshot.status,
    openedOn: snapshot.openedOn,
    stage: snapshot.stage,
    enteredOn: snapshot.enteredOn,
    entered: snapshot.entered,
    enteredByTime: snapshot.enteredByTime,
    closedOn: snapshot.closedOn,
    closedByTime: snapshot.closedByTime,
    outcome: snapshot.outcome,
    facts: snapshot.facts,
    happened: { ...snapshot.happened },
    instances: [...snapshot.instances],
    settled: snapshot.settled,
    holders: snapshot.holders,
    involved: [...snapshot.involved],
    waiting: [...snapshot.waiting],
    heldOn: snapshot.heldOn,
    recordedAt: Math.max(snapshot.recordedAt, event.recordedAt),
    machine,
    calendar,
    event,
    before: snapshot,
    effects: [],
    objection: null,
  }
}

// Field by field: leaving a few out of a copy of them all takes the engine longer than most of a step does.
export function finished(draft: Draft): Snapshot {
  const { entered, settled } = draft
  const snapshot: Mutable<Snapshot> = {
    length: draft.length,
    status: draft.status,
    openedOn: draft.openedOn,
    stage: draft.stage,
    enteredOn: draft.enteredOn,
    enteredByTime: draft.enteredByTime,
    closedOn: draft.closedOn,
    closedByTime: draft.closedByTime,
    outcome: draft.outcome,
    facts: draft.facts,
    happened: draft.happened,
    instances: draft.instances,
    holders: draft.holders,
    involved: draft.involved,
    waiting: draft.waiting,
    heldOn: draft.heldOn,
    recordedAt: draft.recordedAt,
  }
  if (entered !== undefined) snapshot.entered = entered
  if (settled !== undefined) snapshot.settled = settled
  return snapshot
}

/** Where the event stands in the log. */
export function startOf(draft: Draft): Start {
  const { event } = draft
  return { seq: draft.length, on: event.on, at: event.name === 'timed_out' ? instantOfTimeOut(draft) : event.at }
}

/** A time-out is dated as the last instant of its day; where hours ran out, as that instant. */
function instantOfTimeOut({ machine, calendar, event }: Draft): number {
  const { on, details } = event
  const period = machine.clocks.find((each) => each.id === details.about)?.period
  if (period == null || isWholeDays(period)) return endOf(calendar, on)
  return Math.max(details.dueAt ?? 0, midnight(calendar, on))
}

/** What began with a time-out began when its day was over. */
export function beganAtDaysEnd({ calendar }: Pick<Draft, 'calendar'>, { on, at }: Start): boolean {
  return at !== null && at >= endOf(calendar, on)
}

/** Notes that something happened, in the order of dates so that the first is the earliest. */
export function note(draft: Draft, name: string): void {
  const { event } = draft
  const happening: Happening = {
    seq: draft.length,
    on: event.on,
    at: event.at,
    // However late a worker reaches a time-out, it was on record on its day.
    recordedOn: event.name === 'timed_out' ? event.on : dayAt(draft.calendar, event.recordedAt),
    ...(event.details.number === undefined ? {} : { number: event.details.number }),
    ...(event.details.answers === undefined ? {} : { answers: event.details.answers }),
  }
  const before = happenings(draft, name)
  const place = before.findLastIndex((each) => each.on <= happening.on) + 1
  draft.happened[name] = [...before.slice(0, place), happening, ...before.slice(place)]
}

export function happenings(snapshot: Pick<Snapshot, 'happened'>, name: string | null): readonly Happening[] {
  return name !== null && Object.hasOwn(snapshot.happened, name) ? (snapshot.happened[name] ?? []) : []
}

/** Whether what is dated `on` belongs to an earlier stage and so moves nothing. */
export function isBeforeStage(snapshot: Pick<Snapshot, 'enteredOn' | 'enteredByTime'>, on: EpochDay): boolean {
  return on < snapshot.enteredOn || (snapshot.enteredByTime && on <= snapshot.enteredOn)
}

/** The role whose it is: the rule's own, or the owner of the present stage. */
export function ownerOf(machine: Machine, snapshot: Pick<Snapshot, 'stage'>, clock: Clock): string | null {
  if (clock.role !== null) return clock.role
  const stage = clock.stage ?? snapshot.stage
  return (stage === null ? null : machine.stages[stage]?.owner) ?? machine.owner
}

/** Whether a part written in `stage` (null: the procedure) is in force now. */
export function inScope(snapshot: Pick<Snapshot, 'stage'>, stage: number | null): boolean {
  return stage === null || stage === snapshot.stage
}

/** The names under which asking, deciding, appointing and grading are noted, and meet their clocks. */
export const askedFor = (thing: string): string => `asked for ${thing}`
export const decidedOn = (decision: string): string => `decided ${decision}`
export const appointedTo = (role: string): string => `appointed ${role}`
export const gradedIn = (area: string): string => `graded ${area}`
