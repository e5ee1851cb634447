/** What one agency has, another neither sees nor touches, whatever it sends. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, record, send, show, startApi } from './support.ts'

let api: Api
let north: House
let south: House
let ofNorth: string

beforeAll(async () => {
  api = await startApi()
  north = await addHouse(api, 'North')
  south = await addHouse(api, 'South')
  ofNorth = (await open(north.caretaker, { words: 'Ours.', reference: 'shared' })).case.id
  await open(south.caretaker, { words: 'Theirs.', reference: 'shared' })
})

afterAll(() => api.close())

test('another agency’s case is not there', async () => {
  expect(await show(south.caretaker, ofNorth)).toBeNull()
  expect(await record(south.caretaker, ofNorth, { event: 'letter_sent' })).toMatchObject({ field: 'caseId' })
})

test('lists hold one agency’s own', async () => {
  const query = '{ cases(filter: { reference: "shared" }) { nodes { id } } deadlines { nodes { case { id } } } }'
  const [ours, theirs] = await Promise.all([north.caretaker.ask(query), south.caretaker.ask(query)])
  expect(ours.cases.nodes).toEqual([{ id: ofNorth }])
  expect(theirs.cases.nodes).toHaveLength(1)
  expect(theirs.cases.nodes[0].id).not.toBe(ofNorth)
  const cases = (answer: Answer) => new Set(answer.deadlines.nodes.map((node: Answer) => node.case.id))
  expect(cases(ours)).toEqual(new Set([ofNorth]))
  expect(cases(theirs).has(ofNorth)).toBe(false)
})

test('another agency’s cursors and filters are refused', async () => {
  const { deadlines } = await north.caretaker.ask('{ deadlines(first: 1) { pageInfo { endCursor } } }')
  const query = 'query($after: String) { deadlines(after: $after) { totalCount } }'
  const answer = await south.caretaker.post(query, { after: deadlines.pageInfo.endCursor })
  expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  const filtered = await south.caretaker.post(`{ deadlines(filter: { caseId: "${ofNorth}" }) { totalCount } }`)
  expect(filtered.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('another agency’s people can be put into no role', async () => {
  const { people } = await north.caretaker.ask('{ people { id } }')
  const mine = (await open(south.caretaker, {})).case.id
  const input = { event: 'appointed', about: 'director', people: [{ role: 'director', personId: people[0].id }] }
  expect(await record(south.caretaker, mine, input)).toMatchObject({ field: 'people' })
})

test('people are told by name, of one’s own agency alone', async () => {
  const { people, me } = await north.caretaker.ask(
    '{ people { name agency { name rulesets { ruleset title fromOn } } } me { name roles agency { name } } }',
  )
  expect(people.map(({ name }: Answer) => name)).toEqual(['Cara', 'Dora', 'Hal'])
  expect(people[0].agency).toEqual({
    name: 'North',
    rulesets: [{ ruleset: 'repairs', title: 'Repairs to the flats', fromOn: '2020-01-01' }],
  })
  expect(me).toEqual({ name: 'Cara', roles: ['caretaker'], agency: { name: 'North' } })
})

test('a key is remembered for one agency alone', async () => {
  const [ours, theirs] = await Promise.all([
    open(north.caretaker, { idempotencyKey: 'key of both' }),
    open(south.caretaker, { idempotencyKey: 'key of both' }),
  ])
  expect(ours.__typename).toBe('CaseOpened')
  expect(theirs.__typename).toBe('CaseOpened')
})

test('a statement that forgets its agency sees that of its transaction, and none without one, whatever the table', async () => {
  const tables = await api.database.owner.em.fork().execute<{ name: string }[]>(
    `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and has_table_privilege('casewright_app', c.oid, 'select') order by relname`,
  )
  expect(tables.length).toBeGreaterThan(14)
  for (const { name } of tables) {
    const sql = `select distinct agency_id as id from ${name}`
    for (const { agency } of [north, south]) {
      const seen = await inAgency(api.database.app, agency.id, (tx) => tx.query<{ id: string }>(sql))
      expect(seen.filter(({ id }) => id !== agency.id)).toEqual([])
    }
    expect(await api.database.app.em.fork().execute(sql)).toEqual([])
  }
})

test('nobody is let in without a token, or with another’s', async () => {
  for (const authorization of [undefined, 'Bearer nonsense', 'Basic YTpi']) {
    const answer = await send(api.address, '{ me { name } }', {}, authorization)
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED')
    const writing = 'mutation { openCase(input: { procedure: "repair", idempotencyKey: "x" }) { __typename } }'
    expect((await send(api.address, writing, {}, authorization)).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  }
})
