/** Corrects one entry of a case's log, and brings everything that follows from the log into line with it. */
import {
  type CaseEvent,
  type Corrected,
  type Corrects,
  correct,
  dayAt,
  type Effect,
  isoDate,
  recordedBySystem,
  type Snapshot,
} from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import {
  type CaseRun,
  differences,
  type EffectPlace,
  type OpeningOwed,
  type StoredEffect,
  type Told,
} from './case-run.ts'
import { goneEffects } from './gone-effects.ts'
import { type Answered, answeredBefore, type Command, rememberAnswer } from './idempotency.ts'
import { lockCase, runOf } from './lock-case.ts'
import { nameOwnPeople } from './name-own-people.ts'
import { noCase } from './no-case.ts'
import { refusedAs } from './open-case.ts'
import { type Conflict, unknownPeople, versionFault } from './record-event.ts'
import { type Restatement, restate } from './restate.ts'
import { rulesAt } from './rules-of.ts'
import { saveSteps } from './save-steps.ts'
import { readStoredLog, type StoredEntry } from './stored-log.ts'
import { fireTimeOuts, followUp, recordingTime } from './take-event.ts'
import { type CorrectionTried, triedCorrection } from './tried-correction.ts'
import { beginWork, type Work } from './work.ts'

export interface Correcting {
  readonly caseId: string
  readonly seq: number
  /** What the entry should have said; null: it is struck out. */
  readonly instead: Restatement | null
  readonly reasons: string
  readonly expectedVersion?: number | null
  /** Only to say what it would change: nothing is kept, not even what was answered. */
  readonly dryRun: boolean
}

/** Time-outs that are due come first and stay, even where the correction is then refused. */
export async function correctEvent(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  correcting: Correcting,
  command: Command,
): Promise<Answered | InvalidInput | Conflict | CorrectionTried> {
  const locked = await lockCase(tx, correcting.caseId)
  if (locked === null) return noCase()
  const answered = correcting.dryRun ? null : await answeredBefore(tx, command)
  if (answered !== null) return answered
  const work = await beginWork(tx, rulebook)
  const run = await runOf(work, locked)
  const before = await readStoredLog(tx, run.caseId)
  await fireTimeOuts(work, run)
  const stored = [...before, ...run.entries]
  const corrects = await readCorrection(work, run, stored, locked.importedAt, correcting)
  if (corrects instanceof InvalidInput) return corrects
  if (await unknownPeople(tx, { people: correcting.instead?.people ?? [] }))
    return new InvalidInput('instead.people', 'Somebody named here is not a person of this agency.')
  work.runs.push(run)
  const asItStands = run.snapshot
  const answer = versionFault(run, correcting) ?? (await take(work, run, stored, corrects, correcting, command.caller))
  if (correcting.dryRun) return answer.kind === 'corrected' ? triedCorrection(run, asItStands, answer) : answer
  await saveSteps(tx, work.runs)
  if (answer.kind !== 'conflict') await rememberAnswer(tx, command, answer)
  return answer
}

async function readCorrection(
  work: Work,
  run: CaseRun,
  stored: readonly StoredEntry[],
  importedAt: number | null,
  { seq, instead }: Correcting,
): Promise<Corrects | InvalidInput> {
  const original = stored[seq - 1]?.event
  if (original === undefined) return new InvalidInput('seq', `The log of this case has no number ${seq}.`)
  // What nobody may correct is refused by the rules, whatever is said instead.
  if (instead === null || recordedBySystem.has(original.name) || original.name === 'corrected')
    return { seq, instead: null }
  const said = restate(original, instead, run.machine, run.calendar, work.nowMs, importedAt)
  return said instanceof InvalidInput ? said : { seq, instead: await nameOwnPeople(work, run.machine, said) }
}

async function take(
  work: Work,
  run: CaseRun,
  stored: readonly StoredEntry[],
  corrects: Corrects,
  { reasons, instead }: Correcting,
  by: string,
): Promise<Answered> {
  const log = stored.map(({ event }) => event)
  const recordedAt = recordingTime(work, run)
  const correction: CaseEvent = {
    name: 'corrected',
    on: dayAt(run.calendar, recordedAt),
    at: recordedAt,
    recordedAt,
    by,
    details: { corrects, withReasons: true },
  }
  const outcome = correct(run.machine, log, correction, run.calendar, run.find)
  if (outcome.kind === 'refused') return refusedAs(outcome, run.editionKey, run.machine.procedure, run.caseId)
  const said = [instead?.reasons, instead?.words].filter((text) => text?.trim()).join('\n\n')
  const wrong = outcome.mistaken.flatMap(({ seq, effect }) => (isTold(effect) ? [mistakenIn(stored, seq, effect)] : []))
  const told = outcome.effects.flatMap(({ seq, effect }) => (isTold(effect) ? [citedAt(run, log, seq, effect)] : []))
  const gone = goneEffects(run, stored, outcome)
  const moved = differences(run.machine, run.snapshot, outcome.snapshot).filter(
    (effect) => effect.kind !== 'entered' || !staysIn(effect.stage, run, stored, outcome, gone),
  )
  const brought = [...moved, ...movedClosing(run.snapshot, outcome.snapshot), ...told, ...wrong]
  const seq = write(run, correction, outcome, brought, gone, { reasons, words: said || null })
  for (const [place, effects] of lookUps(run, outcome, wrong)) {
    const { on, by } = { ...log[place - 1]!, ...(place === corrects.seq ? corrects.instead : null) }
    await followUp(work, run, { ...log[place - 1]!, on, by, recordedAt }, effects)
  }
  await fireTimeOuts(work, run)
  return { kind: 'corrected', caseId: run.caseId, seq, fallenAway: outcome.fallenAway }
}

