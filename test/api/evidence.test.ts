/** Rates and days are counted from what happened: each number here was counted by hand from the dates. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { markLateOnArrival } from '../../api/src/database/migrations/migration-2026-11-22-evidence.ts'
import { letters } from './rules-of-letters.ts'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let caretaker: TestPerson
let manager: TestPerson
let caseOf: (id: string) => string | undefined

// Ten working days after Monday 5 January 2026 is Monday the 19th; after the 6th the 20th; after the 7th the 21st; after
// Monday 2 February Monday the 16th; after Wednesday 18 February Wednesday 4 March.
beforeAll(async () => {
  api = await startApi([letters])
  const agency = await api.addAgency('Sandbox', ['letters'], '2026-01-05T09:00:00Z')
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  manager = await agency.addPerson('Mona', { access: 'manager' })
  const ids: Record<string, string> = {}
  const opened = async (name: string, on: string) => {
    ids[name] = (await open(caretaker, { on })).case.id
  }
  const happened = async (name: string, event: string, on: string, more: object = {}) => {
    const answer = await record(caretaker, ids[name]!, { event, on, ...more })
    expect(answer.message).toBeUndefined()
    return answer.case
  }
  const until = (day: string) => advanceClock(caretaker, `${day}T12:00:00Z`)

  caseOf = (id) => Object.entries(ids).find(([, each]) => each === id)?.[0]
  for (const name of ['soon', 'last day', 'struck out', 'mended', 'mended late']) await opened(name, '2026-01-05')
  await until('2026-01-07')
  await opened('recorded late', '2026-01-06')
  await opened('late', '2026-01-07')
  const written = await happened('struck out', 'letter_sent', '2026-01-06')
  await until('2026-01-12')
  await happened('soon', 'letter_sent', '2026-01-12')
  await happened('soon', 'looked_at', '2026-01-12')
  await happened('mended', 'fault_mended', '2026-01-12')
  await until('2026-01-19')
  await happened('last day', 'letter_sent', '2026-01-19')
  await happened('late', 'expected_late', '2026-01-19', { about: 'letter_sent', reasons: 'The builder is ill.' })
  await until('2026-01-22')
  await happened('recorded late', 'letter_sent', '2026-01-20')
  await until('2026-01-23')
  await happened('late', told, '2026-01-23', { words: 'He is still ill.' })
  await until('2026-01-28')
  await happened('late', 'letter_sent', '2026-01-28')
  await until('2026-02-02')
  await opened('overdue', '2026-02-02')
  await happened('mended late', 'fault_mended', '2026-02-02')
  for (const rings of [4, 5]) {
    await happened('overdue', 'call_received', '2026-02-02')
    await happened('overdue', 'call_answered', '2026-02-02', { number: rings })
  }
  await until('2026-02-20')
  await opened('not yet due', '2026-02-18')
  const { seq } = written.log.find(({ event }: Answer) => event === 'letter_sent')
  const struck = await caretaker.ask(
    'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename ... on Refusal { message } } }',
    { input: { caseId: ids['struck out'], seq, strikeOut: true, reasons: 'Never sent.', idempotencyKey: freshKey() } },
  )
  expect(struck.correctEvent.__typename).toBe('EventCorrected')
})

const told = 'tell_tenant_the_reasons_for_delay'

afterAll(() => api.close())

const shown = `clock limit tally { due inTime recordedLate metLate neverMet overdue notYetDue endedFirst lateOnArrival
  fellAway done owed leftUndone } rate { met of } days { of median ninetieth unit } months { month rate { met of } }`

async function standard(clock: string, to = '2026-02-28'): Promise<Answer> {
  const query = `query($to: Date!) { evidence(from: "2026-01-01", to: $to) { standards { ${shown} } } }`
  const { evidence } = await manager.ask(query, { to })
  return evidence.standards.find((each: Answer) => each.clock === clock)
}

test('a rate is what was met in time of what fell due by time alone', async () => {
  expect(await standard('letter_sent')).toMatchObject({
    limit: expect.stringContaining('within 10 working days of fault reported'),
    rate: { met: 3, of: 6 },
    tally: {
      due: 6,
      inTime: 3,
      recordedLate: 1,
      metLate: 1,
      neverMet: 1,
      overdue: 1,
      endedFirst: 1,
      lateOnArrival: 1,
      notYetDue: 0,
      fellAway: 0,
    },
  })
})

test('a deadline counts in the month in which it was due', async () => {
  const { months } = await standard('letter_sent', '2026-03-31')
  expect(months).toEqual([
    { month: '2026-01', rate: { met: 3, of: 5 } },
    { month: '2026-02', rate: { met: 0, of: 1 } },
    { month: '2026-03', rate: null },
  ])
})

test('days are counted as the rule counts them: 5, 10, 10 and 15 working days', async () => {
  expect((await standard('letter_sent')).days).toEqual({ of: 4, median: 10, ninetieth: 15, unit: 'WORKING_DAYS' })
})

test('what is counted and not timed is met or missed by its number', async () => {
  expect(await standard('call_answered')).toMatchObject({ rate: { met: 1, of: 2 }, tally: { inTime: 1, neverMet: 1 } })
})

test('what has no limit has no rate, and says what was done', async () => {
  // Left undone in the two cases that closed without it; seven calendar days where it was done.
  expect(await standard('looked_at')).toMatchObject({
    limit: null,
    rate: null,
    tally: { due: 0, done: 1, leftUndone: 2, owed: 6 },
    days: { of: 1, median: 7, unit: 'CALENDAR_DAYS' },
  })
})

test('what was late is listed with what was done about it, and what was late on arrival is not', async () => {
  const query = `{ evidence(from: "2026-01-01", to: "2026-02-28") { standards { clock late { totalCount nodes {
    state case { id } history { event about effects } } } } } }`
  const { evidence } = await manager.ask(query)
  const { late } = evidence.standards.find((each: Answer) => each.clock === 'letter_sent')
  expect(late.totalCount).toBe(3)
  expect(late.nodes.map((each: Answer) => [caseOf(each.case.id), each.state])).toEqual([
    ['mended late', 'MISSED'],
    ['late', 'MET_LATE'],
    ['overdue', 'OVERDUE'],
  ])
  expect(late.nodes[1].history.map(({ event }: Answer) => event)).toEqual([
    'fault_reported',
    'expected_late',
    'timed_out',
    told,
    'letter_sent',
  ])
})

test('reasons for delay are counted, and given in their words', async () => {
  const query = `{ evidence(from: "2026-01-01", to: "2026-02-28") { standards { clock delays { expected told withReasons
    reasons { on expected words case { id } } } } } }`
  const { evidence } = await manager.ask(query)
  const { delays } = evidence.standards.find((each: Answer) => each.clock === 'letter_sent')
  expect(delays).toMatchObject({ expected: 1, told: 1, withReasons: 2 })
  expect(delays.reasons.map(({ on, expected, words }: Answer) => [on, expected, words])).toEqual([
    ['2026-01-23', false, 'He is still ill.'],
    ['2026-01-19', true, 'The builder is ill.'],
  ])
  expect(delays.reasons.map((each: Answer) => caseOf(each.case.id))).toEqual(['late', 'late'])
})

test('a period that ends before it begins is refused, and one of more than ten years', async () => {
  const { errors } = await manager.post('{ evidence(from: "2026-02-01", to: "2026-01-31") { from } }')
  expect(errors[0]).toMatchObject({ message: expect.stringMatching(/"to" is before "from"/) })
  const long = await manager.post('{ evidence(from: "2010-02-01", to: "2026-01-31") { from } }')
  expect(long.errors[0]).toMatchObject({ message: expect.stringMatching(/ten years at most/) })
})

test('a pack of a framework that is not in use is refused', async () => {
  const query = '{ evidencePack(framework: "kindness", from: "2026-01-01", to: "2026-12-31") { title } }'
  const { errors } = await manager.post(query)
  expect(errors[0]).toMatchObject({
    message: 'The framework "kindness" is not in use here: in use here on 2026-12-31 is none.',
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('another agency has no part in it', async () => {
  const other = await api.addAgency('Elsewhere', ['letters'])
  const query = '{ evidence(from: "2026-01-01", to: "2026-12-31") { standards { clock } } }'
  expect((await (await other.addPerson('Eve', { access: 'manager' })).ask(query)).evidence.standards).toEqual([])
})

test('what was late on arrival before rows said so is marked when the database is brought up to date', async () => {
  const marked = `select case_id, clock, occurrence from deadline where late_on_arrival order by 1, 2, 3`
  const read = () => inAgency(api.database.owner, caretaker.agency.id, (tx) => tx.query(marked))
  const before = await read()
  expect(before).toMatchObject([{ clock: 'letter_sent' }])
  await inAgency(api.database.owner, caretaker.agency.id, (tx) =>
    tx.query('update deadline set late_on_arrival = false where agency_id = $1', [tx.agencyId]),
  )
  expect(await read()).toEqual([])
  for (const statement of markLateOnArrival) await api.database.owner.em.fork().execute(statement)
  expect(await read()).toEqual(before)
})

test('evidence is for those who answer for the agency, and not for everybody who works there', async () => {
  const { errors } = await caretaker.post('{ evidence(from: "2026-01-01", to: "2026-12-31") { from } }')
  expect(errors[0].extensions.code).toBe('FORBIDDEN')
})
