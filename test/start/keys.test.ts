/** A process with other keys than those that its database knows is told so at its start, before it signs or seals anything. */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type AuditKey, openAuditKey } from '../../api/src/audit/audit-key.ts'
import { insertOf } from '../../api/src/audit/entry.ts'
import { sealAudit } from '../../api/src/audit/seal-audit.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { checkSecretKey, openCheckedAuditKey } from '../../api/src/keys/checked-keys.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { openLog } from '../../api/src/log.ts'
import { purposeOf } from '../../api/src/webhook/change-webhook.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { startProcess } from '../support/start-process.ts'

const open: { close(): Promise<void> }[] = []
const folders: string[] = []
afterAll(async () => {
  for (const each of open) await each.close()
  for (const each of folders) removeDataFolder(each)
})

let database: ClonedDatabase
let file: string

beforeEach(async () => {
  database = await cloneDatabase()
  open.push(database)
  file = join(newFolder(), 'audit-key.pem')
  logged.length = 0
})

function newFolder(): string {
  const folder = makeDataFolder()
  folders.push(folder)
  return folder
}

const openHere = (at = file) => openCheckedAuditKey(database.owner, at, 'server')
const logged: string[] = []
const log = openLog('warn', { write: (line) => void logged.push(line) })
const check = (key: string, before: string | null = null) =>
  checkSecretKey(database.owner, openSecretBox('/nowhere', key, before), log)

async function sealWith(key: AuditKey): Promise<void> {
  const id = randomUUID()
  await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [id, id])
  const act = { actor: null, verb: 'test', subjectKind: null, subject: null, outcome: 'done' }
  await inAgency(database.owner, id, async (tx) => tx.withCommit(insertOf(key, id, [act])))
  expect(await sealAudit(database.worker, key)).toBe(1)
}

async function giveUp(key: 'audit' | 'secrets'): Promise<void> {
  const page = readFileSync(join(import.meta.dirname, '../../api/RUNNING.md'), 'utf8')
  const [line] = page.match(/^insert into key_check .*;$/m) ?? []
  await database.owner.em.fork().execute(line!.replace(`'audit'`, `'${key}'`))
}

const ofAnother = /^The audit of this database is signed with another key than the one in .*: set AUDIT_KEY_FILE/
const absent = /^The key that signs the audit is not at .*: set AUDIT_KEY_FILE/
const sealedByAnother = /^A secret was sealed with another key: give every process the same SECRET_KEY/

test('a worker whose folder is not mounted, or with another SECRET_KEY, ends with one sentence, and makes no key', async () => {
  const [folder, elsewhere] = [newFolder(), newFolder()]
  const env = { DATABASE_URL: database.url }
  const server = await startProcess({ dataFolder: folder, env })
  await server.ready()
  const run = async (dataFolder: string, program: 'main' | 'worker', more: NodeJS.ProcessEnv = {}) => {
    const running = await startProcess({ dataFolder, program, env: { ...env, ...more } })
    return { code: await running.exited, said: running.output().trimEnd() }
  }
  for (const program of ['worker', 'main'] as const)
    expect(await run(elsewhere, program)).toEqual({ code: 1, said: expect.stringMatching(absent) })
  expect(existsSync(join(elsewhere, 'audit-key.pem'))).toBe(false)
  openAuditKey(join(elsewhere, 'audit-key.pem'))
  expect(await run(elsewhere, 'worker')).toEqual({ code: 1, said: expect.stringMatching(ofAnother) })
  copyFileSync(join(folder, 'audit-key.pem'), join(elsewhere, 'audit-key.pem'))
  const other = { SECRET_KEY: 'o'.repeat(40) }
  for (const program of ['worker', 'main'] as const)
    expect(await run(elsewhere, program, other)).toEqual({ code: 1, said: expect.stringMatching(sealedByAnother) })
  server.interrupt()
  await server.exited
})

test('processes that start at once for the first time agree on one key, and the others are told', async () => {
  const files = Array.from({ length: 6 }, (_, place) => (place % 2 === 0 ? file : join(newFolder(), 'audit-key.pem')))
  const outcomes = await Promise.allSettled(files.map((each) => openHere(each)))
  const begun = files.filter((_, place) => outcomes[place]!.status === 'fulfilled')
  expect(new Set(begun).size).toBe(1)
  expect(begun).toHaveLength(files.filter((each) => each === begun[0]).length)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ name: 'StartError', message: expect.stringMatching(/AUDIT_KEY_FILE/) })
})

