/** The queue of what is to be sent outside: pg-boss in a schema of its own, made by the owner's login, worked by the worker's. */

import type { Client } from 'pg'
import type { Db, PgBoss, Queue } from 'pg-boss'
import pgBoss from 'pg-boss/package.json' with { type: 'json' }
import { StartError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AgencyTransaction } from './agency-transaction.ts'
import type { Orm } from './orm.ts'

/** What a job holds: ids alone. */
export interface DeliveryJob {
  readonly agencyId: string
  readonly webhookId: string
  readonly number: number
  /** How often it had been asked for again; a job of the version before does not say. */
  readonly replays?: number
}

export interface MailJob {
  readonly agencyId: string
  readonly personId: string
}

const schema = 'pgboss'
const dayS = 24 * 60 * 60

// Tried again for about a day, at first within seconds and later every few hours; then it is a dead letter. A worker
// that was killed holds a job no longer than it expires.
const queues: readonly Queue[] = [
  { name: 'webhook-dead', retentionSeconds: 90 * dayS, deleteAfterSeconds: dayS },
  {
    name: 'webhook',
    deadLetter: 'webhook-dead',
    retryLimit: 15,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 6 * 60 * 60,
    expireInSeconds: 60,
    retentionSeconds: 90 * dayS,
    deleteAfterSeconds: dayS,
  },
  // One waits for a person at a time. It says only that something waits, so after half a day it says nothing new.
  {
    name: 'mail',
    policy: 'short',
    retryLimit: 10,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 2 * 60 * 60,
    expireInSeconds: 120,
    deleteAfterSeconds: dayS,
  },
]

/** With the migrations and under their lock: makes or renews the schema, and lets the worker's login at it. */
export async function prepareQueue(owner: Client, ownerUrl: string): Promise<void> {
  if (await isPrepared(owner)) return
  const { PgBoss } = await import('pg-boss')
  const { rows } = await owner.query(
    `select has_database_privilege(current_database(), 'create') or to_regnamespace('${schema}') is not null as may`,
  )
  if (!rows[0].may)
    throw new StartError(`The login of DATABASE_URL may not make the schema ${schema} that Casewright needs.`)
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const { name, ...options } of queues) await boss.createQueue(name, options)
    await boss.getDb().executeSql(
      `grant usage on schema ${schema} to casewright_worker;
       grant select, insert, update, delete on all tables in schema ${schema} to casewright_worker;
       grant usage on all sequences in schema ${schema} to casewright_worker`,
    )
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function isPrepared(owner: Client): Promise<boolean> {
  const { rows } = await owner.query(`select to_regclass('${schema}.version') is not null as there`)
  if (!rows[0]?.there) return false
  const found = await owner.query(
    `select (select version from ${schema}.version) = $1 and count(*) = $2 as prepared
     from ${schema}.queue where name = any($3)`,
    [pgBoss.pgboss.schema, queues.length, queues.map(({ name }) => name)],
  )
  return found.rows[0]?.prepared === true
}

export interface DeliveryQueue {
  /** Started when first asked for: most tests and commands send nothing. */
  boss(): Promise<PgBoss>
  close(): Promise<void>
}

/** On the worker's own connections. */
export function openQueue(worker: Orm, log: Log): DeliveryQueue {
  let starting: Promise<PgBoss> | null = null
  return {
    boss() {
      starting ??= startQueue(worker, log).catch((error) => {
        // The database may be away for a while; whoever asks next tries again.
        starting = null
        throw error
      })
      return starting
    },
    async close() {
      await (await starting?.catch(() => null))?.stop({ graceful: false })
    },
  }
}

async function startQueue(worker: Orm, log: Log): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss')
  const pool = await worker.em.getConnection().getNativeClient()
  const db: Db = { executeSql: (text, values) => pool.query(text, values) }
  const quiet = { migrate: false, schedule: false, reindex: false, monitorVacuum: false }
  const boss = new PgBoss({ db, schema, ...quiet })
  boss.on('error', (error) => log.error({ err: error }, 'the queue has trouble'))
  await boss.start()
  return boss
}

/** What is sent to the queue by this commits with the transaction. */
export function within(tx: AgencyTransaction): { readonly db: Db } {
  return { db: { executeSql: async (text, values) => ({ rows: await tx.query(text, values) }) } }
}
