/** Webhooks: none lost, each once after de-duplication, signed, without a name, and nowhere inside the network. */
import type { LookupFunction } from 'node:net'
import { Writable } from 'node:stream'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openQueue } from '../../api/src/database/queue.ts'
import { openLog } from '../../api/src/log.ts'
import { post } from '../../api/src/webhook/post.ts'
import { type Received, type Receiver, startReceiver, withStatus } from './receiver.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

const canary = 'Kanarienvogel'
let api: Api
let receiver: Receiver
const logged: string[] = []

beforeAll(async () => {
  receiver = await startReceiver()
  const destination = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  })
  api = await startApi(undefined, {}, { log: openLog('trace', destination), letThrough: [receiver.host] })
})

afterAll(async () => {
  await api.close()
  await receiver.close()
})

interface Team {
  readonly caretaker: TestPerson
  readonly administrator: TestPerson
  readonly agencyId: string
}

async function team(sandboxAt?: string): Promise<Team> {
  const agency = await api.addAgency(`${canary} ${freshKey()}`, ['repairs'], sandboxAt)
  const head = await agency.addPerson(`${canary} the head`, { roles: ['head_caretaker'] })
  const caretaker = await agency.addPerson(canary, { roles: ['caretaker'], manager: head })
  const administrator = await agency.addPerson(`${canary} too`, { access: ['administrator'] })
  return { caretaker, agencyId: agency.id, administrator }
}

const made = `... on WebhookSecret { secret webhook { id state oldSecretUntil } } ... on InvalidInput { field message }`
const create = (person: TestPerson, url: string, kinds?: readonly string[]): Promise<Answer> =>
  person
    .ask(`mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { ${made} } }`, {
      input: { url, kinds },
    })
    .then((data) => data.createWebhook)
const change = (person: TestPerson, verb: string, id: string): Promise<Answer> =>
  person
    .ask(`mutation($id: ID!) { ${verb}(id: $id) { ... on Webhook { state } ... on InvalidInput { field } } }`, { id })
    .then((data) => data[verb])
const deliveries = async (person: TestPerson, state?: string): Promise<Answer[]> => {
  const query = `query($state: DeliveryState) { webhooks { state deliveries(first: 100, state: $state) {
    nodes { eventId kind state attempts nextTryAt lastStatus lastTrouble } } } }`
  return (await person.ask(query, { state })).webhooks[0].deliveries.nodes
}
const replay = (person: TestPerson, input: object): Promise<Answer> =>
  person
    .ask(
      `mutation($input: ReplayDeliveriesInput!) { replayDeliveries(input: $input) {
        ... on DeliveriesReplayed { count } ... on InvalidInput { field } } }`,
      { input },
    )
    .then((data) => data.replayDeliveries)

async function handOn(): Promise<void> {
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
}

/** As the workers do; between the rounds as much time passes as the pauses take. */
async function send(rounds = 40): Promise<void> {
  await handOn()
  for (let round = 0; round < rounds; round++) {
    const seen = await Promise.all([api.app.deliver(), api.app.deliver(), api.app.deliver()])
    const [retry] = await api.database.owner.em.fork().execute<{ left: string }[]>(
      `with due as (update pgboss.job set start_after = now() where state = 'retry' returning 1)
         select count(*) as left from due`,
    )
    if (seen.every((count) => count === 0) && Number(retry!.left) === 0) return
  }
}

async function noises(person: TestPerson, count: number): Promise<void> {
  const { id } = (await open(person, { words: canary, reference: canary })).case
  for (let each = 0; each < count; each++) await record(person, id, { event: 'complaint_of_noise', words: canary })
}

const at = (path: string): Received[] => receiver.received.filter((each) => each.path === path)
const written = (agencyId: string): Promise<string[]> =>
  inAgency(api.database.app, agencyId, (tx) => tx.query<{ id: string }>('select id from outbox')).then((rows) =>
    rows.map(({ id }) => id).sort(),
  )

