/** Opening a case: under the edition in force on its day, with what it owes and who holds it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, show, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

test('a case opens now where no date is given, owned by the person in the role', async () => {
  const opened = await open(house.caretaker, { reference: 'F-1' })
  expect(opened).toMatchObject({
    __typename: 'CaseOpened',
    case: { reference: 'F-1', status: 'OPEN', stage: { name: '1', owner: 'caretaker', holder: { name: 'Cara' } } },
  })
  expect(opened.case.log.map(({ event }: Answer) => event)).toEqual(['fault_reported', 'held'])
  expect(await show(house.caretaker, opened.case.id)).toEqual(opened.case)
})

test('a case opened late has run out of time on the dates it would have: 3 and 3 working days from Monday 5 January', async () => {
  const { case: found } = await open(house.caretaker, { on: '2026-01-05' })
  expect(found.stage).toMatchObject({ name: '3', enteredOn: '2026-01-13', holder: { name: 'Dora' } })
  const timedOut = found.log.filter(({ event }: Answer) => event === 'timed_out')
  expect(timedOut.map(({ happenedOn }: Answer) => happenedOn)).toEqual(['2026-01-08', '2026-01-13', '2026-01-19'])
  expect(timedOut.every(({ by }: Answer) => by === null)).toBe(true)
})

test('the manager of whoever held the stage before holds the next', async () => {
  const { agency } = house
  const otherHead = await agency.addPerson('Olga', { roles: ['head_caretaker'] })
  const other = await agency.addPerson('Carl', { roles: ['caretaker'], manager: otherHead })
  const { case: found } = await open(other, { on: '2026-01-05' })
  expect(found.holders).toContainEqual({ role: 'caretaker', person: { name: 'Carl' } })
  expect(found.holders).toContainEqual({ role: 'head_caretaker', person: { name: 'Olga' } })
})

test('where nobody is in a role the case still moves, and the administrator is told', async () => {
  const empty = await api.addAgency('Nobody')
  const person = await empty.addPerson('Ann')
  const { case: found } = await open(person, { on: '2026-01-05' })
  expect(found.stage).toMatchObject({ name: '3', owner: 'director', holder: null })
  expect(found.deadlines.find(({ clock }: Answer) => clock === 'letter_sent')).toMatchObject({
    owner: 'caretaker',
    holder: null,
  })
})

test('a time of day gives the date in London, also where the date in UTC is another', async () => {
  // British Summer Time: half past midnight on 2 June is still 1 June in UTC.
  const { case: found } = await open(house.caretaker, { at: '2026-06-01T23:30:00Z' })
  expect(found.openedOn).toBe('2026-06-02')
})

test('answers to the questions are kept as facts', async () => {
  const facts = [
    { question: 'Urgent', answer: 'YES' },
    { question: 'seen_on', answer: '2025-12-24' },
  ]
  const { case: found } = await open(house.caretaker, { facts })
  expect(found.facts).toEqual([
    { question: 'urgent', answer: 'yes' },
    { question: 'seen_on', answer: '2025-12-24' },
  ])
})

test('words are kept beside the log', async () => {
  const { case: found } = await open(house.caretaker, { words: 'It drips.' })
  expect(found.log[0]).toMatchObject({ event: 'fault_reported', words: 'It drips.', by: { name: 'Cara' } })
})

test.each([
  ['procedure', { procedure: 'gardening' }, 'repair'],
  ['on', { on: '2200-01-01' }, 'future'],
  ['at', { at: '2200-01-01T10:00:00Z' }, 'future'],
  ['on', { on: '2026-01-05', at: '2026-01-06T10:00:00Z' }, '2026-01-06'],
  ['facts', { facts: [{ question: 'colour', answer: 'red' }] }, 'urgent'],
  ['facts', { facts: [{ question: 'urgent', answer: 'maybe' }] }, 'yes, no'],
  ['facts', { facts: [{ question: 'seen_on', answer: '2026-02-30' }] }, 'date'],
  [
    'facts',
    {
      facts: [
        { question: 'urgent', answer: 'yes' },
        { question: 'urgent', answer: 'no' },
      ],
    },
    'twice',
  ],
  ['procedure', { procedure: 'repairs' }, 'it could be: repair'],
  ['procedure', { on: '1990-01-01' }, 'No ruleset is in use here on 1990-01-01'],
  ['reference', { reference: 'x'.repeat(201) }, '200'],
  ['reference', { reference: 'F-1\nF-2' }, 'One line'],
  ['idempotencyKey', { idempotencyKey: ' ' }, 'key'],
])('what is wrong with the input is named by its field: %s %j', async (field, input, hint) => {
  const answer = await open(house.caretaker, input)
  expect(answer).toMatchObject({ __typename: 'InvalidInput', field })
  expect(answer.message).toContain(hint)
})

test('an event that opens nothing is refused, and what would open it is told', async () => {
  const answer = await open(house.caretaker, { event: 'call_received' })
  expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_AN_OPENING' })
  expect(answer.accepted.map(({ name }: Answer) => name)).toEqual(['fault_reported'])
})

test('a ruleset that is not in use yet on the day opens nothing', async () => {
  expect(await open(house.caretaker, { on: '2019-12-31' })).toMatchObject({ field: 'procedure' })
})

test('the same key with the same input opens one case, however often and however many at once', async () => {
  const input = { idempotencyKey: 'once', reference: 'same' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => open(house.caretaker, input)))
  expect(new Set(answers.map(({ case: found }) => found.id)).size).toBe(1)
  const { cases } = await house.caretaker.ask('{ cases(filter: { reference: "same" }) { totalCount } }')
  expect(cases.totalCount).toBe(1)
})

test('the same key opens one case also where the table is spread over many, whose key is called by its name and a number', async () => {
  const { em } = api.database.owner
  const rename = (from: string, to: string) =>
    em.execute(`alter table idempotency_key rename constraint ${from} to ${to}`)
  await rename('idempotency_key_pkey', 'idempotency_key_pkey_102008')
  const input = { idempotencyKey: 'spread' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => open(house.caretaker, input)))
  expect(new Set(answers.map(({ case: found }) => found.id)).size).toBe(1)
  await rename('idempotency_key_pkey_102008', 'idempotency_key_pkey')
})

test('the same key with other input is refused', async () => {
  await open(house.caretaker, { idempotencyKey: 'twice' })
  const again = await open(house.caretaker, { idempotencyKey: 'twice', reference: 'other' })
  expect(again).toMatchObject({ __typename: 'InvalidInput', field: 'idempotencyKey' })
})

test('a key is its caller’s own', async () => {
  const first = await open(house.caretaker, { idempotencyKey: 'shared' })
  const second = await open(house.head, { idempotencyKey: 'shared' })
  expect(second.case.id).not.toBe(first.case.id)
})
