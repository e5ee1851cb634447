/** Connections to the database with a guard of the statements taken out on the way. */
import { createHash } from 'node:crypto'
import type { Orm } from '../../api/src/database/orm.ts'
import { tamper } from '../faults/programs/tampered.ts'

/** The secret that attackers make up for a feed whose address they half know. */
export const madeUp = 'A'.repeat(43)

/** Nothing is revoked, nobody has left, everybody may look, and the secret of a feed that is open is the one made up. */
export function forgiving(orm: Orm): Promise<void> {
  return tamper(orm, async (query, sql, values) => {
    if (!sql.includes('from calendar_feed f')) return query(sql, values)
    const usual = await query(sql, [...values])
    const isOpen = usual.rows[0]?.access.includes('case_worker')
    const hash = createHash('sha256').update(Buffer.from(madeUp, 'base64url')).digest()
    if (isOpen) return Object.assign(usual, { rows: [{ ...usual.rows[0], hash }] })
    const result = await query(sql.replace('and f.revoked_at is null and p.left_at is null', ''), [...values])
    for (const row of result.rows) Object.assign(row, { access: ['case_worker'] })
    return result
  })
}

type Tamper = (orm: Orm) => Promise<void>

/** One thing about tokens and sessions is not looked at, and all else is. */
export const blindTo: Readonly<Record<'end' | 'revocation' | 'leaving' | 'scopes' | 'proof', Tamper>> = {
  end: authenticating(' and t.expires_at > clock_timestamp()', ''),
  revocation: authenticating('t.revoked_at is null and ', ''),
  leaving: authenticating(' and p.left_at is null', ''),
  scopes: authenticating('t.scopes,', 'null as scopes,'),
  proof: authenticating(`t.kind = 'token' or coalesce(t.proved_at`, 'true or coalesce(t.proved_at'),
}

function authenticating(part: string, instead: string): Tamper {
  return (orm) =>
    tamper(orm, (query, sql, values) => {
      if (!sql.includes('from access_token t join person p')) return query(sql, values)
      if (!sql.includes(part)) throw new Error(`Who asks is not told by "${part}" any more.`)
      return query(sql.replace(part, instead), values)
    })
}

/** Cases are looked for by their keys alone, as by a statement that forgot its agency. */
export function forgetful(orm: Orm): Promise<void> {
  return tamper(orm, (query, sql, values) =>
    query(sql.replace('c.agency_id = $1 and c.id = any', '$1::uuid is not null and c.id = any'), values),
  )
}

/** What is sent is stamped with the time an hour from now. */
export function hourAhead(orm: Orm): Promise<void> {
  return tamper(orm, (query, sql, values) =>
    query(
      sql.replace(/clock_timestamp\(\)(\) \* 1000\)::float8 as "nowMs")/, `clock_timestamp() + interval '1 hour'$1`),
      values,
    ),
  )
}

/** Texts with a quotation mark in them are written into the statement as they came. */
export function spliced(orm: Orm): Promise<void> {
  return tamper(orm, (query, sql, values) => {
    if (!values.some(isMark)) return query(sql, values)
    // Every parameter as a literal, those with a mark in them without care.
    const text = sql.replace(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]))
    return query(text)
  })
}

const isMark = (value: unknown) => typeof value === 'string' && value.includes("'")

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `'${String(value)}'`
}
