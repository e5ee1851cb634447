/** Control: a worker that reads what is due and takes nothing for itself. */

import { setTimeout as sleep } from 'node:timers/promises'
import { tamperedWorker } from './tampered-worker.ts'

// It takes its time, so that another one comes to look meanwhile.
tamperedWorker(async (query, sql, values) => {
  const found = await query(sql.replace('for update skip locked', ''), values)
  if (sql.includes('for update skip locked')) await sleep(1000)
  return found
})
