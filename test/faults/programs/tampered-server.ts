/** Composes the shipped API, without its portal, over a database connection that an experiment has tampered with. */

import { createApp } from '../../../api/src/app.ts'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { readConfig } from '../../../api/src/config.ts'
import { openDatabase } from '../../../api/src/database/database.ts'
import { entities } from '../../../api/src/entities.ts'
import { openErasureList } from '../../../api/src/keeping/erasure-list.ts'
import { openLog } from '../../../api/src/log.ts'
import { openOutside } from '../../../api/src/outside.ts'
import { createServer } from '../../../api/src/server.ts'
import { type Tampering, tamper } from './tampered.ts'

/** Runs until killed; ends at once when told to, and answers nobody any more. */
export async function tamperedServer(tampering: Tampering): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(
    config,
    async () => entities,
    () => {},
  )
  await tamper(database.app, tampering)
  const log = openLog(config.logLevel)
  const auditKey = openAuditKey(config.auditKeyFile)
  const erasures = openErasureList(config.erasuresFile)
  const app = await createApp({ database, auditKey, erasures, outside: openOutside(config), log })
  const server = await createServer({
    graphql: app.graphql,
    isReady: async () => true,
    portal: async () => {},
    signIn: async () => {},
    secure: false,
    log,
  })
  await server.listen({ host: '127.0.0.1', port: config.port })
  process.on('SIGTERM', () => process.exit())
  console.log('Casewright is at work, tampered with.')
}