test('a receiver that fails half the time, breaks off and points elsewhere is told all, each once after de-duplication', async () => {
  const { caretaker, administrator, agencyId } = await team()
  const { secret } = await create(administrator, receiver.url('/half'))
  // Every id is refused at first, in one of the ways that receivers have.
  const taken = new Set<string>()
  const tries = new Map<string, number>()
  receiver.answer('/half', (response, { id }) => {
    const before = tries.get(id) ?? 0
    tries.set(id, before + 1)
    if (before < tries.size % 3) {
      const wrong = [
        () => response.writeHead(500).end(),
        () => response.destroy(),
        () => {
          response.writeHead(200, { 'content-length': '100' }).write('half')
          setTimeout(() => response.destroy(), 5)
        },
        () => response.writeHead(302, { location: receiver.url('/elsewhere') }).end(),
        () => response.writeHead(304).end(),
        () => response.writeHead(200).end('x'.repeat(100_000)),
      ]
      wrong[(tries.size + before) % wrong.length]!()
      return
    }
    taken.add(id)
    response.writeHead(204).end()
  })
  await noises(caretaker, 12)
  await send()
  const ids = await written(agencyId)
  expect(ids.length).toBeGreaterThan(24)
  expect([...taken].sort()).toEqual(ids)
  expect(at('/half').length).toBeGreaterThan(ids.length)
  expect(at('/elsewhere')).toEqual([])
  const all = await deliveries(administrator)
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['DELIVERED']))
  expect(all.map(({ eventId }) => eventId).sort()).toEqual(ids)
  for (const { body, headers } of at('/half')) new Verifier(secret).verify(body, headers as Record<string, string>)
})

test('a delivery is a CloudEvent of ids, kinds and dates', async () => {
  const { caretaker, administrator, agencyId } = await team()
  await create(administrator, receiver.url('/events'), ['RECORDED'])
  const { case: opened } = await open(caretaker, { on: '2026-01-05', words: canary, reference: canary })
  await send()
  // Which comes first is not promised, not even of one case.
  const first = at('/events').find(({ body }) => JSON.parse(body).data.seq === 1)
  expect(first!.headers['content-type']).toMatch(/^application\/cloudevents\+json/)
  const event = JSON.parse(first!.body)
  expect(event).toMatchObject({
    specversion: '1.0',
    id: first!.id,
    source: `/agencies/${agencyId}`,
    type: 'casewright.recorded',
    subject: opened.id,
    data: { caseId: opened.id, procedure: 'repair', seq: 1, event: 'fault_reported', happenedOn: '2026-01-05' },
  })
  const after = `query($after: String) { changes(after: $after, first: 1) { nodes { kind } } }`
  expect((await caretaker.ask(after, { after: event.data.cursor })).changes.nodes).toHaveLength(1)
  expect(at('/events').map(({ body }) => JSON.parse(body).type)).not.toContain('casewright.tell')
})

