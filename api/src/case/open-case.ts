/** Opens a case under the edition in force on the day it began, in the caller's transaction. */
import { isoDate, type Refused } from '@casewright/dsl'
import { noProcedure, type ProcedureInForce, proceduresInForce } from '../agency/rules-in-use.ts'
import { InvalidInput } from '../graphql/results.ts'
import { type Answered, answeredBefore, type Command, rememberAnswer } from './idempotency.ts'
import { newRun } from './new-run.ts'
import { plain, readEvent, readWhen } from './occurrence.ts'
import type { Said } from './said.ts'
import { saveSteps } from './save-steps.ts'
import { fireTimeOuts, takeEvent } from './take-event.ts'
import type { Work } from './work.ts'

export interface Opening extends Omit<Said, 'event'> {
  readonly procedure: string
  readonly event?: string | null
  readonly reference?: string | null
}

export async function openCase(work: Work, opening: Opening, command: Command): Promise<Answered | InvalidInput> {
  const before = await answeredBefore(work.tx, command)
  if (before !== null) return before
  const inForce = await findProcedure(work, opening)
  if (inForce instanceof InvalidInput) return inForce
  const run = await newRun(work, inForce, opening.reference?.trim() || null)
  const name = openingEvent(opening, inForce)
  if (name instanceof InvalidInput) return name
  const event = readEvent({ ...opening, event: name }, run.machine, run.calendar, work.nowMs, command.caller)
  if (event instanceof InvalidInput) return event
  work.runs.push(run)
  const outcome = await takeEvent(work, run, event, opening)
  let answer: Answered
  if (outcome.kind === 'stepped') {
    // A case opened late may have run out of time already.
    await fireTimeOuts(work, run)
    answer = { kind: 'opened', caseId: run.caseId }
  } else {
    answer = refusedAs(outcome as Refused, inForce.edition.key, run.machine.procedure, null)
  }
  await saveSteps(work.tx, work.runs)
  await rememberAnswer(work.tx, command, answer)
  return answer
}

export function refusedAs(
  { code, message, clause }: Refused,
  edition: string,
  procedure: string,
  caseId: string | null,
): Answered {
  return { kind: 'refused', code, message, clause, edition, procedure, caseId }
}

/** The day decides the edition, and the edition's calendar says which day an instant is on. */
async function findProcedure(work: Work, opening: Opening): Promise<ProcedureInForce | InvalidInput> {
  const inUse = await work.inUse()
  const name = plain(opening.procedure)
  const inForce = (on: string) => proceduresInForce(work.rulebook, inUse, on)
  const utcDay = opening.on ?? new Date(opening.at ?? work.nowMs).toISOString().slice(0, 10)
  const first = inForce(utcDay).get(name)
  if (first === undefined) return new InvalidInput('procedure', noProcedure(name, utcDay, inForce(utcDay)))
  const when = readWhen(opening, work.nowMs, work.rulebook.calendarOf(first.machine))
  return when instanceof InvalidInput ? when : (inForce(isoDate(when.on)).get(name) ?? first)
}

function openingEvent({ event }: Opening, { machine }: ProcedureInForce): string | InvalidInput {
  if (event !== null && event !== undefined) return event
  const [only, ...others] = machine.startsWhen
  if (only !== undefined && others.length === 0) return only
  return new InvalidInput('event', `Say which event opens it: ${machine.startsWhen.join(', ')}.`)
}
