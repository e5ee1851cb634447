/** Turns the inputs of GraphQL into the commands of a case, and what they answer into the types of GraphQL. */
import { blankSnapshot, possibleEvents } from '@casewright/dsl'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { CaseOpened, EventRecorded, Refusal, VersionConflict } from './case-results.ts'
import { faultOfTexts } from './checked-text.ts'
import { findStanding } from './find-cases.ts'
import { type Answered, commandOf, onceMore } from './idempotency.ts'
import type { OpenCaseInput, RecordEventInput } from './inputs.ts'
import { noCase } from './no-case.ts'
import { openCase } from './open-case.ts'
import { possibleEventOf } from './possible-event.ts'
import { recordEvent } from './record-event.ts'
import { beginWork } from './work.ts'

export async function openFromInput(
  context: Context,
  input: OpenCaseInput,
): Promise<CaseOpened | Refusal | InvalidInput> {
  const { personId } = context.signedIn()
  const fault = faultOfTexts(input)
  if (fault !== null) return fault
  const command = commandOf('openCase', personId, input)
  const answer = await onceMore(() =>
    context.write(async (tx) => openCase(await beginWork(tx, context.rulebook), input, command)),
  )
  if (answer instanceof InvalidInput) return answer
  return answer.kind === 'opened' ? new CaseOpened(answer.caseId) : refusalFrom(context, answer)
}

export async function recordFromInput(
  context: Context,
  input: RecordEventInput,
): Promise<EventRecorded | Refusal | InvalidInput | VersionConflict> {
  const { personId, agencyId } = context.signedIn()
  const fault = faultOfTexts({ ...input, caseId: '', people: input.people?.map(({ role }) => role) })
  if (fault !== null) return fault
  const caseId = keyOf('Case', agencyId, input.caseId)
  if (caseId === null) return noCase()
  const people = input.people?.map((each) => ({ role: each.role, person: keyOf('Person', agencyId, each.personId) }))
  if (people?.some(({ person }) => person === null))
    return new InvalidInput('people', 'Somebody named here is not a person of this agency.')
  const command = commandOf('recordEvent', personId, input)
  const recording = { ...input, caseId, people: people?.map(({ role, person }) => ({ role, person: person! })) }
  const answer = await onceMore(() => context.write((tx) => recordEvent(tx, context.rulebook, recording, command)))
  if (answer instanceof InvalidInput) return answer
  if (answer.kind === 'conflict') return new VersionConflict(answer.currentVersion)
  return answer.kind === 'recorded'
    ? new EventRecorded(answer.caseId, answer.seqs)
    : refusalFrom(context, answer as Extract<Answered, { kind: 'refused' }>)
}

/** What would be accepted is told of the case as it stands now, also when an old answer is given again. */
export async function refusalFrom(context: Context, answer: Answered): Promise<Refusal> {
  if (answer.kind !== 'refused') throw new Error(`A command was answered by ${answer.kind}.`)
  const { code, message, clause, edition, procedure, caseId } = answer
  const standing = caseId === null ? null : await context.read((tx) => findStanding(tx, caseId))
  // It may have come to other rules since.
  const machine = (await freshRulebook(context)).machine(standing?.edition ?? edition, procedure)
  const accepted = possibleEvents(machine, standing?.snapshot ?? blankSnapshot).map(possibleEventOf)
  return new Refusal(code, message, clause === null ? null : { edition, procedure, clause }, accepted)
}
