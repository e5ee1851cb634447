/** What is not shown to an inspector is not told as if it were not there: not in the pack, the rates or their file. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Answer,
  type Api,
  advanceClock,
  open,
  record,
  startApi,
  type TestAgency,
  type TestPerson,
} from './support.ts'

const shows = (criterion: string) => `counts as evidence of ${criterion}, for the grade good in kindness`

// Three kinds of case, of which those who inspect are shown one.
const letters = `ruleset letters "Letters"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
role visitor

procedure letter "Letter"
starts when letter_received
owner clerk
visitor may see the records
owner must "answer" within 5 working days of letter_received, done when reply_sent
  ${shows('answered_soon')}
  ${shows('heard')}
stage 1 "Open"
when reply_sent, close as replied
no time limit because "it takes as long as it takes"

procedure call "Call"
starts when call_received
owner clerk
owner must "call back" within 5 working days of call_received, done when called_back
  ${shows('heard')}
owner must "write it down" within 5 working days of call_received, done when written_down
  ${shows('written_down')}
stage 1 "Open"
when called_back, close as called_back
no time limit because "it takes as long as it takes"
`

const kindness = `framework kindness "Kindness"
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
grades good, poor
clerk must assess each area, with reasons
area 1 "Listening"
criterion good answered_soon
criterion good heard
criterion good written_down
criterion poor nobody_heard
`

let api: Api
let agency: TestAgency
let administrator: TestPerson
let inspector: TestPerson

beforeAll(async () => {
  api = await startApi([
    { name: 'letters/2020-01-01.rules', text: letters },
    { name: 'kindness/2020-01-01.rules', text: kindness },
  ])
  agency = await api.addAgency('House', ['letters', 'kindness'], '2026-01-05T09:00:00Z')
  const clerk = await agency.addPerson('Cleo', { roles: ['clerk'] })
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  inspector = await agency.addPerson('Ines', { access: 'inspector', roles: ['visitor'] })
  const ids: Record<string, string> = {}
  for (const procedure of ['letter', 'call', 'assessment']) ids[procedure] = (await open(clerk, { procedure })).case.id
  await advanceClock(clerk, '2026-01-07T12:00:00Z')
  expect((await record(clerk, ids.letter!, { event: 'reply_sent' })).message).toBeUndefined()
  const grade = { event: 'graded', about: '1', grade: 'good', criteria: [], reasons: 'We listened.' }
  expect((await record(clerk, ids.assessment!, grade)).message).toBeUndefined()
  await advanceClock(clerk, '2026-01-20T12:00:00Z')
})

afterAll(() => api.close())

const period = 'from: "2026-01-01", to: "2026-02-28"'

async function area(person: TestPerson): Promise<Answer> {
  const query = `{ evidencePack(${period}) { areas { notShown selfAssessment { grade }
    criteria { name lacks cases notShown rate { met of } standards { procedure notShown rate { met of } } } } } }`
  return (await person.ask(query)).evidencePack.areas[0]
}

async function criterion(person: TestPerson, name: string): Promise<Answer> {
  return (await area(person)).criteria.find((each: Answer) => each.name === name)
}

test('a criterion whose cases are hidden is not said to have none', async () => {
  expect(await criterion(administrator, 'written_down')).toMatchObject({ lacks: null, cases: 1, notShown: [] })
  const hidden = await criterion(inspector, 'written_down')
  expect(hidden).toMatchObject({ lacks: 'NOT_SHOWN', cases: 0, rate: null, notShown: ['Call'] })
  expect(hidden.standards).toEqual([{ procedure: 'call', notShown: ['Call'], rate: null }])
})

test('one that is shown in part says which part is left out, and one shown whole says nothing', async () => {
  expect(await criterion(administrator, 'heard')).toMatchObject({ cases: 2, rate: { met: 1, of: 2 }, notShown: [] })
  expect(await criterion(inspector, 'heard')).toMatchObject({
    lacks: null,
    cases: 1,
    rate: { met: 1, of: 1 },
    notShown: ['Call'],
  })
  expect(await criterion(inspector, 'answered_soon')).toMatchObject({ lacks: null, cases: 1, notShown: [] })
  expect(await criterion(inspector, 'nobody_heard')).toMatchObject({ lacks: 'NO_RULE', notShown: [] })
})

test('a self-assessment that is hidden is not said never to have been given', async () => {
  expect(await area(administrator)).toMatchObject({ selfAssessment: { grade: 'good' }, notShown: [] })
  expect(await area(inspector)).toMatchObject({ selfAssessment: null, notShown: [expect.any(String)] })
})

test('whether there are hidden cases is not told: it is said by the rules alone', async () => {
  const empty = await api.addAgency('Elsewhere', ['letters', 'kindness'], '2026-01-05T09:00:00Z')
  const there = await empty.addPerson('Ian', { access: 'inspector', roles: ['visitor'] })
  expect(await criterion(there, 'written_down')).toEqual(await criterion(inspector, 'written_down'))
  expect(await criterion(there, 'answered_soon')).toMatchObject({ lacks: 'NO_CASE', notShown: [] })
})

test('rates name the kinds that they leave out', async () => {
  const ask = async (person: TestPerson, more = '') =>
    (await person.ask(`{ evidence(${period}${more}) { notShown standards { procedure notShown } } }`)).evidence
  expect((await ask(administrator)).notShown).toEqual([])
  const seen = await ask(inspector)
  expect(seen.notShown).toContain('Call')
  expect(seen.notShown).not.toContain('Letter')
  expect(seen.standards).toEqual([{ procedure: 'letter', notShown: [] }])
  expect((await ask(inspector, ', procedure: "letter"')).notShown).toEqual([])
  expect((await ask(inspector, ', procedure: "call"')).notShown).toEqual(['Call'])
})

test('so does the file of them', async () => {
  const lines = async (person: TestPerson): Promise<readonly string[]> =>
    (await person.ask(`{ exportEvidence(${period}) { content } }`)).exportEvidence.content.split('\r\n')
  const leftOut = (each: string) => each.includes('left out')
  expect((await lines(administrator)).filter(leftOut)).toEqual([])
  expect((await lines(inspector)).filter(leftOut)).toContainEqual(expect.stringContaining('Call'))
})

test('so do the files of deadlines and of cases, which name no kind that is shown', async () => {
  const file = 'notShown content'
  const deadlines = async (person: TestPerson, filter = '') =>
    (await person.ask(`{ exportDeadlines${filter} { ${file} } }`)).exportDeadlines
  const lastOf = (content: string) => content.trimEnd().split('\r\n').at(-1)
  expect((await deadlines(administrator)).notShown).toEqual([])
  const all = await deadlines(inspector)
  expect(all.notShown).toContain('Call')
  expect(all.notShown).not.toContain('Letter')
  expect(all.content).toContain(',Call,,,,Some may be left out: the rules do not show you all cases of this kind')
  expect((await deadlines(inspector, '(filter: { procedure: "letter" })')).notShown).toEqual([])
  expect((await deadlines(inspector, '(filter: { clock: "reply_sent" })')).notShown).toEqual([])
  expect((await deadlines(inspector, '(filter: { clock: "called_back" })')).notShown).toEqual(['Call'])
  const [{ id }] = (await inspector.ask('{ cases { nodes { id procedure } } }')).cases.nodes
  expect((await deadlines(inspector, `(filter: { caseId: "${id}" })`)).notShown).toEqual([])

  const cases = async (person: TestPerson, procedure: string, as: string) =>
    (await person.ask(`{ exportCases(${period}, procedure: "${procedure}", as: ${as}) { cases ${file} } }`)).exportCases
  expect(await cases(administrator, 'call', 'CSV')).toMatchObject({ cases: 1, notShown: [] })
  const hidden = await cases(inspector, 'call', 'CSV')
  expect(hidden).toMatchObject({ cases: 0, notShown: ['Call'] })
  expect(lastOf(hidden.content)).toMatch(/^,Call,"?Some may be left out: the rules do not show you/)
  expect((await cases(inspector, 'call', 'TEXT')).content).toMatch(
    /^Call\nSome may be left out: the rules do not show you/,
  )
  expect(await cases(inspector, 'letter', 'CSV')).toMatchObject({ cases: 1, notShown: [] })
})
