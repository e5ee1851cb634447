/** Turns the settings into a migrated database with its three logins open; the embedded one is started first. */

import type { Config, DatabaseSettings } from '../config.ts'
import { startEmbedded } from './embedded/embedded-server.ts'
import { prepareLogins } from './logins.ts'
import { migrate } from './migrate.ts'
import { requireNoDemonstration } from './no-demonstration.ts'
import { type Entities, type Orm, openOrm } from './orm.ts'
import { reach } from './reach.ts'

export interface Database {
  /** Migrates and loads what the house brings along; never answers a request. */
  readonly owner: Orm
  /** Serves. */
  readonly app: Orm
  /** Fires what is due. */
  readonly worker: Orm
  close(): Promise<void>
}

/** The entities are asked for last: they take a while to read in, which the database's own start may hide. */
export async function openDatabase(
  config: Config,
  loadEntities: () => Promise<Entities>,
  say: (sentence: string) => void,
): Promise<Database> {
  if (config.database) return connect(config.database, config, loadEntities)
  const server = await startEmbedded(config.dataFolder, say)
  try {
    const settings = { ownerUrl: server.ownerUrl, appUrl: null, workerUrl: null }
    const database = await connect(settings, config, loadEntities)
    const close = async () => {
      await database.close()
      await server.stop()
    }
    return { ...database, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function connect(
  settings: DatabaseSettings,
  config: Config,
  loadEntities: () => Promise<Entities>,
): Promise<Database> {
  const client = await reach(settings.ownerUrl, 'DATABASE_URL')
  try {
    await migrate(client, settings.ownerUrl)
    await requireNoDemonstration(client, config)
    const { appUrl, workerUrl } = await prepareLogins(client, settings)
    const entities = await loadEntities()
    const owner = openOrm({ url: settings.ownerUrl, poolSize: 2, entities, applicationName: 'casewright owner' })
    const app = openOrm({ url: appUrl, poolSize: config.poolSize, entities, applicationName: 'casewright app' })
    const worker = openOrm({
      url: workerUrl,
      poolSize: 4,
      entities,
      applicationName: 'casewright worker',
      // Whole batches wait for it.
      idleInTransactionMs: 5000,
    })
    return {
      owner,
      app,
      worker,
      close: async () => void (await Promise.all([owner, app, worker].map((orm) => orm.close()))),
    }
  } finally {
    await client.end()
  }
}
