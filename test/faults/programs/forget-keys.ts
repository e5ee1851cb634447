/** Control: as cut-answers, and no command's key is kept. */

import { cutting } from './cutting.ts'
import { tamperedServer } from './tampered-server.ts'

tamperedServer((query, sql, values) =>
  sql.includes('idempotency_key') ? query('select where false') : cutting(query, sql, values),
)
