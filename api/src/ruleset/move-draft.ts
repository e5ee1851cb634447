/** Brings a draft further: put before a second person, approved by one, or given up. */
import type { VersionConflict } from '../case/case-results.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { type Draft, DraftState, lockDraft } from './draft.ts'
import { headOf } from './head.ts'
import { type Kept, refused } from './once.ts'
import { changedSince, isOver, over } from './save-draft.ts'
import { sketch, whyNoEdition } from './why-no-edition.ts'

export type Move = DraftState.SUBMITTED | DraftState.APPROVED | DraftState.WITHDRAWN

export interface DraftMove {
  readonly draftKey: string
  readonly expectedVersion: number
}

export async function moveDraft(
  tx: AgencyTransaction,
  personId: string,
  to: Move,
  { draftKey, expectedVersion }: DraftMove,
): Promise<Kept | VersionConflict | InvalidInput> {
  const draft = await lockDraft(tx, draftKey)
  if (draft === null) return new InvalidInput('draftId', 'No draft here has this id.')
  if (draft.version !== expectedVersion) return changedSince(draft)
  const refusal = whyNot(draft, to, personId)
  if (refusal !== null) return refusal
  // Nobody reads and approves what can never be published.
  if (to === DraftState.SUBMITTED) {
    const head = headOf(draft.text)
    const noEdition = head === null ? sketch : await whyNoEdition(tx, head)
    if (noEdition !== null) return noEdition
  }
  const approver = to === DraftState.APPROVED ? personId : null
  await tx.query(
    `update draft set state = $3, version = version + 1, changed_at = statement_timestamp(), approved_by = $4::uuid,
       approved_at = ${approver === null ? 'null' : 'statement_timestamp()'}
     where agency_id = $1 and id = $2`,
    [tx.agencyId, draftKey, to, approver],
  )
  return { kind: 'draft', draftKey }
}

/** Two pairs of eyes: whoever wrote any of it is not the second. */
export function isAuthor({ authorKeys }: Draft, personId: string): boolean {
  return authorKeys.includes(personId)
}

function whyNot(draft: Draft, to: Move, personId: string): Kept | null {
  if (isOver(draft)) return over(draft)
  if (to === DraftState.SUBMITTED && draft.state !== DraftState.OPEN)
    return refused('STATE', 'This draft has been put forward already.')
  if (to !== DraftState.APPROVED) return null
  if (isAuthor(draft, personId))
    return refused('AUTHOR', 'You wrote in this draft yourself: a second person reads and approves it.')
  if (draft.state === DraftState.OPEN)
    return refused('STATE', 'This draft is still being written: its authors put it forward when it is finished.')
  return draft.state === DraftState.APPROVED ? refused('STATE', 'This draft is approved already.') : null
}
