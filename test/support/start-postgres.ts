/** Turns nothing into a running cluster with a migrated template database, for as long as a test run lasts. */

import { join } from 'node:path'
import { Client } from 'pg'
import { superuser } from '../../api/src/database/embedded/cluster.ts'
import { readConnection } from '../../api/src/database/embedded/connection-file.ts'
import { startEmbedded } from '../../api/src/database/embedded/embedded-server.ts'
import { prepareLogins } from '../../api/src/database/logins.ts'
import { migrate } from '../../api/src/database/migrate.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { leftWith } from './processes.ts'

export interface PostgresAddress {
  /** The owner's address of the template database: migrated, without a row. */
  readonly templateUrl: string
  /** Of the whole cluster; only tests may use it. */
  readonly superuserUrl: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresAddress
  }
}

export interface TestPostgres {
  readonly address: PostgresAddress
  /** The DATA_DIR that says where it is, and the folder of its data. */
  readonly dataFolder: string
  readonly cluster: string
  stop(): Promise<void>
}

/** `ask` is for what is only heard at a start: after it the server is started a second time. */
export async function startPostgres(ask?: (dataFolder: string) => Promise<void>): Promise<TestPostgres> {
  const folder = makeDataFolder()
  const data = join(folder, 'data')
  let server = await startEmbedded(data, () => {})
  if (ask) {
    await ask(data)
    await server.stop()
    server = await startEmbedded(data, () => {})
  }
  const connection = readConnection(data)
  if (!connection) throw new Error('The embedded server wrote no connection file.')
  const { cluster, password, port } = connection
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await migrate(owner, server.ownerUrl)
  await prepareLogins(owner, { ownerUrl: server.ownerUrl, appUrl: null, workerUrl: null })
  await owner.end()
  const superuserUrl = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`
  return {
    address: { templateUrl: server.ownerUrl, superuserUrl },
    dataFolder: data,
    cluster,
    async stop() {
      await server.stop()
      const left = await leftWith(cluster)
      removeDataFolder(data)
      removeDataFolder(folder)
      if (left.length > 0) throw new Error(`The tests left ${left.length} process(es) running: ${left.join('; ')}`)
    },
  }
}
