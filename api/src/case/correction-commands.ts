/** Turns the inputs of a repair into its command, and what that answers into the types of GraphQL. */
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { Refusal, VersionConflict } from './case-results.ts'
import { faultOfTexts } from './checked-text.ts'
import { refusalFrom } from './commands.ts'
import { correctEvent } from './correct-event.ts'
import type { CorrectEventInput, RestatedEventInput } from './correction-inputs.ts'
import { CaseResumed, EventCorrected } from './correction-results.ts'
import { commandOf, onceMore } from './idempotency.ts'
import { noCase } from './no-case.ts'
import type { Restatement } from './restate.ts'
import { resumeCase } from './resume-case.ts'
import type { CorrectionTried } from './tried-correction.ts'

export async function correctFromInput(
  context: Context,
  input: CorrectEventInput,
): Promise<EventCorrected | CorrectionTried | Refusal | InvalidInput | VersionConflict> {
  const { personId, agencyId } = context.signedIn()
  const fault = faultOf(input)
  if (fault !== null) return fault
  const caseId = keyOf('Case', agencyId, input.caseId)
  if (caseId === null) return noCase()
  const instead = input.instead ? withPeople(input.instead, agencyId) : null
  if (instead instanceof InvalidInput) return instead
  const command = commandOf('correctEvent', personId, input)
  const answer = await onceMore(() =>
    context.write((tx) =>
      correctEvent(tx, context.rulebook, { ...input, caseId, instead, dryRun: input.dryRun === true }, command),
    ),
  )
  if (answer instanceof InvalidInput) return answer
  if (answer.kind === 'conflict') return new VersionConflict(answer.currentVersion)
  if (answer.kind === 'tried') return answer
  return answer.kind === 'corrected'
    ? new EventCorrected(answer.caseId, answer.seq, answer.fallenAway)
    : refusalFrom(context, answer)
}

export async function resumeFromInput(
  context: Context,
  input: { readonly caseId: string; readonly idempotencyKey: string },
): Promise<CaseResumed | Refusal | InvalidInput> {
  const { personId, agencyId } = context.signedIn()
  const fault = faultOfTexts({ ...input, caseId: '' })
  if (fault !== null) return fault
  const caseId = keyOf('Case', agencyId, input.caseId)
  if (caseId === null) return noCase()
  const command = commandOf('resumeCase', personId, input)
  const answer = await onceMore(() => context.write((tx) => resumeCase(tx, context.firing, caseId, command)))
  if (answer instanceof InvalidInput) return answer
  // What could be recorded on a case that cannot be worked out is not known.
  return answer.kind === 'resumed' ? new CaseResumed(answer.caseId) : new Refusal(answer.code, answer.message, null, [])
}

function faultOf(input: CorrectEventInput): InvalidInput | null {
  const { caseId: _, instead, ...said } = input
  const fault = faultOfTexts(said)
  if (fault !== null) return fault
  if (input.reasons.trim() === '') return new InvalidInput('reasons', 'Say why it is corrected.')
  if ((input.strikeOut === true) === (instead !== null && instead !== undefined))
    return new InvalidInput('strikeOut', 'Strike the entry out, or say what it should have said instead: one of both.')
  const wrong = instead ? faultOfTexts({ ...instead, people: instead.people?.map(({ role }) => role) }) : null
  return wrong && new InvalidInput(`instead.${wrong.field}`, wrong.message)
}

/** Left out and null are kept apart: what is left out stays as it was. */
function withPeople({ people, ...said }: RestatedEventInput, agencyId: string): Restatement | InvalidInput {
  const given = { ...said, event: said.event ?? undefined } as Restatement
  if (people === null || people === undefined) return { ...given, people }
  const known = people.map(({ role, personId }) => ({ role, person: keyOf('Person', agencyId, personId) }))
  if (known.some(({ person }) => person === null))
    return new InvalidInput('instead.people', 'Somebody named here is not a person of this agency.')
  return { ...given, people: known.map(({ role, person }) => ({ role, person: person! })) }
}
