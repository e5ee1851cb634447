/** Replays a log, its corrections taken in, into the snapshot it gives. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { timeOutAsDue } from './due.ts'
import type { CaseEvent, Corrects, RulesRef } from './event.ts'
import { lateOnArrival } from './late-on-arrival.ts'
import type { Machine } from './machine.ts'
import { moveTo, type Rules } from './move-to.ts'
import type { Effect, Refused } from './outcome.ts'
import type { Snapshot } from './snapshot.ts'
import { blankSnapshot, step } from './step.ts'

export interface Replayed {
  /** What the case runs under at the end of the log. */
  readonly rules: Rules
  readonly snapshot: Snapshot
  /** What each event set off, in the order of the log; null for what was struck out, or has fallen away. */
  readonly effects: readonly (readonly Effect[] | null)[]
  /** The case after each event, in the order of the log. */
  readonly snapshots: readonly Snapshot[]
  /** The first event of a person that the rules refuse, by its place from 1. */
  readonly refused: { readonly seq: number; readonly event: CaseEvent; readonly refusal: Refused } | null
}

/** Finds the rules that a log names where a case was moved to others. */
export type FindRules = (ref: RulesRef) => Rules

/** Throws where the log holds an event that the rules refuse: a log is what was accepted. */
export function replay(
  machine: Machine,
  log: Iterable<CaseEvent>,
  calendar: WorkingCalendar,
  find: FindRules = unfound,
): Snapshot {
  const { snapshot, refused } = follow(machine, [...log], calendar, find)
  if (refused !== null) throw new Error(`Event ${refused.seq} of the log is refused: ${refused.refusal.code}`)
  return snapshot
}

/**
 * Follows a log as far as the rules accept it. Every event keeps its place, also one that no longer counts. What was
 * logged before a switch is followed under what it was recorded under; `machine` and `calendar` are for a log without one.
 */
export function follow(
  machine: Machine,
  log: readonly CaseEvent[],
  calendar: WorkingCalendar,
  find: FindRules = unfound,
): Replayed {
  const first = log.find(({ details }) => details.switched !== undefined)?.details.switched
  let rules: Rules = first === undefined ? { machine, calendar } : find(first.from)
  const corrections = new Map<number, Corrects>()
  for (const event of log)
    if (isCorrection(event)) corrections.set(event.details.corrects!.seq, event.details.corrects!)
  let snapshot = blankSnapshot
  const effects: (readonly Effect[] | null)[] = []
  const snapshots: Snapshot[] = []
  const timeOutsGone: CaseEvent[] = []
  for (const [place, recorded] of log.entries()) {
    const event = asCorrected(recorded, corrections.get(place + 1))
    const { switched } = recorded.details
    const to = switched === undefined ? rules : find(switched.to)
    const outcome =
      event === null || isCorrection(event)
        ? null
        : switched === undefined
          ? step(rules.machine, snapshot, timeOutAsDue(rules.machine, snapshot, event), rules.calendar)
          : moveTo(rules, to, snapshot, event)
    // What the system looked up is asked again where it no longer fits; what a person recorded is theirs.
    if (outcome?.kind === 'refused' && (recorded.by !== null || switched !== undefined))
      return { rules, snapshot, effects, snapshots, refused: { seq: place + 1, event: recorded, refusal: outcome } }
    rules = to
    effects.push(outcome?.kind === 'stepped' ? outcome.effects : null)
    snapshot = outcome?.kind === 'stepped' ? outcome.snapshot : passedOver(snapshot, recorded)
    if (outcome?.kind === 'nothing') timeOutsGone.push(recorded)
    if (isCorrection(recorded)) snapshot = lateOnArrival(rules.machine, snapshot, timeOutsGone)
    snapshots.push(snapshot)
  }
  return { rules, snapshot, effects, snapshots, refused: null }
}

function unfound({ edition }: RulesRef): never {
  throw new Error(`The log holds a switch, and nobody said how to find ${edition}.`)
}

export function isCorrection({ name, details }: CaseEvent): boolean {
  return name === 'corrected' && details.corrects !== undefined
}

function asCorrected(event: CaseEvent, corrects: Corrects | undefined): CaseEvent | null {
  if (corrects === undefined) return event
  return corrects.instead === null ? null : { ...event, ...corrects.instead }
}

function passedOver(snapshot: Snapshot, { recordedAt }: CaseEvent): Snapshot {
  return { ...snapshot, length: snapshot.length + 1, recordedAt: Math.max(snapshot.recordedAt, recordedAt) }
}
