/** Turns a piece of work into one transaction of one agency: the database shows it that agency's rows and no others. */

import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql'
import type { PoolClient, QueryResultRow } from 'pg'
import { validate as isUuid } from 'uuid'
import { passGate } from './gate.ts'
import { hasStalePlans, nameOf } from './kept-plans.ts'
import { limitsOf, type Orm } from './orm.ts'

export interface AgencyTransaction {
  readonly agencyId: string
  /** A fork of the entity manager on this transaction's connection; flushed before the commit. Do not nest `transactional`. */
  readonly em: EntityManager
  /** Rows as objects; parameters are written $1, $2. Dates, instants and bigint come as text. */
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[], plan?: Plan): Promise<Row[]>
  /** Rows as arrays in the order of the select list, for hot paths. */
  tuples<Tuple extends unknown[]>(sql: string, parameters?: readonly unknown[], plan?: Plan): Promise<Tuple[]>
  /** A statement that travels with the commit and so costs no way of its own; its values are written into it as literals. */
  withCommit(statement: string): void
}

/** `kept`: made once a connection, for hot paths, where making it takes longer than what it is made for. */
export type Plan = 'kept' | 'afresh'

/** A statement whose values are written $1, $2; each connection keeps its plan. */
export interface Asking {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * Commits what `work` did when it returns, and nothing of it when it throws. `first` is asked together with the begin and
 * so costs no way of its own; its rows are handed to the work.
 */
export async function inAgency<Result>(
  orm: Orm,
  agencyId: string,
  work: (tx: AgencyTransaction, first: readonly QueryResultRow[]) => Promise<Result>,
  first?: Asking,
): Promise<Result> {
  return onConnection(orm, async (client) => {
    const begun = together(client, beginIn(orm, agencyId))
    const [rows] = await Promise.all([first === undefined ? [] : rowsOf(client, first), begun])
    const { tx, flush, last } = openTransaction(orm, client, agencyId)
    const result = await work(tx, rows)
    await flush()
    await together(client, [...last, 'commit'])
    return result
  })
}

/** The rows of one statement in a transaction of its own, in one way there and back. */
export async function askAgency(orm: Orm, agencyId: string, asking: Asking): Promise<readonly QueryResultRow[]> {
  return onConnection(orm, async (client) => {
    // Where the begin fails, what follows stands outside an agency, and sees and changes nothing.
    const begun = together(client, beginIn(orm, agencyId))
    const [rows] = await Promise.all([rowsOf(client, asking), begun, client.query('commit')])
    return rows
  })
}

async function rowsOf(client: PoolClient, { sql, parameters }: Asking): Promise<readonly QueryResultRow[]> {
  return (await client.query({ ...named(sql, 'kept'), text: sql, values: [...parameters] })).rows
}

/**
 * In one way there and back, and each as a text of its own: Citus passes a setting on to its workers as the whole text that
 * it stands in, and what else stood there would be done there again.
 */
function together(client: PoolClient, texts: readonly string[]): Promise<unknown> {
  return Promise.all(texts.map((text) => client.query(text)))
}

function beginIn(orm: Orm, agencyId: string): readonly string[] {
  // The id goes into the statement's text (a plain SET takes no parameters), so nothing but a uuid may pass.
  if (!isUuid(agencyId)) throw new Error('An agency id is a uuid.')
  const { idleInTransactionMs, patienceMs } = limitsOf(orm)
  // A process that stops in the middle must not hold its rows for good: the server ends its transaction, as it ends a
  // statement for which nobody waits any more. Of the two settings of Citus, which mean nothing elsewhere, the first lets what
  // is published be written after a look at an agency's rows; the second passes the agency on to the workers of a cluster.
  const begin = [
    'begin',
    `set local idle_in_transaction_session_timeout = ${idleInTransactionMs}`,
    `set local statement_timeout = ${patienceMs}`,
    passGate,
    `set local citus.multi_shard_modify_mode = 'sequential'`,
    `set local citus.propagate_set_commands = 'local'`,
  ]
  return [begin.join('; '), `set local casewright.agency_id = '${agencyId}'`]
}

async function onConnection<Result>(orm: Orm, use: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const connection = orm.em.getConnection() as PostgreSqlConnection
  const client = await (await connection.getNativeClient()).connect()
  let broken = false
  try {
    return await use(client)
  } catch (error) {
    broken = hasStalePlans(error)
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function openTransaction(orm: Orm, client: PoolClient, agencyId: string) {
  let em: EntityManager | undefined
  const last: string[] = []
  const tx: AgencyTransaction = {
    agencyId,
    // Made when first asked for: hot paths do without it.
    get em() {
      em ??= forkOn(orm, client)
      return em
    },
    query: async (sql, parameters = [], plan = 'afresh') =>
      (await client.query({ ...named(sql, plan), text: sql, values: [...parameters] })).rows,
    tuples: async (sql, parameters = [], plan = 'afresh') =>
      (await client.query({ ...named(sql, plan), text: sql, values: [...parameters], rowMode: 'array' })).rows as never,
    withCommit: (statement) => void last.push(statement),
  }
  return { tx, flush: async () => em?.flush(), last }
}

function named(sql: string, plan: Plan) {
  const name = plan === 'kept' ? nameOf(sql) : null
  return name === null ? {} : { name }
}

/** MikroORM asks one thing of a transaction's context, to run a statement; so both kinds of query share the connection. */
function forkOn(orm: Orm, client: PoolClient): EntityManager {
  const fork = orm.em.fork()
  const context = {
    executeQuery: async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
      const { rows, rowCount } = await client.query(sql, [...parameters])
      return { rows, numAffectedRows: rowCount === null ? undefined : BigInt(rowCount) }
    },
  }
  fork.setTransactionContext(context as never)
  return fork
}
