/** Control: a worker that never tries a part of a batch by itself. */

import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker((query, sql, values) => {
  if (sql.includes('and id = any($3::uuid[])'))
    throw Object.assign(new Error('No connection for a part of a batch.'), { code: 'ECONNREFUSED' })
  return query(sql, values)
})
