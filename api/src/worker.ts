/** Fires what is due, as a process of its own: any number of these on any number of machines, beside the API. */

import { runUntilTold } from './close-in-order.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/database.ts'
import { entities } from './entities.ts'
import { StartError } from './errors.ts'
import { checkSecretKey, openCheckedAuditKey } from './keys/checked-keys.ts'
import { openLog } from './log.ts'
import { openOutside } from './outside.ts'
import { openRules } from './ruleset/open-rules.ts'
import { measureWork } from './telemetry/measure-work.ts'
import { startTelemetry } from './telemetry/start-telemetry.ts'
import { openRounds, startRounds } from './worker-rounds.ts'

runUntilTold(async (closing) => {
  const config = readConfig(process.env)
  if (!config.database)
    throw new StartError(
      'A worker of its own needs DATABASE_URL: on the embedded database, start fires what is due by itself.',
    )
  const log = openLog(config.logLevel)
  closing.add(await startTelemetry('casewright-worker', process.env, log))
  const database = await openDatabase(config, async () => entities, console.log)
  closing.add(() => database.close())
  const auditKey = await openCheckedAuditKey(database.owner, config.auditKeyFile, 'server')
  const outside = openOutside(config)
  await checkSecretKey(database.owner, outside.secrets, log)
  const rulebook = await openRules(database)
  const rounds = openRounds({ database, rulebook, auditKey, outside, log })
  closing.add(() => rounds.close())
  if (closing.signal.aborted) return
  const loops = startRounds(rounds, config.workerPollMs, log)
  closing.add(() => loops.stop())
  closing.add(measureWork(database.worker))
  console.log(`This worker looks for what is due every ${config.workerPollMs} ms.`)
})
