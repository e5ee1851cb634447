/** Who subscribes hears what is committed, whichever process wrote it, and misses nothing over a lost connection. */
import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { WebSocket } from 'ws'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openLog } from '../../api/src/log.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { endConnections } from '../support/end-connections.ts'
import { startProcess } from '../support/start-process.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
const logged: string[] = []

beforeAll(async () => {
  const log = openLog('warn', { write: (line) => void logged.push(line) })
  api = await startApi(undefined, { recheckMs: 100 }, { log })
})

afterAll(() => api.close())

const house = (): Promise<House> => addHouse(api, `House ${freshKey()}`)
const numberAll = async () => {
  while ((await api.app.numberChanges()) > 0);
}

interface Listening {
  readonly client: Client
  readonly heard: Answer[]
  readonly closed: Promise<{ code: number; reason: string }>
  /** Waits until so many have been heard, and gives all. */
  until(count: number): Promise<Answer[]>
}

/** As an integrator's program would, with the client that graphql-ws has. */
function connect(token: string, retryAttempts = 0): Omit<Listening, 'heard' | 'until'> {
  const closed = Promise.withResolvers<{ code: number; reason: string }>()
  const client = createClient({
    url: `${api.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts,
    retryWait: () => sleep(20),
    lazy: true,
    on: { closed: (event) => closed.resolve(event as { code: number; reason: string }) },
  })
  return { client, closed: closed.promise }
}

function listen(person: TestPerson, query: string, variables: Record<string, unknown> = {}): Listening {
  const { client, closed } = connect(person.token)
  const heard: Answer[] = []
  client.subscribe(
    { query, variables },
    {
      next: (value) => heard.push(value),
      error: (error) => heard.push({ error }),
      complete: () => heard.push('complete'),
    },
  )
  return {
    client,
    closed,
    heard,
    async until(count) {
      while (heard.length < count) await sleep(10)
      return heard
    },
  }
}

const changed = 'subscription($after: String) { changed(after: $after) { cursor node { kind caseId seq } } }'
const seqs = (heard: readonly Answer[]) => heard.map(({ data }) => data.changed.node.seq)

test('a subscriber hears what a worker that is another process has numbered, in order', async () => {
  const { caretaker } = await house()
  const live = listen(caretaker, changed)
  const folder = makeDataFolder()
  const worker = await startProcess({
    program: 'worker',
    dataFolder: folder,
    env: { DATABASE_URL: api.database.url, WORKER_POLL_MS: '20' },
  })
  while (!worker.output().includes('This worker')) await sleep(50)
  const { id } = (await open(caretaker, {})).case
  await live.until(1)
  await record(caretaker, id, { event: 'complaint_of_noise', words: 'From Mr Smith.' })
  const heard = await live.until(3)
  const all = (await caretaker.ask('{ changes { edges { cursor node { kind caseId seq } } } }')).changes.edges
  expect(heard.map(({ data }) => data.changed)).toEqual(all)
  expect(JSON.stringify(heard)).not.toContain('Smith')
  live.client.dispose()
  worker.interrupt()
  await worker.exited
  removeDataFolder(folder)
})

test('who comes back with the last cursor hears what came meanwhile, once', async () => {
  const { caretaker } = await house()
  const { id } = (await open(caretaker, {})).case
  await numberAll()
  const first = listen(caretaker, changed, { after: null })
  // What was there before is not told; the next is.
  await sleep(100)
  await record(caretaker, id, { event: 'complaint_of_noise' })
  await numberAll()
  const [{ data }] = await first.until(1)
  first.client.dispose()
  await first.closed
  await record(caretaker, id, { event: 'complaint_of_noise' })
  await record(caretaker, id, { event: 'complaint_of_noise' })
  await numberAll()
  const all = (
    await caretaker.ask('query($after: String) { changes(after: $after) { nodes { seq } } }', {
      after: data.changed.cursor,
    })
  ).changes.nodes
  const again = listen(caretaker, changed, { after: data.changed.cursor })
  expect(seqs(await again.until(all.length))).toEqual(all.map(({ seq }: Answer) => seq))
  again.client.dispose()
})

test('a word from the database that is lost delays what is heard, and loses nothing', async () => {
  const { caretaker } = await house()
  const live = listen(caretaker, changed)
  await endConnections(api.database.url, `application_name = 'casewright live'`)
  const { id } = (await open(caretaker, {})).case
  // Nobody listens for the word that this sends.
  await numberAll()
  expect((await live.until(1))[0].data.changed.node.caseId).toBe(id)
  live.client.dispose()
})

test('a database away for a moment ends nothing: who listens, and who begins to meanwhile, hears what comes after', async () => {
  const { caretaker } = await house()
  const { id } = (await open(caretaker, {})).case
  await numberAll()
  const seen = (await caretaker.ask('{ changes { pageInfo { endCursor } } }')).changes.pageInfo.endCursor
  const heard: Record<string, Answer[]> = { before: [], meanwhile: [] }
  const closes: number[] = []
  const subscribe = (which: string) => {
    const { client } = connect(caretaker.token, Number.POSITIVE_INFINITY)
    client.on('closed', (event) => closes.push((event as { code: number }).code))
    const note = (value: Answer) => heard[which]!.push(value)
    client.subscribe(
      { query: changed, variables: { after: seen } },
      { next: note, error: (error) => note({ error }), complete: () => {} },
    )
    return client
  }
  const before = subscribe('before')
  await record(caretaker, id, { event: 'complaint_of_noise' })
  await numberAll()
  while (heard.before!.length === 0) await sleep(10)
  const database = new URL(api.database.url).pathname.slice(1)
  const mayConnect = (whether: boolean) =>
    asSuperuser(inject('postgres').superuserUrl, `alter database ${database} allow_connections ${whether}`)
  await mayConnect(false)
  await endConnections(api.database.url, `pid <> pg_backend_pid()`)
  const meanwhile = subscribe('meanwhile')
  // Every so often it is looked whether those who listen are still signed in; and nobody can be asked.
  while (closes.filter((code) => code === 1013).length < 2) await sleep(20)
  await sleep(300)
  await mayConnect(true)
  await expect.poll(() => record(caretaker, id, { event: 'complaint_of_noise' }).catch(() => null)).not.toBeNull()
  await numberAll()
  const all = (
    await caretaker.ask('query($after: String) { changes(after: $after) { nodes { seq } } }', { after: seen })
  ).changes.nodes.map(({ seq }: Answer) => seq)
  // Of one event there may be several changes, and who listens hears them one by one.
  await expect.poll(() => seqs(heard.meanwhile!), { timeout: 20_000 }).toEqual(all)
  await expect.poll(() => seqs(heard.before!).at(-1), { timeout: 20_000 }).toBe(all.at(-1))
  expect(new Set(closes)).toEqual(new Set([1013]))
  for (const client of [before, meanwhile]) client.dispose()
})

test('who hangs up while it is looked up who they are is counted no more', async () => {
  const { caretaker } = await house()
  const hasty = Array.from({ length: 40 }, () => {
    const socket = new WebSocket(`${api.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const begin = { type: 'connection_init', payload: { authorization: `Bearer ${caretaker.token}` } }
    socket.on('open', () => socket.send(JSON.stringify(begin), () => socket.terminate()))
    socket.on('error', () => {})
    return new Promise((resolve) => socket.on('close', resolve))
  })
  await Promise.all(hasty)
  await sleep(300)
  const { id } = (await open(caretaker, {})).case
  await numberAll()
  const after = (await caretaker.ask('{ changes { edges { cursor } } }')).changes.edges[0].cursor
  await record(caretaker, id, { event: 'complaint_of_noise' })
  await numberAll()
  const live = listen(caretaker, changed, { after })
  expect((await live.until(1))[0].data.changed.node.caseId).toBe(id)
  live.client.dispose()
})

