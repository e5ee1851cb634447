/** Keeps a rule text as a draft: a new one, or a new state of one that nobody else has changed meanwhile. */
import { v7 as newId } from 'uuid'
import { VersionConflict } from '../case/case-results.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { type Draft, lockDraft } from './draft.ts'
import { nameOf } from './head.ts'
import type { Kept } from './once.ts'

export interface DraftText {
  /** Null for a new one. */
  readonly draftKey: string | null
  readonly text: string
  readonly expectedVersion: number | null
}

export async function saveDraft(
  tx: AgencyTransaction,
  author: string,
  { draftKey, text, expectedVersion }: DraftText,
): Promise<Kept | VersionConflict | InvalidInput> {
  const { ruleset, title } = nameOf(text) ?? { ruleset: null, title: 'Sketch' }
  if (draftKey === null) {
    const id = newId()
    const sql = `insert into draft (agency_id, id, ruleset, title, text, author, saved_by)
      values ($1, $2, $3, $4, $5, $6, $6)`
    await tx.query(sql, [tx.agencyId, id, ruleset, title, text, author])
    await addAuthor(tx, id, author)
    return { kind: 'draft', draftKey: id }
  }
  const draft = await lockDraft(tx, draftKey)
  if (draft === null) return new InvalidInput('id', 'No draft here has this id.')
  if (expectedVersion === null)
    return new InvalidInput('expectedVersion', "Say which version you changed, so that nobody's words are lost.")
  if (expectedVersion !== draft.version) return changedSince(draft)
  if (isOver(draft)) return over(draft)
  // The same words again undo nobody's approval.
  if (text === draft.text) return { kind: 'draft', draftKey }
  await tx.query(
    `update draft set ruleset = $3, title = $4, text = $5, saved_by = $6, version = version + 1, state = 'open',
       approved_by = null, approved_at = null, changed_at = statement_timestamp()
     where agency_id = $1 and id = $2`,
    [tx.agencyId, draftKey, ruleset, title, text, author],
  )
  await addAuthor(tx, draftKey, author)
  return { kind: 'draft', draftKey }
}

export function changedSince({ version }: Draft): VersionConflict {
  const message =
    'Somebody has changed this draft since you read it. Nothing was stored: look at what they wrote, then decide.'
  return new VersionConflict(version, message)
}

export function isOver({ state }: Draft): boolean {
  return state === 'published' || state === 'withdrawn'
}

export function over({ state }: Draft): Kept {
  return { kind: 'refused', code: 'STATE', message: `This draft is ${state} and never changes: begin another.` }
}

async function addAuthor(tx: AgencyTransaction, draftKey: string, author: string): Promise<void> {
  await tx.query(
    'insert into draft_author (agency_id, draft_id, person_id) values ($1, $2, $3) on conflict do nothing',
    [tx.agencyId, draftKey, author],
  )
}
