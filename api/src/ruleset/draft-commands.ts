/** Turns the inputs of GraphQL into what is done with a draft, and what that answers into the types of GraphQL. */
import type { VersionConflict } from '../case/case-results.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { MoveDraftInput, PublishEditionInput, SaveDraftInput } from './draft-inputs.ts'
import { DraftRefused, DraftSaved, EditionPublished, type RulesRejected } from './draft-results.ts'
import { freshRulebook } from './fresh-rulebook.ts'
import { type Move, moveDraft } from './move-draft.ts'
import { type Kept, once } from './once.ts'
import { publishEdition } from './publish-edition.ts'
import { saveDraft } from './save-draft.ts'

export type DraftAnswer = DraftSaved | VersionConflict | DraftRefused | InvalidInput

export async function saveFromInput(context: Context, input: SaveDraftInput): Promise<DraftAnswer> {
  const { id = null, text, expectedVersion = null } = input
  const draftKey = id === null ? null : keyOf('Draft', context.signedIn().agencyId, id)
  if (id !== null && draftKey === null) return new InvalidInput('id', 'No draft here has this id.')
  if (text.trim() === '') return new InvalidInput('text', 'There is no text to keep.')
  return answerOf(
    await once(context, 'saveDraft', input, (tx, author) => saveDraft(tx, author, { draftKey, text, expectedVersion })),
  )
}

export async function moveFromInput(context: Context, to: Move, input: MoveDraftInput): Promise<DraftAnswer> {
  const draftKey = keyOf('Draft', context.signedIn().agencyId, input.draftId)
  if (draftKey === null) return new InvalidInput('draftId', 'No draft here has this id.')
  const { expectedVersion } = input
  return answerOf(
    await once(context, `draft ${to}`, input, (tx, personId) =>
      moveDraft(tx, personId, to, { draftKey, expectedVersion }),
    ),
  )
}

export async function publishFromInput(
  context: Context,
  input: PublishEditionInput,
): Promise<EditionPublished | RulesRejected | DraftRefused | InvalidInput> {
  const draftKey = keyOf('Draft', context.signedIn().agencyId, input.draftId)
  if (draftKey === null) return new InvalidInput('draftId', 'No draft here has this id.')
  await freshRulebook(context)
  const answer = await once(context, 'publishEdition', input, (tx, personId) =>
    publishEdition(tx, context.rulebook, personId, draftKey),
  )
  if (answer instanceof InvalidInput || answer.kind === 'rejected') return answer
  if (answer.kind === 'refused') return new DraftRefused(answer.code, answer.message)
  if (answer.kind !== 'published') throw new Error(`A publication was answered by ${answer.kind}.`)
  await freshRulebook(context)
  return new EditionPublished(answer.draftKey, answer.editionKey)
}

function answerOf(answer: Kept | VersionConflict | InvalidInput): DraftAnswer {
  if (answer.kind === 'invalid' || answer.kind === 'conflict') return answer
  if (answer.kind === 'draft') return new DraftSaved(answer.draftKey)
  if (answer.kind === 'refused') return new DraftRefused(answer.code, answer.message)
  throw new Error(`A draft was answered by ${answer.kind}.`)
}
