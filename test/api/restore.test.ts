/** A backup brings back what was erased after it was made; the list beside the database takes it out again before anything is served. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, entities } from '@casewright/api'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addAgencyClock } from '../../api/src/agency/agency-clock.ts'
import { endPlace } from '../../api/src/agency/people-directory.ts'
import { openAuditKey } from '../../api/src/audit/audit-key.ts'
import { commandOf } from '../../api/src/case/idempotency.ts'
import { openCase } from '../../api/src/case/open-case.ts'
import { recordEvent } from '../../api/src/case/record-event.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { readConfig } from '../../api/src/config.ts'
import { type AgencyTransaction, inAgency } from '../../api/src/database/agency-transaction.ts'
import { type Database, openDatabase } from '../../api/src/database/database.ts'
import { eraseCase } from '../../api/src/keeping/erase-case.ts'
import { openErasureList } from '../../api/src/keeping/erasure-list.ts'
import { forgetPerson } from '../../api/src/keeping/forget-person.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { openLog } from '../../api/src/log.ts'
import { authenticate, type Issued, issueToken, revokeToken } from '../../api/src/people/tokens.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import { loadDocuments } from '../../api/src/ruleset/source-documents.ts'
import { rulesetsFolder } from '../clauses/shipped-files.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'

const { superuserUrl, templateUrl } = inject('postgres')
const folder = makeDataFolder()
const backup = `backup_${randomUUID().replaceAll('-', '')}`
const [agencyId, caller, leaver, child] = [randomUUID(), randomUUID(), randomUUID(), 'Tabitha Wren']
let database: ClonedDatabase
let token: Issued
let leaversToken: Issued

// The database's own handle stays unused: one that somebody is connected to cannot be copied.
beforeAll(async () => {
  database = await cloneDatabase(entities)
})

afterAll(async () => {
  await asSuperuser(superuserUrl, `drop database if exists ${backup} with (force)`)
  await database.close()
  removeDataFolder(folder)
})

const erasures = openErasureList(join(folder, 'erasures.ndjson'))
const auditKey = openAuditKey(join(folder, 'audit-key.pem'))

/** As a process has it that starts, works and ends. */
async function serving<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
  list = erasures,
): Promise<Result> {
  const opened = await openDatabase(
    readConfig({ DATABASE_URL: url }),
    async () => entities,
    () => {},
  )
  try {
    const publicUrl = 'http://127.0.0.1'
    const outside = { publicUrl, secrets: openSecretBox(folder, null), mailer: null, letThrough: new Set<string>() }
    const parts = { database: opened, auditKey, erasures: list, outside, log: openLog('silent') }
    const app = await createApp(parts)
    await app.close()
    return await work(opened)
  } finally {
    await opened.close()
  }
}

const inHere = <Result>({ app }: Database, work: (tx: AgencyTransaction) => Promise<Result>) =>
  inAgency(app, agencyId, work)
const rulebookOf = async ({ app }: Database) =>
  openRulebook(
    app,
    await loadCalendars(`${rulesetsFolder}/calendars`),
    await loadDocuments(`${rulesetsFolder}/sources`),
  )
const restored = Object.assign(new URL(templateUrl), { pathname: `/${backup}` }).href
const kept = `select (select string_agg(words, '; ') from event_words) as words, (select reference from cases) as reference,
  (select count(*)::int from event) as events`

