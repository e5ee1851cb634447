/** Control: a server that reads a case without taking it for itself. */

import { tamperedServer } from './tampered-server.ts'

tamperedServer((query, sql, values) => query(sql.replace(/for update$/, ''), values))
