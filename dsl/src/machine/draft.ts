/** A snapshot being changed by one step, with the event that changes it and the effects it has so far. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { dayAt } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { CaseEvent } from './event.ts'
import type { Clock, Machine } from './machine.ts'
import type { Effect } from './outcome.ts'
import type { Happening, Instance, Snapshot, Start, Waiting } from './snapshot.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface Draft extends Omit<Mutable<Snapshot>, 'happened' | 'instances' | 'waiting' | 'involved'> {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly event: CaseEvent
  readonly effects: Effect[]
  happened: Record<string, readonly Happening[]>
  instances: Instance[]
  waiting: Waiting[]
  involved: { readonly person: string; readonly stage: number }[]
}

export function draftOf(machine: Machine, snapshot: Snapshot, event: CaseEvent, calendar: WorkingCalendar): Draft {
  return {
    ...snapshot,
    length: snapshot.length + 1,
    recordedAt: Math.max(snapshot.recordedAt, event.recordedAt),
    happened: { ...snapshot.happened },
    instances: [...snapshot.instances],
    waiting: [...snapshot.waiting],
    involved: [...snapshot.involved],
    machine,
    calendar,
    event,
    effects: [],
  }
}

export function finished({ machine, calendar, event, effects, ...snapshot }: Draft): Snapshot {
  return snapshot
}

/** Where the event stands in the log. */
export function startOf(draft: Draft): Start {
  return { seq: draft.length, on: draft.event.on, at: draft.event.at }
}

/** Notes that something happened, in the order of dates so that the first is the earliest. */
export function note(draft: Draft, name: string): void {
  const { event } = draft
  const happening: Happening = {
    seq: draft.length,
    on: event.on,
    at: event.at,
    recordedOn: dayAt(draft.calendar, event.recordedAt),
    ...(event.details.number === undefined ? {} : { number: event.details.number }),
    ...(event.details.answers === undefined ? {} : { answers: event.details.answers }),
  }
  const before = draft.happened[name] ?? []
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
