/** How often a request goes to the database and back: with a database that is far away, that is what it costs. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Orm } from '../../api/src/database/orm.ts'
import { openLog } from '../../api/src/log.ts'
import { startTelemetry } from '../../api/src/telemetry/start-telemetry.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Api, freshKey, open, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let ways = 0

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'House')
  await open(house.caretaker, {})
  await count(api.database.app)
  await count(api.database.worker)
})

afterAll(() => api.close())

async function count(orm: Orm): Promise<void> {
  const counted = new WeakSet<object>()
  const pool = await orm.em.getConnection().getNativeClient()
  pool.on('acquire', (client) => {
    if (counted.has(client)) return
    counted.add(client)
    const send = client.query.bind(client)
    let underWay = 0
    client.query = (async (...asked: Parameters<typeof send>) => {
      // What is asked together goes out together and comes back together.
      if (underWay === 0) ways += 1
      underWay += 1
      return await Promise.resolve(send(...asked)).finally(() => {
        underWay -= 1
      })
    }) as unknown as typeof client.query
  })
}

async function waysOf(query: string, person: TestPerson = house.caretaker): Promise<number> {
  // Of the first request of a day it is kept that the token was used.
  await person.ask(query)
  ways = 0
  await person.ask(query)
  return ways
}

test('who asks is known in one way', async () => {
  expect(await waysOf('{ __typename }')).toBe(1)
})

test.each([
  [
    'costs too much',
    `{ deadlines(first: 100) { nodes ${'{ case { deadlines '.repeat(4)}{ text }${' } }'.repeat(4)} } }`,
  ],
  ['has too many words', `{ me { ${'name '.repeat(6000)} } }`],
  ['goes too deep', `{ deadlines { nodes ${'{ case { deadlines '.repeat(7)}{ text }${' } }'.repeat(7)} } }`],
])('what %s is refused without asking the database who it is that asks', async (_, query) => {
  ways = 0
  const { errors } = await house.caretaker.post(query)
  expect([errors[0].extensions.code, ways]).toEqual(['LIMIT_EXCEEDED', 0])
})

test('what is due takes three more: to begin and see the time, to list, to end', async () => {
  const query = '{ deadlines(first: 50) { nodes { text dueOn dueAt state holder { name } case { id procedure } } } }'
  expect(await waysOf(query)).toBe(4)
})

test('a case with its log and deadlines takes no more for each thing that is asked about it', async () => {
  const { id } = (await open(house.caretaker, { reference: freshKey() })).case
  const query = `{ case(id: "${id}") { title stage { title } log { event by { name } } deadlines { text dueOn } } }`
  expect(await waysOf(query)).toBeLessThanOrEqual(8)
})

test('to end the sessions of somebody takes four more: to begin, to see that they are here, to end them, to end', async () => {
  const administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
  const { me } = await house.caretaker.ask('{ me { id } }')
  const query = `mutation { endSessions(personId: "${me.id}") { __typename } }`
  expect(await waysOf(query, administrator)).toBe(5)
})

test('cases that are listed as of a moment are replayed from one statement for them all', async () => {
  for (let more = 0; more < 3; more++) await open(house.caretaker, {})
  const { now } = (await house.caretaker.ask('{ me { agency { now } } }')).me.agency
  const query = (first: number) => `{ cases(first: ${first}) { nodes { deadlines(asOf: "${now}") { clock } } } }`
  const one = await waysOf(query(1))
  expect(await waysOf(query(3))).toBe(one)
  const { nodes } = (await house.caretaker.ask(query(3))).cases
  for (const { deadlines } of nodes) expect(deadlines.length).toBeGreaterThan(0)
})

test('what each of many switches comes to takes no more than what one does', async () => {
  const administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
  const tryOut = async () => {
    const query = 'mutation($input: PreviewSwitchInput!) { previewSwitch(input: $input) { __typename } }'
    const input = { ruleset: 'repairs', fromOn: '2030-01-01', idempotencyKey: freshKey() }
    return (await administrator.ask(query, { input })).previewSwitch.__typename
  }
  const query = '{ switchPreviews { totals { cases noPlace } cases { totalCount nodes { result } } } }'
  const nothing = { totals: { cases: 0, noPlace: 0 }, cases: { totalCount: 0, nodes: [] } }
  expect(await tryOut()).toBe('SwitchPreview')
  const one = await waysOf(query, administrator)
  expect([await tryOut(), await tryOut()]).toEqual(['SwitchPreview', 'SwitchPreview'])
  expect(await waysOf(query, administrator)).toBe(one)
  expect((await administrator.ask(query)).switchPreviews).toEqual([nothing, nothing, nothing])
})

test('what became of what was sent to each of many webhooks takes no more than of one', async () => {
  const administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
  const add = async (path: string) => {
    const query = `mutation { createWebhook(input: { url: "https://receiver.example/${path}" }) { __typename } }`
    return (await administrator.ask(query)).createWebhook.__typename
  }
  const query =
    '{ webhooks { deliveries { totalCount nodes { state } } failed: deliveries(state: DEAD) { totalCount } } }'
  expect(await add('one')).toBe('WebhookSecret')
  const one = await waysOf(query, administrator)
  expect([await add('two'), await add('three')]).toEqual(['WebhookSecret', 'WebhookSecret'])
  expect(await waysOf(query, administrator)).toBe(one)
})

test('a batch that fires takes no more where somebody watches', async () => {
  const waysOfBatch = async () => {
    await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
    ways = 0
    expect(await api.app.fireDue()).toBe(1)
    return ways
  }
  await waysOfBatch()
  const unwatched = await waysOfBatch()
  // The library's parts that send nothing.
  vi.stubEnv('OTEL_SDK_DISABLED', 'true')
  const stop = await startTelemetry('test', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1' }, openLog('silent'))
  expect(await waysOfBatch()).toBe(unwatched)
  await stop()
  vi.unstubAllEnvs()
})
