/** A grade is given in the form that the framework asks for, and the case says which that is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, open, record, startApi, type TestPerson } from './support.ts'

const framework = (form: string) => `framework visits "Visits"
in force from 2020-01-01 assumed because "rules of our own, for tests"
role inspector
grades good, poor
inspector must assess each area, ${form}
area 1 "What it is like"
criterion good heard
good only if heard is shown
`

let api: Api
let inspector: TestPerson

beforeAll(async () => {
  api = await startApi([{ name: 'visits.rules', text: framework('in writing, with reasons') }])
  inspector = await (await api.addAgency('North', ['visits'])).addPerson('Ines', { roles: ['inspector'] })
})

afterAll(() => api.close())

test('where a framework asks for grades in writing, one is given in writing and no other', async () => {
  const { id } = (await open(inspector, { procedure: 'assessment' })).case
  const { mayRecord } = (
    await inspector.ask('query($id: ID!) { case(id: $id) { mayRecord { name needsWriting } } }', { id })
  ).case
  expect(mayRecord).toContainEqual({ name: 'graded', needsWriting: true })
  const grade = { event: 'graded', about: '1', grade: 'good', criteria: ['heard'], reasons: 'We listened.' }
  expect(await record(inspector, id, grade)).toMatchObject({
    code: 'NEEDS_WRITING',
    clause: { rule: 'inspector must assess each area, in writing, with reasons' },
  })
  expect(await record(inspector, id, { ...grade, inWriting: true })).toMatchObject({
    case: { status: 'CLOSED', outcome: 'assessed' },
  })
})
