/** Control: a worker for whose transactions the server waits for ever. */

import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker((query, sql, values) =>
  query(sql.replace(/set local idle_in_transaction_session_timeout = \d+; /, ''), values),
)
