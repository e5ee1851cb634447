/** The shipped API, which now and then is killed between a commit and its answer. */

import { cutting } from './cutting.ts'
import { tamperedServer } from './tampered-server.ts'

tamperedServer(cutting)
