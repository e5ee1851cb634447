/** Webhooks: none lost, each once after de-duplication, signed, without a name, and nowhere inside the network. */
import { readFileSync } from 'node:fs'
import type { LookupFunction } from 'node:net'
import { join } from 'node:path'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../api/src/config.ts'
import type { AgencyTransaction } from '../../api/src/database/agency-transaction.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { setAside } from '../../api/src/deadline/set-aside.ts'
import { placeOf } from '../../api/src/graphql/connection.ts'
import { ChangeKind } from '../../api/src/graphql/enums.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { eraseRecords } from '../../api/src/keeping/erase-record.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { purposeOf } from '../../api/src/webhook/change-webhook.ts'
import { post } from '../../api/src/webhook/post.ts'
import { canary, change, create, deliveries, made, noises, replay, startSending } from './sending.ts'
import { type Answer, freshKey, open, type TestPerson } from './support.ts'

const { api, receiver, team, send, at, written, leavings, close } = await startSending()

afterAll(close)

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

test.each([
  ['erased', (tx: AgencyTransaction, key: string) => eraseRecords(tx, [key])],
  [
    'set_aside',
    async (tx: AgencyTransaction, key: string) => {
      await tx.query(`update cases set next_due_at = 'epoch' where agency_id = $1 and id = $2`, [tx.agencyId, key])
      await setAside(tx, key, new Error('a test'))
    },
  ],
] as const)('that a case is %s says nothing of the last entry of its log', async (kind, make) => {
  const { caretaker, administrator, agencyId } = await team()
  await create(administrator, receiver.url(`/${kind}`), [kind.toUpperCase()])
  const { case: opened } = await open(caretaker, { on: '2026-01-05' })
  const key = keyOf('Case', agencyId, opened.id)!
  await inAgency(api.database.owner, agencyId, async (tx) => void (await make(tx, key)))
  await send()
  const [{ type, data }] = at(`/${kind}`).map(({ body }) => JSON.parse(body)) as [Answer]
  const nothing = { event: null, happenedOn: null, clock: null, occurrence: null, dueOn: null }
  const cursor = expect.any(String)
  expect([type, data]).toEqual([
    `casewright.${kind}`,
    { caseId: opened.id, procedure: 'repair', seq: opened.log.length, ...nothing, cursor },
  ])
})

test('that a case is imported says nothing of the last entry of its log', async () => {
  const { administrator, agencyId } = await team()
  await create(administrator, receiver.url('/imported'), ['IMPORTED'])
  const text = JSON.stringify({
    reference: canary,
    procedure: 'repair',
    events: [{ event: 'fault_reported', on: '2026-01-05' }],
  })
  await administrator.ask('mutation($input: ImportCasesInput!) { importCases(input: $input) { __typename } }', {
    input: { format: 'NDJSON', text, idempotencyKey: freshKey() },
  })
  while ((await api.app.importCases()) > 0);
  await send()
  const [{ type, data }] = at('/imported').map(({ body }) => JSON.parse(body)) as [Answer]
  expect([type, keyOf('Case', agencyId, data.caseId)]).toEqual(['casewright.imported', expect.any(String)])
  expect(data).toMatchObject({ event: null, happenedOn: null, clock: null, occurrence: null, dueOn: null })
})

test('the documentation shows a delivery as it is sent, and names every type', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../api/README.md'), 'utf8')
  const shown = JSON.parse(/^### What a webhook is sent\n.*?^```json\n(.*?)^```$/ms.exec(text)![1]!)
  const { caretaker, administrator } = await team()
  await create(administrator, receiver.url('/shown'), ['RECORDED', 'DUE_SOON'])
  await open(caretaker, { on: '2026-01-05' })
  await send()
  const sent = at('/shown').map(({ body }) => JSON.parse(body))
  const first = sent.find(({ data }) => data.seq === 1)
  expect(Object.keys(shown)).toEqual(Object.keys(first))
  expect(shapeOf(shown)).toEqual(shapeOf(first))
  // Its ids belong together as those of what is sent do.
  for (const { source, subject, data } of [shown, first]) {
    const agencyId = source.replace('/agencies/', '')
    expect([data.caseId, keyOf('Case', agencyId, subject)]).toEqual([subject, expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(placeOf(agencyId, data.cursor, ['number'])).toEqual([expect.any(Number)])
  }
  const types = [...text.matchAll(/^\| `(casewright\.\w+)` \|/gm)].map(([, type]) => type)
  expect(types.toSorted()).toEqual(
    Object.values(ChangeKind)
      .map((kind) => `casewright.${kind}`)
      .toSorted(),
  )
})

/** What kind of thing each part of a message is; dates and instants by their form. */
function shapeOf(part: unknown): unknown {
  if (typeof part === 'string') return part.replaceAll(/[0-9]/g, '0').replaceAll(/[A-Za-z0_-]{20,}=*|[\w-]{36}/g, 'id')
  if (part === null || typeof part !== 'object') return part === null ? null : typeof part
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, wordless.has(name) ? '' : shapeOf(each)]))
}

