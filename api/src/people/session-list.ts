/** The sessions of a person: listed, and ended one by one or all at once. */
import { Field, ObjectType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { idleMinutes, stillUsed } from './tokens.ts'

@ObjectType({
  description:
    'A browser that somebody is signed in with. It is no Node: nothing else names one, and "sessions" lists them all.',
})
export class Session {
  key!: string

  @Field(() => DateTimeScalar, { description: 'When they signed in.' })
  startedAt!: number

  @Field(() => DateTimeScalar, { description: 'When it was last used, to a few minutes.' })
  usedAt!: number

  @Field(() => DateTimeScalar, {
    description: `When it ends at the latest; before that where it is not used for ${idleMinutes} minutes.`,
  })
  endsAt!: number
}

const ms = (instant: string) => `floor(extract(epoch from ${instant}) * 1000)::float8`
const open = `t.kind = 'session' and t.revoked_at is null and t.expires_at > statement_timestamp() and ${stillUsed}`

/** Those that let somebody in, the newest first. */
export async function listSessions(tx: AgencyTransaction, personKey: string): Promise<Session[]> {
  const rows = await tx.query<Session & Record<string, unknown>>(
    `select t.id as key, ${ms('t.created_at')} as "startedAt", ${ms('coalesce(t.last_used_at, t.created_at)')} as "usedAt",
       ${ms('t.expires_at')} as "endsAt"
     from access_token t where t.agency_id = $1 and t.person_id = $2 and ${open} order by t.id desc`,
    [tx.agencyId, personKey],
  )
  return rows.map((row) => Object.assign(new Session(), row))
}

/**
 * How many were ended: of this person all, or the one of this key. Of all, their last one counts as ended now also where it
 * was over already: the provider may remember that browser still.
 */
export async function endSessions(
  tx: AgencyTransaction,
  personKey: string,
  key: string | null,
  byKey: string,
): Promise<number> {
  const ended = await tx.query<{ wasOpen: boolean }>(
    `with ending as (
       select t.id, ${open} as "wasOpen" from access_token t
       where t.agency_id = $1 and t.person_id = $2 and ($3::uuid is null or t.id = $3) and (${open} or $3::uuid is null and t.id =
         (select id from access_token where agency_id = $1 and person_id = $2 and kind = 'session' order by id desc limit 1))
       for update)
     update access_token t set revoked_at = statement_timestamp(), ended_by = $4 from ending
     where t.agency_id = $1 and t.id = ending.id returning ending."wasOpen"`,
    [tx.agencyId, personKey, key, byKey],
  )
  return ended.filter(({ wasOpen }) => wasOpen).length
}

/**
 * Whether a session of theirs was ended since they proved who they are, in epoch milliseconds; null: nobody knows when, so
 * any time. Providers name whole seconds, so the one that it was ended in counts as after it.
 */
export async function wasEndedSince(
  tx: AgencyTransaction,
  personKey: string,
  provedAt: number | null,
): Promise<boolean> {
  const found = await tx.query(
    `select from access_token where agency_id = $1 and person_id = $2 and kind = 'session' and ended_by is not null
       and date_trunc('second', revoked_at) > coalesce(to_timestamp($3::float8 / 1000), '-infinity') limit 1`,
    [tx.agencyId, personKey, provedAt],
  )
  return found.length > 0
}
