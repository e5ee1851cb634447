/** Kills the process right after the commit of some commands, of each once, however often it is tried. */

import { cutOnce } from './cut-once.ts'
import type { Tampering } from './tampered.ts'

export const cutting: Tampering = async (query, sql, values, connection) => {
  const result = await query(sql, values)
  if (sql.includes('insert into idempotency_key')) underWay.set(connection, String(values[2]))
  // What was done may have statements of its own before its commit; what is one with its beginning only reads.
  const isCommit = sql.endsWith('commit') && !sql.startsWith('begin')
  const key = underWay.get(connection)
  // Keys end with a number.
  if (isCommit && key !== undefined) cutOnce(key.split(' ').at(-1)!)
  if (isCommit || sql === 'rollback') underWay.delete(connection)
  return result
}

/** By its connection, the key of a command that has done something and is not committed. */
const underWay = new WeakMap<object, string>()
