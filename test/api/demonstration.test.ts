/** The first start on one machine begins with agencies whose cases run by the shipped rules. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp, entities } from '@casewright/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemonstration } from '../../api/src/agency/load-demonstration.ts'
import { openAuditKey } from '../../api/src/audit/audit-key.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openErasureList } from '../../api/src/keeping/erasure-list.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { openLog } from '../../api/src/log.ts'
import { agencies } from '../../api/src/people/find-person.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'

const rulesets = fileURLToPath(new URL('../../rulesets', import.meta.url))
const folder = makeDataFolder()
let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase(entities)
  const auditKey = openAuditKey(join(folder, 'audit-key.pem'))
  const erasures = openErasureList(join(folder, 'erasures.ndjson'))
  const publicUrl = 'http://127.0.0.1'
  const outside = { publicUrl, secrets: openSecretBox(folder, null), mailer: null, letThrough: new Set<string>() }
  const parts = { database, auditKey, erasures, outside, log: openLog('silent'), demonstration: true }
  const app = await createApp(parts)
  while ((await app.fireDue()) > 0);
  await app.close()
})

afterAll(async () => {
  await database.close()
  removeDataFolder(folder)
})

const count = (agencyId: string, sql: string) =>
  inAgency(database.app, agencyId, async (tx) => (await tx.query<{ found: number }>(sql, [agencyId]))[0]!.found)

test('each has people, cases, something late and something still to come', async () => {
  const found = await agencies(database.app, true)
  expect(found).toHaveLength(5)
  for (const { id } of found) {
    // A sandbox begins empty, at a time of its own.
    if ((await count(id, 'select count(*)::int as found from sandbox_clock where agency_id = $1')) > 0) continue
    expect(await count(id, 'select count(*)::int as found from person where agency_id = $1')).toBeGreaterThan(2)
    expect(await count(id, 'select count(*)::int as found from cases where agency_id = $1')).toBeGreaterThan(1)
    const due = 'select count(*)::int as found from deadline where agency_id = $1 and is_open and due_at'
    expect(await count(id, `${due} <= clock_timestamp()`)).toBeGreaterThan(0)
    expect(await count(id, `${due} > clock_timestamp()`)).toBeGreaterThan(0)
    expect(
      await count(id, 'select count(*)::int as found from cases where agency_id = $1 and set_aside_at is not null'),
    ).toBe(0)
  }
})

test('they are made once', async () => {
  const before = await agencies(database.app, false)
  const rulebook = await openRulebook(database.app, await loadCalendars(`${rulesets}/calendars`))
  await loadDemonstration(database.owner, rulebook, `${rulesets}/demonstration`)
  expect(await agencies(database.app, false)).toEqual(before)
})

test('whose rules are its own has somebody to draft them and a second person to publish them', async () => {
  const owned = await database.owner.em
    .fork()
    .execute<{ id: string }[]>('select distinct owner_agency_id as id from edition where owner_agency_id is not null')
  expect(owned).toHaveLength(3)
  for (const { id } of owned) {
    for (const access of ['policy_lead', 'publisher']) {
      const sql = `select count(*)::int as found from person where agency_id = $1 and '${access}' = any(access_kinds)`
      expect(await count(id, sql)).toBeGreaterThan(0)
    }
  }
})

test('somebody administers each', async () => {
  for (const { id } of await agencies(database.app, true)) {
    const sql = `select count(*)::int as found from person where agency_id = $1 and 'administrator' = any(access_kinds)`
    expect(await count(id, sql)).toBe(1)
  }
})
