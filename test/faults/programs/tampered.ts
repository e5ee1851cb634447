/** Puts something between the program and its database: each statement goes through an experiment's hands. */

import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Orm } from '../../../api/src/database/orm.ts'

export type Query = (sql: string, values?: readonly unknown[]) => Promise<QueryResult>
/** Stands between the program and the database; `query` is the way on. */
export type Tampering = (query: Query, sql: string, values: readonly unknown[]) => Promise<QueryResult>

export async function tamper(orm: Orm, tampering: Tampering): Promise<void> {
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  // With a callback the pool asks for itself, for a statement outside any transaction.
  const tampered = async () => tamperedClient(await connect(), tampering)
  Object.assign(pool, { connect: (...callback: []) => (callback.length > 0 ? connect(...callback) : tampered()) })
}

function tamperedClient(client: PoolClient, tampering: Tampering): PoolClient {
  type Asked = string | { readonly text: string; readonly values: readonly unknown[]; readonly rowMode: 'array' }
  const ask = (asked: Asked, values: readonly unknown[] = []) => {
    const [sql, given, rowMode] =
      typeof asked === 'string' ? [asked, values, undefined] : [asked.text, asked.values, asked.rowMode]
    // Only the statement itself comes back in the shape that was asked for.
    const query: Query = (text, more = []) =>
      rowMode && more === given
        ? client.query({ text, values: [...more], rowMode } as never)
        : client.query(text, more.length > 0 ? [...more] : undefined)
    return tampering(query, sql, given)
  }
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return ask
      const found = Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}
