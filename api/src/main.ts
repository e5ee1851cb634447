/** Starts everything on one machine: database, API, portal and worker on one port, until Ctrl-C. */

import { runUntilTold } from './close-in-order.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/database.ts'
import { isMigrated } from './database/migrate.ts'
import { openDearThread } from './graphql/dear/dear-thread.ts'
import { openErasureList } from './keeping/erasure-list.ts'
import { checkSecretKey, openCheckedAuditKey } from './keys/checked-keys.ts'
import { listen, requireFree } from './listen.ts'
import { openLog } from './log.ts'
import { openOutside } from './outside.ts'
import { demonstrationPeople } from './people/sign-in/demonstration-people.ts'
import { openSignIn } from './people/sign-in/open-sign-in.ts'
import { buildPortal } from './portal/build-portal.ts'
import { servePortal } from './portal/serve-portal.ts'
import { createServer } from './server.ts'
import { measureWork } from './telemetry/measure-work.ts'
import { startTelemetry } from './telemetry/start-telemetry.ts'
import { startRounds } from './worker-rounds.ts'

runUntilTold(async (closing) => {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  closing.add(await startTelemetry('casewright', process.env, log))
  const say = (sentence: string) => console.log(sentence)
  await requireFree(config)

  // Read in while the database starts.
  const loading = import('./app.ts')
  // Waited for below; until then a failure is nobody's yet.
  loading.catch(() => {})
  const database = await openDatabase(config, async () => (await loading).entities, say)
  closing.add(() => database.close())

  const auditKey = await openCheckedAuditKey(database.owner, config.auditKeyFile, 'server')
  const { createApp } = await loading
  const demonstration = config.database === null && !config.production
  const outside = openOutside(config)
  await checkSecretKey(database.owner, outside.secrets, log)
  const erasures = openErasureList(config.erasuresFile)
  const dear = openDearThread(database.app, config, log)
  closing.add(() => dear.close())
  const app = await createApp({ database, auditKey, erasures, log, outside, demonstration, dear, serving: config })
  closing.add(() => app.close())
  const rounds = startRounds(app, config.workerPollMs, log)
  closing.add(() => rounds.stop())
  closing.add(measureWork(database.worker))

  const pool = await database.app.em.getConnection().getNativeClient()
  if (closing.signal.aborted) return
  const portal = await buildPortal({ production: config.production, say, signal: closing.signal })
  const server = await createServer({
    graphql: app.graphql,
    isReady: () => isMigrated(pool),
    portal: servePortal(portal),
    signIn: await openSignIn(database.app, auditKey, config, log),
    secure: config.publicUrl.startsWith('https:'),
    trustedProxies: config.trustedProxies,
    log,
  })
  closing.add(() => server.close())
  if (closing.signal.aborted) return
  await listen(server, config)

  const [person] = demonstration ? await demonstrationPeople(database.app) : []
  say(`Casewright is at ${config.publicUrl}${person ? ` - come in as ${person.email}` : ''}`)
})
