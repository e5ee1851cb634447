/** Turns an approved draft into an edition, which never changes; in force from the date in its text, past or to come. */
import { compile, hasErrors } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DraftState, lockDraft } from './draft.ts'
import { RulesRejected } from './draft-results.ts'
import { rowOf } from './edition-row.ts'
import { type Head, headOf } from './head.ts'
import { libraryOf } from './library.ts'
import { isAuthor, refused } from './move-draft.ts'
import type { Kept } from './once.ts'
import { reportOf } from './report.ts'
import type { Rulebook } from './rulebook.ts'
import { isOver, over } from './save-draft.ts'

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
  if (head === null)
    return refused('SKETCH', 'This cannot be published: it needs a "ruleset" line and an "in force from" line.')
  const takenFrom = await whyNotOurs(tx, head)
  if (takenFrom !== null) return takenFrom
  const rules = { ...head, text: draft.text, fileName: await freeFileName(tx, head) }
  const compiled = compile({ name: rules.fileName, text: rules.text }, libraryOf(rulebook.editions(), rulebook))
  if (hasErrors(compiled.diagnostics)) {
    const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error')
    return new RulesRejected(reportOf({ ...compiled, diagnostics: errors }).diagnostics)
  }
  const editionKey = await insertEdition(tx, rowOf(rules, compiled.machines))
  if (editionKey === null) return exists(rules)
  await tx.query(
    `update draft set state = 'published', edition_id = $3, version = version + 1, changed_at = clock_timestamp()
     where agency_id = $1 and id = $2`,
    [tx.agencyId, draftKey, editionKey],
  )
  return { kind: 'published', draftKey, editionKey }
}

/** Null where nobody else has the ruleset, and there is no edition of that date. */
async function whyNotOurs(tx: AgencyTransaction, { ruleset, inForceFrom }: Head): Promise<Kept | null> {
  // Two agencies that publish a new name at once: the second finds what the first did.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('ruleset ' || $1::text, 0))`, [ruleset])
  const editions = await tx.query<{ owner: string | null; inForceFrom: string }>(
    'select owner_agency_id as owner, in_force_from::text as "inForceFrom" from edition where ruleset = $1',
    [ruleset],
  )
  if (editions.length === 0) return null
  const isOurs = editions.some(({ owner }) => owner === tx.agencyId)
  if (isOurs) return editions.some((each) => each.inForceFrom === inForceFrom) ? exists({ ruleset, inForceFrom }) : null
  const owner = editions.some((each) => each.owner !== null) ? 'another agency' : 'no agency: it came as a file'
  const newest = editions
    .map((each) => each.inForceFrom)
    .sort()
    .at(-1)
  return refused(
    'NOT_OWNED',
    `The ruleset ${ruleset} belongs to ${owner}. You may adopt it, or publish one of your own that builds on it: ` +
      `ruleset our_${ruleset} "…" extends ${ruleset} of ${newest}`,
  )
}

function exists({ ruleset, inForceFrom }: Pick<Head, 'ruleset' | 'inForceFrom'>): Kept {
  return refused(
    'EXISTS',
    `The edition of ${ruleset} in force from ${inForceFrom} is published and never changes: ` +
      'give this one an "in force from" date of its own.',
  )
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
       (id, ruleset, title, in_force_from, text, file_name, language_version, machines, owner_agency_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (ruleset, in_force_from) do nothing returning id`,
    [...row, tx.agencyId],
  )
  return added[0]?.id ?? null
}
