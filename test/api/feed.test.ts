/** Who polls the change feed and keeps the last cursor misses nothing and sees nothing twice, whoever writes meanwhile. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { numberChanges } from '../../api/src/notice/number-changes.ts'
import { addHouse, type House } from './house.ts'
import { openManyAsOf } from './in-the-past.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const house = (): Promise<House> => addHouse(api, `House ${freshKey()}`)
const query = `query($after: String, $first: Int) { changes(after: $after, first: $first) {
  edges { cursor node { kind caseId seq at } } pageInfo { hasNextPage endCursor } } }`

/** All there is after a cursor, and the cursor to go on from. */
async function poll(
  person: TestPerson,
  after: string | null,
  first = 7,
): Promise<{ seen: Answer[]; after: string | null }> {
  const seen: Answer[] = []
  for (let cursor = after; ; ) {
    const { edges, pageInfo } = (await person.ask(query, { after: cursor, first })).changes
    seen.push(...edges.map(({ node }: Answer) => node))
    cursor = pageInfo.endCursor ?? cursor
    if (!pageInfo.hasNextPage) return { seen, after: cursor }
  }
}

const numberAll = async () => {
  while ((await api.app.numberChanges()) > 0);
}
const place = ({ kind, caseId, seq }: Answer) => `${kind} ${caseId} ${seq}`

test('every entry of every log comes once, in the order of its log, and what must be told with it', async () => {
  const { caretaker } = await house()
  const { id } = (await open(caretaker, {})).case
  const { case: last } = await record(caretaker, id, { event: 'complaint_of_noise', words: 'From Mr Smith.' })
  await numberAll()
  const { seen } = await poll(caretaker, null)
  const recorded = seen.filter(({ kind }) => kind === 'RECORDED')
  expect(recorded.map(({ caseId, seq }) => [caseId, seq])).toEqual(last.log.map(({ seq }: Answer) => [id, seq]))
  expect(seen.filter(({ kind }) => kind === 'NOTICE').map(({ seq }) => seq)).toEqual([last.version])
  expect(JSON.stringify(seen)).not.toContain('Smith')
})

test('nothing is told before it is numbered, and a poller with nothing new keeps its cursor', async () => {
  const { caretaker } = await house()
  await open(caretaker, {})
  expect((await poll(caretaker, null)).seen).toEqual([])
  await numberAll()
  const { after } = await poll(caretaker, null)
  expect(await poll(caretaker, after)).toEqual({ seen: [], after })
})

test('what began first and was committed last is not missed', async () => {
  const { caretaker, agency } = await house()
  const caseId = keyOf('Case', agency.id, (await open(caretaker, {})).case.id)
  const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>()
  const { promise: written, resolve: wrote } = Promise.withResolvers<void>()
  const slow = inAgency(api.database.app, agency.id, async (tx) => {
    await tx.query(
      `insert into outbox (agency_id, id, case_id, kind, payload) values ($1, $2, $3, 'tell', '{"seq": 777}')`,
      [tx.agencyId, randomUUID(), caseId],
    )
    wrote()
    await mayCommit
  })
  await written
  await open(caretaker, {})
  await numberAll()
  const { seen, after } = await poll(caretaker, null)
  expect(seen.map(({ seq }) => seq)).not.toContain(777)
  commit()
  await slow
  await numberAll()
  expect((await poll(caretaker, after)).seen.map(({ seq }) => seq)).toEqual([777])
})

test('with many writers, workers, sequencers and pollers at once, every poller sees everything once', async () => {
  const { caretaker, head, agency } = await house()
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push((await open(caretaker, {})).case.id)
  const late = await openManyAsOf(api, caretaker, '2026-01-05T10:00:00Z', 10)
  let writing = true
  let polling = true
  const writers = [caretaker, head].map(async (person) => {
    for (let round = 0; round < 6; round++)
      await Promise.all(ids.map((id) => record(person, id, { event: 'complaint_of_noise' })))
  })
  const fire = Array.from({ length: 2 }, () => api.app.fireDue())
  // Small batches, so that they take many turns and meet.
  const sequencers = Array.from({ length: 4 }, async () => {
    while (writing) if ((await numberChanges(api.database.worker, 3)) === 0) await sleep(2)
  })
  const pollers = [1, 3, 50].map(async (first) => {
    const seen: Answer[] = []
    let after: string | null = null
    const take = async () => {
      const page = await poll(caretaker, after, first)
      seen.push(...page.seen)
      after = page.after
    }
    while (polling) {
      await take()
      await sleep(5)
    }
    await take()
    return seen
  })
  await Promise.all([...writers, ...fire])
  writing = false
  await Promise.all(sequencers)
  await numberAll()
  polling = false
  const feeds = await Promise.all(pollers)
  const written = await inAgency(api.database.app, agency.id, (tx) =>
    tx.query<{ kind: string; id: string; seq: number; number: number }>(
      `select kind, case_id as id, (payload ->> 'seq')::int as seq, number::int as number from outbox
       where agency_id = $1 order by number`,
      [tx.agencyId],
    ),
  )
  // Five cases and sixty notices at the least, and what fired.
  expect(written.length).toBeGreaterThan(130)
  expect(written.map(({ number }) => number)).toEqual(written.map((_, place) => place + 1))
  for (const seen of feeds) {
    expect(seen.map(({ caseId, seq }) => `${keyOf('Case', agency.id, caseId)} ${seq}`)).toEqual(
      written.map(({ id, seq }) => `${id} ${seq}`),
    )
    expect(new Set(seen.map(place)).size).toBe(seen.length)
    for (const id of [...ids, ...late]) {
      const seqs = seen.filter(({ kind, caseId }) => kind === 'RECORDED' && caseId === id).map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, place) => place + 1))
    }
  }
})

test('a feed is of one agency, and another one’s cursor is refused', async () => {
  const [one, other] = [await house(), await house()]
  await open(one.caretaker, {})
  await numberAll()
  const { after } = await poll(one.caretaker, null)
  expect(await poll(other.caretaker, null)).toEqual({ seen: [], after: null })
  const { errors } = await other.caretaker.post(query, { after })
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('only the worker may ask which agencies have changes, and number them', async () => {
  const { agency } = await house()
  await expect(numberChanges(api.database.app)).rejects.toThrow(/permission denied/)
  const change = 'update outbox set number = 1 where agency_id = $1'
  await expect(inAgency(api.database.app, agency.id, (tx) => tx.query(change, [tx.agencyId]))).rejects.toThrow(
    /permission denied/,
  )
  const rewrite = `update outbox set kind = 'tell' where agency_id = $1`
  await expect(inAgency(api.database.worker, agency.id, (tx) => tx.query(rewrite, [tx.agencyId]))).rejects.toThrow(
    /permission denied/,
  )
})