const wordless: ReadonlySet<string> = new Set(['procedure', 'event'])

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

test('webhooks that are listed have each its own deliveries, page by page', async () => {
  const { caretaker, administrator } = await team()
  await create(administrator, receiver.url('/early'))
  await noises(caretaker, 1)
  await send()
  await create(administrator, receiver.url('/late'))
  await noises(caretaker, 1)
  await send()
  const idsAt = (path: string) => [...new Set(at(path).map(({ id }) => id))]
  const query = `query($after: String) { webhooks { deliveries(first: 2, after: $after) {
    totalCount pageInfo { endCursor } nodes { eventId } } } }`
  const { webhooks } = await administrator.ask(query)
  expect(webhooks.map(({ deliveries: { totalCount } }: Answer) => totalCount)).toEqual([
    idsAt('/early').length,
    idsAt('/late').length,
  ])
  const eventsOf = ({ deliveries: { nodes } }: Answer) => nodes.map(({ eventId }: Answer) => eventId)
  // Of both the newest come first.
  expect(eventsOf(webhooks[0])).toEqual(eventsOf(webhooks[1]))
  const { webhooks: next } = await administrator.ask(query, { after: webhooks[0].deliveries.pageInfo.endCursor })
  expect([...eventsOf(webhooks[1]), ...eventsOf(next[1])].sort()).toEqual(idsAt('/late').sort())
  expect(eventsOf(next[0])).toHaveLength(2)

  const wrong = '{ webhooks { right: deliveries { totalCount } wrong: deliveries(first: 0) { totalCount } } }'
  const { errors } = await administrator.post(wrong)
  expect(errors.map(({ path }: Answer) => path.at(-1))).toEqual(['wrong'])
})

test('an old secret that was sealed with a key that is lost holds nothing up', async () => {
  const { caretaker, administrator, agencyId } = await team()
  const { secret, webhook } = await create(administrator, receiver.url('/lost'))
  const key = keyOf('Webhook', agencyId, webhook.id)!
  const closed = openSecretBox('/nowhere', 'o'.repeat(40)).seal('hush', purposeOf(key))
  await inAgency(api.database.owner, agencyId, (tx) =>
    tx.query(`update webhook set old_secret = $2, old_until = now() + interval '1 day' where agency_id = $1`, [
      agencyId,
      closed,
    ]),
  )
  await noises(caretaker, 1)
  await send()
  const { body, headers } = at('/lost')[0]!
  new Verifier(secret).verify(body, headers as Record<string, string>)
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
  'https://localhost../',
  'https://127.0.0.1../',
  'https://127.1../',
  'https://1.2.3.999../',
  'https://.../',
  'https://a..receiver.example/',
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

test('an address is told the same by one webhook alone, however it is written, and of other changes by another', async () => {
  const { administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/told'), ['RECORDED', 'NOTICE'])
  const again = { field: 'url', message: 'A webhook sends the same to this address already: delete that one first.' }
  expect(await create(administrator, receiver.url('/told'))).toEqual(again)
  for (const path of ['/./told', '/told#x', '/told?'])
    expect(await create(administrator, receiver.url(path), ['DUE_SOON', 'NOTICE']), path).toEqual(again)
  const elsewhere = 'https://receiver.example'
  expect(await create(administrator, `${elsewhere}./told`)).toHaveProperty('secret')
  expect(await create(administrator, `${elsewhere}/told`)).toEqual(again)
  expect(await create(administrator, receiver.url('/told'), ['DUE_SOON'])).toHaveProperty('secret')
  expect(await create(administrator, receiver.url('/told?also'))).toHaveProperty('secret')
  // One that rests sends what waited for it once it is resumed; one that was deleted sends nothing.
  await change(administrator, 'pauseWebhook', webhook.id)
  expect(await create(administrator, receiver.url('/told'), ['NOTICE'])).toEqual(again)
  await administrator.ask('mutation($id: ID!) { deleteWebhook(id: $id) { __typename } }', { id: webhook.id })
  expect(await create(administrator, receiver.url('/told'), ['NOTICE'])).toHaveProperty('secret')
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

test('what an operator lets through is let through however it is written', async () => {
  const [, port] = receiver.host.split(':')
  const { webhookAllow } = readConfig({ WEBHOOK_ALLOW: `127.0.0.1.:${port}, Receiver.INTERNAL.:8443, [0::1]:80` })
  expect(webhookAllow).toEqual([receiver.host, 'receiver.internal:8443', '[::1]:80'])
  for (const host of [receiver.host, `127.1.:${port}`])
    expect(await post(`http://${host}/let`, '{}', {}, new Set(webhookAllow))).toMatchObject({ kind: 'answered' })
  expect(at('/let')).toHaveLength(2)
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
  for (const each of await leavings()) {
    expect(each.length).toBeGreaterThan(0)
    expect(JSON.stringify(each)).not.toContain(canary)
  }
})
