/** Whoever owns the database may do anything to the audit, and nothing that they do stays unseen. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { beginningOf, type EntryTuple, entryColumns, entryFrom, nextHash } from '../../api/src/audit/chain.ts'
import { sealAudit } from '../../api/src/audit/seal-audit.ts'
import { verifyAudit } from '../../api/src/audit/verify-audit.ts'
import type { AgencyTransaction } from '../../api/src/database/agency-transaction.ts'
import { type Random, seeded } from '../calendar/random.ts'
import { addHouse, type House } from './house.ts'
import { type Api, open, record, show, startApi, type TestPerson } from './support.ts'

let api: Api
let here: House
let administrator: TestPerson
/** No wall holds it. */
let superuser: Client

const entries = 40
const perSeal = 7

beforeAll(async () => {
  api = await startApi()
  here = await addHouse(api, 'House')
  administrator = await here.agency.addPerson('Ada', { access: 'administrator' })
  const { id } = (await open(here.caretaker, {})).case
  for (let count = 1; count < entries / 2; count++) {
    await record(here.caretaker, id, { event: 'complaint_of_noise' })
    await show(here.head, id)
  }
  await show(here.director, id)
  while ((await sealAudit(api.database.worker, api.auditKey, perSeal)) > 0);
  superuser = new Client(databaseUrl())
  await superuser.connect()
  // An order of numbers is not always given in one statement.
  await superuser.query('drop index audit_entry_by_number')
})

afterAll(async () => {
  await superuser.end()
  await api.close()
})

function databaseUrl(): string {
  return Object.assign(new URL(inject('postgres').superuserUrl), { pathname: new URL(api.database.url).pathname }).href
}

const query = `query($head: String) { auditHead { number signed } verifyAudit(head: $head) {
  isWhole entries findings { kind number message } lastGoodHead { number } } }`

test('what nobody touched is whole', async () => {
  const { auditHead } = await administrator.ask(query)
  const { verifyAudit: found } = await administrator.ask(query, { head: auditHead.signed })
  expect(found).toEqual({ isWhole: true, entries, findings: [], lastGoodHead: { number: entries } })
})

test('a change is named with its place and the last head that can be relied on', async () => {
  const { rows } = await superuser.query('select outcome from audit_entry where number = 16')
  await superuser.query(`update audit_entry set outcome = 'no such thing' where number = 16`)
  const { verifyAudit: found } = await administrator.ask(query)
  expect(found).toEqual({
    isWhole: false,
    entries,
    findings: [{ kind: 'FOREIGN', number: 16, message: 'Number 16 says what this program did not write.' }],
    lastGoodHead: { number: 14 },
  })
  await superuser.query('update audit_entry set outcome = $1 where number = 16', [rows[0].outcome])
  expect((await administrator.ask(query)).verifyAudit.isWhole).toBe(true)
})

test('of a thousand tamperings all are found, and the head is named up to which nothing was touched', {
  timeout: 600_000,
}, async () => {
  const { auditHead } = await administrator.ask(query)
  const kept = await api.auditKey.read(auditHead.signed)
  const random = seeded(20261122)
  const [unseen, misled]: [string[], string[]] = [[], []]
  const before = await whatStands()
  for (let count = 0; count < 1000; count++) {
    const [name, tamper] = random.oneOf(Object.entries(tamperings))
    await superuser.query('begin')
    await tamper(random)
    const { findings, lastGood } = await verifyAudit(asSuperuser(), api.auditKey, kept)
    if (findings.length === 0) unseen.push(name)
    const upTo = lastIntact(before, await whatStands())
    if ((lastGood?.signed ?? null) !== upTo) misled.push(name)
    await superuser.query('rollback')
  }
  expect(unseen).toEqual([])
  expect(misled).toEqual([])
})

interface Standing {
  readonly entries: readonly { readonly number: number; readonly all: string }[]
  readonly seals: readonly { readonly number: number; readonly all: string }[]
}

/** Every entry and every seal as they stand, in their order. */
async function whatStands(): Promise<Standing> {
  const read = async (table: string) =>
    (
      await superuser.query(
        `select number::int as number, t::text as "all" from ${table} t where number is not null order by number, t::text`,
      )
    ).rows
  return { entries: await read('audit_entry'), seals: await read('audit_seal') }
}

/** The head that was signed last before anything that is not as it was, told by comparing alone. */
function lastIntact(before: Standing, after: Standing): string | null {
  const isAsItWas = (what: keyof Standing, upTo: number) => {
    const [one, other] = [before, after].map((each) => each[what].filter(({ number }) => number <= upTo))
    return JSON.stringify(one) === JSON.stringify(other)
  }
  const intact = before.seals.filter(({ number }) => isAsItWas('entries', number) && isAsItWas('seals', number))
  return intact.at(-1)?.all.match(/[\w-]+\.[\w-]+\.[\w-]+/)?.[0] ?? null
}

/** Reads through the superuser's own transaction, so that what was done in it is seen and can be taken back. */
function asSuperuser(): AgencyTransaction {
  const { id: agencyId } = here.agency
  const tuples = async (text: string, values: readonly unknown[] = []) =>
    (await superuser.query({ text, values: [...values], rowMode: 'array' })).rows as never
  return { agencyId, tuples } as unknown as AgencyTransaction
}

const place = (random: Random) => random.between(1, entries)

