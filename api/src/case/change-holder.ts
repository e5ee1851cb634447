/** Gives a role on one case to somebody else of the agency: an entry of its log, and what is owed is theirs from then on. */
import { dayAt, type Machine, type Snapshot } from '@casewright/dsl'
import { isHere } from '../agency/people-directory.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { advance } from './case-run.ts'
import { type Answered, answeredBefore, type Command, rememberAnswer } from './idempotency.ts'
import { lockCase, runOf } from './lock-case.ts'
import { noCase } from './no-case.ts'
import { plain } from './occurrence.ts'
import { type Conflict, versionFault } from './record-event.ts'
import { saveSteps } from './save-steps.ts'
import { fireTimeOuts, recordingTime } from './take-event.ts'
import { beginWork } from './work.ts'

export interface ChangingHolder {
  readonly caseId: string
  readonly role: string
  readonly personKey: string
  readonly expectedVersion?: number | null
}

export async function changeHolder(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  changing: ChangingHolder,
  command: Command,
): Promise<Answered | InvalidInput | Conflict> {
  const locked = await lockCase(tx, changing.caseId)
  if (locked === null) return noCase()
  const before = await answeredBefore(tx, command)
  if (before !== null) return before
  if (!(await isHere(tx, changing.personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  const work = await beginWork(tx, rulebook)
  const run = await runOf(work, locked)
  const role = plain(changing.role)
  const fault = faultOfChange(run.machine, run.snapshot, role)
  if (fault !== null) return fault
  work.runs.push(run)
  await fireTimeOuts(work, run)
  const conflict = versionFault(run, changing)
  if (conflict === null) {
    const recordedAt = recordingTime(work, run)
    const on = dayAt(run.calendar, recordedAt)
    const people = [{ role, person: changing.personKey }]
    advance(run, { name: 'held', on, at: null, recordedAt, by: command.caller, details: { people } })
  }
  await saveSteps(tx, work.runs)
  if (conflict !== null) return conflict
  const answer: Answered = { kind: 'recorded', caseId: run.caseId, seqs: run.entries.map(({ seq }) => seq) }
  await rememberAnswer(tx, command, answer)
  return answer
}

/** Whether somebody may be put there: who is appointed must be fit for it by the rules, so an appointment alone says who that is. */
export function faultOfChange(
  machine: Machine,
  { status }: Pick<Snapshot, 'status'>,
  role: string,
): InvalidInput | null {
  const known = machine.roles.find(({ name }) => name === role)
  if (known === undefined || known.outside)
    return new InvalidInput('role', `The agency puts nobody into a role called "${role}" here.`)
  const isAppointed = machine.appointments.some(
    ({ appointee, members }) => appointee === role || members.some((each) => each.role === role),
  )
  if (isAppointed)
    return new InvalidInput('role', 'Who is in this role is appointed: where that was wrong, correct the appointment.')
  return status === 'closed'
    ? new InvalidInput('caseId', 'The case is closed: nobody has to see to anything on it.')
    : null
}
