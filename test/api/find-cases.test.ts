/** Cases are found by what is asked of them, all of it at once, and only in one's own agency. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Api, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
const ids = { first: '', second: '', late: '', closed: '' }

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
  ids.first = (await open(house.caretaker, { reference: 'A-1' })).case.id
  ids.second = (await open(house.caretaker, { reference: 'A-10' })).case.id
  ids.late = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await api.app.fireDue()
  ids.closed = (await open(house.head, {})).case.id
  await record(house.head, ids.closed, {
    event: 'appointed',
    people: [{ role: 'surveyor', personId: await idOf(house.director) }],
  })
  await record(house.head, ids.closed, { event: 'resolved' })
})

afterAll(() => api.close())

const idOf = async (person: TestPerson): Promise<string> => (await person.ask('{ me { id } }')).me.id

async function find(person: TestPerson, filter: object): Promise<string[]> {
  const { cases } = await person.ask(
    'query($filter: CaseFilter) { cases(filter: $filter) { nodes { id } totalCount } }',
    {
      filter,
    },
  )
  expect(cases.totalCount).toBe(cases.nodes.length)
  return cases.nodes.map(({ id }: { id: string }) => Object.entries(ids).find(([, each]) => each === id)?.[0])
}

test('by reference, exactly', async () => {
  expect(await find(house.caretaker, { reference: 'A-1' })).toEqual(['first'])
  expect(await find(house.caretaker, { reference: 'a-1' })).toEqual([])
})

test('by how the reference begins, and a sign that the database would take for any letter is itself', async () => {
  expect(await find(house.caretaker, { referenceBegins: 'a-1' })).toEqual(['second', 'first'])
  expect(await find(house.caretaker, { referenceBegins: 'A-10' })).toEqual(['second'])
  for (const none of ['-1', 'A_1', 'A%', 'A-1\\'])
    expect(await find(house.caretaker, { referenceBegins: none })).toEqual([])
})

test('by stage and by status', async () => {
  expect(await find(house.caretaker, { stage: '3' })).toEqual(['late'])
  expect(await find(house.caretaker, { status: 'CLOSED' })).toEqual(['closed'])
  expect(await find(house.caretaker, { stage: '1', status: 'OPEN', procedure: 'repair' })).toEqual(['second', 'first'])
})

test('by whoever is in a role there, closed cases too', async () => {
  const director = await idOf(house.director)
  expect(await find(house.caretaker, { holderId: director, stage: '3' })).toEqual(['late'])
  expect(await find(house.director, { mine: true, status: 'OPEN' })).toEqual(
    await find(house.caretaker, { holderId: director, status: 'OPEN' }),
  )
  expect(await find(house.caretaker, { mine: true, status: 'OPEN', stage: '1' })).toEqual(['second', 'first'])
})

test('by the dates they were opened and closed', async () => {
  expect(await find(house.caretaker, { openedTo: '2026-01-05' })).toEqual(['late'])
  expect(await find(house.caretaker, { openedFrom: '2026-01-05', openedTo: '2026-01-05' })).toEqual(['late'])
  expect(await find(house.caretaker, { openedFrom: '2026-01-06' })).toEqual(['closed', 'second', 'first'])
  expect(await find(house.caretaker, { closedFrom: '2026-01-06' })).toEqual(['closed'])
  expect(await find(house.caretaker, { closedTo: '2026-01-06' })).toEqual([])
})

test('by whoever one manages', async () => {
  const mine = await find(house.caretaker, { mine: true })
  expect(await find(house.caretaker, { team: true })).toEqual(mine)
  expect(await find(house.head, { team: true })).toEqual(expect.arrayContaining(mine))
})

test('who asks for their own and for somebody else’s at once is told to choose', async () => {
  const holderId = await idOf(house.director)
  await expect(find(house.caretaker, { mine: true, holderId })).rejects.toThrow('BAD_USER_INPUT')
  await expect(find(house.caretaker, { holderId: 'nobody' })).rejects.toThrow('BAD_USER_INPUT')
})

test('another agency finds none of them', async () => {
  const { caretaker } = await addHouse(api, 'South')
  expect(await find(caretaker, { reference: 'A-1' })).toEqual([])
  await expect(find(caretaker, { holderId: await idOf(house.director) })).rejects.toThrow('BAD_USER_INPUT')
})
