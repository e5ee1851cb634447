/** Composes the shipped worker over a database connection that an experiment has tampered with. */

import type { Pool, PoolClient, QueryResult } from 'pg'
import { createApp } from '../../../api/src/app.ts'
import { readConfig } from '../../../api/src/config.ts'
import { openDatabase } from '../../../api/src/database/database.ts'
import type { Orm } from '../../../api/src/database/orm.ts'
import { entities } from '../../../api/src/entities.ts'
import { openLog } from '../../../api/src/log.ts'
import { startWorker } from '../../../api/src/worker-loop.ts'

export type Query = (sql: string, values?: readonly unknown[]) => Promise<QueryResult>
/** Stands between the program and the database; `query` is the way on. */
export type Tampering = (query: Query, sql: string, values: readonly unknown[]) => Promise<QueryResult>

/** Runs until killed. */
export async function tamperedWorker(tampering: Tampering): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, async () => entities, () => {})
  await tamper(database.worker, tampering)
  const log = openLog(config.logLevel)
  const app = await createApp({ database, authenticate: async () => null, log })
  startWorker(app.fireDue, 'fired', config.workerPollMs, log)
  startWorker(app.numberChanges, 'numbered', config.workerPollMs, log)
  process.on('SIGTERM', () => process.exit())
  console.log('This worker looks for what is due, tampered with.')
}

async function tamper(orm: Orm, tampering: Tampering): Promise<void> {
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  Object.assign(pool, { connect: async () => tamperedClient(await connect(), tampering) })
}

function tamperedClient(client: PoolClient, tampering: Tampering): PoolClient {
  type Asked = string | { readonly text: string; readonly values: readonly unknown[]; readonly rowMode: 'array' }
  const ask = (asked: Asked, values: readonly unknown[] = []) => {
    const [sql, given, rowMode] =
      typeof asked === 'string' ? [asked, values, undefined] : [asked.text, asked.values, asked.rowMode]
    const query: Query = (text, more = []) =>
      text === sql
        ? client.query({ text, values: [...more], ...(rowMode ? { rowMode } : {}) } as never)
        : more.length > 0
          ? client.query(text, [...more])
          : client.query(text)
    return tampering(query, sql, given)
  }
  return new Proxy(client, {
    get: (target, name) => {
      const found = name === 'query' ? ask : Reflect.get(target, name)
      return name !== 'query' && typeof found === 'function' ? found.bind(target) : found
    },
  })
}
