/** Control: a worker that commits the fired mark by itself, before the effect it stands for. */

import { setTimeout as sleep } from 'node:timers/promises'
import { tamperedWorker } from './tampered-worker.ts'

// What is claimed is marked and committed at once; a kill from here on finds nothing left to fire.
tamperedWorker(async (query, sql, values) => {
  const claimed = await query(sql, values)
  if (!sql.includes('for update skip locked')) return claimed
  const ids = (claimed.rows as unknown as string[][]).map(([id]) => id)
  await query('update cases set next_due_at = null where agency_id = $1 and id = any($2::uuid[])', [values[0], ids])
  await query(`commit; begin; set local casewright.agency_id = '${values[0]}'`)
  // What lies between the two takes a machine next to no time, and a kill must meet it.
  if (ids.length > 0) await sleep(100)
  return claimed
})
