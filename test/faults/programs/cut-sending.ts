/** The shipped worker, which now and then is killed between sending a change and noting what became of it. */

import { cutOnce } from './cut-once.ts'
import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker((query, sql, values) => {
  if (sql.includes('update delivery set state = $4')) cutOnce(String(values[2]))
  return query(sql, values)
})
