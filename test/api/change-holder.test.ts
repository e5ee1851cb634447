/** Somebody else is put into a role on one case: the log says so, and what is owed there is theirs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, freshKey, open, record, show, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const idOf = async (person: TestPerson): Promise<string> => (await person.ask('{ me { id } }')).me.id

function change(person: TestPerson, input: object): Promise<Answer> {
  const query = `mutation($input: ChangeHolderInput!) { changeHolder(input: $input) { __typename
    ... on EventRecorded { entries { event by { name } } case { version holders { role mayChange person { name } } } }
    ... on InvalidInput { field message } ... on VersionConflict { currentVersion } } }`
  return person.ask(query, { input: { idempotencyKey: freshKey(), ...input } }).then((data) => data.changeHolder)
}

test('who is put into a role holds what is owed there, and the log says who did it', async () => {
  const { id, version } = (await open(house.caretaker, {})).case
  const other = await house.agency.addPerson('Otto')
  const personId = await idOf(other)
  const key = freshKey()
  const input = { caseId: id, role: 'caretaker', personId, expectedVersion: version, idempotencyKey: key }
  const answer = await change(house.caretaker, input)
  expect(answer.entries).toEqual([{ event: 'held', by: { name: 'Cara' } }])
  expect(answer.case.holders).toContainEqual({ role: 'caretaker', mayChange: true, person: { name: 'Otto' } })
  const held = await other.ask('{ deadlines(filter: { mine: true, open: true }) { nodes { case { id } } } }')
  expect(held.deadlines.nodes.map((each: Answer) => each.case.id)).toContain(id)
  // Sent again nothing more is written; on an old view it is refused.
  expect((await change(house.caretaker, input)).case.version).toBe(answer.case.version)
  expect(await change(house.caretaker, { ...input, idempotencyKey: freshKey() })).toMatchObject({
    __typename: 'VersionConflict',
  })
})

test('nobody is put into a role that the rules do not have, or onto a case that is closed', async () => {
  const { id } = (await open(house.caretaker, {})).case
  const personId = await idOf(house.caretaker)
  const asked = { caseId: id, personId }
  expect(await change(house.caretaker, { ...asked, role: 'gardener' })).toMatchObject({ field: 'role' })
  expect(await change(house.caretaker, { ...asked, role: 'caretaker', personId: 'x' })).toMatchObject({
    field: 'personId',
  })
  // Who is outside the agency is nobody it puts anywhere.
  expect(await change(house.caretaker, { ...asked, role: 'tenant' })).toMatchObject({ field: 'role' })
  await record(house.caretaker, id, { event: 'resolved' })
  expect((await show(house.caretaker, id)).status).toBe('CLOSED')
  expect(await change(house.caretaker, { ...asked, role: 'caretaker' })).toMatchObject({ field: 'caseId' })
})
