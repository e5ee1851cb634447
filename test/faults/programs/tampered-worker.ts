/** Composes the shipped worker over a database connection that an experiment has tampered with. */

import { createApp } from '../../../api/src/app.ts'
import { readConfig } from '../../../api/src/config.ts'
import { openDatabase } from '../../../api/src/database/database.ts'
import { entities } from '../../../api/src/entities.ts'
import { openLog } from '../../../api/src/log.ts'
import { startWorker } from '../../../api/src/worker-loop.ts'
import { type Tampering, tamper } from './tampered.ts'

/** Runs until killed. */
export async function tamperedWorker(tampering: Tampering): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(
    config,
    async () => entities,
    () => {},
  )
  await tamper(database.worker, tampering)
  const log = openLog(config.logLevel)
  const app = await createApp({ database, authenticate: async () => null, log })
  startWorker(app.fireDue, 'fired', config.workerPollMs, log)
  startWorker(app.numberChanges, 'numbered', config.workerPollMs, log)
  process.on('SIGTERM', () => process.exit())
  console.log('This worker looks for what is due, tampered with.')
}
