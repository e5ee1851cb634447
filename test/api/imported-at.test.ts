/** A case that was brought along says so, and when: its entries up to then are dated as they were said to have been recorded. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { markImported } from '../../api/src/database/migrations/migration-2026-11-23-imported-at.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestAgency, type TestPerson } from './support.ts'

let api: Api
let agency: TestAgency
let administrator: TestPerson
let caretaker: TestPerson
let broughtAt: number

const dayBefore = (days: number) => new Date(broughtAt - days * 86_400_000).toISOString().slice(0, 10)

// No sandbox: the instants are the real clock's.
beforeAll(async () => {
  api = await startApi()
  agency = await api.addAgency('North', ['repairs'])
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update adopted_ruleset set from_on = '2020-01-01' where agency_id = $1`, [agency.id]),
  )
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  broughtAt = Date.now()
  const events = [
    { event: 'fault_reported', on: dayBefore(40) },
    { event: 'danger_seen', on: dayBefore(39) },
  ]
  const text = JSON.stringify({ reference: 'A-1', procedure: 'repair', events })
  const { importCases } = await administrator.ask(
    'mutation($input: ImportCasesInput!) { importCases(input: $input) { __typename } }',
    { input: { format: 'NDJSON', text, idempotencyKey: freshKey() } },
  )
  expect(importCases.__typename).toBe('CaseImport')
  while ((await api.app.importCases()) > 0);
  expect((await record(caretaker, (await find()).id, { event: 'call_received' })).message).toBeUndefined()
})

afterAll(() => api.close())

const shown = 'id importedAt log { event about recordedAt }'

async function find(): Promise<Answer> {
  const { cases } = await administrator.ask(`{ cases(filter: { reference: "A-1" }) { nodes { ${shown} } } }`)
  return cases.nodes[0]
}

async function look(id: string, asOf: string | null = null): Promise<Answer> {
  const query = `query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { ${shown} } }`
  return (await administrator.ask(query, { id, asOf })).case
}

test('a case says when it was brought along, and so does what it led to', async () => {
  const { importedAt, log } = await find()
  expect(Date.parse(importedAt)).toBeGreaterThanOrEqual(broughtAt)
  expect(log[0].recordedAt.slice(0, 10)).toBe(dayBefore(40))
  expect(Date.parse(log.at(-1).recordedAt)).toBeGreaterThan(Date.parse(importedAt))
  const led = await look(log.find(({ event }: Answer) => event === 'linked').about)
  expect(led.importedAt).toBe(importedAt)
})

test('as of a moment in its past it is known, and says that it came later', async () => {
  const { id, importedAt } = await find()
  const then = await look(id, `${dayBefore(38)}T12:00:00Z`)
  expect(then.importedAt).toBe(importedAt)
  expect(then.log.map(({ event }: Answer) => event)).toContain('danger_seen')
})

test('its time-outs are known from when they were due on, and not only from when it came', async () => {
  const { id, log } = await find()
  const timeOuts = log.filter(({ event }: Answer) => event === 'timed_out')
  expect(timeOuts.length).toBeGreaterThan(0)
  const [first] = timeOuts
  expect(Date.parse(first.recordedAt)).toBeLessThan(broughtAt - 20 * 86_400_000)
  const eventsAsOf = async (at: number) =>
    (await look(id, new Date(at).toISOString())).log.map(({ event }: Answer) => event)
  expect(await eventsAsOf(Date.parse(first.recordedAt) - 1)).not.toContain('timed_out')
  expect(await eventsAsOf(Date.parse(first.recordedAt))).toContain('timed_out')
})

test('in a list of deadlines it is told as well', async () => {
  const query = '{ deadlines(first: 100) { nodes { case { importedAt } } } }'
  const { importedAt } = await find()
  const { nodes } = (await administrator.ask(query)).deadlines
  expect(nodes).toContainEqual({ case: { importedAt } })
})

test('one that was opened here was brought along by nobody, also once something is recorded on it', async () => {
  const { id } = (await open(caretaker, {})).case
  await record(caretaker, id, { event: 'call_received' })
  expect((await look(id)).importedAt).toBeNull()
})

test('its exported record says it, and tells what was brought along from what was put on record here', async () => {
  const { id, importedAt } = await find()
  const query = 'query($id: ID!, $as: ExportFormat!) { exportRecord(caseIds: [$id], as: $as) { content } }'
  const exported = async (as: string): Promise<string> =>
    (await administrator.ask(query, { id, as })).exportRecord.content
  expect(JSON.parse(await exported('JSON'))).toMatchObject([{ importedAt }])
  const text = await exported('TEXT')
  expect(text).toContain(`Brought along by an import at ${importedAt}`)
  const lines = text.split('\n')
  expect(lines.filter((each) => each.includes('ault reported'))).toContainEqual(
    expect.stringContaining('(brought along, as put on record at'),
  )
  expect(lines.find((each) => each.includes('all received'))).toMatch(/\(put on record at .* by Cara\)/)
})

test('what was brought along before rows said so is marked when the database is brought up to date', async () => {
  const marked =
    'select id, extract(epoch from imported_at)::float8 as at from cases where imported_at is not null order by id'
  const read = () => inAgency(api.database.owner, agency.id, (tx) => tx.query(marked))
  const before = await read()
  expect(before).toHaveLength(2)
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query('update cases set imported_at = null where agency_id = $1', [tx.agencyId]),
  )
  for (const statement of markImported) await api.database.owner.em.fork().execute(statement)
  const after = await read()
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  for (const [place, row] of after.entries())
    expect(Math.abs(Number(row.at) - Number(before[place]!.at))).toBeLessThan(60)
})
