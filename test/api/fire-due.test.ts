/** Time-outs fire by themselves, once each, on the dates they would have had, and a broken case holds up no other. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf, openManyAsOf } from './in-the-past.ts'
import { type Answer, type Api, record, show, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const moves = ({ log }: Answer) =>
  log
    .filter(({ event }: Answer) => event === 'timed_out')
    .map(({ happenedOn, about }: Answer) => `${happenedOn} ${about}`)

test('what fell due while no worker ran fires in order, dated as if one had', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  expect(await show(house.caretaker, id)).toMatchObject({ stage: { name: '1' } })
  expect(await api.app.fireDue()).toBe(1)
  const found = await show(house.caretaker, id)
  expect(moves(found)).toEqual(['2026-01-08 stage 1', '2026-01-13 stage 2', '2026-01-19 letter_sent'])
  expect(found.stage).toMatchObject({ name: '3', enteredOn: '2026-01-13' })
  expect(await api.app.fireDue()).toBe(0)
})

test('many workers at once fire each time-out once', async () => {
  const other = await addHouse(api, 'South')
  const ids = [
    ...(await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 20)),
    ...(await openManyAsOf(api, house.caretaker, '2026-01-06T10:00:00Z', 20)),
  ]
  const elsewhere = await openAsOf(api, other.caretaker, '2026-01-05T10:00:00Z')
  const fired = await Promise.all(Array.from({ length: 6 }, () => api.app.fireDue()))
  expect(fired.reduce((sum, each) => sum + each, 0)).toBe(41)
  for (const id of ids) expect(moves(await show(house.caretaker, id))).toHaveLength(3)
  expect(moves(await show(other.caretaker, elsewhere))).toHaveLength(3)
})

test('a worker and a person at once leave one log without a gap', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await Promise.all([
    api.app.fireDue(),
    record(house.caretaker, id, { event: 'permission_given' }),
    api.app.fireDue(),
    record(house.head, id, { event: 'call_received' }),
  ])
  await api.app.fireDue()
  const found = await show(house.caretaker, id)
  expect(moves(found).filter((move: string) => move.endsWith('stage 1'))).toHaveLength(1)
  expect(found.log.map(({ seq }: Answer) => seq)).toEqual(found.log.map((_: Answer, place: number) => place + 1))
})

test('a case that cannot be fired is set aside where all can see it; the others fire, and it does after its repair', async () => {
  const ids = await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 3)
  const broken = keyOf('Case', house.agency.id, ids[1]!)!
  const change = (sql: string) =>
    inAgency(api.database.owner, house.agency.id, (tx) => tx.query(sql, [tx.agencyId, broken]))
  // A clock that the machine does not have.
  const set = (clock: number, into: string) =>
    change(`update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '${clock}')${into}
      where agency_id = $1 and id = $2`)
  const [row] = await change(
    `select (snapshot #>> '{instances,0,clock}')::int as clock from cases where agency_id = $1 and id = $2`,
  )
  await set(999, '')

  expect(await api.app.fireDue()).toBe(3)
  expect(moves(await show(house.caretaker, ids[0]!))).toHaveLength(3)
  expect(moves(await show(house.caretaker, ids[2]!))).toHaveLength(3)
  const query = 'query($id: ID!) { case(id: $id) { setAsideAt version } }'
  const { case: aside } = await house.caretaker.ask(query, { id: ids[1] })
  expect(Date.parse(aside.setAsideAt)).toBeGreaterThan(Date.parse('2026-01-05'))
  expect(await api.app.fireDue()).toBe(0)

  await set((row as { clock: number }).clock, ', set_aside_at = null, set_aside_reason = null')
  expect(await api.app.fireDue()).toBe(1)
  const repaired = await show(house.caretaker, ids[1]!)
  expect(repaired.setAsideAt).toBeNull()
  expect(moves(repaired)).toHaveLength(3)
})

test('what must be told is written with the event, as ids alone', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await record(house.caretaker, id, { event: 'complaint_of_noise', words: 'From Mr Smith upstairs.' })
  const key = keyOf('Case', house.agency.id, id)
  const told = await inAgency(api.database.app, house.agency.id, (tx) =>
    tx.query<{ kind: string; payload: object }>(
      `select kind, payload from outbox where agency_id = $1 and case_id = $2 and kind = 'tell'`,
      [tx.agencyId, key],
    ),
  )
  expect(told).toHaveLength(1)
  expect(Object.keys(told[0]!.payload).sort()).toEqual(['effect', 'seq'])
})

test('words stand beside the log and not in it', async () => {
  const rows = await inAgency(api.database.app, house.agency.id, (tx) =>
    tx.query<{ written: string }>('select details::text || effects::text as written from event where agency_id = $1', [
      tx.agencyId,
    ]),
  )
  expect(rows.filter(({ written }) => written.includes('Smith'))).toEqual([])
})
