/** A page that was let go, or refused, listens again by itself, and is told of what it missed. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { concerns } from '../../admin/src/live/concerns.ts'
import { listen } from '../../admin/src/live/listen.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { addHouse, type House } from '../api/house.ts'
import { type Api, open, record, startApi } from '../api/support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi(undefined, { recheckMs: 100 })
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const never = () => () => {}
const openOne = async () => {
  const { case: opened } = await open(house.caretaker, {})
  while ((await api.app.numberChanges()) > 0);
  return opened.id as string
}

/** As a browser whose session may be another by the next time it is shown. */
function page(token: string, whenWorthTrying: (tryAgain: () => void) => () => void = never) {
  const shown: string[] = []
  const heard: (string | null)[] = []
  let news = 0
  const now = { token }
  const stop = listen({
    changed: (caseId) => heard.push(caseId),
    told: () => news++,
    whenWorthTrying,
    connection: {
      url: `${api.address.replace('http', 'ws')}/graphql`,
      connectionParams: () => {
        shown.push(now.token)
        return { authorization: `Bearer ${now.token}` }
      },
    },
  })
  return { now, shown, heard, told: () => heard.length, news: () => news, stop }
}

test('whose session was ended by a new sign-in listens by the new one at once', async () => {
  const [before, after] = [await house.agency.addPerson('Bea'), await house.agency.addPerson('Bea')]
  const tab = page(before.token)
  for (; tab.told() === 0; await sleep(50)) await openOne()
  tab.now.token = after.token
  await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query('update access_token set revoked_at = clock_timestamp() where agency_id = $1 and person_id = $2', [
      tx.agencyId,
      before.id,
    ]),
  )
  await expect.poll(() => tab.shown.at(-1), { timeout: 20_000 }).toBe(after.token)
  const told = tab.told()
  await openOne()
  await expect.poll(tab.told, { timeout: 20_000 }).toBeGreaterThan(told)
  tab.stop()
})

test('it is heard on which case something was written, and what is read in the inbox is no news of any', async () => {
  const { token, ask } = house.caretaker
  const tab = page(token)
  for (; tab.told() === 0; await sleep(50)) await openOne()
  const id = await openOne()
  await expect.poll(() => tab.heard, { timeout: 20_000 }).toContain(id)
  expect(tab.heard).not.toContain(null)
  const [heard, news] = [tab.told(), tab.news()]
  await record(house.head, id, { event: 'complaint_of_noise' })
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
  await expect.poll(tab.news, { timeout: 20_000 }).toBeGreaterThan(news)
  expect(new Set(tab.heard.slice(heard))).toEqual(new Set([id]))
  const { nodes } = (await ask('{ inbox { nodes { id } } }')).inbox
  const [then, before] = [tab.told(), tab.news()]
  await ask('mutation($ids: [ID!]!) { readNotices(ids: $ids) }', { ids: nodes.map((each: { id: string }) => each.id) })
  await expect.poll(tab.news, { timeout: 20_000 }).toBeGreaterThan(before)
  expect(tab.told()).toBe(then)
  tab.stop()
})

test('a case that is open in a window is read again for what is written on it, and not for what is written on others', () => {
  const shown = ['cases', 'getOne', { id: 'one', meta: {} }]
  expect(concerns(new Set(['one', 'other']), shown)).toBe(true)
  expect(concerns(new Set(['other']), shown)).toBe(false)
  // After a time unheard it may be any.
  expect(concerns(new Set(['other', null]), shown)).toBe(true)
  expect(concerns(new Set(['other']), ['cases', 'getList', {}])).toBe(true)
  expect(concerns(new Set(['other']), ['work', 'query Unread', {}])).toBe(true)
})

test('who was refused asks again when that is worth trying, and not before', async () => {
  let hope = () => {}
  const tab = page('casewright.no-token', (tryAgain) => {
    hope = tryAgain
    return () => {}
  })
  while (tab.shown.length === 0) await sleep(10)
  await sleep(300)
  expect(tab.shown).toHaveLength(1)
  tab.now.token = (await house.agency.addPerson('Bea')).token
  hope()
  // What came meanwhile is not on the page: it is read again as soon as somebody listens.
  await expect.poll(tab.told, { timeout: 20_000 }).toBeGreaterThan(0)
  // Who listens needs no hope.
  hope()
  await sleep(100)
  expect(tab.shown).toHaveLength(2)
  tab.stop()
})

test.each([4400, 1011, 4429])('whatever the reason (%i), it is tried again after a pause', async (code) => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  let opened = 0
  server.on('connection', (socket) => {
    opened++
    socket.on('message', () => socket.close(code, 'No'))
  })
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  const stop = listen({
    changed: () => {},
    told: () => {},
    whenWorthTrying: never,
    connection: { url },
    longestPauseMs: 20,
  })
  await expect.poll(() => opened, { timeout: 20_000 }).toBeGreaterThan(2)
  stop()
  server.close()
})