test('what was erased after a backup is erased again when that is restored, before it is served', async () => {
  const caseId = await serving(database.url, async (live) => {
    await live.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [agencyId, 'House'])
    await inAgency(live.owner, agencyId, async (tx) => {
      await tx.query('insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)', [
        agencyId,
        'core_assets_complaints',
        '2020-01-01',
      ])
      await tx.query(
        `insert into person (agency_id, id, name, email, subject)
         values ($1, $2, 'Cara', 'c@a.example', 'i c'), ($1, $3, 'Lee', 'l@a.example', 'i l')`,
        [agencyId, caller, leaver],
      )
      // Nobody but the leaver administers the agency, and Cara is managed by them.
      await tx.query(
        `update person set manager_id = case when id = $2 then $3::uuid end,
           access_kinds = case when id = $3 then '{administrator}' else access_kinds end where agency_id = $1`,
        [agencyId, caller, leaver],
      )
      await tx.query('insert into role_holder (agency_id, person_id, role) values ($1, $2, $3)', [
        agencyId,
        leaver,
        'complaints_manager',
      ])
      const issuing = { name: 'program', scopes: null, hours: 12, byKey: null }
      token = await issueToken(tx, { ...issuing, personKey: caller })
      leaversToken = await issueToken(tx, { ...issuing, personKey: leaver })
      await addAgencyClock(tx, Date.parse('2026-01-05T09:00:00Z'))
    })
    const rulebook = await rulebookOf(live)
    const command = () => commandOf('test', caller, { idempotencyKey: randomUUID() })
    return inHere(live, async (tx) => {
      const facts = [{ question: 'matters_took_place', answer: '2025-12-01' }]
      const said = { procedure: 'complaint', reference: child, words: `${child} was hit.`, facts }
      const opened = await openCase(await beginWork(tx, rulebook), said, command())
      if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
      const { caseId } = opened
      await recordEvent(tx, rulebook, { caseId, event: 'complaint_withdrawn', words: child }, command())
      return caseId
    })
  })
  const name = new URL(database.url).pathname.slice(1)
  await asSuperuser(superuserUrl, `create database ${backup} template ${name} owner ${new URL(templateUrl).username}`)

  await serving(database.url, async (live) => {
    const rulebook = await rulebookOf(live)
    await inAgency(live.owner, agencyId, (tx) =>
      tx.query(`update sandbox_clock set offset_ms = offset_ms + 4 * 366 * 86400000::bigint`),
    )
    const erased = await inHere(live, (tx) => eraseCase(tx, rulebook, erasures, caseId, false))
    expect(erased).toMatchObject({ kind: 'erased', holdings: [{ count: 2 }, { count: 1 }] })
    await inHere(live, async (tx) => {
      await revokeToken(tx, token.key)
      await tx.query(`update person set access_kinds = '{administrator}' where agency_id = $1 and id = $2`, [
        agencyId,
        caller,
      ])
      expect((await endPlace(tx, rulebook, leaver)).kind).toBe('person')
      expect((await forgetPerson(tx, erasures, leaver)).kind).toBe('person')
    })
    expect(await authenticate(live.app, token.credential)).toBeNull()
  })

  const plain = await openDatabase(
    readConfig({ DATABASE_URL: restored }),
    async () => entities,
    () => {},
  )
  const [back] = await inHere(plain, (tx) => tx.query(kept))
  await plain.close()
  expect(back).toMatchObject({ words: expect.stringContaining(child), reference: child })
  await serving(restored, async (live) => {
    const [row] = await inHere(live, (tx) => tx.query(kept))
    expect(row).toEqual({ words: null, reference: null, events: back!.events })
    const entries = await inHere(live, (tx) =>
      tx.query('select actor, verb, subject, outcome from audit_entry order by verb'),
    )
    expect(entries).toEqual([
      { actor: null, verb: 'eraseCase', subject: caseId, outcome: 'erased again' },
      { actor: null, verb: 'forgetPerson', subject: leaver, outcome: 'erased again' },
    ])
    const people = await inHere(live, (tx) => tx.query('select name, email, subject from person order by name'))
    expect(people).toEqual([
      { name: 'Cara', email: 'c@a.example', subject: 'i c' },
      { name: 'Somebody who has left', email: `${leaver}@forgotten.invalid`, subject: null },
    ])
    expect(await authenticate(live.app, leaversToken.credential)).toBeNull()
    // Theirs was a place in the backup, with a role: it is ended again too, and who stays is here.
    const places = await inHere(live, (tx) =>
      tx.query(
        `select id, left_at is not null as "hasLeft", manager_id as manager,
           (select count(*)::int from role_holder r where r.person_id = p.id) as roles from person p order by name`,
      ),
    )
    expect(places).toEqual([
      { id: caller, hasLeft: false, manager: null, roles: 0 },
      { id: leaver, hasLeft: true, manager: null, roles: 0 },
    ])
  })
})

test('what a backup lets in again is ended by the lines of the page on running it', async () => {
  const open = () => serving(restored, ({ app }) => authenticate(app, token.credential))
  expect(await open()).toMatchObject({ personId: caller })
  const page = readFileSync(join(import.meta.dirname, '../../api/RUNNING.md'), 'utf8')
  const lines = page.match(/^update \w+ set revoked_at = .*;$/gm) ?? []
  expect(lines).toHaveLength(2)
  await asSuperuser(Object.assign(new URL(superuserUrl), { pathname: `/${backup}` }).href, lines.join('\n'))
  expect(await open()).toBeNull()
})

test('an empty list where the database tells of erasures stops the start, until it is written anew as the page says', async () => {
  const lost = join(folder, 'lost.ndjson')
  const again = () => serving(database.url, async () => {}, openErasureList(lost))
  await expect(again()).rejects.toThrow(/^The database tells of what was erased, and the list of it is empty/)
  // The file that the first start made is no list either.
  await expect(again()).rejects.toThrow(/ERASURES_FILE/)
  const page = readFileSync(join(import.meta.dirname, '../../api/RUNNING.md'), 'utf8')
  const [sql] = page.match(/^select json_build_object[^;]*;$/m) ?? []
  const superuser = new Client(Object.assign(new URL(superuserUrl), { pathname: new URL(database.url).pathname }).href)
  await superuser.connect()
  const { rows } = await superuser.query<{ json_build_object: object }>(sql!)
  await superuser.end()
  writeFileSync(lost, rows.map((row) => `${JSON.stringify(row.json_build_object)}\n`).join(''))
  const byText = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other))
  expect([...openErasureList(lost).read()].sort(byText)).toEqual([...erasures.read()].sort(byText))
  await again()
})

test('a list that cannot be read stops the start, and names the line', async () => {
  appendFileSync(join(folder, 'erasures.ndjson'), 'not a line of it\n')
  await expect(serving(database.url, async () => {})).rejects.toThrow(/Line 3 of .*erasures\.ndjson/)
})
