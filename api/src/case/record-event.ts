/** Records one event on a case: log, snapshot, deadlines and notices, in the caller's transaction. */
import type { CaseEvent, Refused } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import type { CaseRun } from './case-run.ts'
import { type Answered, answeredBefore, type Command, rememberAnswer } from './idempotency.ts'
import { lockCase, runOf } from './lock-case.ts'
import { nameOwnPeople } from './name-own-people.ts'
import { noCase } from './no-case.ts'
import { readEvent } from './occurrence.ts'
import { refusedAs } from './open-case.ts'
import type { Said } from './said.ts'
import { saveSteps } from './save-steps.ts'
import { fireTimeOuts, recordingTime, takeEvent } from './take-event.ts'
import { beginWork, type Work } from './work.ts'

export interface Recording extends Said {
  readonly caseId: string
  readonly expectedVersion?: number | null
}

export interface Conflict {
  readonly kind: 'conflict'
  readonly currentVersion: number
}

/** Time-outs that are due come first and stay, even where the event is then refused. */
export async function recordEvent(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  recording: Recording,
  command: Command,
  asOfMs?: number,
): Promise<Answered | InvalidInput | Conflict> {
  const locked = await lockCase(tx, recording.caseId)
  if (locked === null) return noCase()
  const before = await answeredBefore(tx, command)
  if (before !== null) return before
  const work = await beginWork(tx, rulebook, asOfMs)
  const run = await runOf(work, locked)
  const event = readEvent(recording, run.machine, run.calendar, work.nowMs, command.caller)
  if (event instanceof InvalidInput) return event
  const strangers = await unknownPeople(tx, recording)
  if (strangers) return new InvalidInput('people', 'Somebody named here is not a person of this agency.')
  work.runs.push(run)
  await fireTimeOuts(work, run)
  const named = await nameOwnPeople(work, run.machine, event)
  const answer = versionFault(run, recording) ?? (await take(work, run, named, recording))
  await saveSteps(tx, work.runs)
  if (answer.kind !== 'conflict') await rememberAnswer(tx, command, answer)
  return answer
}

async function take(work: Work, run: CaseRun, event: CaseEvent, words: Recording): Promise<Answered> {
  const outcome = await takeEvent(work, run, { ...event, recordedAt: recordingTime(work, run) }, words)
  if (outcome.kind !== 'stepped')
    return refusedAs(outcome as Refused, run.editionKey, run.machine.procedure, run.caseId)
  // What was recorded may have begun something whose time is already over.
  await fireTimeOuts(work, run)
  return { kind: 'recorded', caseId: run.caseId, seqs: run.entries.map(({ seq }) => seq) }
}

/** Compared after time-outs have fired, as it would be had a worker been there first. */
export function versionFault(
  run: CaseRun,
  { expectedVersion }: { readonly expectedVersion?: number | null },
): Conflict | null {
  const currentVersion = run.snapshot.length
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === currentVersion) return null
  return { kind: 'conflict', currentVersion }
}

export async function unknownPeople(tx: AgencyTransaction, { people }: Pick<Said, 'people'>): Promise<boolean> {
  const named = [...new Set((people ?? []).map(({ person }) => person))]
  if (named.length === 0) return false
  const [row] = await tx.query<{ known: number }>(
    'select count(*)::int as known from person where agency_id = $1 and id = any($2::uuid[])',
    [tx.agencyId, named],
  )
  return row!.known < named.length
}
