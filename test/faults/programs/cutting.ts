/** Kills the process right after the commit of some commands, of each once, however often it is tried. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tampering } from './tampered.ts'

// Of so many commands one.
const oneOf = Number(process.env.CUT_ONE_OF)

export const cutting: Tampering = async (query, sql, values, connection) => {
  const result = await query(sql, values)
  if (sql.includes('insert into idempotency_key')) underWay.set(connection, String(values[2]))
  // What was done may have statements of its own before its commit; what is one with its beginning only reads.
  else if (sql.endsWith('commit') && !sql.startsWith('begin')) cut(underWay.get(connection))
  if (sql.endsWith('commit') || sql.endsWith('rollback')) underWay.delete(connection)
  return result
}

/** By its connection, the key of a command that has done something and is not committed. */
const underWay = new WeakMap<object, string>()

/** Keys end with a number. */
function cut(key: string | undefined): void {
  const number = key?.split(' ').at(-1)
  if (number === undefined || Number(number) % oneOf !== 0) return
  try {
    writeFileSync(join(process.env.DATA_DIR!, `cut-${number}`), '', { flag: 'wx' })
  } catch {
    return
  }
  process.kill(process.pid, 'SIGKILL')
}
