/** Composes the shipped worker over a database connection that an experiment has tampered with. */

import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { readConfig } from '../../../api/src/config.ts'
import { openDatabase } from '../../../api/src/database/database.ts'
import { entities } from '../../../api/src/entities.ts'
import { openLog } from '../../../api/src/log.ts'
import { openOutside } from '../../../api/src/outside.ts'
import { openRules } from '../../../api/src/ruleset/open-rules.ts'
import { openRounds, startRounds } from '../../../api/src/worker-rounds.ts'
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
  const rulebook = await openRules(database)
  const auditKey = openAuditKey(config.auditKeyFile)
  startRounds(openRounds({ database, rulebook, auditKey, outside: openOutside(config), log }), config.workerPollMs, log)
  process.on('SIGTERM', () => process.exit())
  console.log('This worker looks for what is due, tampered with.')
}
