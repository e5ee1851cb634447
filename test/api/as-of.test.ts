/** What was due as it was then known: by what had been recorded up to a moment, and nothing that came later. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHouse } from './house.ts'
import { addManyCases } from './many-cases.ts'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let caretaker: TestPerson
let id: string

// A fault of Monday 5 January: the stage is over on the 8th, the letter is due on the 19th.
beforeAll(async () => {
  api = await startApi()
  const agency = await api.addAgency('Sandbox', ['repairs'], '2026-01-05T10:00:00Z')
  const head = await agency.addPerson('Hal', { roles: ['head_caretaker'] })
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'], manager: head })
  id = (await open(caretaker, {})).case.id
  await advanceClock(caretaker, '2026-01-07T10:00:00Z')
  await record(caretaker, id, { event: 'call_received', on: '2026-01-06' })
  await advanceClock(caretaker, '2026-01-10T10:00:00Z')
  const { case: written } = await record(caretaker, id, { event: 'letter_sent', on: '2026-01-06' })
  const { seq } = written.log.find(({ event }: Answer) => event === 'letter_sent')
  await advanceClock(caretaker, '2026-01-20T10:00:00Z')
  await caretaker.ask(
    'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename ... on Refusal { message } } }',
    { input: { caseId: id, seq, strikeOut: true, reasons: 'It was never sent.', idempotencyKey: freshKey() } },
  )
  await advanceClock(caretaker, '2026-02-20T10:00:00Z')
})

afterAll(() => api.close())

const shown = `status version stage { name enteredOn holder { name } } holders { role person { name } } mayRecord { name }
  log { event isStruckOut correctedBy }
  deadlines { clock state duty late dueOn daysLeft workingDaysLeft owner holder { name } explanation { dayZero }
    case { version } }`

const at = async (asOf: string): Promise<Answer> =>
  (await caretaker.ask(`query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { ${shown} } }`, { id, asOf }))
    .case
const clockOf = ({ deadlines }: Answer, clock: string) => deadlines.find((each: Answer) => each.clock === clock)

test('at its opening a case knew nothing of what came', async () => {
  const known = await at('2026-01-06T10:00:00Z')
  expect(known).toMatchObject({
    status: 'OPEN',
    stage: { name: '1', enteredOn: '2026-01-05', holder: { name: 'Cara' } },
  })
  expect(known.log.map(({ event }: Answer) => event)).toEqual(['fault_reported', 'held'])
  expect(clockOf(known, 'call_returned')).toBeUndefined()
  expect(clockOf(known, 'letter_sent')).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-01-19',
    daysLeft: 13,
    workingDaysLeft: 9,
    late: false,
    explanation: { dayZero: '2026-01-05' },
    case: { version: 2 },
  })
})

test('what happened earlier and was recorded later was not known yet', async () => {
  expect(clockOf(await at('2026-01-06T23:00:00Z'), 'call_returned')).toBeUndefined()
  expect(clockOf(await at('2026-01-07T12:00:00Z'), 'call_returned')).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-01-07',
  })
})

test('what time had set off by then had happened, and what it set off later had not', async () => {
  expect(await at('2026-01-07T12:00:00Z')).toMatchObject({ stage: { name: '1' } })
  expect(await at('2026-01-10T12:00:00Z')).toMatchObject({ stage: { name: '2', holder: { name: 'Hal' } } })
})

test('what a correction later took back was still believed', async () => {
  const believed = await at('2026-01-12T10:00:00Z')
  expect(clockOf(believed, 'letter_sent')).toMatchObject({ state: 'MET', duty: 'DONE' })
  expect(believed.log.find(({ event }: Answer) => event === 'letter_sent')).toEqual({
    event: 'letter_sent',
    isStruckOut: false,
    correctedBy: null,
  })
  const now = await at('2026-02-20T10:00:00Z')
  expect(clockOf(now, 'letter_sent')).toMatchObject({ state: 'OVERDUE', duty: 'OWED', late: true })
  expect(now.log.find(({ event }: Answer) => event === 'letter_sent')).toMatchObject({ isStruckOut: true })
})

test('as of now it is as it is', async () => {
  const query = `query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { ${shown} } }`
  const { case: now } = await caretaker.ask(query, { id })
  const { case: known } = await caretaker.ask(query, { id, asOf: '2026-02-20T10:00:00Z' })
  const { deadlines, ...rest } = now
  expect(known).toMatchObject(rest)
  const stand = (each: Answer[]) =>
    each.map(({ clock, state, duty, dueOn, late }) => ({ clock, state, duty, dueOn, late }))
  expect(stand(known.deadlines)).toEqual(stand(deadlines))
})

test('the list of what is due answers so too, for one case, with its filters and pages', async () => {
  const query = `query($filter: DeadlineFilter, $asOf: DateTime, $after: String) {
    deadlines(filter: $filter, asOf: $asOf, first: 2, after: $after) { nodes { clock } pageInfo { hasNextPage endCursor } totalCount } }`
  const ask = async (filter: object, after?: string) =>
    (await caretaker.ask(query, { filter: { caseId: id, ...filter }, asOf: '2026-01-07T12:00:00Z', after })).deadlines
  const first = await ask({})
  const clocks = first.nodes.map(({ clock }: Answer) => clock)
  for (let page = first; page.pageInfo.hasNextPage; ) {
    page = await ask({}, page.pageInfo.endCursor)
    clocks.push(...page.nodes.map(({ clock }: Answer) => clock))
  }
  expect(clocks).toHaveLength(first.totalCount)
  expect(clocks.slice(0, 3)).toEqual(['call_returned', 'stage 1', 'letter_sent'])
  expect((await ask({ dueTo: '2026-01-08', open: true })).nodes).toEqual([
    { clock: 'call_returned' },
    { clock: 'stage 1' },
  ])
  expect((await ask({ kind: ['STAGE'] })).nodes).toEqual([{ clock: 'stage 1' }])
  expect((await ask({ late: true })).nodes).toEqual([])
})

test('of all cases it answers so too: those that had begun, as they were known', async () => {
  // A case of the day after the moment, and one with nothing recorded since.
  const quiet = (await open(caretaker, { on: '2026-01-06' })).case.id
  await advanceClock(caretaker, '2026-02-21T10:00:00Z')
  const query = `query($filter: DeadlineFilter, $asOf: DateTime, $order: DeadlineOrder) {
    deadlines(filter: $filter, asOf: $asOf, order: $order) { totalCount nodes { clock state dueOn case { id version } } } }`
  const ask = async (asOf: string, filter: object = {}, order = 'DUE') =>
    (await caretaker.ask(query, { asOf, filter, order })).deadlines
  const early = await ask('2026-01-07T12:00:00Z', { procedure: 'repair', open: true })
  expect(early.nodes.map(({ clock, case: { id: of } }: Answer) => [clock, of === id])).toEqual([
    ['call_returned', true],
    ['stage 1', true],
    ['letter_sent', true],
    ['write_the_fault_down', true],
  ])
  const late = await ask('2026-02-20T12:00:00Z', { clock: 'letter_sent' }, 'STARTED')
  expect(late.nodes.map((each: Answer) => [each.case.id, each.dueOn, each.state])).toEqual([
    [id, '2026-01-19', 'OVERDUE'],
    [quiet, '2026-01-20', 'OVERDUE'],
  ])
  expect((await ask('2026-01-07T12:00:00Z', { procedure: 'inspection' })).nodes).toEqual([])
})

test('of cases that are listed each answers for itself, and one that is younger with nothing', async () => {
  const young = (await open(caretaker, {})).case.id
  const query = `query($asOf: DateTime) { cases { nodes { id deadlines(asOf: $asOf) { clock } } } }`
  const { nodes } = (await caretaker.ask(query, { asOf: '2026-01-06T10:00:00Z' })).cases
  const clocksOf = (of: string) =>
    nodes.find((each: Answer) => each.id === of).deadlines.map(({ clock }: Answer) => clock)
  expect(clocksOf(young)).toEqual([])
  expect(clocksOf(id)).toEqual(expect.arrayContaining(['stage 1', 'letter_sent']))
})

test('what a deadline has been through ends where it was then known', async () => {
  const query = `query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { deadlines { clock history { event corrects } } } }`
  const history = async (asOf: string) => {
    const { case: known } = await caretaker.ask(query, { id, asOf })
    return clockOf(known, 'letter_sent').history.map(({ event }: Answer) => event)
  }
  expect(await history('2026-01-12T10:00:00Z')).toEqual(['fault_reported', 'letter_sent'])
  expect(await history('2026-02-20T10:00:00Z')).toEqual(['fault_reported', 'letter_sent', 'corrected'])
})

test.each([
  ['query($id: ID!) { case(id: $id, asOf: "2026-01-04T10:00:00Z") { status } }', /first entry is of 2026-01-05T10:0/],
  ['query($id: ID!) { case(id: $id, asOf: "2026-03-01T10:00:00Z") { status } }', /has not come yet/],
  ['query($id: ID!) { case(id: $id) { deadlines(asOf: "2026-03-01T10:00:00Z") { clock } } }', /has not come yet/],
])('a moment that cannot be answered for is refused in plain words: %s', async (query, message) => {
  const { errors } = await caretaker.post(query, { id })
  expect(errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } })
})

test('of a moment when more than 2,000 cases were on record it is refused, with what to ask instead', async () => {
  const { caretaker: busy } = await addHouse(api, 'Busy')
  await addManyCases(api, busy, 'repair', 2000)
  const now = async () => (await busy.ask('{ me { agency { now } } }')).me.agency.now
  const before = await now()
  const last = (await open(busy, {})).case.id
  const after = await now()
  const query = `query($asOf: DateTime, $filter: DeadlineFilter) {
    deadlines(first: 1, asOf: $asOf, filter: $filter) { nodes { case { id } } } }`
  const ask = async (asOf: string, filter: object = {}) => (await busy.ask(query, { asOf, filter })).deadlines.nodes
  const { errors } = await busy.post(query, { asOf: after })
  expect(errors).toMatchObject([
    {
      message: 'More than 2000 cases were on record then: say in the filter which procedure, or which case.',
      path: ['deadlines'],
      extensions: { code: 'BAD_USER_INPUT', retryable: false },
    },
  ])
  expect(await ask(after, { caseId: last })).toEqual([{ case: { id: last } }])
  expect(await ask(after, { procedure: 'inspection' })).toEqual([])
  // The last had not begun then, and of 2,000 it is answered.
  expect(await ask(before)).toHaveLength(1)
})

test('another agency finds no such case at any moment', async () => {
  const { caretaker: stranger } = await addHouse(api, 'South')
  const query = 'query($id: ID!) { case(id: $id, asOf: "2026-01-06T10:00:00Z") { status } }'
  expect(await stranger.ask(query, { id })).toEqual({ case: null })
})
