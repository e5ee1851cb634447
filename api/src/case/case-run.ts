/** A case while one transaction works on it: the snapshot as it was and as it is now, and what has been recorded between. */
import {
  type CaseEvent,
  type Effect,
  type FindRules,
  isoDate,
  type Machine,
  type Outcome,
  type Snapshot,
  step,
  type WorkingCalendar,
} from '@casewright/dsl'

export interface CaseRun {
  readonly caseId: string
  editionKey: string
  /** How many announced holidays its calendar takes in. */
  calendarNumber: number
  readonly reference: string | null
  /** The case that led to it in this same transaction. */
  readonly openedFrom: CaseRun | null
  machine: Machine
  calendar: WorkingCalendar
  /** The rules its log names. */
  readonly find: FindRules
  /** The rules it has left in this transaction; null: none. */
  left: LeftRules | null
  /** As it was when the transaction took it; blank for a case being opened. */
  readonly before: Snapshot
  snapshot: Snapshot
  readonly entries: Entry[]
  readonly outbox: OutboxMessage[]
}

/** A case as it stood when it left its rules for others. */
export interface LeftRules {
  readonly machine: Machine
  readonly snapshot: Snapshot
}

/** A line of the log as it will be written. */
export interface Entry {
  readonly seq: number
  readonly event: CaseEvent
  readonly effects: readonly StoredEffect[]
  /** Kept beside the log, so that they can be erased. */
  readonly words: string | null
  readonly reasons: string | null
}

/** What an event set off, as the log keeps it: roles and rules, never people or their words. */
export type StoredEffect =
  | { readonly kind: 'entered'; readonly stage: string }
  | { readonly kind: 'closed'; readonly outcome: string; readonly on: string }
  | { readonly kind: 'reopened' }
  /** By a correction: it is closed as before, but on another day. */
  | { readonly kind: 'closing_moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'owed'; readonly clock: string; readonly occurrence: number }
  | Told
  | OpeningOwed
  /** By a correction: what an earlier entry set off and should not have. */
  | {
      readonly kind: 'mistaken'
      readonly seq: number
      readonly effect: Told | OpeningOwed
    }
  /** By a correction: every entry that counts for nothing now, and what else was set off and is so no longer. */
  | { readonly kind: 'passed_over'; readonly seqs: readonly number[]; readonly gone?: readonly EffectPlace[] }

/** An effect of an entry that counts still, by its place among them. */
export interface EffectPlace {
  readonly seq: number
  readonly effect: number
}

/** What is kept of what a step asks for. */
export type Told = Exclude<Effect, { kind: 'assign' | 'open' }> | (Extract<Effect, { kind: 'open' }> & CitedFrom)

/** The edition that a clause is of, where that is not the one that its entry came under: by a correction of what came before a switch. */
interface CitedFrom {
  readonly edition?: string
}

/** In the place of `open`: no ruleset in use had the procedure. */
export interface OpeningOwed extends CitedFrom {
  readonly kind: 'opening_owed'
  readonly procedure: string
  readonly clause: number
}

export interface OutboxMessage {
  readonly kind: 'tell' | 'mistaken' | 'opening_owed' | 'vacant_role'
  readonly payload: Readonly<Record<string, string | number | null>>
}

export interface Words {
  readonly words?: string | null
  readonly reasons?: string | null
}

/** Takes one step, and where it is allowed adds it to what is to be written. */
export function advance(run: CaseRun, event: CaseEvent, { words = null, reasons = null }: Words = {}): Outcome {
  const before = run.snapshot
  const outcome = step(run.machine, before, event, run.calendar)
  if (outcome.kind !== 'stepped') return outcome
  run.snapshot = outcome.snapshot
  const seq = outcome.snapshot.length
  const told = outcome.effects.filter((effect) => effect.kind !== 'assign')
  const effects = [...differences(run.machine, before, outcome.snapshot), ...told]
  run.entries.push({ seq, event, effects, words, reasons })
  told.forEach((effect, place) => {
    if (effect.kind === 'tell')
      run.outbox.push({ kind: 'tell', payload: { seq, effect: effects.length - told.length + place } })
  })
  return outcome
}

/** What the latest entry that opens such a case set off was to be opened, and is owed. */
export function oweOpening(run: CaseRun, procedure: string): void {
  const isIt = (effect: StoredEffect) => effect.kind === 'open' && effect.procedure === procedure
  const place = run.entries.findLastIndex(({ effects }) => effects.some(isIt))
  const entry = run.entries[place]!
  const effects = entry.effects.map((effect): StoredEffect => {
    if (effect.kind !== 'open' || !isIt(effect)) return effect
    const { kind: _, instead: __, ...owed } = effect
    return { kind: 'opening_owed', ...owed }
  })
  run.entries[place] = { ...entry, effects }
  run.outbox.push({ kind: 'opening_owed', payload: { seq: entry.seq, procedure, on: isoDate(entry.event.on) } })
}

/** What a case shows of having moved. */
export function differences(machine: Machine, before: Snapshot, after: Snapshot): readonly StoredEffect[] {
  const effects: StoredEffect[] = []
  if (before.status === 'closed' && after.status !== 'closed') effects.push({ kind: 'reopened' })
  const moved = after.stage !== before.stage || (after.enteredOn !== before.enteredOn && before.length > 0)
  if (moved && after.stage !== null) effects.push({ kind: 'entered', stage: machine.stages[after.stage]!.name })
  const known = new Set(before.instances.map(({ clock, nth }) => `${clock}#${nth}`))
  for (const { clock, nth, duty } of after.instances) {
    if (duty === 'owed' && !known.has(`${clock}#${nth}`))
      effects.push({ kind: 'owed', clock: machine.clocks[clock]!.id, occurrence: nth })
  }
  if (after.status === 'closed' && (before.status !== 'closed' || before.outcome !== after.outcome))
    effects.push({ kind: 'closed', outcome: after.outcome ?? 'closed', on: isoDate(after.closedOn!) })
  return effects
}
