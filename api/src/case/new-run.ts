/** Turns a procedure in force into a case that has no events yet. */
import { blankSnapshot } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import type { ProcedureInForce } from '../agency/rules-in-use.ts'
import type { CaseRun } from './case-run.ts'
import { rulesOf } from './rules-of.ts'
import type { Work } from './work.ts'

/** `openedFrom`: the case that led to it. */
export async function newRun(
  work: Work,
  { machine, edition }: ProcedureInForce,
  reference: string | null,
  openedFrom: CaseRun | null = null,
): Promise<CaseRun> {
  const announced = await work.announced()
  const find = rulesOf(work.rulebook, machine.procedure, announced)
  const ref = { edition: edition.key, calendar: announced.length }
  return {
    openedFrom,
    caseId: newId(),
    editionKey: edition.key,
    calendarNumber: ref.calendar,
    reference,
    machine,
    calendar: find(ref).calendar,
    find,
    left: null,
    before: blankSnapshot,
    snapshot: blankSnapshot,
    entries: [],
    outbox: [],
  }
}
