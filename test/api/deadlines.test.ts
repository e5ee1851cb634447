/** The list of what is due: in order, page by page, and with its working shown. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, advanceClock, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let early: Answer
let fresh: Answer

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
  early = (await open(house.caretaker, { on: '2026-01-05' })).case
  fresh = (await open(house.caretaker, {})).case
})

afterAll(() => api.close())

const fields = `clock occurrence kind strength state duty late dueOn dueAt owner outside workingDaysLeft daysLeft
  holder { name } case { id title } clause { words rule } explanation { dayZero skipped { on why } sentences }`

async function list(filter: object = {}, first = 100, after: string | null = null): Promise<Answer> {
  const query = `query($first: Int, $after: String, $filter: DeadlineFilter) {
    deadlines(first: $first, after: $after, filter: $filter) {
      totalCount nodes { id ${fields} } edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  return (await house.caretaker.ask(query, { first, after, filter })).deadlines
}

test('what is due comes first by its due moment, and what has no limit comes last', async () => {
  const { nodes } = await list()
  const dues = nodes.map(({ dueAt }: Answer) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt)))
  expect(dues).toEqual([...dues].sort((one, other) => one - other))
  expect(dues.at(-1)).toBe(Number.POSITIVE_INFINITY)
})

test('pages of any size together hold each deadline once, in the same order', async () => {
  for (let place = 0; place < 6; place++) await open(house.caretaker, { on: '2026-01-05' })
  const whole = (await list()).nodes.map(({ id }: Answer) => id)
  for (const size of [1, 3, 7]) {
    const found: string[] = []
    let after: string | null = null
    for (;;) {
      const page = await list({}, size, after)
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      found.push(...page.edges.map(({ node }: Answer) => node.id))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(found).toEqual(whole)
  }
})

test('a limit of 10 working days from Monday 5 January 2026 is Monday 19 January, and its working says so', async () => {
  const { nodes } = await list({ caseId: early.id, clock: 'letter_sent' })
  expect(nodes).toHaveLength(1)
  const [letter] = nodes
  // Late from midnight in London, which is UTC in winter.
  expect(letter).toMatchObject({
    kind: 'DUTY',
    strength: 'LIMIT',
    state: 'OVERDUE',
    late: true,
    dueOn: '2026-01-19',
    dueAt: '2026-01-20T00:00:00.000Z',
    case: { id: early.id, title: 'Repair' },
  })
  expect(letter.workingDaysLeft).toBeLessThan(0)
  expect(letter.explanation.dayZero).toBe('2026-01-05')
  expect(letter.explanation.skipped.map(({ on, why }: Answer) => `${on} ${why}`)).toEqual([
    '2026-01-10 Saturday',
    '2026-01-11 Sunday',
    '2026-01-17 Saturday',
    '2026-01-18 Sunday',
  ])
  expect(letter.explanation.sentences.join(' ')).toContain('19 January 2026')
  expect(letter.clause.rule).toContain('within 10 working days of fault_reported')
})

test('days left are days of the calendar by the agency’s clock, weekends among them', async () => {
  const agency = await api.addAgency('Weekend', undefined, '2026-01-05T09:00:00Z')
  const caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  await open(caretaker, { on: '2026-01-05' })
  await advanceClock(caretaker, '2026-01-17T12:00:00Z')
  // Due on Monday 19 January; it is Saturday there.
  const query = '{ deadlines(filter: { clock: "letter_sent" }) { nodes { daysLeft workingDaysLeft } } }'
  expect((await caretaker.ask(query)).deadlines.nodes).toEqual([{ daysLeft: 2, workingDaysLeft: 1 }])
})

test('kinds are listed as asked for', async () => {
  const [all, duties] = await Promise.all([list(), list({ kind: ['DUTY'] })])
  const others = await list({ kind: ['STAGE', 'WHOLE', 'WINDOW', 'WAIT', 'RETENTION'] })
  expect(new Set(duties.nodes.map(({ kind }: Answer) => kind))).toEqual(new Set(['DUTY']))
  expect(others.totalCount).toBeGreaterThan(0)
  expect(duties.totalCount + others.totalCount).toBe(all.totalCount)
})

test('late ones and the rest divide the list', async () => {
  const [all, late, rest] = await Promise.all([list(), list({ late: true }), list({ late: false })])
  expect(late.totalCount + rest.totalCount).toBe(all.totalCount)
  expect(late.nodes.length).toBeGreaterThan(0)
  expect(late.nodes.every((node: Answer) => node.late)).toBe(true)
  expect(rest.nodes.some((node: Answer) => node.late)).toBe(false)
})

test('open ones are running, stopped, overdue or owed', async () => {
  const [is, not] = await Promise.all([list({ open: true }), list({ open: false })])
  const isOpen = ({ state, duty }: Answer) => ['RUNNING', 'STOPPED', 'OVERDUE'].includes(state) || duty === 'OWED'
  expect(is.nodes.every(isOpen)).toBe(true)
  expect(not.nodes.some(isOpen)).toBe(false)
})

test('dated ones have a due date, and undated ones are owed with no time limit', async () => {
  const [dated, undated] = await Promise.all([list({ dated: true }), list({ dated: false })])
  expect(dated.nodes.every(({ dueOn }: Answer) => dueOn !== null)).toBe(true)
  expect(undated.nodes.length).toBeGreaterThan(0)
  expect(undated.nodes.every(({ dueOn, duty }: Answer) => dueOn === null && duty === 'OWED')).toBe(true)
})

test('mine are those that I hold', async () => {
  const { nodes } = await list({ mine: true, open: true })
  expect(nodes.length).toBeGreaterThan(0)
  expect(new Set(nodes.map(({ holder }: Answer) => holder.name))).toEqual(new Set(['Cara']))
  const { deadlines } = await house.director.ask(
    '{ deadlines(filter: { mine: true, open: true }) { nodes { holder { name } } } }',
  )
  expect(new Set(deadlines.nodes.map(({ holder }: Answer) => holder.name))).toEqual(new Set(['Dora']))
})

test('my team’s are mine and those of whom I manage', async () => {
  const query = `query($filter: DeadlineFilter) { deadlines(filter: $filter) { nodes { holder { name } } } }`
  const holders = async (person: TestPerson) => {
    const { deadlines } = await person.ask(query, { filter: { team: true, open: true } })
    return [...new Set(deadlines.nodes.map(({ holder }: Answer) => holder.name))].sort()
  }
  expect(await holders(house.head)).toEqual(['Cara'])
  expect(await holders(house.caretaker)).toEqual(['Cara'])
  expect(await holders(house.director)).toEqual(['Dora'])
})

test('mine and my team’s cannot be asked for at once', async () => {
  const answer = await house.head.post('{ deadlines(filter: { mine: true, team: true }) { totalCount } }')
  expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
})

test('what began first comes first where that is asked for, in pages too', async () => {
  const query = `query($first: Int, $after: String) { deadlines(order: STARTED, first: $first, after: $after) {
    nodes { id startedOn } pageInfo { hasNextPage endCursor } } }`
  const ask = async (first: number, after?: string) => (await house.caretaker.ask(query, { first, after })).deadlines
  const whole = (await ask(100)).nodes
  const starts = whole.map(({ startedOn }: Answer) => startedOn)
  expect(starts).toEqual([...starts].sort())
  expect(new Set(starts).size).toBeGreaterThan(1)
  const found: Answer[] = []
  for (let page = await ask(3); ; page = await ask(3, page.pageInfo.endCursor)) {
    found.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) break
  }
  expect(found).toEqual(whole)
})

test('a cursor of one order is refused in another', async () => {
  const { pageInfo } = await list({}, 1)
  const query = 'query($after: String) { deadlines(order: STARTED, after: $after) { totalCount } }'
  const { errors } = await house.caretaker.post(query, { after: pageInfo.endCursor })
  expect(errors[0].message).toMatch(/another order/)
})

test('what is counted over bank holidays not yet announced is told from the rest', async () => {
  // No holiday list reaches so far.
  const agency = await api.addAgency('Far ahead', undefined, '2044-01-04T09:00:00Z')
  const caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  await open(caretaker, { on: '2044-01-04' })
  const query = 'query($filter: DeadlineFilter) { deadlines(filter: $filter) { nodes { clock provisional } } }'
  const ask = async (provisional: boolean) => (await caretaker.ask(query, { filter: { provisional } })).deadlines.nodes
  expect((await ask(true)).map(({ clock }: Answer) => clock)).toEqual(['stage 1', 'letter_sent'])
  expect((await ask(false)).every((each: Answer) => each.provisional === false)).toBe(true)
})

test('dates from and to are both among those found', async () => {
  const { nodes } = await list({ caseId: early.id, dueFrom: '2026-01-08', dueTo: '2026-01-13' })
  const dues = nodes.map(({ dueOn }: Answer) => dueOn)
  expect(dues).toContain('2026-01-08')
  expect(dues).toContain('2026-01-13')
  expect(dues).not.toContain('2026-01-19')
})

test('what is met is no longer late, and nothing is left of it', async () => {
  await record(house.caretaker, fresh.id, { event: 'letter_sent' })
  const { nodes } = await list({ caseId: fresh.id, clock: 'letter_sent' })
  expect(nodes[0]).toMatchObject({ state: 'MET', late: false, workingDaysLeft: null })
})

test('a list is counted up to a thousand and no further', async () => {
  const { agency } = house
  const copies = `insert into deadline (agency_id, case_id, clock, occurrence, clock_index, kind, text, strength, state,
      started_on, provisional, recorded_late)
    select agency_id, case_id, 'copied', n, 0, kind, text, strength, state, started_on, false, false
    from (select * from deadline where agency_id = $1 limit 1) as one, generate_series(1, 1001) as n`
  const { inAgency } = await import('../../api/src/database/agency-transaction.ts')
  await inAgency(api.database.owner, agency.id, (tx) => tx.query(copies, [agency.id]))
  const { totalCount, nodes } = await list({ clock: 'copied' })
  expect(nodes).toHaveLength(100)
  expect(totalCount).toBeNull()
})

test.each([0, -1, 101])('a page of %i is refused', async (first) => {
  const answer = await house.caretaker.post(`{ deadlines(first: ${first}) { totalCount } }`)
  expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('a cursor that the list did not give is refused', async () => {
  const answer = await house.caretaker.post('{ deadlines(after: "bm90IG9uZQ") { totalCount } }')
  expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('anybody may have a period counted, over Christmas in England and Wales', async () => {
  // 24 December 2026 is a Thursday; 25 is Christmas Day, 28 stands in for Boxing Day, which is a Saturday.
  const query = `{ dueDate(start: "2026-12-24T09:00:00Z", period: "2 working days", calendar: "england_and_wales") {
    ... on DueDate { dueOn dueAt provisional explanation { skipped { on why } } } ... on InvalidInput { field } } }`
  const { dueDate } = await house.caretaker.ask(query)
  expect(dueDate).toMatchObject({ dueOn: '2026-12-30', dueAt: '2026-12-31T00:00:00.000Z' })
  expect(dueDate.explanation.skipped.map(({ on }: Answer) => on)).toEqual([
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
    '2026-12-28',
  ])
})

test.each([
  ['period', '"a while"', '"england_and_wales"', '"2026-01-05T09:00:00Z"'],
  ['calendar', '"1 day"', '"mars"', '"2026-01-05T09:00:00Z"'],
  ['start', '"1 day"', '"england_and_wales"', '"1800-01-05T09:00:00Z"'],
])('a question that cannot be counted names what is wrong: %s', async (field, period, calendar, start) => {
  const query = `{ dueDate(start: ${start}, period: ${period}, calendar: ${calendar}) { ... on InvalidInput { field } } }`
  expect((await house.caretaker.ask(query)).dueDate).toEqual({ field })
})
