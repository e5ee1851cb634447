/** A case says which entry of its log closed it, as the log counts now: a letter on it is on that one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

const rules = `ruleset repairs "Repairs"
calendar england_and_wales
in force from 2020-01-01 assumed because "a house of our own, for tests"
role caretaker
procedure repair "Repair"
starts when fault_reported
owner caretaker
stage 1
resolve within 20 working days then close as lapsed
when checked, go to stage 2
stage 2
no time limit because "it takes as long as it takes"
when settled, close as settled
`

let api: Api
let worker: TestPerson

beforeAll(async () => {
  api = await startApi([{ name: 'repairs/2020-01-01.rules', text: rules }])
  const agency = await api.addAgency('Sandbox', ['repairs'], '2026-01-05T10:00:00Z')
  worker = await agency.addPerson('Cara', { roles: ['caretaker'] })
})

afterAll(() => api.close())

const closedBy = async (id: string): Promise<string | null> => {
  const shown = 'query($id: ID!) { case(id: $id) { closedBySeq log { seq event } } }'
  const { closedBySeq, log } = (await worker.ask(shown, { id })).case
  return log.find(({ seq }: Answer) => seq === closedBySeq)?.event ?? closedBySeq
}

async function correct(id: string, event: string, how: object): Promise<void> {
  const { log } = (await worker.ask('query($id: ID!) { case(id: $id) { log { seq event } } }', { id })).case
  const { seq } = log.find((each: Answer) => each.event === event)
  const input = { caseId: id, seq, ...how, reasons: 'Mistaken.', idempotencyKey: freshKey() }
  const query = 'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename } }'
  expect((await worker.ask(query, { input })).correctEvent.__typename).toBe('EventCorrected')
}

test('it is the entry that closes it, and not the correction that lets it', async () => {
  const { id } = (await open(worker, { on: '2026-01-05' })).case
  await advanceClock(worker, '2026-01-14T12:00:00Z')
  await record(worker, id, { event: 'checked', on: '2026-01-14' })
  // Dated before its stage it moves nothing.
  expect((await record(worker, id, { event: 'settled', on: '2026-01-13' })).case.status).toBe('OPEN')
  expect(await closedBy(id)).toBeNull()
  await correct(id, 'checked', { instead: { on: '2026-01-12' } })
  expect(await closedBy(id)).toBe('settled')
  await correct(id, 'settled', { strikeOut: true })
  expect(await closedBy(id)).toBeNull()
})

test('it is the time-out where time closed it, also where what took that back never happened', async () => {
  const { id } = (await open(worker, { on: '2026-01-05' })).case
  await advanceClock(worker, '2026-02-10T12:00:00Z')
  expect(await closedBy(id)).toBe('timed_out')
  await record(worker, id, { event: 'resolved', on: '2026-01-20' })
  expect(await closedBy(id)).toBe('resolved')
  await correct(id, 'resolved', { strikeOut: true })
  expect(await closedBy(id)).toBe('timed_out')
})
