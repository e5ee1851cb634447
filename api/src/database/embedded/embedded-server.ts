/** Turns a data folder into a running PostgreSQL of our own, with nothing installed and nothing asked. */

import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { StartError } from '../../errors.ts'
import { derivePassword, scramVerifier } from '../passwords.ts'
import { type Account, mayEnter, serverAccount } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { createCluster, superuser } from './cluster.ts'
import { type Connection, newPassword, readConnection, writeConnection } from './connection-file.ts'
import { lockData } from './data-lock.ts'
import { stopOrphan } from './orphan.ts'
import { runServer } from './server-process.ts'
import { systemFolder } from './system-folder.ts'

export interface EmbeddedServer {
  /** A login that owns the database and may make others; not a superuser. */
  readonly ownerUrl: string
  stop(): Promise<void>
}

const owner = 'casewright_owner'
const database = 'casewright'

/** Holds the data folder until stopped. `say` is given plain sentences for whoever started it. */
export async function startEmbedded(dataFolder: string, say: (sentence: string) => void): Promise<EmbeddedServer> {
  makeWritable(dataFolder)
  const unlock = lockData(dataFolder)
  try {
    const known = readConnection(dataFolder)
    const account = serverAccount(known?.cluster ?? null)
    const binaries = prepareBinaries(account, dataFolder)
    const connection = known ?? { cluster: placeOf(dataFolder, account), port: 0, password: newPassword() }
    if (dirname(connection.cluster) !== dataFolder) say(`The database is in ${connection.cluster}.`)
    // Written first: a cluster without its password would be lost.
    if (!known) writeConnection(dataFolder, connection)
    if (existsSync(connection.cluster)) await stopOrphan(connection.cluster)
    else await createCluster(connection.cluster, connection.password, binaries, account)
    const logFile = join(dataFolder, 'postgresql.log')
    const server = await runServer({ binaries, account, connection, logFile, say })
    const running = { ...connection, port: server.port }
    if (server.port !== connection.port) writeConnection(dataFolder, running)
    try {
      await prepareOwner(running)
    } catch (error) {
      await server.stop()
      throw error
    }
    return {
      ownerUrl: ownerUrl(running),
      async stop() {
        await server.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** How another process (a token, a backup) reaches the embedded database; null where none was ever started. */
export function embeddedOwnerUrl(dataFolder: string): string | null {
  const connection = readConnection(dataFolder)
  return connection && ownerUrl(connection)
}

function ownerUrl({ port, password }: Connection): string {
  return `postgres://${owner}:${derivePassword(password, owner)}@127.0.0.1:${port}/${database}`
}

function makeWritable(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true })
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new StartError(`The folder ${dataFolder} cannot be written to: set DATA_DIR to one that can.`)
  }
}

/** Below the data folder, unless the account that must run PostgreSQL cannot go there. */
function placeOf(dataFolder: string, account: Account | null): string {
  if (account === null || mayEnter(account, dataFolder)) return join(dataFolder, 'postgresql')
  return join(systemFolder(account), `postgresql-${randomUUID()}`)
}

/** The cluster's superuser makes an owner and a database once, and serves for nothing else. */
async function prepareOwner(connection: Connection): Promise<void> {
  const client = new Client({
    connectionString: `postgres://${superuser}:${connection.password}@127.0.0.1:${connection.port}/postgres`,
  })
  await client.connect()
  try {
    const found = await client.query(`select from pg_database where datname = '${database}'`)
    if (found.rowCount) return
    const verifier = scramVerifier(derivePassword(connection.password, owner))
    await client.query(`drop role if exists ${owner}`)
    await client.query(`create role ${owner} login createrole password '${verifier}'`)
    await client.query(`create database ${database} owner ${owner}`)
  } finally {
    await client.end()
  }
}