test.each(['/elsewhere', '/graphql'])('who asks for a socket and breaks off ends nothing (%s)', async (path) => {
  const { hostname, port } = new URL(api.address)
  const about = 'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13'
  const asked = `GET ${path} HTTP/1.1\r\nhost: a\r\n${about}\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
  for (let count = 0; count < 20; count++) {
    const socket = createConnection(Number(port), hostname)
    socket.on('error', () => {})
    await new Promise((resolve) => socket.write(asked, resolve))
    socket.resetAndDestroy()
  }
  await sleep(100)
  expect((await fetch(`${api.address}/health/live`)).status).toBe(200)
})

test('who watches their inbox sees how it stands, what comes, and what they have read', async () => {
  const { caretaker, head } = await house()
  const live = listen(caretaker, 'subscription { inboxChanged { unread newest { id case { id } } } }')
  expect((await live.until(1))[0].data.inboxChanged).toEqual({ unread: 0, newest: null })
  const { id } = (await open(caretaker, {})).case
  await record(head, id, { event: 'complaint_of_noise' })
  await numberAll()
  while ((await api.app.relay()) > 0);
  const [, { data }] = await live.until(2)
  const { nodes } = (await caretaker.ask('{ inbox { nodes { id } } }')).inbox
  expect(data.inboxChanged).toEqual({ unread: nodes.length, newest: { id: nodes[0].id, case: { id } } })
  await caretaker.ask('mutation($ids: [ID!]!) { readNotices(ids: $ids) }', {
    ids: nodes.map((node: Answer) => node.id),
  })
  const [, , after] = await live.until(3)
  expect(after.data.inboxChanged.unread).toBe(0)
  live.client.dispose()
})

test('what an inspector hears is entered, and is no more than what they may see', async () => {
  const { caretaker, agency } = await house()
  const administrator = await agency.addPerson('Ada', { access: 'administrator' })
  const inspector = await agency.addPerson('Ines', { access: 'inspector' })
  const manager = await agency.addPerson('Max', { access: 'manager' })
  const surveyor = await agency.addPerson('Sue', { access: 'inspector', roles: ['surveyor'] })
  const [theirs, others, seen] = [listen(inspector, changed), listen(manager, changed), listen(surveyor, changed)]
  await sleep(200)
  const { id } = (await open(caretaker, {})).case
  await numberAll()
  await others.until(1)
  await seen.until(1)
  await sleep(100)
  // No rule of this house lets an inspector see its records.
  expect(theirs.heard).toEqual([])
  // To listen, as every open page does, is no look; what was heard is.
  const query = '{ audit { nodes { verb subjectId actor { name } outcome } } }'
  const entered = (await administrator.ask(query)).audit.nodes.filter(({ verb }: Answer) => verb !== 'openCase')
  expect(entered.length).toBeGreaterThan(0)
  for (const each of entered)
    expect(each).toEqual({ verb: 'look', subjectId: id, actor: { name: 'Sue' }, outcome: 'shown' })
  seen.client.dispose()
  theirs.client.dispose()
  others.client.dispose()
})

test('a subscriber hears of its own agency alone, and another one’s cursor is refused', async () => {
  const [one, other] = [await house(), await house()]
  await open(one.caretaker, {})
  await numberAll()
  const { endCursor } = (await one.caretaker.ask('{ changes { pageInfo { endCursor } } }')).changes.pageInfo
  const [refused] = await listen(other.caretaker, changed, { after: endCursor }).until(1)
  expect(refused.error[0].extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false })
  const live = listen(other.caretaker, changed)
  await sleep(100)
  await open(one.caretaker, {})
  const { id } = (await open(other.caretaker, {})).case
  await numberAll()
  const [first] = await live.until(1)
  expect(first.data.changed.node.caseId).toBe(id)
  live.client.dispose()
})

test('a case is shown as it stands each time it changes, and no other', async () => {
  const { caretaker } = await house()
  const { id } = (await open(caretaker, {})).case
  await open(caretaker, {})
  const query = 'subscription($id: ID!) { caseChanged(id: $id) { cursor case { id version log { seq } } } }'
  const live = listen(caretaker, query, { id })
  await sleep(100)
  await open(caretaker, {})
  const { case: after } = await record(caretaker, id, { event: 'complaint_of_noise' })
  await numberAll()
  const [first] = await live.until(1)
  expect(first.data.caseChanged.case).toMatchObject({ id, version: after.version })
  expect(first.data.caseChanged.case.log).toHaveLength(after.log.length)
  live.client.dispose()
  const absent = Buffer.from(`Case:${caretaker.agency.id}:${caretaker.agency.id}`).toString('base64')
  const [refused] = await listen(caretaker, query, { id: absent }).until(1)
  expect(refused.errors[0]).toMatchObject({
    message: 'There is no case of this id here.',
    extensions: { code: 'NOT_FOUND' },
  })
})

test('nobody is let in without a token', async () => {
  const { client, closed } = connect('nobody')
  client.subscribe({ query: changed }, { next: () => {}, error: () => {}, complete: () => {} })
  expect(await closed).toMatchObject({ code: 4403 })
})

test('who may no longer look hears nothing more', async () => {
  const { caretaker, agency } = await house()
  const live = listen(caretaker, changed)
  await sleep(100)
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update person set access_kinds = '{operator}' where agency_id = $1 and id = $2`, [
      tx.agencyId,
      caretaker.id,
    ]),
  )
  const writer = await agency.addPerson('Wim')
  await open(writer, {})
  await numberAll()
  const [first] = await live.until(1)
  expect(first.error[0].extensions).toEqual({ code: 'FORBIDDEN', retryable: false })
  live.client.dispose()
})

