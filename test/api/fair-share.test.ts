/** No caller takes more than their share: of questions, of what they cost, and of what is worked on at a time. */
import { once } from 'node:events'
import { request } from 'node:http'
import { setImmediate as aMoment } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFairShare } from '../../api/src/graphql/fair-share.ts'
import { openLog } from '../../api/src/log.ts'
import { addHouse, type House } from './house.ts'
import { type Api, startApi } from './support.ts'

let api: Api
let one: House
let other: House
const logged: string[] = []

beforeAll(async () => {
  const log = openLog('info', { write: (line) => void logged.push(line) })
  api = await startApi(undefined, { requestsPerMinute: 5 }, { log })
  one = await addHouse(api, 'North')
  other = await addHouse(api, 'South')
})

afterAll(() => api.close())

const post = (query: string, { caretaker }: House) =>
  fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${caretaker.token}` },
    body: JSON.stringify({ query }),
  })

test('who asks for too much within a minute is told when to try again; less is answered, and so is everybody else', async () => {
  // 1 + 100 × (1 + 5) points, of 5 × 200.
  const costly = '{ deadlines(first: 100) { nodes { id text dueOn state late } } }'
  expect((await post(costly, one)).status).toBe(200)
  const refused = await post(costly, one)
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
  const [{ message, extensions }] = (await refused.json()).errors
  expect(message).toMatch(/more than 1000 points within a minute, which is the most\. .* in \d+ s/)
  expect(extensions).toEqual({ code: 'RATE_LIMITED', retryable: true })
  expect((await post('{ me { name } }', one)).status).toBe(200)
  expect((await post(costly, other)).status).toBe(200)
})

test('of one caller one thing is worked on at a time, in the order in which they came; nobody else waits, nor what costs little', async () => {
  const share = openFairShare(1000)
  const begun: number[] = []
  const ends: (() => void)[] = []
  for (let place = 0; place < 6; place++)
    void share.turn('one', true).then((end) => {
      begun.push(place)
      ends.push(end)
    })
  await aMoment()
  expect(begun).toEqual([0])
  await share.turn('one', false)
  await share.turn('another', true)
  ends[0]!()
  await aMoment()
  expect(begun).toEqual([0, 1])
  // Said twice, it is over once.
  ends[0]!()
  await aMoment()
  expect(begun).toEqual([0, 1])
})

test('what is sent is counted by its length, before it is read', async () => {
  const west = await addHouse(api, 'West')
  const long = `{ me { name } } # ${'x'.repeat(60_000)}`
  // From the first answer on it is known who this is.
  await post('{ me { name } }', west)
  expect((await post(long, west)).status).toBe(200)
  const refused = await post(long, west)
  expect(refused.status).toBe(429)
  expect((await refused.json()).errors[0].message).toContain(
    'What you sent within a minute comes to more than 1000 points',
  )
  expect((await post('{ me { name } }', west)).status).toBe(200)
})

/** A request that says how long it is, and then nothing more; -1 where it is waited for what was announced. */
function announce(bytes: number, authorization = 'Bearer x'): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const headers = { 'content-type': 'application/json', authorization, 'content-length': String(bytes) }
  const sent = request(`${api.address}/graphql`, { method: 'POST', headers }, ({ statusCode = 0 }) =>
    resolve(statusCode),
  )
  sent.on('error', () => resolve(0))
  sent.flushHeaders()
  const patience = setTimeout(() => resolve(-1), 2000)
  return promise.finally(() => {
    clearTimeout(patience)
    sent.destroy()
  })
}

test('who announces much and shows nobody is refused unread, and takes nothing from whoever comes from the same address', async () => {
  expect(await announce(90_000)).toBe(-1)
  expect(await announce(90_000)).toBe(429)
  const newcomer = await addHouse(api, 'New')
  const long = `{ me { name } } # ${'x'.repeat(60_000)}`
  expect((await post(long, newcomer)).status).toBe(200)
  // From here on it counts as theirs.
  expect((await post(long, newcomer)).status).toBe(429)
})

test('what a newcomer sends counts as theirs too', async () => {
  const fresh = openFairShare(5)
  expect(await fresh.lengths('an address', 1000)).toBeNull()
  expect(await fresh.costs('somebody', 1000)).toBeNull()
  expect(await fresh.costs('somebody', 1)).toMatchObject({ most: 1000 })
})

test('no more than so many wait in a lane', async () => {
  const share = openFairShare(1000)
  const end = await share.turn('one', false)
  for (let place = 0; place < 199; place++) void share.turn('one', false)
  expect(share.waits('one', false)).toBeNull()
  void share.turn('one', false)
  expect(share.waits('one', false)).toEqual({ most: 200, waitMs: 1000 })
  expect([share.waits('one', true), share.waits('another', false)]).toEqual([null, null])
  end()
  await aMoment()
  expect(share.waits('one', false)).toBeNull()
})

test('a calendar is fetched so often and no oftener, and guesses at others take nothing from it', async () => {
  const north = await addHouse(api, 'Northwest')
  const { path } = (await north.caretaker.ask('mutation { createCalendarFeed(scope: MINE) { path } }'))
    .createCalendarFeed
  const fetched = async (at: string) => (await fetch(`${api.address}${at}`)).status
  expect(await fetched(path)).toBe(200)
  const guesses = await Promise.all(Array.from({ length: 8 }, () => fetched('/calendar/x.ics')))
  expect(guesses).toContain(429)
  // The operator's alarms hear of it, and of nobody.
  const alarms = logged.map((line) => JSON.parse(line)).filter(({ security }) => security === 'rate limited')
  const ofCalendars = alarms.filter(({ route }) => route === '/calendar/:file')
  expect(ofCalendars).toHaveLength(guesses.filter((status) => status === 429).length)
  expect(Object.keys(ofCalendars[0]).sort()).toEqual(['level', 'msg', 'route', 'security', 'time'])
  const answers = []
  for (let count = 0; count < 6; count++) answers.push(await fetched(path))
  expect(answers).toEqual([200, 200, 200, 200, 200, 429])
})

test('a caller who goes away in the middle gives up their turn', async () => {
  const east = await addHouse(api, 'East')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${east.caretaker.token}` }
  // The first is worked on when it is left, the others wait for it.
  for (let count = 0; count < 3; count++) {
    const left = request(`${api.address}/graphql`, { method: 'POST', headers })
    left.on('error', () => {})
    left.end('{"query":"{ deadlines(first: 100) { nodes { id text } } }"}')
    await once(left, 'finish')
    await aMoment()
    left.destroy()
  }
  expect((await post('{ me { name } }', east)).status).toBe(200)
})
