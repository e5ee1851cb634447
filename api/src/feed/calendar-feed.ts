/** A person's calendar feeds: made, listed and revoked, and found again by the token in their address. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { v7 as newId, parse, stringify } from 'uuid'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { Node } from '../graphql/node.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { type Access, inspectsAs, permissionsOf } from '../people/access.ts'

export enum FeedScope {
  MINE = 'mine',
  TEAM = 'team',
}
registerEnumType(FeedScope, {
  name: 'FeedScope',
  description: 'Whose deadlines a calendar feed has.',
  valuesConfig: {
    MINE: { description: "The person's own." },
    TEAM: { description: "The person's own, and those of the people they manage." },
  },
})

@ObjectType({
  implements: Node,
  description: 'What is due as an iCalendar feed: kinds of case and words of rules, no names and no references.',
})
export class CalendarFeed {
  key!: string

  @Field(() => FeedScope, { description: 'Whose deadlines it has.' })
  scope!: FeedScope

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: number
}

/** One that a program's token made is no way in beyond that token. */
const isLet = `not exists (select from access_token t where t.agency_id = f.agency_id and t.id = f.token_id
  and (t.revoked_at is not null or t.expires_at <= clock_timestamp()))`

const select = `select id as key, scope, floor(extract(epoch from made_at) * 1000)::float8 as "madeAt"
  from calendar_feed f where agency_id = $1 and person_id = $2 and revoked_at is null and ${isLet}`

/** The newest first. */
export async function listFeeds(tx: AgencyTransaction, personKey: string): Promise<CalendarFeed[]> {
  const rows = await tx.query<CalendarFeed & Record<string, unknown>>(`${select} order by id desc`, [
    tx.agencyId,
    personKey,
  ])
  return rows.map((row) => Object.assign(new CalendarFeed(), row))
}

export async function findFeed(tx: AgencyTransaction, personKey: string, key: string): Promise<CalendarFeed | null> {
  const found = await listFeeds(tx, personKey)
  return found.find((feed) => feed.key === key) ?? null
}

export interface NewFeed {
  readonly personKey: string
  readonly scope: FeedScope
  /** Of the token or session that asks for it. */
  readonly credentialKey: string | null
}

/** The token is told once: of the secret in it only the hash is kept. */
export async function makeFeed(
  tx: AgencyTransaction,
  { personKey, scope, credentialKey }: NewFeed,
): Promise<{ readonly key: string; readonly token: string }> {
  const [key, secret] = [newId(), randomBytes(32)]
  const [program] = await tx.query<{ id: string }>(
    `select id from access_token where agency_id = $1 and id = $2 and kind = 'token'`,
    [tx.agencyId, credentialKey],
  )
  await tx.query(
    'insert into calendar_feed (agency_id, id, person_id, scope, secret_hash, token_id) values ($1, $2, $3, $4, $5, $6)',
    [tx.agencyId, key, personKey, scope, hashOf(secret), program?.id ?? null],
  )
  return { key, token: [packed(tx.agencyId), packed(key), secret.toString('base64url')].join('.') }
}

/** Whether there was such a feed of this person's. */
export async function revokeFeed(tx: AgencyTransaction, personKey: string, key: string): Promise<boolean> {
  const revoked = await tx.query(
    `update calendar_feed set revoked_at = statement_timestamp()
     where agency_id = $1 and person_id = $2 and id = $3 and revoked_at is null returning id`,
    [tx.agencyId, personKey, key],
  )
  return revoked.length > 0
}

export interface OpenFeed {
  readonly agencyId: string
  readonly key: string
  readonly personKey: string
  readonly scope: FeedScope
}

/** Null where the token is none of ours, or no longer, or its person may not look at the records any more, or not unseen. */
export async function openFeed(app: Orm, token: string): Promise<OpenFeed | null> {
  const [agency, key, secret, ...more] = token.split('.')
  if (agency?.length !== 22 || key?.length !== 22 || secret?.length !== 43 || more.length > 0) return null
  const agencyId = unpacked(agency)
  const feedKey = unpacked(key)
  if (agencyId === null || feedKey === null) return null
  return inAgency(app, agencyId, async (tx) => {
    const [found] = await tx.query<{ person: string; scope: FeedScope; hash: Buffer; access: Access[] }>(
      `select f.person_id as person, f.scope, f.secret_hash as hash, p.access_kinds as access
       from calendar_feed f join person p on p.agency_id = f.agency_id and p.id = f.person_id
       where f.agency_id = $1 and f.id = $2 and f.revoked_at is null and p.left_at is null
         and ${isLet}`,
      [agencyId, feedKey],
    )
    if (found === undefined || !timingSafeEqual(found.hash, hashOf(Buffer.from(secret, 'base64url')))) return null
    // Of an inspector every look is kept, and a calendar program looks without them.
    if (!permissionsOf(found.access).includes('read') || inspectsAs(found.access)) return null
    return { agencyId, key: feedKey, personKey: found.person, scope: found.scope }
  })
}

function packed(id: string): string {
  return Buffer.from(parse(id)).toString('base64url')
}

function unpacked(text: string): string | null {
  try {
    return stringify(Buffer.from(text, 'base64url'))
  } catch {
    return null
  }
}

/** The secret is 256 random bits, which no slower hash would keep any better. */
function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest()
}
