/** Control: the shipped API, which ends as soon as it is told to, whatever it has in hand. */

import { tamperedServer } from './tampered-server.ts'

tamperedServer((query, sql, values) => query(sql, values))
