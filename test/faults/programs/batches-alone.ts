/** Control: a worker that never tries a batch again case by case. */

import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker((query, sql, values) => {
  if (sql.includes('and id = $3 for update skip locked'))
    throw Object.assign(new Error('No connection for a single case.'), { code: 'ECONNREFUSED' })
  return query(sql, values)
})
