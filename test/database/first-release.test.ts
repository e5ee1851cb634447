/** A database of the first release, with cases in it, is brought up to now: nothing is lost, and what was due fires. */

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openAuditKey } from '../../api/src/audit/audit-key.ts'
import { readConfig } from '../../api/src/config.ts'
import { type Database, openDatabase } from '../../api/src/database/database.ts'
import { migrate } from '../../api/src/database/migrate.ts'
import { migrations } from '../../api/src/database/migrations/index.ts'
import { fireDue } from '../../api/src/deadline/fire-due.ts'
import { entities } from '../../api/src/entities.ts'
import { openLog } from '../../api/src/log.ts'
import { openRules } from '../../api/src/ruleset/open-rules.ts'
import { type Ground, onGround } from '../faults/ground.ts'
import { openAlarms, tally } from '../faults/timers.ts'
import { asSuperuser } from '../support/as-superuser.ts'

const name = `first_${randomBytes(6).toString('hex')}`
const { templateUrl, superuserUrl } = inject('postgres')
const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

let superuser: Client
let owner: Client

beforeAll(async () => {
  await asSuperuser(superuserUrl, `create database ${name} owner ${new URL(templateUrl).username}`)
  superuser = new Client(at(superuserUrl))
  owner = new Client(at(templateUrl))
  await Promise.all([superuser.connect(), owner.connect()])
})

afterAll(async () => {
  await Promise.all([superuser.end(), owner.end()])
  await asSuperuser(superuserUrl, `drop database ${name} with (force)`)
})

test('a database of the first release goes on with its cases', async () => {
  const later = migrations.splice(1)
  await migrate(owner, at(templateUrl))
  const first = await tables()
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['cases', 'event', 'deadline', 'outbox']))
  await onGround(async (ground) => {
    const dueAt = Date.now() + 3000
    await openAlarms(ground, [dueAt, dueAt, dueAt])
    const before = await copyRows(ground, first)
    expect(before.cases).toHaveLength(3)
    migrations.push(...later)
    await migrate(owner, at(templateUrl))
    expect(await rowsOf(superuser, first)).toEqual(before)
    await sleep(Math.max(0, dueAt + 100 - Date.now()))
    await fireAll(ground)
    expect(await tally({ superuser })).toMatchObject({ timers: 3, fired: 3, lost: 0, doubled: 0, early: 0 })
  }, inject('postgres'))
})

type Tables = Readonly<Record<string, readonly string[]>>
type Rows = Readonly<Record<string, readonly object[]>>

/** The columns of each table that are written to, by its name. */
async function tables(): Promise<Tables> {
  const { rows } = await superuser.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(quote_ident(column_name) order by ordinal_position) as columns
     from information_schema.columns
     where table_schema = 'public' and table_name <> 'schema_migration' and is_generated = 'NEVER' group by table_name`,
  )
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
}

/** What the first release had of what is in another database now, in the same order at every look. */
async function rowsOf(client: Client, first: Tables): Promise<Rows> {
  const found: Record<string, readonly object[]> = {}
  for (const [name, columns] of Object.entries(first)) {
    const { rows } = await client.query(
      `select coalesce(json_agg(t order by t::text), '[]') as all from (select ${columns.join()} from ${name}) t`,
    )
    found[name] = rows[0].all
  }
  return found
}

/** As they would have been written then. */
async function copyRows(ground: Ground, first: Tables): Promise<Rows> {
  const found = await rowsOf(ground.superuser, first)
  // In whatever order: each row's others are there in the end.
  await superuser.query('set session_replication_role = replica')
  for (const [name, columns] of Object.entries(first))
    await superuser.query(
      `insert into ${name} (${columns.join()}) overriding system value
       select ${columns.join()} from json_populate_recordset(null::${name}, $1)`,
      [JSON.stringify(found[name])],
    )
  await superuser.query('reset session_replication_role')
  return found
}

async function fireAll(ground: Ground): Promise<void> {
  const database: Database = await openDatabase(
    readConfig({ DATABASE_URL: at(templateUrl) }),
    async () => entities,
    () => {},
  )
  try {
    const rulebook = await openRules(database, join(ground.dataFolder, 'rulesets'))
    const auditKey = openAuditKey(join(ground.dataFolder, 'audit-key.pem'))
    while ((await fireDue({ orm: database.worker, rulebook, log: openLog('silent'), auditKey })) > 0);
  } finally {
    await database.close()
  }
}
