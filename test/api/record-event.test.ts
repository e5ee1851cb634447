/** Recording on a case: what is due comes first, what the rules refuse names its clause, and nothing is done twice. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Answer, type Api, open, record, show, startApi } from './support.ts'

let api: Api
let house: House
let caseId: string

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North', ['repairs'])
})

afterAll(() => api.close())

beforeEach(async () => {
  caseId = (await open(house.caretaker, {})).case.id
})

const eventsOf = (log: Answer) => log.map(({ event }: Answer) => event)

test('an event meets the clock it ends', async () => {
  const recorded = await record(house.caretaker, caseId, { event: 'letter_sent' })
  expect(recorded.__typename).toBe('EventRecorded')
  expect(recorded.case.deadlines.find(({ clock }: Answer) => clock === 'letter_sent')).toMatchObject({
    state: 'MET',
    duty: 'DONE',
  })
})

test('an event that the rules do not know is refused with the one that was probably meant', async () => {
  expect(await record(house.caretaker, caseId, { event: 'leter_sent' })).toMatchObject({
    code: 'UNKNOWN_EVENT',
    message: expect.stringContaining('Did you mean "letter_sent"?'),
  })
  expect((await record(house.caretaker, caseId, { event: 'pigeon' })).message).not.toContain('Did you mean')
})

test('what a gate holds back is refused with the words of its clause, and is recorded once the gate opens', async () => {
  const refused = await record(house.caretaker, caseId, { event: 'work_begun' })
  expect(refused).toMatchObject({ __typename: 'Refusal', code: 'GATE' })
  expect(refused.clause.words).toEqual(["no work begins without the tenant's permission"])
  expect(refused.clause.rule).toContain('before work_begun require permission_given')
  expect(refused.accepted.map(({ name }: Answer) => name)).toContain('permission_given')
  expect(eventsOf((await show(house.caretaker, caseId)).log)).not.toContain('work_begun')

  await record(house.caretaker, caseId, { event: 'permission_given' })
  expect((await record(house.caretaker, caseId, { event: 'work_begun' })).__typename).toBe('EventRecorded')
})

test('a refusal keeps the time-outs that were due', async () => {
  const late = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  const refused = await record(house.caretaker, late, { event: 'work_begun' })
  expect(refused.code).toBe('GATE')
  expect(await show(house.caretaker, late)).toMatchObject({ stage: { name: '3', enteredOn: '2026-01-13' } })
})

test('time-outs that were due come before what is recorded, and are told with it', async () => {
  const late = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  const recorded = await record(house.caretaker, late, { event: 'letter_sent', on: '2026-01-16' })
  const events = eventsOf(recorded.entries)
  expect(events.at(-1)).toBe('letter_sent')
  expect(events.filter((event: string) => event === 'timed_out')).toHaveLength(3)
  expect(recorded.case.deadlines.find(({ clock }: Answer) => clock === 'letter_sent')).toMatchObject({
    state: 'MET',
    metOn: '2026-01-16',
  })
})

test('a version that has moved on is a conflict, and nothing is recorded', async () => {
  const { version } = await show(house.caretaker, caseId)
  const event = { event: 'permission_given', expectedVersion: version }
  expect((await record(house.caretaker, caseId, event)).__typename).toBe('EventRecorded')
  const conflict = await record(house.head, caseId, { event: 'letter_sent', expectedVersion: version })
  const { version: now, log } = await show(house.caretaker, caseId)
  expect(conflict).toMatchObject({ __typename: 'VersionConflict', currentVersion: now })
  expect(eventsOf(log)).not.toContain('letter_sent')
})

test('the same command sent again records nothing more and is answered alike', async () => {
  const input = { event: 'letter_sent', idempotencyKey: `again ${caseId}` }
  const answers = [await record(house.caretaker, caseId, input)]
  answers.push(...(await Promise.all([1, 2, 3].map(() => record(house.caretaker, caseId, input)))))
  for (const answer of answers) expect(answer.entries).toEqual(answers[0].entries)
  const { log } = await show(house.caretaker, caseId)
  expect(eventsOf(log).filter((event: string) => event === 'letter_sent')).toHaveLength(1)
})

test('a refusal sent again is refused alike', async () => {
  const input = { event: 'work_begun', idempotencyKey: `refused ${caseId}` }
  const first = await record(house.caretaker, caseId, input)
  await record(house.caretaker, caseId, { event: 'permission_given' })
  const again = await record(house.caretaker, caseId, input)
  expect(again).toMatchObject({ code: first.code, message: first.message, clause: first.clause })
})

test('two people who record at once both get their place in the log', async () => {
  await Promise.all([
    record(house.caretaker, caseId, { event: 'call_received' }),
    record(house.head, caseId, { event: 'letter_sent' }),
    record(house.director, caseId, { event: 'permission_given' }),
  ])
  const { log } = await show(house.caretaker, caseId)
  expect(log.map(({ seq }: Answer) => seq)).toEqual(log.map((_: Answer, place: number) => place + 1))
  expect(eventsOf(log)).toEqual(expect.arrayContaining(['call_received', 'letter_sent', 'permission_given']))
})

test('each start of an each-clock runs by itself', async () => {
  await record(house.caretaker, caseId, { event: 'call_received', on: '2026-11-02' })
  const two = await record(house.caretaker, caseId, { event: 'call_received', on: '2026-11-06' })
  const calls = two.case.deadlines.filter(({ clock }: Answer) => clock === 'call_returned')
  // A Monday's call is due on Tuesday, a Friday's on Monday.
  expect(calls.map(({ occurrence, dueOn }: Answer) => [occurrence, dueOn])).toEqual([
    [1, '2026-11-03'],
    [2, '2026-11-09'],
  ])
})

test('what another procedure must see to opens a linked case, or is owed where no ruleset has it', async () => {
  const linked = await record(house.caretaker, caseId, { event: 'danger_seen' })
  const entry = linked.case.log.find(({ event }: Answer) => event === 'linked')
  expect(await show(house.caretaker, entry.about)).toMatchObject({ procedure: 'inspection', status: 'OPEN' })
  const { cases } = await house.caretaker.ask(
    '{ cases(filter: { procedure: "inspection" }) { nodes { status stage { name } log { event about } } } }',
  )
  expect(cases.nodes[0]).toMatchObject({ status: 'OPEN', stage: { name: 'look' } })
  expect(cases.nodes[0].log.map(({ event }: Answer) => event)).toContain('linked')

  const owed = await record(house.caretaker, caseId, { event: 'rot_found' })
  expect(owed.__typename).toBe('EventRecorded')
  expect(owed.case.log.filter(({ event }: Answer) => event === 'linked')).toHaveLength(1)
})

test('reasons are kept beside the log, and asked for where the rules want them', async () => {
  const asked = { event: 'asked', about: 'a_visit', inWriting: true }
  const late = (await open(house.caretaker, { on: '2026-01-05' })).case.id
  expect(await record(house.caretaker, late, asked)).toMatchObject({ code: 'NEEDS_REASONS' })
  const granted = await record(house.caretaker, late, { ...asked, reasons: 'It is cold.' })
  expect(granted.case.log.at(-1)).toMatchObject({ event: 'asked', about: 'a_visit', words: 'It is cold.' })
})

test.each([
  ['event', { event: 'timed_out' }],
  ['event', { event: 'held' }],
  ['on', { event: 'letter_sent', on: '2200-01-01' }],
  ['extendedTo', { event: 'extended', about: 'letter_sent', extendedTo: 'a while' }],
  ['agreedBy', { event: 'extended', extendedTo: '20 working days', agreedBy: 'mayor' }],
  ['answers', { event: 'call_returned', answers: [0] }],
  ['number', { event: 'call_returned', number: -1 }],
  ['people', { event: 'appointed', people: [{ role: 'director', personId: 'UGVyc29uOm5vYm9keQ==' }] }],
  ['reasons', { event: 'letter_sent', reasons: 'x'.repeat(20_001) }],
])('what is wrong with the input is named by its field: %s', async (field, input) => {
  expect(await record(house.caretaker, caseId, input)).toMatchObject({ __typename: 'InvalidInput', field })
})

test.each([
  ['about', { event: 'letter_sent', about: 'a_visit' }],
  ['decision', { event: 'letter_sent', decision: 'YES' }],
  ['extendedTo', { event: 'letter_sent', extendedTo: '20 working days' }],
  ['agreedBy', { event: 'letter_sent', agreedBy: 'tenant' }],
  ['inWriting', { event: 'letter_sent', inWriting: true }],
  ['grade', { event: 'letter_sent', grade: 'good' }],
  ['criteria', { event: 'letter_sent', criteria: ['kind'] }],
  ['number', { event: 'letter_sent', number: 3 }],
  ['answers', { event: 'permission_given', answers: [1] }],
])('what has no meaning for an event is refused, and not dropped in silence: %s', async (field, input) => {
  const refused = await record(house.caretaker, caseId, input)
  expect(refused).toMatchObject({ __typename: 'InvalidInput', field })
  expect(refused.message).toContain(`"${input.event}"`)
  expect(eventsOf((await show(house.caretaker, caseId)).log)).not.toContain(input.event)
})

test('an extension agreed in time moves the due date, and one past its cap is refused', async () => {
  const extension = { event: 'extended', about: 'letter_sent', agreedBy: 'tenant' }
  const past = await record(house.caretaker, caseId, { ...extension, extendedTo: '21 working days' })
  expect(past).toMatchObject({ __typename: 'Refusal', code: 'PAST_ITS_CAP' })
  const agreed = await record(house.caretaker, caseId, { ...extension, extendedTo: '20 working days' })
  expect(agreed.__typename).toBe('EventRecorded')
})

test('an event that the rules do not know is refused', async () => {
  expect(await record(house.caretaker, caseId, { event: 'party' })).toMatchObject({ code: 'UNKNOWN_EVENT' })
})

test('what an inspector sees they may not change', async () => {
  const inspector = await house.agency.addPerson('Rita', { access: 'inspector', roles: ['surveyor'] })
  expect((await show(inspector, caseId)).id).toBe(caseId)
  const query = `mutation { recordEvent(input: { caseId: "${caseId}", event: "letter_sent", idempotencyKey: "r" }) { __typename } }`
  expect((await inspector.post(query)).errors[0].extensions.code).toBe('FORBIDDEN')
})

test('a person may move a case by hand, with reasons and to a stage that there is', async () => {
  const { case: opened } = await open(house.caretaker, {})
  const move = (input: object) => record(house.caretaker, opened.id, { event: 'moved', ...input })
  expect(await move({ about: 'stage 3' })).toMatchObject({ __typename: 'Refusal', code: 'NEEDS_REASONS' })
  expect(await move({ about: 'stage 9', reasons: 'Why not.' })).toMatchObject({
    __typename: 'Refusal',
    code: 'UNKNOWN_EVENT',
  })
  const { case: moved } = await move({ about: 'stage 3', reasons: 'The director asked for it.' })
  expect(moved.stage.name).toBe('3')
})
