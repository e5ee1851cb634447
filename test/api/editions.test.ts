/** Rule files become editions once; an edition never changes, and a case runs by the one in force when it began. */
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { loadEditions } from '../../api/src/ruleset/load-editions.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, startApi } from './support.ts'

let api: Api
let house: House
let file: string
let text: string

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
  file = join(api.rulesetsFolder, 'repairs.rules')
  text = readFileSync(file, 'utf8')
})

afterAll(() => api.close())

const load = async () =>
  loadEditions(api.database.owner, api.rulesetsFolder, await loadCalendars(join(api.rulesetsFolder, 'calendars')))
const published = async () => (await house.caretaker.ask('{ editions { ruleset inForceFrom } }')).editions

test('a file that has not changed changes nothing', async () => {
  await load()
  expect(await published()).toEqual([{ ruleset: 'repairs', inForceFrom: '2020-01-01' }])
})

test('a changed file of a published edition is refused by name', async () => {
  writeFileSync(file, text.replace('within 3 working days', 'within 30 working days'))
  await expect(load()).rejects.toThrow(/^repairs\.rules has changed, .*repairs in force from 2020-01-01.*never changes/)
  writeFileSync(file, text)
})

test('a scenario, a comment or another way to set the lines changes no rule', async () => {
  const scenario = 'scenario "nobody acts"\ngiven fault_reported on 2026-01-05\nexpect stage 2 from 2026-01-08\n'
  writeFileSync(file, `# Seen again this year.\n${text.replace(/^stage 1/m, '\n  stage 1')}\n${scenario}`)
  await load()
  writeFileSync(file, text)
})

test('a file with errors is refused with what is wrong and where', async () => {
  const bad = join(api.rulesetsFolder, 'bad.rules')
  writeFileSync(bad, 'ruleset bad "Bad"\ncalendar england_and_wales\nin force from 2020-01-01\nbla bla\n')
  const loading = load()
  await expect(loading).rejects.toThrow(/^bad\.rules cannot be published/)
  await expect(loading).rejects.toThrow(/bad\.rules:4:1 error/)
  rmSync(bad)
})

test('a file without a head is refused', async () => {
  const sketch = join(api.rulesetsFolder, 'sketch.rules')
  writeFileSync(sketch, 'procedure x\n')
  await expect(load()).rejects.toThrow(/sketch\.rules cannot be published: it needs/)
  rmSync(sketch)
})

test('two files of one edition are refused', async () => {
  const twin = join(api.rulesetsFolder, 'twin.rules')
  copyFileSync(file, twin)
  await expect(load()).rejects.toThrow(/repairs\.rules and twin\.rules are both the edition/)
  rmSync(twin)
})

test('a file that moved to another folder is the same edition', async () => {
  const moved = join(api.rulesetsFolder, 'calendars', 'repairs.rules')
  renameSync(file, moved)
  await load()
  renameSync(moved, file)
})

test('processes that start together publish an edition once, and a case runs by the one in force on its day', async () => {
  const later = text
    .replace('in force from 2020-01-01', 'in force from 2026-03-01')
    .replaceAll('3 working days', '4 working days')
  writeFileSync(join(api.rulesetsFolder, 'repairs-2026.rules'), later)
  await Promise.all([load(), load(), load()])
  // Monday 5 January by the first edition, Monday 2 March by the second.
  const before = (await open(house.caretaker, { on: '2026-01-05' })).case
  const after = (await open(house.caretaker, { on: '2026-03-02' })).case
  const due = ({ deadlines }: Answer) => deadlines.find(({ clock }: Answer) => clock === 'stage 1').dueOn
  expect(due(before)).toBe('2026-01-08')
  expect(due(after)).toBe('2026-03-06')
  expect(await published()).toEqual([
    { ruleset: 'repairs', inForceFrom: '2026-03-01' },
    { ruleset: 'repairs', inForceFrom: '2020-01-01' },
  ])
})

test('what can be opened on a day is told with the edition in force', async () => {
  const query =
    'query($on: Date) { procedures(on: $on) { name title startsWhen edition { inForceFrom } questions { name answer choices } } }'
  const { procedures } = await house.caretaker.ask(query, { on: '2026-01-05' })
  expect(procedures.map(({ name }: Answer) => name)).toEqual(['repair', 'inspection'])
  expect(procedures[0]).toMatchObject({
    title: 'Repair',
    startsWhen: ['fault_reported'],
    edition: { inForceFrom: '2020-01-01' },
    questions: [
      { name: 'urgent', answer: 'YES_NO', choices: [] },
      { name: 'seen_on', answer: 'DATE', choices: [] },
    ],
  })
  expect((await house.caretaker.ask(query, { on: '2019-01-01' })).procedures).toEqual([])
})

test('an edition shows its text, its procedures in plain words and who uses it', async () => {
  const { editions } = await house.caretaker.ask(
    `{ editions { id text fileName usedBy { name } report { diagnostics { severity }
       procedures { name stages { name owner leadsTo { stage on } standards { text owner limit askedBy clause { line } } }
         leadsTo { stage on } } } } }`,
  )
  const first = editions.at(-1)
  expect(first).toMatchObject({ text, fileName: 'repairs.rules', usedBy: [{ name: 'North' }] })
  const [repair] = first.report.procedures
  expect(repair.stages.map(({ name, owner }: Answer) => `${name} ${owner}`)).toEqual([
    '1 caretaker',
    '2 head_caretaker',
    '3 director',
  ])
  expect(repair.leadsTo).toEqual([])
  expect(repair.stages[2].standards).toMatchObject([
    { text: 'Decide whether to rebuild', owner: 'director', limit: null, askedBy: null },
    {
      text: 'A visit',
      owner: 'director',
      limit: 'once the tenant asks for it, in writing, with reasons',
      askedBy: 'tenant',
    },
  ])
  expect(repair.stages[2].leadsTo).toEqual([
    { stage: null, on: 'resolved' },
    { stage: null, on: 'yes to whether to rebuild, closed as rebuilt' },
    { stage: null, on: 'no to whether to rebuild, closed as left' },
  ])
  const { edition } = await house.caretaker.ask('query($id: ID!) { edition(id: $id) { ruleset } }', { id: first.id })
  expect(edition).toEqual({ ruleset: 'repairs' })
})

test('a rule text is checked without being stored, each finding at its place', async () => {
  const query = `query($text: String!) { checkRules(text: $text) {
    diagnostics { code severity line column message } procedures { name } } }`
  const { checkRules } = await house.caretaker.ask(query, { text: `${text}\nbla bla\n` })
  const found = checkRules.diagnostics.find(({ severity }: Answer) => severity === 'ERROR')
  expect(found).toMatchObject({ line: text.split('\n').length + 1, column: 1 })
  expect((await house.caretaker.ask(query, { text })).checkRules.procedures).toHaveLength(2)
})
