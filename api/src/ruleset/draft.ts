/** A rule text that is being written: by policy leads, until a second person approves it and it is published. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { Node } from '../graphql/node.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'

export enum DraftState {
  OPEN = 'open',
  SUBMITTED = 'submitted',
  APPROVED = 'approved',
  PUBLISHED = 'published',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(DraftState, {
  name: 'DraftState',
  description: 'How far a draft has come.',
  valuesConfig: {
    OPEN: { description: 'Being written.' },
    SUBMITTED: { description: 'Finished by its authors: a second person reads it. Writing in it opens it again.' },
    APPROVED: { description: 'Read and approved by a second person. Writing in it opens it again.' },
    PUBLISHED: { description: 'An edition was made of it; it never changes again.' },
    WITHDRAWN: { description: 'Given up; it never changes again.' },
  },
})

@ObjectType({
  implements: Node,
  description: "A rule text that is being written; the agency's own until it is published.",
})
export class Draft {
  key!: string

  @Field(() => String, { nullable: true, description: 'The name of the ruleset in its head; null while it has none.' })
  ruleset!: string | null

  @Field(() => String, { description: 'What its head calls it.' })
  title!: string

  @Field(() => String, { description: 'The rule text as it stands.' })
  text!: string

  @Field(() => Int, { description: 'Counts every change; give it back with the next.' })
  version!: number

  @Field(() => DraftState, { description: 'How far it has come.' })
  state!: DraftState

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  changedAt!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: number | null

  authorKey!: string
  /** Everybody who wrote in it, who began it first. */
  authorKeys!: readonly string[]
  saverKey!: string | null
  approverKey!: string | null
  editionKey!: string | null
}

/** One draft; null where this agency has none of this id. */
export async function findDraft(tx: AgencyTransaction, key: string): Promise<Draft | null> {
  const [row] = await tx.query<Row>(`${select} and d.id = $2`, [tx.agencyId, key])
  return row === undefined ? null : draftOf(row)
}

/** Takes a draft for this transaction alone, so that of two who change it at once the second sees what the first did. */
export async function lockDraft(tx: AgencyTransaction, key: string): Promise<Draft | null> {
  await tx.query('select from draft where agency_id = $1 and id = $2 for update', [tx.agencyId, key])
  return findDraft(tx, key)
}

/** What was changed last comes first. */
export async function listDrafts(tx: AgencyTransaction, state: DraftState | null): Promise<Draft[]> {
  const sql = `${select} and d.state = coalesce($2, d.state) order by d.changed_at desc, d.id`
  return (await tx.query<Row>(sql, [tx.agencyId, state])).map(draftOf)
}

type Row = Record<string, never>

const select = `select d.id as key, ruleset, title, text, version, state, author as "authorKey",
    saved_by as "saverKey",
    approved_by as "approverKey", edition_id as "editionKey",
    floor(extract(epoch from changed_at) * 1000)::float8 as "changedAt",
    floor(extract(epoch from approved_at) * 1000)::float8 as "approvedAt",
    array(select a.person_id from draft_author a where a.agency_id = d.agency_id and a.draft_id = d.id
      order by a.person_id <> d.author, a.person_id) as "authorKeys"
  from draft d where d.agency_id = $1`

function draftOf(row: Row): Draft {
  return Object.assign(new Draft(), row)
}