/** Whether it was in the stage and is, by an entry that counts still: it has not gone there, whatever its date there is now. */
function staysIn(
  stage: string,
  { machine, snapshot }: CaseRun,
  stored: readonly StoredEntry[],
  { passedOver }: Corrected,
  gone: readonly EffectPlace[],
): boolean {
  const isGone = (seq: number, effect: number) =>
    passedOver.includes(seq) || gone.some((each) => each.seq === seq && each.effect === effect)
  return (
    machine.stages[snapshot.stage ?? -1]?.name === stage &&
    stored.some(({ effects }, place) =>
      effects.some((each, effect) => each.kind === 'entered' && each.stage === stage && !isGone(place + 1, effect)),
    )
  )
}

function movedClosing(before: Snapshot, after: Snapshot): readonly StoredEffect[] {
  const [from, to] = [before.closedOn, after.closedOn]
  if (from === null || to === null || from === to) return []
  return [{ kind: 'closing_moved', from: isoDate(from), to: isoDate(to) }]
}

const isTold = (effect: Effect): effect is Exclude<Effect, { kind: 'assign' }> => effect.kind !== 'assign'

/** The words that a case is opened by are those of the rules it was under where it is set off. */
function citedAt(
  { editionKey, calendarNumber }: CaseRun,
  log: readonly CaseEvent[],
  seq: number,
  effect: Exclude<Effect, { kind: 'assign' }>,
): Told {
  if (effect.kind !== 'open') return effect
  const switches = log.map(({ details }) => details.switched)
  const { edition } = rulesAt(switches, seq, { edition: editionKey, calendar: calendarNumber })
  return edition === editionKey ? effect : { ...effect, edition }
}

type Mistaken = Extract<StoredEffect, { kind: 'mistaken' }>

/** As the log has it: a case that was to be opened may be owed instead. */
function mistakenIn(stored: readonly StoredEntry[], seq: number, effect: Told): Mistaken {
  const owed = stored[seq - 1]?.effects.find(
    (each) => each.kind === 'opening_owed' && effect.kind === 'open' && each.procedure === effect.procedure,
  )
  return { kind: 'mistaken', seq, effect: (owed as OpeningOwed | undefined) ?? effect }
}

/** The correction is an entry like any other, and what it brings about hangs on it; its place in the log. */
function write(
  run: CaseRun,
  correction: CaseEvent,
  { snapshot, passedOver }: Corrected,
  brought: readonly StoredEffect[],
  gone: readonly EffectPlace[],
  words: { readonly reasons: string; readonly words: string | null },
): number {
  const seq = snapshot.length
  const stored: readonly StoredEffect[] = [...brought, { kind: 'passed_over', seqs: passedOver, gone }]
  stored.forEach(({ kind }, effect) => {
    if (kind === 'tell' || kind === 'mistaken') run.outbox.push({ kind, payload: { seq, effect } })
  })
  run.entries.push({ seq, event: correction, effects: stored, ...words })
  run.snapshot = snapshot
  return seq
}

/** What must be looked up now and was not before, by the place of what asks for it: who is known is not asked for again. */
function lookUps(
  run: CaseRun,
  { effects }: Corrected,
  wrong: readonly Mistaken[],
): ReadonlyMap<number, readonly Effect[]> {
  const opened = new Set(wrong.flatMap(({ effect }) => (effect.kind === 'open' ? [effect.procedure] : [])))
  const owed = effects.filter(
    ({ effect }) =>
      (effect.kind === 'assign' && run.snapshot.holders[effect.role] === undefined) ||
      // The case that was opened by mistake serves.
      (effect.kind === 'open' && !opened.has(effect.procedure)),
  )
  const bySeq = Map.groupBy(owed, ({ seq }) => seq)
  return new Map([...bySeq].map(([seq, each]) => [seq, each.map(({ effect }) => effect)]))
}
