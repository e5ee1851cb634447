/** Kills the process right after a commit, so many times in a thousand. */

import type { Tampering } from './tampered.ts'

const cutPerMille = Number(process.env.CUT_PER_MILLE)

export const cutting: Tampering = async (query, sql, values) => {
  const result = await query(sql, values)
  if (sql === 'commit' && Math.random() * 1000 < cutPerMille) process.kill(process.pid, 'SIGKILL')
  return result
}
