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
