/** Control: a worker that reads what is due and takes nothing for itself. */

import { tamperedWorker } from './tampered-worker.ts'

tamperedWorker((query, sql, values) => query(sql.replace('for update skip locked', ''), values))
