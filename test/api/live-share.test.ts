/** Who listens takes no more than their share: of sockets, of tries at one, and of what they are told. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLog } from '../../api/src/log.ts'
import { createServer } from '../../api/src/server.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
const logged: string[] = []
/** The same behind a proxy on this machine. */
let behind: { readonly address: string; readonly close: () => Promise<unknown> }

beforeAll(async () => {
  const trustedProxies = ['127.0.0.1']
  const log = openLog('info', { write: (line) => void logged.push(line) })
  api = await startApi(undefined, { requestsPerMinute: 20, trustedProxies }, { log })
  house = await addHouse(api, 'North')
  const nothing = async () => {}
  const server = await createServer({
    ...{ graphql: api.app.graphql, isReady: async () => true, portal: nothing, signIn: nothing },
    ...{ secure: false, log: openLog('silent'), trustedProxies },
  })
  behind = { address: await server.listen({ host: '127.0.0.1', port: 0 }), close: () => server.close() }
})

afterAll(async () => {
  await behind.close()
  await api.close()
})

/** How often the operator's alarms heard since the last time that somebody asked too often. */
const alarms = () =>
  logged.splice(0).filter((line) => JSON.parse(line).security === 'rate limited' && !line.includes('203.0.113')).length

const numberAll = async () => {
  while ((await api.app.numberChanges()) > 0);
}

interface Trying {
  readonly begun?: object | null
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens a socket and begins, where there is something to begin with; gives the code that it ends by, or what it is told first. */
function knock({ begun = null, headers = {} }: Trying): {
  readonly told: Promise<unknown>
  readonly socket: WebSocket
} {
  const { promise: told, resolve } = Promise.withResolvers<unknown>()
  const socket = new WebSocket(`${behind.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  socket.on('open', () => {
    if (begun !== null) socket.send(JSON.stringify({ type: 'connection_init', payload: begun }))
    else resolve('open')
  })
  socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode))
  socket.on('message', (data) => resolve(JSON.parse(String(data)).type))
  socket.on('error', () => {})
  socket.on('close', resolve)
  return { told, socket }
}

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
const shownBy = ({ token }: Pick<TestPerson, 'token'>) => ({ begun: { authorization: `Bearer ${token}` } })

test('who shows nobody may try a socket so often from one address, and others try on from theirs', async () => {
  const nobody = { token: house.caretaker.token.replace(/.{43}$/, 'A'.repeat(43)) }
  alarms()
  const tries = Array.from({ length: 30 }, () => knock({ ...shownBy(nobody), ...from('203.0.113.1') }).told)
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 4403)).toHaveLength(20)
  expect(codes.filter((code) => code === 4429)).toHaveLength(10)
  expect(alarms()).toBe(10)
  expect(await knock({ ...shownBy(nobody), ...from('203.0.113.2') }).told).toBe(4403)
  // Somebody who asked here before is known, wherever they come from.
  await house.head.ask('{ me { name } }')
  const { told, socket } = knock({ ...shownBy(house.head), ...from('203.0.113.1') })
  expect(await told).toBe('connection_ack')
  socket.close()
})

test('who turns out to be somebody used up nothing of their address', async () => {
  for (let count = 0; count < 25; count++) {
    const { told, socket } = knock({ ...shownBy(await house.agency.addPerson('Cal')), ...from('203.0.113.3') })
    expect(await told).toBe('connection_ack')
    socket.close()
  }
})

test('so many sockets of one address wait to be let in, and no more', async () => {
  alarms()
  const crowd = Array.from({ length: 205 }, () => knock(from('203.0.113.4')))
  const told = await Promise.all(crowd.map((each) => each.told))
  expect(told.filter((each) => each === 'open')).toHaveLength(200)
  expect(told.filter((each) => each === 429)).toHaveLength(5)
  expect(alarms()).toBe(5)
  expect(await knock({ ...shownBy(await house.agency.addPerson('Cal')), ...from('203.0.113.5') }).told).toBe(
    'connection_ack',
  )
  for (const { socket } of crowd) socket.terminate()
})

test('what listening costs within a minute has a limit, and pages are answered beside it', async () => {
  const { head, caretaker } = house
  const { id } = (await open(caretaker, {})).case
  const fields = 'case { deadlines { text case { deadlines { text case { log { event words } } } } } }'
  const heard: Answer[] = []
  const client = createClient({
    url: `${api.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: shownBy(head).begun,
    retryAttempts: 0,
  })
  const closed = new Promise<{ code: number }>((resolve) =>
    client.on('closed', (event) => resolve(event as { code: number })),
  )
  const listen = () =>
    client.subscribe(
      { query: `subscription($id: ID!) { caseChanged(id: $id) { ${fields} } }`, variables: { id } },
      { next: (value) => heard.push(value), error: () => {}, complete: () => {} },
    )
  for (let count = 0; count < 5; count++) listen()
  let isClosed = false
  void closed.then(() => {
    isClosed = true
  })
  for (; !isClosed; await sleep(50)) {
    await record(caretaker, id, { event: 'complaint_of_noise' })
    await numberAll()
  }
  expect(await closed).toMatchObject({ code: 4429 })
  expect(alarms()).toBeGreaterThan(0)
  const { cost } = (
    await head.post(
      `query($id: ID!) { node(id: $id) { ... on Case { id } } ${fields.replace('case', 'case(id: $id)')} }`,
      { id },
    )
  ).extensions
  expect(cost).toBeGreaterThan(200)
  // Of 20 × 200 points.
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.length * (cost - 10)).toBeLessThan(4000)
  expect((await head.post('{ me { name } }')).data).not.toBeNull()
  await client.dispose()
})
