/** A case that was set aside is listed, and goes on when an administrator brings it back after its repair. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Answer, type Api, freshKey, show, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let administrator: TestPerson
let id: string

beforeAll(async () => {
  api = await startApi()
})

// A clock that the machine does not have.
beforeEach(async () => {
  house = await addHouse(api, `House ${freshKey()}`)
  administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
  id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await setClock(`to_jsonb((snapshot #>> '{instances,0,clock}')::int + 900)`)
  await api.app.fireDue()
})

afterAll(() => api.close())

function setClock(clock: string): Promise<unknown> {
  return inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query(
      `update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', ${clock}) where agency_id = $1 and id = $2`,
      [tx.agencyId, keyOf('Case', tx.agencyId, id)],
    ),
  )
}

const repair = () => setClock(`to_jsonb((snapshot #>> '{instances,0,clock}')::int - 900)`)

async function resume(person: TestPerson, key = freshKey()): Promise<Answer> {
  const query = `mutation($id: ID!, $key: String!) { resumeCase(caseId: $id, idempotencyKey: $key) { __typename
    ... on CaseResumed { case { setAsideAt version } } ... on Refusal { code message clause { rule } accepted { name } }
    ... on InvalidInput { field } } }`
  return (await person.ask(query, { id, key })).resumeCase
}

const listed = async (setAside: boolean) =>
  (await house.caretaker.ask(`{ cases(filter: { setAside: ${setAside} }) { nodes { id } } }`)).cases.nodes

test('cases set aside are listed, apart from the others', async () => {
  const other = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  expect(await listed(true)).toEqual([{ id }])
  expect(await listed(false)).toEqual([{ id: other }])
})

test('what still cannot be worked out stays aside, and its refusal says so', async () => {
  expect(await resume(administrator)).toMatchObject({
    __typename: 'Refusal',
    code: 'STILL_FAILS',
    clause: null,
    accepted: [],
  })
  expect(await listed(true)).toEqual([{ id }])
})

test('after its repair it is brought back, unchanged by the trial, and fires once', async () => {
  const { version } = (await house.caretaker.ask('query($id: ID!) { case(id: $id) { version } }', { id })).case
  await repair()
  expect(await resume(administrator)).toEqual({ __typename: 'CaseResumed', case: { setAsideAt: null, version } })
  expect(await listed(true)).toEqual([])
  expect(await api.app.fireDue()).toBe(1)
  expect(await show(house.caretaker, id)).toMatchObject({ stage: { name: '3', enteredOn: '2026-01-13' } })
  expect(await api.app.fireDue()).toBe(0)
})

test('sent again it is answered alike; a case that is not aside needs no bringing back', async () => {
  await repair()
  const key = freshKey()
  const first = await resume(administrator, key)
  expect(await resume(administrator, key)).toEqual(first)
  expect(await resume(administrator)).toMatchObject({ code: 'NOT_SET_ASIDE' })
})

test('only an administrator of the agency brings a case back', async () => {
  await expect(resume(house.head)).rejects.toThrow('FORBIDDEN')
  const other = await api.addAgency(`Agency ${freshKey()}`)
  const stranger = await other.addPerson('Ada', { access: 'administrator' })
  expect(await resume(stranger)).toMatchObject({ __typename: 'InvalidInput', field: 'caseId' })
})
