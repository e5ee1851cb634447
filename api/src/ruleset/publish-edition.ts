/** Turns an approved draft into an edition, which never changes; in force from the date in its text, past or to come. */
import { compile, hasErrors } from '@casewright/dsl'
import { isSandbox } from '../agency/agency-clock.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DraftState, lockDraft } from './draft.ts'
import { RulesRejected } from './draft-results.ts'
import { rowOf } from './edition-row.ts'
import { type Head, headOf } from './head.ts'
import { libraryOf } from './library.ts'
import { isAuthor } from './move-draft.ts'
import { type Kept, refused } from './once.ts'
import { reportOf } from './report.ts'
import type { Rulebook } from './rulebook.ts'
import { isOver, over } from './save-draft.ts'
import { exists, sketch, whyNoEdition } from './why-no-edition.ts'

export async function publishEdition(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  personId: string,
  draftKey: string,
): Promise<Kept | RulesRejected | InvalidInput> {
  const draft = await lockDraft(tx, draftKey)
  if (draft === null) return new InvalidInput('draftId', 'No draft here has this id.')
  if (isOver(draft)) return over(draft)
  if (draft.state !== DraftState.APPROVED)
    return refused('STATE', `This draft is ${draft.state}: what is published has been approved by a second person.`)
  if (isAuthor(draft, personId))
    return refused('AUTHOR', 'You wrote in this draft yourself: a second person publishes it.')
  const head = headOf(draft.text)
  if (head === null) return sketch
  const refusal = await whyNoEdition(tx, head)
  if (refusal !== null) return refusal
  const rules = { ...head, text: draft.text, fileName: await freeFileName(tx, head) }
  const compiled = compile({ name: rules.fileName, text: rules.text }, libraryOf(rulebook.editions(), rulebook))
  if (hasErrors(compiled.diagnostics)) {
    const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error')
    return new RulesRejected(reportOf({ ...compiled, diagnostics: errors }).diagnostics)
  }
  const editionKey = await insertEdition(tx, rowOf(rules, compiled.machines))
  if (editionKey === null) return exists(rules)
  await tx.query(
    `update draft set state = 'published', edition_id = $3, version = version + 1, changed_at = statement_timestamp()
     where agency_id = $1 and id = $2`,
    [tx.agencyId, draftKey, editionKey],
  )
  return { kind: 'published', draftKey, editionKey }
}

/** Where the edition is written when it is pulled: a file of another ruleset may have the place already. */
async function freeFileName(tx: AgencyTransaction, { ruleset, inForceFrom }: Head): Promise<string> {
  const first = `${ruleset}/${inForceFrom}.rules`
  const taken = await tx.query('select from edition where lower(file_name) = lower($1)', [first])
  return taken.length === 0 ? first : `${ruleset}/${ruleset}-${inForceFrom}.rules`
}

/** Null where a file was published as the same edition this moment. */
async function insertEdition(tx: AgencyTransaction, row: ReturnType<typeof rowOf>): Promise<string | null> {
  const added = await tx.query<{ id: string }>(
    `insert into edition
       (id, ruleset, title, in_force_from, text, file_name, language_version, machines, owner_agency_id, sandbox_agency_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [...row, tx.agencyId, (await isSandbox(tx, tx.agencyId)) ? tx.agencyId : null],
  )
  return added[0]?.id ?? null
}
