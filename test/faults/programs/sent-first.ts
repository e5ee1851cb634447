/** Control: a worker that marks a delivery as made before it sends it. */

import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker(async (query, sql, values) => {
  // What became of it is not written down any more.
  if (sql.includes('update delivery set state = $4')) return query('select')
  const found = await query(sql, values)
  if (sql.includes('as "maySend"')) {
    const mark = `update delivery set state = 'delivered' where agency_id = $1 and webhook_id = $2 and number = $3::bigint`
    await query(mark, [...values])
  }
  return found
})
