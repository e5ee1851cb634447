/** What an event makes somebody owe in time has more time, stands still and counts as evidence as any limit does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Api, advanceClock, open, record, startApi, type TestPerson } from './support.ts'

const letters = `ruleset letters "Letters"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
procedure letter "Letter"
starts when letter_received
owner clerk
stage 1 "Open"
when visit_made, go to stage 2 and clerk must "write the report" within 5 working days, done when report_written
  may be extended to 10 working days
  stops from reader_away to reader_back
  counts as evidence of written_down, for the grade good in kindness
no time limit because "it takes as long as it takes"
stage 2 "Seen"
when thanked, close as thanked
no time limit because "it takes as long as it takes"
`

const kindness = `framework kindness "Kindness"
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
grades good, poor
clerk must assess each area, with reasons
area 1 "Listening"
criterion good written_down
`

let api: Api
let clerk: TestPerson
let administrator: TestPerson
let id: string

beforeAll(async () => {
  api = await startApi([
    { name: 'letters/2020-01-01.rules', text: letters },
    { name: 'kindness/2020-01-01.rules', text: kindness },
  ])
  const agency = await api.addAgency('House', ['letters', 'kindness'], '2026-01-05T09:00:00Z')
  clerk = await agency.addPerson('Cleo', { roles: ['clerk'] })
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  id = (await open(clerk, { procedure: 'letter' })).case.id
})

afterAll(() => api.close())

const happened = async (event: string, more: object = {}) =>
  expect((await record(clerk, id, { event, ...more })).message).toBeUndefined()

async function dueOn(): Promise<string | null> {
  const { deadlines } = (await clerk.ask('query($id: ID!) { case(id: $id) { deadlines { text dueOn } } }', { id })).case
  return deadlines.find(({ text }: Answer) => text === 'write the report').dueOn
}

test('more time, and what stops it, may be recorded also where the case has gone on', async () => {
  await happened('visit_made')
  // Five working days after Monday 5 January 2026.
  expect(await dueOn()).toBe('2026-01-12')
  const { mayRecord } = (await clerk.ask('query($id: ID!) { case(id: $id) { mayRecord { name } } }', { id })).case
  expect(mayRecord.map(({ name }: Answer) => name)).toEqual(
    expect.arrayContaining(['extended', 'reader_away', 'reader_back']),
  )
  await happened('extended', { about: 'report_written', extendedTo: '8 working days' })
  expect(await dueOn()).toBe('2026-01-15')
  await happened('reader_away')
  expect(await dueOn()).toBeNull()
  await advanceClock(clerk, '2026-01-07T12:00:00Z')
  await happened('reader_back')
  // The 6th and the 7th are left out.
  expect(await dueOn()).toBe('2026-01-19')
})

test('it is counted as evidence', async () => {
  await happened('report_written')
  const query = `{ evidencePack(from: "2026-01-01", to: "2026-01-31") { areas { criteria { name cases rate { met of } } } } }`
  const [area] = (await administrator.ask(query)).evidencePack.areas
  expect(area.criteria).toEqual([{ name: 'written_down', cases: 1, rate: { met: 1, of: 1 } }])
})