test('a key that signed before any version kept a proof is known by its seals', async () => {
  const key = openAuditKey(file)
  await sealWith(key)
  const other = join(newFolder(), 'audit-key.pem')
  await expect(openHere(other)).rejects.toThrow(absent)
  expect(existsSync(other)).toBe(false)
  openAuditKey(other)
  await expect(openHere(other)).rejects.toThrow(ofAnother)
  await openHere()
})

test('where the key is lost, the line of the page on running it lets in the next, and no third', async () => {
  await sealWith(await openHere())
  const next = join(newFolder(), 'audit-key.pem')
  await expect(openHere(next)).rejects.toThrow(absent)
  await giveUp('audit')
  await openHere(next)
  await openHere(next)
  await expect(openHere()).rejects.toThrow(ofAnother)
})

test('SECRET_KEY is renewed by way of SECRET_KEY_BEFORE, and then the one before is another', async () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  await check(older)
  await expect(check(newer)).rejects.toThrow(sealedByAnother)
  await check(newer, older)
  await check(newer)
  await expect(check(older)).rejects.toThrow(sealedByAnother)
})

test('where a proof is kept it is opened, and another is sealed only in the place of an older key’s', async () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  const sealedBy = async (key: string, before: string | null = null) => {
    const box = openSecretBox('/nowhere', key, before)
    let times = 0
    const seal: typeof box.seal = (...given) => {
      times++
      return box.seal(...given)
    }
    await checkSecretKey(database.owner, { ...box, seal }, log)
    return times
  }
  expect(await sealedBy(older)).toBe(1)
  expect(await sealedBy(older)).toBe(0)
  expect(await sealedBy(newer, older)).toBe(1)
  expect(await sealedBy(newer, older)).toBe(0)
})

const webhooksNamed = () => logged.map((line) => JSON.parse(line).webhooks)

test('a webhook that is older than the proof tells the key that sealed its secret', async () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  const webhook = await addWebhook(older)
  await expect(check(newer)).rejects.toThrow(sealedByAnother)
  await giveUp('secrets')
  await check(newer)
  expect(webhooksNamed()).toEqual([[webhook]])
})

test('where the key before is left out too early, each start names the webhooks that need it still', async () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  await check(older)
  const webhook = await addWebhook(older)
  await check(newer, older)
  expect(logged).toEqual([])
  await check(newer)
  expect(webhooksNamed()).toEqual([[webhook]])
  expect(JSON.parse(logged[0]!).msg).toMatch(
    /^Secrets of webhooks were sealed with another key.*: set SECRET_KEY_BEFORE to that key/,
  )
})

test('a secret that still signs beside its webhook’s new one needs its key, and no longer than that', async () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  await check(newer)
  const webhook = await addWebhook(newer, older)
  await check(newer)
  expect(webhooksNamed()).toEqual([[webhook]])
  await inAgency(database.owner, agencyOf(webhook), (tx) =>
    tx.query(`update webhook set old_until = clock_timestamp() where agency_id = $1`, [tx.agencyId]),
  )
  await check(newer)
  expect(logged).toHaveLength(1)
})

/** Its agency has the same id. */
const agencyOf = (webhook: string) => webhook

async function addWebhook(key: string, keyOfOld: string | null = null): Promise<string> {
  const id = randomUUID()
  const [agency, person, webhook] = [agencyOf(id), randomUUID(), id]
  await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [agency, agency])
  const sealed = (by: string) => openSecretBox('/nowhere', by).seal('hush', purposeOf(webhook))
  await inAgency(database.owner, agency, async (tx) => {
    await tx.query(`insert into person (agency_id, id, name, email) values ($1, $2, 'Ada', 'a@a.example')`, [
      agency,
      person,
    ])
    await tx.query(
      `insert into webhook (agency_id, id, url, kinds, secret, old_secret, old_until, created_by)
       values ($1, $2, 'https://a.example', '{}', $3, $4, case when $4::bytea is not null then now() + interval '1 day' end, $5)`,
      [agency, webhook, sealed(key), keyOfOld && sealed(keyOfOld), person],
    )
  })
  return webhook
}

test.each([
  ['no key', 'nonsense'],
  ['nothing', ''],
  [
    'a key of another kind',
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ],
])('a file with %s in it is one sentence', async (_, text) => {
  writeFileSync(file, text)
  await expect(openHere()).rejects.toMatchObject({
    name: 'StartError',
    message: `What stands in ${file} is not a key that signs the audit: put back the one that was made there, or set AUDIT_KEY_FILE to where it is.`,
  })
})
