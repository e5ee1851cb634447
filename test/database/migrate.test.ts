/** A program beside a newer schema: it goes on where that only added, and says what to do where something is gone. */

import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMigrated, migrate } from '../../api/src/database/migrate.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

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
