/** A program beside a newer schema: it goes on where that only added, and says what to do where something is gone. */

import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMigrated, migrate } from '../../api/src/database/migrate.ts'
import { migrations } from '../../api/src/database/migrations/index.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

// Any migration has the means to be another.
const AnyMigration = migrations[0]!.class

class Widens extends AnyMigration {
  override up(): void {
    this.addSql('alter table event add column wide text')
  }
}

class WidensMore extends AnyMigration {
  override up(): void {
    this.addSql('alter table event add column wider text')
  }
}

let database: ClonedDatabase
let owner: Client

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new Client(database.url)
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await database.close()
})

test('a program starts beside what a newer version has added', async () => {
  await owner.query(`insert into schema_migration (name) values ('2027-01-10-adds')`)
  await migrate(owner, database.url)
  expect(await isMigrated(owner)).toBe(true)
})

test('a migration that waits for a table lets pass who comes after it, and goes on when it is free', async () => {
  const [dump, reader] = [new Client(database.url), new Client(database.url)]
  await Promise.all([dump.connect(), reader.connect()])
  // As pg_dump has it for as long as it reads.
  await dump.query('begin; lock table event in access share mode')
  migrations.push({ name: '2027-01-10-widens', class: Widens })
  const migrating = migrate(owner, database.url, { gateMs: 300, lockMs: 300, restMs: 300, times: 1000 })
  while (!(await isWaiting(reader))) await sleep(10)
  await reader.query('select from event')
  expect(await isMigrated(reader)).toBe(false)
  await dump.query('rollback')
  await migrating
  expect(await isMigrated(reader)).toBe(true)
  await reader.query('select wide from event')
  await Promise.all([dump.end(), reader.end()])
})

test('a migration that cannot have a table says what to wait for, and changes nothing', async () => {
  const dump = new Client(database.url)
  await dump.connect()
  await dump.query('begin; lock table event in access share mode')
  migrations.push({ name: '2027-01-11-widens', class: WidensMore })
  await expect(migrate(owner, database.url, { gateMs: 50, lockMs: 50, restMs: 10, times: 2 })).rejects.toThrow(
    'such as a backup by pg_dump. Start again when that has ended.',
  )
  expect(migrations.pop()!.name).toBe('2027-01-11-widens')
  expect(await isMigrated(owner)).toBe(true)
  await dump.end()
})

/** Whether somebody waits for a table. */
async function isWaiting(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`select from pg_locks where not granted and relation = 'event'::regclass`)
  return rowCount === 1
}

test('what a newer version has taken away is no matter to a program that knows what came in its place', async () => {
  await owner.query(`insert into schema_needs values ('2026-11-21-first')`)
  await migrate(owner, database.url)
})

test('a program that still reads what a newer version has taken away is refused, and told what to start', async () => {
  await owner.query(`insert into schema_needs values ('2027-01-10-adds')`)
  await expect(migrate(owner, database.url)).rejects.toThrow(
    'A newer version has taken away from this database what this one reads: start one that knows the migration 2027-01-10-adds. To go back, restore a backup.',
  )
})
