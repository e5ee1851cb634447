/** Editions are read as plain English, and set side by side: of each rule which of the two asks more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOffice, type Office, publishText, rulesOf, save } from './drafting.ts'
import { type Answer, type Api, startApi } from './support.ts'

let api: Api
let office: Office

beforeAll(async () => {
  api = await startApi()
  office = await addOffice(api, 'North')
})

afterAll(() => api.close())

const compared = async (one: string, other: string) => {
  const query = `query($one: ID!, $other: ID!) { compareRulesets(one: $one, other: $other) {
    one { name title inForceFrom } other { inForceFrom } counts { verdict count }
    rows { key procedure stage about verdict difference unitChanged examples { startOn oneDueOn otherDueOn }
      one { rule clause { words line file } } other { rule clause { line edition { inForceFrom } } } } } }`
  return (await office.worker.ask(query, { one, other })).compareRulesets
}

test('of two editions each rule says which asks more, with both texts and a date that shows it', async () => {
  const first = await publishText(office, rulesOf('swing', '2026-01-01', 3))
  const second = await publishText(office, rulesOf('swing', '2026-06-01', 2))
  const found = await compared(first.id, second.id)
  expect(found.one).toEqual({ name: 'swing', title: 'The swing rules', inForceFrom: '2026-01-01' })
  expect(found.other).toEqual({ inForceFrom: '2026-06-01' })
  const changed = found.rows.filter(({ verdict }: Answer) => verdict !== 'SAME')
  expect(changed).toHaveLength(1)
  const [row] = changed
  expect(row).toMatchObject({ procedure: 'swing', stage: '1', verdict: 'STRICTER', unitChanged: false })
  expect(row.one).toMatchObject({
    rule: expect.stringContaining('3 working days'),
    clause: { words: [], line: 12, file: 'swing/2026-01-01.rules' },
  })
  expect(row.other.rule).toContain('2 working days')
  expect(row.other.clause.edition).toEqual({ inForceFrom: '2026-06-01' })
  expect(row.difference).not.toBe('')
  const [{ oneDueOn, otherDueOn }] = row.examples
  expect(otherDueOn < oneDueOn).toBe(true)
  expect(found.counts).toContainEqual({ verdict: 'STRICTER', count: 1 })
  const same = found.rows.find(({ verdict }: Answer) => verdict === 'SAME')
  expect(same.difference).toBeNull()
  const back = await compared(second.id, first.id)
  expect(back.counts).toContainEqual({ verdict: 'WEAKER', count: 1 })
})

test('a draft is compared with the edition it is to follow, while it has no errors', async () => {
  const edition = await publishText(office, rulesOf('slide', '2026-01-01', 3))
  const { draft } = await save(office.lead, { text: rulesOf('slide', '2026-06-01', 30) })
  const { counts, rows } = await compared(edition.id, draft.id)
  expect(counts).toContainEqual({ verdict: 'WEAKER', count: 1 })
  // What is not published yet is of no edition.
  expect(new Set(rows.map(({ other }: Answer) => other.clause.edition))).toEqual(new Set([null]))
  await save(office.lead, { id: draft.id, text: 'bla bla\n', expectedVersion: draft.version })
  await expect(compared(edition.id, draft.id)).rejects.toThrow('what has errors cannot be compared')
})

test('there is no comparison with what is not there, nor with another agency’s draft', async () => {
  const edition = await publishText(office, rulesOf('pond', '2026-01-01', 3))
  const south = await addOffice(api, 'South')
  const { draft } = await save(south.lead, { text: rulesOf('pond', '2026-06-01', 30) })
  expect(await compared(edition.id, draft.id)).toBeNull()
  expect(await compared('nothing', edition.id)).toBeNull()
})

test('an edition is read back in plain English, section by section', async () => {
  const edition = await publishText(office, rulesOf('tree', '2026-01-01', 3))
  const query = 'query($id: ID!) { edition(id: $id) { readBack { heading sentences } } }'
  const { readBack } = (await office.worker.ask(query, { id: edition.id })).edition
  const stage = readBack.find(({ heading }: Answer) => heading === 'Stage 1: Caretaker')
  expect(stage.sentences.join(' ')).toMatch(/caretaker.*3 working days.*director/)
})

test('what is checked comes with what mends it, at its place', async () => {
  const query = `query($text: String!) { checkRules(text: $text) {
    diagnostics { message fix { title edits { line column endLine endColumn text } } } } }`
  const text = rulesOf('gravel', '2026-01-01').replace('starts when', 'startss when')
  const { diagnostics } = (await office.worker.ask(query, { text })).checkRules
  const line = text.split('\n').findIndex((each) => each.startsWith('startss')) + 1
  expect(diagnostics.find(({ fix }: Answer) => fix !== null).fix.edits).toEqual([
    { line, column: 1, endLine: line, endColumn: 8, text: 'starts' },
  ])
})

test('what is checked is held against the words of its source, and against the editions there are', async () => {
  await publishText(office, rulesOf('gate', '2026-01-01', 3))
  const query = 'query($text: String!) { checkRules(text: $text) { diagnostics { code message } } }'
  const source = 'source "Issues raised by foster carers: escalation policy"\n> Nobody ever wrote these few words.\n'
  const text = rulesOf('gate', '2026-01-01', 4).replace('role ', `${source}role `)
  const { diagnostics } = (await office.worker.ask(query, { text })).checkRules
  const told = diagnostics.filter(({ code }: Answer) => /^CW(6|705)/.test(code))
  expect(told.map(({ code, message }: Answer) => [code, message.slice(0, 50)])).toEqual([
    ['CW705', 'There is another edition of gate in force from 202'],
    ['CW602', expect.stringContaining('The source says "')],
    ['CW601', 'These words are not in the source.'],
  ])
})

test('bank holidays are handed out as published, to whoever counts elsewhere, and sources to whoever is signed in', async () => {
  const { calendars, sourceDocuments } = await office.worker.ask(`{
    calendars { name zone publishedFrom publishedUntil holidays { on name } } sourceDocuments { name text } }`)
  const england = calendars.find(({ name }: Answer) => name === 'england_and_wales')
  expect(england.zone).toBe('Europe/London')
  expect(england.holidays).toContainEqual({ on: '2026-12-25', name: 'Christmas Day' })
  expect(england.publishedFrom < england.publishedUntil).toBe(true)
  for (const { name, text } of sourceDocuments) expect([name, text.length > 0]).toEqual([name, true])
})

test('a text that is checked under the name of an edition is no edition where it says otherwise', async () => {
  await publishText(office, rulesOf('ladder', '2026-01-01', 3))
  const query = `query($name: String!, $text: String!) { checkRules(name: $name, text: $text) {
    procedures { stages { standards { clause { rule edition { ruleset } } } } } } }`
  const text = rulesOf('ladder', '2026-01-01', 3)
  const editionsIn = async (text: string) => {
    const asked = { name: 'ladder/2026-01-01.rules', text }
    const [procedure] = (await office.worker.ask(query, asked)).checkRules.procedures
    return procedure.stages[0].standards.map(({ clause }: Answer) => clause.edition)
  }
  expect(await editionsIn(text)).toEqual([{ ruleset: 'ladder' }])
  expect(await editionsIn(text.replace('within 3 working days', 'within 4 working days'))).toEqual([null])
  // Less than the edition says, in the same place; and all of it, elsewhere.
  expect(await editionsIn(text.replace(' then escalate to director', ''))).toEqual([null])
  expect(await editionsIn(text.replace('resolve within', '# Of the house\nresolve within'))).toEqual([null])
})
