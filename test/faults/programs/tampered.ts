/** Puts something between the program and its database: each statement goes through an experiment's hands. */

import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Orm } from '../../../api/src/database/orm.ts'

export type Query = (sql: string, values?: readonly unknown[]) => Promise<QueryResult>
/** Stands between the program and the database; `query` is the way on, and `connection` tells which one it takes. */
export type Tampering = (
  query: Query,
  sql: string,
  values: readonly unknown[],
  connection: object,
) => Promise<QueryResult>

export async function tamper(orm: Orm, tampering: Tampering): Promise<void> {
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  // With a callback the pool asks for itself, for a statement outside any transaction.
  const tampered = async () => tamperedClient(await connect(), tampering)
  Object.assign(pool, { connect: (...callback: []) => (callback.length > 0 ? connect(...callback) : tampered()) })
}

function tamperedClient(client: PoolClient, tampering: Tampering): PoolClient {
  type Named = { readonly text: string; readonly values: readonly unknown[]; readonly rowMode?: 'array' }
  const ask = (asked: string | Named, values: readonly unknown[] = []) => {
    const { text: sql, values: given, ...how } = typeof asked === 'string' ? { text: asked, values } : asked
    // Only the statement itself comes back in the shape that was asked for, and is planned once, under its name.
    const query: Query = (text, more = []) =>
      client.query({
        ...(more === given ? how : {}),
        ...(text === sql ? {} : { name: undefined }),
        text,
        values: more.length > 0 ? [...more] : undefined,
      } as never)
    return tampering(query, sql, given, client)
  }
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return ask
      const found = Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}