test('queries are for HTTP, and the limits hold here too', async () => {
  const { caretaker } = await house()
  const refusal = async (query: string) => (await listen(caretaker, query).until(1))[0].error[0].extensions
  expect(await refusal('{ me { name } }')).toEqual({ code: 'BAD_REQUEST', retryable: false })
  expect(await refusal('subscription { changed { colour } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  expect(await refusal('subscription {')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' })
  const deep = `subscription { caseChanged(id: "x") { case ${'{ deadlines { case '.repeat(8)}{ id }${' } }'.repeat(8)} } }`
  expect(await refusal(deep)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: { of: 'depth' } })
})

test('there is nothing to open at another address', async () => {
  const socket = new WebSocket(`${api.address.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws')
  const status = await new Promise((resolve) => {
    socket.on('error', () => {})
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode))
  })
  expect(status).toBe(404)
})

test('who is signed out, listening or not, is let go, and told as nobody who tried to come in', async () => {
  const { caretaker, agency } = await house()
  logged.length = 0
  const live = listen(caretaker, changed)
  // Whoever hears something listens: let go before that, it would go of itself, with nothing left to listen to.
  for (; live.heard.length === 0; await sleep(20)) {
    await open(caretaker, {})
    await numberAll()
  }
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query('update access_token set revoked_at = clock_timestamp() where agency_id = $1 and person_id = $2', [
      tx.agencyId,
      caretaker.id,
    ]),
  )
  expect(await live.closed).toMatchObject({ code: 4401 })
  expect(logged.filter((line) => line.includes('credential refused'))).toEqual([])
  // Whoever comes with it after that is.
  await listen(caretaker, changed).closed
  expect(logged.filter((line) => line.includes('credential refused'))).toHaveLength(1)
})

test('a person has so many connections, and a connection so many subscriptions', async () => {
  const { caretaker } = await house()
  const one = connect(caretaker.token)
  const refused = Promise.withResolvers<Answer>()
  for (let count = 0; count < 21; count++)
    one.client.subscribe({ query: changed }, { next: () => {}, error: refused.resolve, complete: () => {} })
  expect((await refused.promise)[0].extensions).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    limit: { most: 20, asked: 21 },
  })
  const more = Array.from({ length: 20 }, () => connect(caretaker.token))
  for (const { client } of more)
    client.subscribe({ query: changed }, { next: () => {}, error: () => {}, complete: () => {} })
  expect(await Promise.race(more.map(({ closed }) => closed))).toMatchObject({ code: 4429 })
  for (const { client } of [one, ...more]) client.dispose()
})
