/** What a deadline has been through: each thing that moved it, and nothing that did not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Api, advanceClock, open, record, startApi, type TestPerson } from './support.ts'

const rules = `ruleset letters "Letters"
calendar england_and_wales
in force from 2020-01-01 assumed because "a house of our own, for tests"
role tenant outside the agency
role caretaker
question panel_on "When does the panel meet?" a date

procedure repair "Repair"
starts when fault_reported
owner caretaker
> a letter within ten working days
owner must "write to the tenant" within 10 working days of fault_reported, done when letter_sent
  may be extended to 20 working days with the agreement of tenant
owner must "mend it" within 10 working days of fault_reported, done when mended
  stops from part_ordered to part_come
owner must "send the papers" at least 5 working days before panel_on, done when papers_sent
stage 1 "Open"
when fault_closed, close as closed
no time limit because "it takes as long as it takes"
`

let api: Api
let caretaker: TestPerson
let deadlines: readonly Answer[]

beforeAll(async () => {
  api = await startApi([{ name: 'letters/2020-01-01.rules', text: rules }])
  const agency = await api.addAgency('Sandbox', ['letters'], '2026-01-05T09:00:00Z')
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  const { id } = (await open(caretaker, { on: '2026-01-05' })).case
  const happened = async (event: string, on: string, more: object = {}) => {
    await advanceClock(caretaker, `${on}T12:00:00Z`)
    expect((await record(caretaker, id, { event, on, ...more })).message).toBeUndefined()
  }
  await happened('part_ordered', '2026-01-06')
  await happened('answered', '2026-01-07', { facts: [{ question: 'panel_on', answer: '2026-02-02' }] })
  await happened('part_come', '2026-01-08')
  const agreed = { about: 'letter_sent', extendedTo: '20 working days', agreedBy: 'tenant' }
  await happened('extended', '2026-01-09', agreed)
  await happened('letter_sent', '2026-01-26')
  const query = 'query($id: ID!) { case(id: $id) { deadlines { clock dueOn state history { event } } } }'
  deadlines = (await caretaker.ask(query, { id })).case.deadlines
})

afterAll(() => api.close())

// Twenty working days from Monday 5 January are Monday 2 February. A day that stood still in whole or in part does not
// count: without 6, 7 and 8 January ten are Thursday 22 January. Five before 2 February is Monday 26 January.
test.each([
  ['letter_sent', '2026-02-02', 'MET', ['fault_reported', 'extended', 'letter_sent']],
  ['mended', '2026-01-22', 'OVERDUE', ['fault_reported', 'part_ordered', 'part_come', 'timed_out']],
  ['papers_sent', '2026-01-26', 'RUNNING', ['fault_reported', 'answered']],
])('%s is due on %s and %s after: %j', (clock, dueOn, state, history) => {
  const { history: entries, ...deadline } = deadlines.find((each) => each.clock === clock)
  expect(deadline).toEqual({ clock, dueOn, state })
  expect(entries.map(({ event }: Answer) => event)).toEqual(history)
})
