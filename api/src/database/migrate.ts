/** Brings a database up to the newest migration; any number of processes may start at once. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { StartError } from '../errors.ts'
import { shutGate } from './gate.ts'
import { migrations } from './migrations/index.ts'
import { openOrm } from './orm.ts'
import { prepareQueue } from './queue.ts'

const table = 'schema_migration'

/**
 * Runs what is missing, in order and in one transaction, so that all of it is there or none. What a newer version has added
 * stands beside; where it has taken away what this one reads, this one is refused.
 */
export async function migrate(owner: Client, ownerUrl: string, patience: Patience = tenMinutes): Promise<void> {
  // Held by an open transaction, so that it ends with the connection and goes through a pooler.
  await owner.query('begin')
  try {
    await owner.query(`select pg_advisory_xact_lock(hashtextextended('casewright migrations', 0))`)
    const done = await migrationsIn(owner)
    const isNewer = [...done].some(isUnknown)
    if (isNewer) await requireFit(owner)
    if (migrations.some(({ name }) => !done.has(name))) await runMissing(ownerUrl, patience)
    // A newer version has prepared it for both.
    if (!isNewer) await prepareQueue(owner, ownerUrl)
  } finally {
    await owner.query('rollback')
  }
}

/** True when every migration that this program knows is in. */
export async function isMigrated(client: { query: Client['query'] }): Promise<boolean> {
  const done = await migrationsIn(client)
  return migrations.every(({ name }) => done.has(name))
}

async function migrationsIn(client: { query: Client['query'] }): Promise<ReadonlySet<string>> {
  const { rows } = await client.query(`select to_regclass('public.${table}') is not null as there`)
  if (!rows[0]?.there) return new Set()
  const names = await client.query(`select name from public.${table}`)
  return new Set(names.rows.map(({ name }) => name))
}

function isUnknown(migration: string): boolean {
  return !migrations.some(({ name }) => name === migration)
}

/** A migration that takes something away names the one from which on nothing reads it: whoever knows that one may go on. */
async function requireFit(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ migration: string }>('select migration from schema_needs')
  const needed = rows.find(({ migration }) => isUnknown(migration))
  if (needed)
    throw new StartError(
      `A newer version has taken away from this database what this one reads: start one that knows the migration ${needed.migration}. To go back, restore a backup.`,
    )
}

interface Patience {
  /** How long it waits for those inside the gate to leave: whoever comes after it waits behind it. */
  readonly gateMs: number
  /** How long it then waits for a table that somebody reads who passed no gate. */
  readonly lockMs: number
  /** How long it lets them pass before it asks again. */
  readonly restMs: number
  readonly times: number
}

// For the gate shorter than the second after which PostgreSQL looks who waits for whom and ends one of them, which could be
// a request; for a table longer, since it is then that a vacuum that runs by itself makes way.
const tenMinutes: Patience = { gateMs: 700, lockMs: 3000, restMs: 6000, times: 60 }

async function runMissing(ownerUrl: string, patience: Patience): Promise<void> {
  const { restMs, times } = patience
  for (let time = 1; !(await runAtOnce(ownerUrl, patience)); time++) {
    if (time >= times)
      throw new StartError(
        'The database cannot be migrated: something has been reading its tables for long, such as a backup by pg_dump. Start again when that has ended.',
      )
    await sleep(restMs)
  }
}

/** False where others were in the way. The migrator is loaded only when there is something to do: most starts find nothing. */
async function runAtOnce(ownerUrl: string, { gateMs, lockMs }: Patience): Promise<boolean> {
  const { Migrator } = await import('@mikro-orm/migrations')
  const orm = openOrm(
    // Each takes as long as its tables are large.
    { url: ownerUrl, poolSize: 2, entities: [], applicationName: 'casewright migrations', patienceMs: 0 },
    {
      extensions: [Migrator],
      migrations: { tableName: table, migrationsList: [...migrations], snapshot: false, silent: true },
    },
  )
  try {
    await orm.em.fork().transactional(async (em) => {
      await em.execute(`set local lock_timeout = ${gateMs}`)
      await em.execute(shutGate)
      await em.execute(`set local lock_timeout = ${lockMs}`)
      await orm.migrator.up({ transaction: em.getTransactionContext()! })
      // So that a health check of the serving login can tell.
      await em.execute(`grant select on ${table} to casewright_app, casewright_worker`)
    })
    return true
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (inTheWay.has(code ?? '')) return false
    if (code !== '42501') throw error
    throw new StartError(`The login of DATABASE_URL may not make what Casewright needs: ${message.split('\n').at(-1)}.`)
  } finally {
    await orm.close()
  }
}

// It waited too long, or for somebody who waited for it.
const inTheWay: ReadonlySet<string> = new Set(['55P03', '40P01'])
