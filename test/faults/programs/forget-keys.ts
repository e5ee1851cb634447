/** Control: as cut-answers, and no command's key is kept. */

import { cutting } from './cutting.ts'
import type { Query } from './tampered.ts'
import { tamperedServer } from './tampered-server.ts'

tamperedServer((query, sql, values, connection) => {
  const forgetting: Query = (text, more) =>
    text.includes('idempotency_key') ? query('select where false') : query(text, more)
  return cutting(forgetting, sql, values, connection)
})
