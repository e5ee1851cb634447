/** Lives an existing case through again from its past events, each as if recorded on its day; what ran out of time in between fires. */
import type { TimeOut } from '@casewright/dsl'
import { noProcedure, proceduresInForce } from '../agency/rules-in-use.ts'
import type { CaseRun } from '../case/case-run.ts'
import { nameOwnPeople } from '../case/name-own-people.ts'
import { newRun } from '../case/new-run.ts'
import { knownAt, readEvent } from '../case/occurrence.ts'
import { unknownPeople } from '../case/record-event.ts'
import { fireTimeOuts, takeEvent } from '../case/take-event.ts'
import type { Work } from '../case/work.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { ImportedCase, ImportFault } from './read-text.ts'

/** Adds to the work what is to be saved; whatever is wrong with the case is said and nothing of it kept. */
export async function importCase(work: Work, imported: ImportedCase, by: string): Promise<CaseRun | ImportFault> {
  const taken = work.runs.length
  const wrong = (line: number, message: string): ImportFault => {
    work.runs.length = taken
    return { line, message }
  }
  const { line, reference, procedure, events } = imported
  const openedOn = events[0]!.on!
  const inForce = proceduresInForce(work.rulebook, await work.inUse(), openedOn)
  const found = inForce.get(procedure)
  if (found === undefined) return wrong(line, noProcedure(procedure, openedOn, inForce))
  const run = await newRun(work, found, reference)
  work.runs.push(run)
  for (const said of events) {
    const event = readEvent(said, run.machine, run.calendar, work.nowMs, by)
    if (event instanceof InvalidInput)
      return wrong(said.line, `${said.event} of ${said.on}, ${event.field}: ${event.message}`)
    if (await unknownPeople(work.tx, said))
      return wrong(
        said.line,
        `${said.event} of ${said.on}, people: Somebody named here is not a person of this agency.`,
      )
    const named = await nameOwnPeople(work, run.machine, event)
    const recordedAt = Math.max(knownAt(event, run.calendar, work.nowMs), run.snapshot.recordedAt)
    const then = { ...work, nowMs: recordedAt }
    if (run.snapshot.length > 0) await fireTimeOuts(then, run, whenDue(run))
    const outcome = await takeEvent(then, run, { ...named, recordedAt }, said)
    if (outcome.kind === 'refused') return wrong(said.line, `${said.event} of ${said.on}: ${outcome.message}`)
  }
  // What it led to has a past as well, and that may lead to more.
  for (let place = taken; place < work.runs.length; place++)
    await fireTimeOuts(work, work.runs[place]!, whenDue(work.runs[place]!))
  return run
}

/** As a worker would have recorded them then. */
const whenDue =
  (run: CaseRun) =>
  ({ dueAt }: TimeOut): number =>
    Math.max(dueAt, run.snapshot.recordedAt)
