/** What was corrected counts as evidence as it is said now; what comes round again is late each time for reasons of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let nurse: TestPerson

const visits = `ruleset visits "Visits"
calendar england_and_wales
in force from 2020-01-01
role family outside the agency
role nurse

procedure visiting "Visiting"
starts when child_placed
owner nurse
owner must "visit the child" within 5 working days of child_placed, done when visited
  next within 10 working days, until placement_over
  if late or expected late, owner must tell family "the reasons for delay"
stage 1 "Open"
when placement_over, close as over
no time limit because "it goes on"
`

const kindness = `framework kindness "Kindness"
calendar england_and_wales
in force from 2020-01-01
role nurse
grades good, poor
nurse must assess each area, with reasons
area 1 "Listening"
evidence what_was_heard
criterion good children_heard
criterion poor nobody_heard
`

beforeAll(async () => {
  api = await startApi([
    { name: 'visits/2020-01-01.rules', text: visits },
    { name: 'kindness/2020-01-01.rules', text: kindness },
  ])
  const agency = await api.addAgency('House', ['visits', 'kindness'], '2026-01-05T09:00:00Z')
  nurse = await agency.addPerson('Nora', { roles: ['nurse'], access: 'manager' })
})

afterAll(() => api.close())

async function correct(caseId: string, seq: number, input: object): Promise<void> {
  const answer = await nurse.ask(
    'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename ... on Refusal { message } ... on InvalidInput { field message } } }',
    { input: { caseId, seq, reasons: 'It was written down wrongly.', idempotencyKey: freshKey(), ...input } },
  )
  expect(answer.correctEvent).toEqual({ __typename: 'EventCorrected' })
}

async function opened(procedure: string, on: string): Promise<string> {
  const answer = await open(nurse, { procedure, on })
  expect(answer.message).toBeUndefined()
  return answer.case.id
}

/** On its own day, or later where the clock is past that. */
async function recorded(
  caseId: string,
  input: { readonly on: string; readonly [more: string]: unknown },
): Promise<number> {
  await advanceClock(nurse, `${input.on}T12:00:00Z`)
  const answer = await record(nurse, caseId, input)
  expect(answer.message).toBeUndefined()
  return answer.entries[0].seq
}

async function delays(from: string, to: string): Promise<Answer> {
  const { evidence } = await nurse.ask(
    `query($from: Date!, $to: Date!) { evidence(from: $from, to: $to) { standards { clock delays { expected reasons { on words } } } } }`,
    { from, to },
  )
  return evidence.standards.find((each: Answer) => each.clock === 'visited')?.delays
}

// Five working days after Monday 5 January 2026 is Monday the 12th; ten after that, Monday the 26th.
test('a delay counts for the turn it was of, and not where it was restated as something else', async () => {
  const id = await opened('visiting', '2026-01-05')
  const late = (on: string, reasons: string) => recorded(id, { event: 'expected_late', on, about: 'visited', reasons })
  await late('2026-01-09', 'The nurse is ill.')
  await recorded(id, { event: 'visited', on: '2026-01-14' })
  const second = await late('2026-01-22', 'The family is away.')
  await recorded(id, { event: 'visited', on: '2026-01-30' })
  expect(await delays('2026-01-10', '2026-01-15')).toEqual({
    expected: 1,
    reasons: [{ on: '2026-01-09', words: 'The nurse is ill.' }],
  })
  expect(await delays('2026-01-16', '2026-01-31')).toEqual({
    expected: 1,
    reasons: [{ on: '2026-01-22', words: 'The family is away.' }],
  })
  await correct(id, second, { strikeOut: true })
  expect(await delays('2026-01-16', '2026-01-31')).toEqual({ expected: 0, reasons: [] })
})

test('a grade that was restated counts as restated, and one that was struck out not at all', async () => {
  const id = await opened('assessment', '2026-01-05')
  const grade = (given: string, criteria: readonly string[]) => ({ about: '1', grade: given, criteria })
  const seq = await recorded(id, {
    event: 'graded',
    on: '2026-01-12',
    ...grade('good', ['children_heard']),
    reasons: 'As the files show.',
  })
  const graded = async () => {
    const { evidencePack } = await nurse.ask(
      `{ evidencePack(framework: "kindness", from: "2026-01-01", to: "2026-02-28") { areas { selfAssessment { grade on reasons } } } }`,
    )
    return evidencePack.areas[0].selfAssessment
  }
  expect(await graded()).toEqual({ grade: 'good', on: '2026-01-12', reasons: 'As the files show.' })
  await correct(id, seq, { instead: { on: '2026-01-13', ...grade('poor', ['nobody_heard']) } })
  expect(await graded()).toMatchObject({ grade: 'poor', on: '2026-01-13' })
  const again = await recorded(id, {
    event: 'graded',
    on: '2026-01-20',
    ...grade('good', ['children_heard']),
    reasons: 'It got better.',
  })
  expect(await graded()).toMatchObject({ grade: 'good' })
  await correct(id, again, { strikeOut: true })
  expect(await graded()).toMatchObject({ grade: 'poor' })
})

test('what time made late stays in the rates when it turns out to have been due earlier', async () => {
  const visited = async () => {
    const { evidence } = await nurse.ask(
      `{ evidence(from: "2027-03-01", to: "2027-03-31") { standards { clock rate { met of } tally { overdue lateOnArrival } } } }`,
    )
    return evidence.standards.find((each: Answer) => each.clock === 'visited')
  }
  await advanceClock(nurse, '2027-03-02T12:00:00Z')
  const id = await opened('visiting', '2027-03-02')
  await advanceClock(nurse, '2027-03-12T12:00:00Z')
  const late = { rate: { met: 0, of: 1 }, tally: { overdue: 1, lateOnArrival: 0 } }
  expect(await visited()).toMatchObject(late)
  await correct(id, 1, { instead: { on: '2027-03-01' } })
  expect(await visited()).toMatchObject(late)
})
