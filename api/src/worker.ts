/** Fires what is due, as a process of its own: any number of these on any number of machines, beside the API. */

import { openAuditKey } from './audit/audit-key.ts'
import { runUntilTold } from './close-in-order.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/database.ts'
import { StartError } from './errors.ts'
import { openLog } from './log.ts'
import { openOutside } from './outside.ts'
import { startRounds } from './worker-rounds.ts'

runUntilTold(async (closing) => {
  const config = readConfig(process.env)
  if (!config.database)
    throw new StartError(
      'A worker of its own needs DATABASE_URL: on the embedded database, start fires what is due by itself.',
    )
  const log = openLog(config.logLevel)
  const loading = import('./app.ts')
  // Waited for below; until then a failure is nobody's yet.
  loading.catch(() => {})
  const database = await openDatabase(config, async () => (await loading).entities, console.log)
  closing.add(() => database.close())
  const { createApp } = await loading
  const auditKey = openAuditKey(config.auditKeyFile)
  const app = await createApp({ database, auditKey, log, outside: openOutside(config) })
  closing.add(() => app.close())
  if (closing.signal.aborted) return
  const rounds = startRounds(app, config.workerPollMs, log)
  closing.add(() => rounds.stop())
  console.log(`This worker looks for what is due every ${config.workerPollMs} ms.`)
})
