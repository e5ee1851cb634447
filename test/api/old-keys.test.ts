/** A key makes a command safe to send again for seven days; after that it is a new one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { addHouse, type House } from './house.ts'
import { type Api, open, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const inHouse = (sql: string) => inAgency(api.database.owner, house.agency.id, (tx) => tx.query(sql, [tx.agencyId]))
const age = (days: number) =>
  inHouse(`update idempotency_key set created_at = clock_timestamp() - interval '${days} days' where agency_id = $1`)
const count = async () =>
  (await inHouse('select count(*)::int as kept from idempotency_key where agency_id = $1'))[0]!.kept

test('a key of six days is remembered, and used for something else it is refused', async () => {
  const first = await open(house.caretaker, { idempotencyKey: 'k' })
  await age(6)
  expect((await open(house.caretaker, { idempotencyKey: 'k' })).case.id).toBe(first.case.id)
  expect(await open(house.caretaker, { idempotencyKey: 'k', reference: 'other' })).toMatchObject({
    __typename: 'InvalidInput',
    field: 'idempotencyKey',
  })
  expect(await api.app.forgetKeys()).toBe(0)
  expect(await count()).toBe(1)
})

test('a key of eight days is a new request, whether or not the worker has been round', async () => {
  const first = await open(house.caretaker, { idempotencyKey: 'old' })
  await age(8)
  const again = await open(house.caretaker, { idempotencyKey: 'old', reference: 'other' })
  expect(again.case.id).not.toBe(first.case.id)
  expect((await open(house.caretaker, { idempotencyKey: 'old', reference: 'other' })).case.id).toBe(again.case.id)
})

test('the worker clears old keys away', async () => {
  await open(house.caretaker, { idempotencyKey: 'fresh' })
  const before = await count()
  await age(8)
  expect(await api.app.forgetKeys()).toBe(before)
  expect(await count()).toBe(0)
  expect(await api.app.forgetKeys()).toBe(0)
})

test('a key is kept without what was said', async () => {
  await open(house.caretaker, { idempotencyKey: 'plain', reference: 'Mr Smith', words: 'Mr Smith rang.' })
  const [row] = await inHouse('select string_agg(k::text, chr(10)) as text from idempotency_key k where agency_id = $1')
  expect(row!.text).not.toContain('Smith')
})

test('what is taken away with null is something else than what is left out', async () => {
  const first = await open(house.caretaker, { idempotencyKey: 'null' })
  const correct = (instead: object) =>
    house.caretaker.ask(
      'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename ... on InvalidInput { field } } }',
      { input: { caseId: first.case.id, seq: 1, instead, reasons: 'A slip.', idempotencyKey: 'slip' } },
    )
  expect((await correct({ words: 'It drips.' })).correctEvent.__typename).toBe('EventCorrected')
  expect((await correct({ words: 'It drips.' })).correctEvent.__typename).toBe('EventCorrected')
  expect((await correct({ words: 'It drips.', at: null })).correctEvent).toEqual({
    __typename: 'InvalidInput',
    field: 'idempotencyKey',
  })
})
