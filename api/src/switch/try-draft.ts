/** Begins a preview of what a draft would change, were it in force today: live cases are counted in the background. */
import { compile, hasErrors } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DraftState, findDraft } from '../ruleset/draft.ts'
import { libraryOf } from '../ruleset/library.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { countByRules } from './preview-row.ts'

export async function tryDraft(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  draftKey: string,
  personId: string,
): Promise<Kept | InvalidInput> {
  const draft = await findDraft(tx, draftKey)
  if (draft === null) return new InvalidInput('draftId', 'No draft here has this id.')
  const { ruleset, text, state } = draft
  if (state === DraftState.PUBLISHED || state === DraftState.WITHDRAWN)
    return new InvalidInput('draftId', `This draft is ${state}: try out the edition that you would work by.`)
  const compiled = compile({ name: 'draft.rules', text }, libraryOf(rulebook.editions(), rulebook))
  if (ruleset === null || hasErrors(compiled.diagnostics))
    return new InvalidInput('draftId', 'This draft has errors, so no case can be held against it: mend them first.')
  const { machines } = compiled
  const total = await countByRules(tx, { toEditionKey: null, ruleset, insteadOf: null })
  const previewKey = newId()
  await tx.query(
    `insert into switch_preview (agency_id, id, ruleset, moves, live, state, total, made_by, draft_id, draft_digest, machines)
     values ($1, $2, $3, '[]', true, $4, $5, $6, $7, md5($8::text), $9)`,
    [
      tx.agencyId,
      previewKey,
      ruleset,
      total === 0 ? 'ready' : 'counting',
      total,
      personId,
      draftKey,
      text,
      JSON.stringify(machines),
    ],
  )
  return { kind: 'preview', previewKey }
}
