/** What is asked for again, given up, paused, cut short or left by a worker that was killed is sent in the end, with the id that it had. */
import { afterAll, expect, test } from 'vitest'
import { openQueue } from '../../api/src/database/queue.ts'
import { openLog } from '../../api/src/log.ts'
import { withStatus } from './receiver.ts'
import { canary, change, create, deliveries, noises, replay, startSending } from './sending.ts'

const { api, receiver, team, handOn, send, at, written, leavings, close } = await startSending()

afterAll(close)

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

test('a span that ends before it begins is told apart from one in which nothing happened', async () => {
  const { administrator } = await team()
  const { webhook } = await create(administrator, receiver.url('/spans'))
  const of = (from: string, to: string) => replay(administrator, { webhookId: webhook.id, from, to })
  expect(await of('2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z')).toEqual({ field: 'to' })
  expect(await of('2026-01-05T10:00:00Z', '2026-01-05T10:00:01Z')).toEqual({ count: 0 })
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

test('nothing that was given up, or sent again, has left a name or a word of a case', async () => {
  for (const each of await leavings()) {
    expect(each.length).toBeGreaterThan(0)
    expect(JSON.stringify(each)).not.toContain(canary)
  }
})
