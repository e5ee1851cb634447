/** Control: a worker that commits what it claimed before it works on it, so that neither rows nor a deadline of the server's hold it to that. */

import { setTimeout as sleep } from 'node:timers/promises'
import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker(async (query, sql, values) => {
  const claimed = await query(sql, values)
  // Other rounds claim rows too; and of those with nothing to write none is to be stopped.
  const isClaim = sql.includes('next_due_at <=') && sql.includes('for update skip locked')
  if (!isClaim || claimed.rows.length === 0) return claimed
  // What follows is a transaction that holds no rows and is never ended for being idle.
  await query(`commit; begin; set local casewright.agency_id = '${values[0]}'`)
  // So long that it can be stopped here.
  await sleep(3000)
  return claimed
})
