/** Turns nothing into a running cluster with a migrated template database, for as long as a test run lasts. */

import { join } from 'node:path'
import { Client, escapeLiteral } from 'pg'
import { superuser } from '../../api/src/database/embedded/cluster.ts'
import { readConnection } from '../../api/src/database/embedded/connection-file.ts'
import { startEmbedded } from '../../api/src/database/embedded/embedded-server.ts'
import { prepareLogins } from '../../api/src/database/logins.ts'
import { migrate } from '../../api/src/database/migrate.ts'
import { asSuperuser } from './as-superuser.ts'
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
  /** The folder of its data. */
  readonly cluster: string
  stop(): Promise<void>
}

/** With settings it is started a second time, since some are only heard then. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const folder = makeDataFolder()
  const data = join(folder, 'data')
  let server = await startEmbedded(data, () => {})
  if (Object.keys(settings).length > 0) {
    const { port, password } = readConnection(data)!
    for (const [name, value] of Object.entries(settings))
      await asSuperuser(
        `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
        `alter system set ${name} = ${escapeLiteral(value)}`,
      )
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
