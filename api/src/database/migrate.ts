/** Brings a database up to the newest migration; any number of processes may start at once. */

import type { Client } from 'pg'
import { StartError } from '../errors.ts'
import { migrations } from './migrations/index.ts'
import { openOrm } from './orm.ts'
import { prepareQueue } from './queue.ts'

const table = 'schema_migration'

/**
 * Runs what is missing, in order, each in a transaction. What a newer version has added stands beside; where it has taken
 * away what this one reads, this one is refused.
 */
export async function migrate(owner: Client, ownerUrl: string): Promise<void> {
  // Held by an open transaction, so that it ends with the connection and goes through a pooler.
  await owner.query('begin')
  try {
    await owner.query(`select pg_advisory_xact_lock(hashtextextended('casewright migrations', 0))`)
    const done = await migrationsIn(owner)
    const isNewer = [...done].some(isUnknown)
    if (isNewer) await requireFit(owner)
    if (migrations.some(({ name }) => !done.has(name))) await runMissing(ownerUrl)
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

/** The migrator is loaded only when there is something to do: most starts find nothing. */
async function runMissing(ownerUrl: string): Promise<void> {
  const { Migrator } = await import('@mikro-orm/migrations')
  const orm = openOrm(
    { url: ownerUrl, poolSize: 2, entities: [], applicationName: 'casewright migrations' },
    {
      extensions: [Migrator],
      migrations: { tableName: table, migrationsList: [...migrations], snapshot: false, silent: true },
    },
  )
  try {
    await orm.migrator.up()
    // So that a health check of the serving login can tell.
    await orm.em.execute(`grant select on ${table} to casewright_app, casewright_worker`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    const reason = (error as Error).message.split('\n').at(-1)
    throw new StartError(`The login of DATABASE_URL may not make what Casewright needs: ${reason}.`)
  } finally {
    await orm.close()
  }
}
