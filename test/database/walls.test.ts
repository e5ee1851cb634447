/** Every table an agency owns is walled off, and neither serving login can take a wall down. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

test('every table with an agency has row-level security, forced, and a policy', async () => {
  const tables = await database.owner.em.execute<{ name: string; on: boolean; forced: boolean; policies: number }[]>(
    `select relname as name, relrowsecurity as on, relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = c.oid) as policies
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  )
  expect(tables.length).toBeGreaterThan(0)
  expect(tables.filter(({ on, forced, policies }) => !(on && forced && policies > 0))).toEqual([])
})

test('agency_id stands first in every key of such a table', async () => {
  const keys = await database.owner.em.execute<{ name: string }[]>(
    `select conname as name from pg_constraint k
     join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'agency_id'
     where k.contype in ('p', 'u', 'f') and k.connamespace = 'public'::regnamespace
       and k.conkey[1] <> a.attnum and k.confrelid::regclass::text is distinct from 'edition'`,
  )
  expect(keys).toEqual([])
})

test('foreign keys act on nothing', async () => {
  const acting = await database.owner.em.execute(
    `select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
       and (confupdtype <> 'a' or confdeltype <> 'a')`,
  )
  expect(acting).toEqual([])
})

test('every statement that locks rows names its agency, so that it can be sent to where that agency is', () => {
  const locking = statementsOf(join(import.meta.dirname, '../../api/src')).filter((sql) =>
    /\bfor (no key )?(update|share)\b/.test(sql),
  )
  expect(locking.length).toBeGreaterThanOrEqual(12)
  expect(locking.filter((sql) => !/\bagency_id = \$\d/.test(sql))).toEqual([])
})

/** Every text of the program, with those it is put together from in the same file written out. */
function statementsOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('migrations'),
  )
  return files.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8').replaceAll(/^\s*(\/\/|\*).*$/gm, '')
    const parts = new Map([...code.matchAll(/const (\w+) = `([^`]*)`/g)].map(([, part, text]) => [part!, text!]))
    const texts = [...code.matchAll(/`([^`]*)`|'([^'\n]*)'/g)].map(([, long, short]) => long ?? short!)
    return texts.map((text) => text.replaceAll(/\$\{(\w+)\}/g, (whole, part) => parts.get(part) ?? whole))
  })
}

describe.each(['app', 'worker'] as const)('the login of the %s', (login) => {
  const run = (sql: string) => database[login].em.fork().execute(sql)

  test('is no superuser, bypasses nothing and makes nothing', async () => {
    const [row] = await run(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    )
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  })

  test.each([
    'create table mine (id int)',
    'alter table person disable row level security',
    'alter table person no force row level security',
    'drop policy own_agency on person',
    'set role casewright_owner',
    'set role casewright_scout',
    'delete from event',
    'update event set name = name',
    'delete from cases',
    'delete from audit_entry',
    'update audit_entry set outcome = outcome',
    'delete from audit_seal',
    'update audit_seal set signed = signed',
  ])('may not: %s', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/permission denied|must be owner/)
  })
})

test('only the worker may ask which agencies have something due', async () => {
  const ask = 'select * from agencies_with_due()'
  expect(await database.worker.em.fork().execute(ask)).toEqual([])
  await expect(database.app.em.fork().execute(ask)).rejects.toThrow(/permission denied/)
})