const tamperings: Readonly<Record<string, (random: Random) => Promise<unknown>>> = {
  'an edit': async (random) => {
    const change = random.oneOf([
      `actor = '${randomUUID()}'`,
      'actor = null',
      `verb = 'look elsewhere'`,
      `subject = '${randomUUID()}'`,
      `subject_kind = 'Person'`,
      `outcome = 'nothing at all'`,
      `at = at + interval '1 microsecond'`,
      `hash = sha256(hash)`,
      `mac = sha256(mac)`,
    ])
    return superuser.query(`update audit_entry set ${change} where number = $1`, [place(random)])
  },
  'a deletion': (random) => superuser.query('delete from audit_entry where number = $1', [place(random)]),
  'a deletion that closes the gap': async (random) => {
    const gone = random.between(1, entries - 1)
    await superuser.query('delete from audit_entry where number = $1', [gone])
    await superuser.query('update audit_entry set number = number - 1 where number > $1', [gone])
    if (random.oneOf([true, false])) await rechain()
  },
  'an insertion': async (random) => {
    const at = place(random)
    await superuser.query('update audit_entry set number = number + 1 where number >= $1', [at])
    await insert(at, random)
    if (random.oneOf([true, false])) await rechain()
  },
  'an insertion at the end': async (random) => {
    await insert(entries + 1, random)
    await rechain()
    if (random.oneOf([true, false])) await forgeSeal(entries + 1)
  },
  'an insertion that waits for the seal': (random) => insert(null, random),
  'a reordering': async (random) => {
    const [one, other] = [random.between(1, entries / 2), random.between(entries / 2 + 1, entries)]
    const swapped = random.oneOf(['number = case number when $1 then $2 else $1 end', "at = at + interval '1 day'"])
    await superuser.query(`update audit_entry set ${swapped.replaceAll('$1', `${one}`).replaceAll('$2', `${other}`)}
      where number in (${one}, ${other})`)
    if (random.oneOf([true, false])) await rechain()
  },
  'a truncation': async (random) => {
    const from = place(random)
    await superuser.query('delete from audit_entry where number >= $1', [from])
    if (random.oneOf([true, false])) await superuser.query('delete from audit_seal where number >= $1', [from])
  },
  'a loss of its beginning': async (random) => {
    const to = random.between(1, entries - 1)
    await superuser.query('delete from audit_entry where number <= $1', [to])
    await superuser.query('delete from audit_seal where number <= $1', [to])
    await superuser.query('update audit_entry set number = number - $1', [to])
    await rechain()
  },
  'a loss of everything': async () => superuser.query('delete from audit_entry; delete from audit_seal'),
  'a seal that goes': (random) =>
    superuser.query('delete from audit_seal where number = $1', [
      random.between(1, Math.floor(entries / perSeal)) * perSeal,
    ]),
  'a rewriting with every hash made anew': async (random) => {
    const at = place(random)
    await superuser.query(`update audit_entry set outcome = 'refused', subject = null where number = $1`, [at])
    await rechain()
    if (random.oneOf([true, false])) await superuser.query('delete from audit_seal where number >= $1', [at])
  },
  'a rewriting with seals of another key': async (random) => {
    await superuser.query(`update audit_entry set at = at - interval '1 day' where number >= $1`, [place(random)])
    await rechain()
    const { rows } = await superuser.query('select number::int as number from audit_seal')
    for (const { number } of rows) await forgeSeal(number)
  },
}

async function insert(number: number | null, random: Random): Promise<void> {
  // A mark that is another entry's is the best that can be had without the key.
  await superuser.query(
    `insert into audit_entry (agency_id, id, actor, verb, subject_kind, subject, outcome, mac, number, hash)
     select agency_id, $1, actor, verb, subject_kind, subject, outcome, mac, $2, case when $2::bigint is null then null else hash end
     from audit_entry where number = $3 limit 1`,
    [randomUUID(), number, number === 5 ? 6 : random.oneOf([5, 12, 20])],
  )
}

/** What somebody can do who has read the program and has no key: every hash follows from what now stands. */
async function rechain(): Promise<void> {
  const { id } = here.agency
  const { rows } = await superuser.query({
    text: `select ${entryColumns} from audit_entry where agency_id = $1 and number is not null order by number, id`,
    values: [id],
    rowMode: 'array',
  })
  let hash = beginningOf(id)
  const hashes: Buffer[] = []
  for (const row of rows as EntryTuple[]) {
    hash = nextHash(hash, entryFrom(id, row))
    hashes.push(hash)
  }
  await superuser.query(
    'update audit_entry e set hash = r.hash from unnest($1::uuid[], $2::bytea[]) as r(id, hash) where e.id = r.id',
    [rows.map(([key]) => key), hashes],
  )
}

const { privateKey: anotherKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

async function forgeSeal(number: number): Promise<void> {
  const { rows } = await superuser.query(`select encode(hash, 'hex') as hash from audit_entry where number = $1`, [
    number,
  ])
  const head = { agency: here.agency.id, number, from: number - perSeal + 1, hash: rows[0]?.hash, sealedAt: 0 }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'ES256', typ: 'casewright-audit-head' })}.${part(head)}`
  const signature = sign('sha256', Buffer.from(content), { key: anotherKey, dsaEncoding: 'ieee-p1363' })
  const signed = `${content}.${signature.toString('base64url')}`
  await superuser.query(
    `insert into audit_seal (agency_id, number, signed) values ($1, $2, $3)
     on conflict (agency_id, number) do update set signed = excluded.signed`,
    [here.agency.id, number, signed],
  )
}
