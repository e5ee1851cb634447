/** Kills the process right after a commit, so many times in a thousand. */

import type { Tampering } from './tampered.ts'

const cutPerMille = Number(process.env.CUT_PER_MILLE)

export const cutting: Tampering = async (query, sql, values) => {
  const result = await query(sql, values)
  // What was done may have statements of its own before its commit; what is one with its beginning only reads.
  const isCommit = sql.endsWith('commit') && !sql.startsWith('begin')
  if (isCommit && Math.random() * 1000 < cutPerMille) process.kill(process.pid, 'SIGKILL')
  return result
}
