/** No caller takes more than their share: of questions, of what they cost, and of what is worked on at a time. */
import { once } from 'node:events'
import { request } from 'node:http'
import { setImmediate as aMoment } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFairShare } from '../../api/src/graphql/fair-share.ts'
import { addHouse, type House } from './house.ts'
import { type Api, startApi } from './support.ts'

let api: Api
let one: House
let other: House

beforeAll(async () => {
  api = await startApi(undefined, { requestsPerMinute: 5 })
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
