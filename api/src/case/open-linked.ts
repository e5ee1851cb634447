/** Opens the case that another one led to, under the agency's ruleset in force for it. */
import { blankSnapshot, type CaseEvent, isoDate, type Machine } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import { type ProcedureInForce, proceduresInForce } from '../agency/rules-in-use.ts'
import type { CaseRun } from './case-run.ts'
import { rulesOf } from './rules-of.ts'
import { takeEvent } from './take-event.ts'
import type { Work } from './work.ts'

/** Null where no ruleset in force has the procedure: then the opening is owed. */
export async function openLinked(
  work: Work,
  from: CaseRun,
  procedure: string,
  because: CaseEvent,
): Promise<CaseRun | null> {
  const inForce = proceduresInForce(work.rulebook, await work.inUse(), isoDate(because.on)).get(procedure)
  const opening = inForce?.machine.startsWhen[0]
  if (inForce === undefined || opening === undefined || comesFrom(from, inForce.machine)) return null
  const run = await newRun(work, inForce, null, from)
  const event: CaseEvent = { ...because, name: opening, by: because.by, details: {} }
  const outcome = await takeEvent(work, run, event)
  if (outcome.kind !== 'stepped') return null
  work.runs.push(run)
  return run
}

/** A case that has no events yet. */
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

/** Rules that open each other in a ring would never end, so the ring is owed to a person where it closes. */
function comesFrom(run: CaseRun, machine: Machine): boolean {
  for (let each: CaseRun | null = run; each !== null; each = each.openedFrom) {
    if (each.openedFrom !== null && each.machine === machine) return true
  }
  return false
}