test('what is never taken becomes a dead letter, and is sent with the same id when it is replayed', async () => {
  const { caretaker, administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/never'), ['NOTICE'])
  receiver.answer('/never', withStatus(503))
  const before = new Date(Date.now() - 60_000).toISOString()
  await noises(caretaker, 2)
  await send(1)
  const [waiting] = await deliveries(administrator)
  expect(waiting).toMatchObject({ kind: 'NOTICE', state: 'QUEUED', attempts: 1, lastStatus: 503 })
  expect(Date.parse(waiting.nextTryAt)).toBeGreaterThan(Date.parse(before))
  await send()
  const dead = await deliveries(administrator, 'DEAD')
  expect(dead).toHaveLength(2)
  // Once, and fifteen times more.
  expect(dead.map(({ attempts }) => attempts)).toEqual([16, 16])
  receiver.answer('/never', withStatus(200))
  const tried = at('/never').length
  expect(await replay(administrator, { webhookId: webhook.id, from: before, onlyDead: true })).toEqual({ count: 2 })
  await send()
  expect(await deliveries(administrator, 'DEAD')).toEqual([])
  const again = at('/never').slice(tried)
  expect(again.map(({ id }) => id).sort()).toEqual(dead.map(({ eventId }) => eventId).sort())
})

test('what is asked for again is sent, however late the letter of what was given up before comes to be buried', async () => {
  const { caretaker, administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/again'), ['NOTICE'])
  receiver.answer('/again', withStatus(503))
  const from = new Date(Date.now() - 60_000).toISOString()
  await noises(caretaker, 1)
  await handOn()
  const lastTry = `update pgboss.job set retry_count = retry_limit where name = 'webhook' and group_id = ?`
  await api.database.owner.em.fork().execute(lastTry, [Buffer.from(webhook.id, 'base64').toString().split(':').at(-1)])
  expect(await api.app.deliver()).toBe(1)
  // Given up at once; the queue's own letter of that still waits for the next round.
  expect(await deliveries(administrator, 'DEAD')).toHaveLength(1)
  expect(await replay(administrator, { webhookId: webhook.id, from, onlyDead: true })).toEqual({ count: 1 })
  await handOn()
  receiver.answer('/again', withStatus(204))
  await send()
  expect(await deliveries(administrator)).toMatchObject([{ state: 'DELIVERED', attempts: 1 }])
  expect(at('/again').map(({ id }) => id)).toEqual([at('/again')[0]!.id, at('/again')[0]!.id])
})

test('what is asked for again while it is tried still is sent once more, and by one job', async () => {
  const { caretaker, administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/meanwhile'), ['NOTICE'])
  const from = new Date(Date.now() - 60_000).toISOString()
  const asked = Promise.withResolvers<void>()
  receiver.answer('/meanwhile', async (response) => {
    if (at('/meanwhile').length === 1) {
      expect(await replay(administrator, { webhookId: webhook.id, from })).toEqual({ count: 1 })
      asked.resolve()
    }
    response.writeHead(503).end()
  })
  await noises(caretaker, 1)
  await handOn()
  await Promise.all([api.app.deliver(), asked.promise])
  expect(await deliveries(administrator)).toMatchObject([{ state: 'OWED', attempts: 0 }])
  receiver.answer('/meanwhile', withStatus(204))
  await send()
  expect(await deliveries(administrator)).toMatchObject([{ state: 'DELIVERED', attempts: 1 }])
  expect(at('/meanwhile')).toHaveLength(2)
})

test('changes from before a webhook was made are sent when they are replayed', async () => {
  const { caretaker, administrator, agencyId } = await team()
  const from = new Date(Date.now() - 60_000).toISOString()
  await noises(caretaker, 1)
  await handOn()
  const { webhook } = await create(administrator, receiver.url('/late'))
  await send()
  expect(at('/late')).toEqual([])
  expect((await replay(administrator, { webhookId: webhook.id, from })).count).toBe((await written(agencyId)).length)
  await send()
  expect(
    at('/late')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(await written(agencyId))
})

test('a paused webhook is sent nothing, and all of it when it is resumed', async () => {
  const { caretaker, administrator, agencyId } = await team()
  const { webhook } = await create(administrator, receiver.url('/paused'))
  await noises(caretaker, 1)
  await handOn()
  // Paused when the jobs are in the queue already.
  expect(await change(administrator, 'pauseWebhook', webhook.id)).toEqual({ state: 'PAUSED' })
  await noises(caretaker, 1)
  await send()
  expect(at('/paused')).toEqual([])
  expect(await change(administrator, 'resumeWebhook', webhook.id)).toEqual({ state: 'ACTIVE' })
  await send()
  expect(
    at('/paused')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(await written(agencyId))
})

test('a receiver that says it is gone is left alone until somebody resumes it', async () => {
  const { caretaker, administrator, agencyId } = await team()
  const { webhook } = await create(administrator, receiver.url('/gone'))
  receiver.answer('/gone', withStatus(410))
  await noises(caretaker, 3)
  await send()
  const asked = at('/gone').length
  await noises(caretaker, 1)
  await send()
  expect(at('/gone')).toHaveLength(asked)
  const { webhooks } = await administrator.ask('{ webhooks { state } }')
  expect(webhooks).toEqual([{ state: 'STOPPED' }])
  receiver.answer('/gone', withStatus(204))
  await change(administrator, 'resumeWebhook', webhook.id)
  await send()
  expect(
    new Set(
      at('/gone')
        .slice(asked)
        .map(({ id }) => id),
    ),
  ).toEqual(new Set(await written(agencyId)))
})

test('after a secret is changed the old and the new one both sign, and one that was deleted signs nothing', async () => {
  const { caretaker, administrator } = await team()
  const { secret: old, webhook } = await create(administrator, receiver.url('/rotated'))
  const rotate = `mutation($id: ID!) { rotateWebhookSecret(id: $id) { ${made} } }`
  const { rotateWebhookSecret: rotated } = await administrator.ask(rotate, { id: webhook.id })
  expect(rotated.secret).not.toBe(old)
  expect(Date.parse(rotated.webhook.oldSecretUntil)).toBeGreaterThan(0)
  await noises(caretaker, 0)
  await send()
  const { body, headers } = at('/rotated')[0]!
  const came = at('/rotated').length
  for (const secret of [old, rotated.secret]) new Verifier(secret).verify(body, headers as Record<string, string>)
  expect(() => new Verifier(old).verify(`${body} `, headers as Record<string, string>)).toThrow()

  const gone =
    'mutation($id: ID!) { deleteWebhook(id: $id) { ... on WebhookDeleted { deleted } ... on InvalidInput { field } } }'
  expect(await administrator.ask(gone, { id: webhook.id })).toEqual({ deleteWebhook: { deleted: true } })
  expect(await administrator.ask(gone, { id: webhook.id })).toEqual({ deleteWebhook: { field: 'id' } })
  await noises(caretaker, 1)
  await send()
  expect(at('/rotated')).toHaveLength(came)
  expect((await administrator.ask('{ webhooks { id } }')).webhooks).toEqual([])
})

test('a secret is told once and sealed at rest', async () => {
  const { administrator, agencyId } = await team()
  const { secret } = await create(administrator, receiver.url('/sealed'))
  const rows = await inAgency(api.database.app, agencyId, (tx) =>
    tx.query<{ secret: Buffer }>('select secret from webhook'),
  )
  const kept = rows.map((row) => row.secret.toString('latin1')).join('')
  expect(kept).not.toContain(secret)
  expect(kept).not.toContain(Buffer.from(secret.slice('whsec_'.length), 'base64').toString('latin1'))
})

test.each([
  'http://receiver.example/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[fd00:ec2::254]/',
  'https://localhost/',
  'https://localhost./',
  'https://database/',
  'https://metadata.google.internal/',
  'https://name:password@receiver.example/',
  'ftp://receiver.example/',
  'receiver.example',
])('no webhook is made for %s', async (url) => {
  expect(await create(administratorOfAddresses, url)).toMatchObject({ field: 'url' })
  // Nor is anything sent there, however it came to be in the table.
  const sent = await post(url, '{}', {}, new Set())
  expect(sent).toMatchObject({ kind: 'failed', trouble: 'ADDRESS_REFUSED' })
})

test('a name that resolves to an address inside the network is refused when it is connected to', async () => {
  const lookup: LookupFunction = (_name, { all }, done) =>
    all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)
  const [, port] = receiver.host.split(':')
  const sent = await post(`https://receiver.example:${port}/inside`, '{}', {}, new Set(), { lookup })
  expect(sent).toMatchObject({ kind: 'failed', trouble: 'ADDRESS_REFUSED' })
  expect(at('/inside')).toEqual([])
})

test('a receiver that never answers, or never ends its answer, is waited for no longer than so', async () => {
  const letThrough = new Set([receiver.host])
  receiver.answer('/hangs', () => {})
  receiver.answer('/drips', (response) => void response.writeHead(200).write('.'))
  for (const path of ['/hangs', '/drips'])
    expect(await post(receiver.url(path), '{}', {}, letThrough, { longestMs: 100 })).toMatchObject({
      kind: 'failed',
      trouble: 'TOO_SLOW',
    })
})

test('who leaves waits for no receiver, and what was sent is sent again with the id that it had', async () => {
  const { caretaker, administrator, agencyId } = await team()
  await create(administrator, receiver.url('/leaving'), ['NOTICE'])
  const leaving = new AbortController()
  receiver.answer('/leaving', () => leaving.abort())
  await noises(caretaker, 1)
  await handOn()
  expect(await api.app.deliver(leaving.signal)).toBe(1)
  const [first] = at('/leaving')
  expect(await deliveries(administrator)).toMatchObject([{ state: 'QUEUED', attempts: 1, lastTrouble: 'TOO_SLOW' }])
  receiver.answer('/leaving', withStatus(204))
  await send()
  expect(at('/leaving').map(({ id }) => id)).toEqual([first!.id, first!.id])
  expect(await written(agencyId)).toContain(first!.id)
})

test('what a worker that was killed took along comes back, and is sent with the id that it had', async () => {
  const { caretaker, administrator, agencyId } = await team()
  await create(administrator, receiver.url('/killed'))
  await noises(caretaker, 1)
  await handOn()
  const queue = openQueue(api.database.worker, openLog('silent'))
  const boss = await queue.boss()
  expect((await boss.fetch('webhook', { batchSize: 100 })).length).toBeGreaterThan(0)
  expect(await api.app.deliver()).toBe(0)
  await api.database.owner.em
    .fork()
    .execute(`update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`)
  await boss.supervise('webhook')
  await queue.close()
  await send()
  expect(
    at('/killed')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(await written(agencyId))
})

let administratorOfAddresses: TestPerson
beforeAll(async () => {
  administratorOfAddresses = (await team()).administrator
})

test('only who connects programs sees and makes webhooks, and only those of their agency', async () => {
  const { caretaker, administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/ours'))
  const refused = await caretaker.post('{ webhooks { url } }')
  expect(refused.errors[0].extensions.code).toBe('FORBIDDEN')
  const other = await team()
  expect(await change(other.administrator, 'pauseWebhook', webhook.id)).toEqual({ field: 'id' })
  expect(await replay(other.administrator, { webhookId: webhook.id, from: '2026-01-01T00:00:00Z' })).toEqual({
    field: 'webhookId',
  })
})

test('a sandbox sends nothing outside until it is told to', async () => {
  const { caretaker, administrator } = await team('2026-01-05T09:00:00Z')
  await create(administrator, receiver.url('/sandbox'))
  await noises(caretaker, 1)
  await send()
  expect(at('/sandbox')).toEqual([])
  const wish = 'mutation { setNoticeSetting(input: { sandboxSends: true }) { __typename } }'
  await administrator.ask(wish)
  await noises(caretaker, 1)
  await send()
  expect(at('/sandbox').length).toBeGreaterThan(0)
})

test('nothing that was sent, queued or logged holds a name or a word of a case', async () => {
  const jobs = await api.database.owner.em.fork().execute('select * from pgboss.job')
  expect(jobs.length).toBeGreaterThan(0)
  expect(receiver.received.length).toBeGreaterThan(0)
  expect(logged.length).toBeGreaterThan(0)
  for (const text of [JSON.stringify(jobs), JSON.stringify(receiver.received), logged.join('')])
    expect(text).not.toContain(canary)
})
