/** Deadlines and evidence leave as files that a spreadsheet reads and does not run; who took them is on the audit. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letters } from './rules-of-letters.ts'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let caretaker: TestPerson
let manager: TestPerson
let administrator: TestPerson

const formula = '=HYPERLINK("http://evil.example")'

beforeAll(async () => {
  api = await startApi([letters])
  const agency = await api.addAgency('Sandbox', ['letters'], '2026-01-05T09:00:00Z')
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  manager = await agency.addPerson('Mona', { access: 'manager' })
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  const first = await open(caretaker, { on: '2026-01-05', reference: formula })
  await open(caretaker, { on: '2026-01-05', reference: 'B-2' })
  await record(caretaker, first.case.id, { event: 'letter_sent', on: '2026-01-05' })
  await advanceClock(caretaker, '2026-02-02T12:00:00Z')
})

afterAll(() => api.close())

const linesOf = (content: string): Answer[] => parse(content, { columns: true })

test('deadlines are written as they are listed, and a formula is text', async () => {
  const query = `query($filter: DeadlineFilter) { exportDeadlines(filter: $filter) { name mediaType cases content } }`
  const { exportDeadlines: file } = await manager.ask(query, { filter: { clock: 'letter_sent' } })
  expect(file).toMatchObject({ name: 'deadlines.csv', mediaType: 'text/csv', cases: 2 })
  const lines = linesOf(file.content)
  expect(lines.map((line) => [line.reference, line.holder, line.state, line['due on'], line['late now']])).toEqual([
    [`'${formula}`, 'Cara', 'met', '2026-01-19', 'no'],
    ['B-2', 'Cara', 'overdue', '2026-01-19', 'yes'],
  ])
})

test('evidence is written a line for each standard and month', async () => {
  const query = `{ exportEvidence(from: "2026-01-01", to: "2026-01-31") { name cases content } }`
  const { exportEvidence: file } = await manager.ask(query)
  expect(file).toMatchObject({ name: 'evidence-2026-01-01-to-2026-01-31.csv', cases: 0 })
  const lines = linesOf(file.content).filter(({ standard }) => standard === 'letter_sent')
  expect(lines.map((line) => [line.period, line['fell due'], line['met in time'], line['overdue now']])).toEqual([
    ['2026-01-01 to 2026-01-31', '2', '1', '1'],
    ['2026-01', '2', '1', '1'],
  ])
  expect(lines[0]['words of the source']).toBe('a letter within ten working days')
})

test('of a case it is counted as late what time made late, not what a correction did', async () => {
  const agency = await api.addAgency('Corrected', ['letters'], '2026-01-05T09:00:00Z')
  const clerk = await agency.addPerson('Cora', { roles: ['caretaker'] })
  const asking = await agency.addPerson('Mia', { access: 'manager' })
  await open(clerk, { on: '2026-01-05', reference: 'C-1' })
  await advanceClock(clerk, '2026-02-02T12:00:00Z')
  const { case: corrected } = await open(clerk, { on: '2026-02-02', reference: 'C-2' })
  const { correctEvent } = await clerk.ask(
    'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename } }',
    {
      input: {
        caseId: corrected.id,
        seq: 1,
        instead: { on: '2026-01-05' },
        reasons: 'It came earlier.',
        idempotencyKey: freshKey(),
      },
    },
  )
  expect(correctEvent.__typename).toBe('EventCorrected')
  const query = '{ exportCases(from: "2026-01-01", to: "2026-02-28", procedure: "repair", as: CSV) { content } }'
  const lines = linesOf((await asking.ask(query)).exportCases.content)
  const late = lines.map((line) => [line.reference, Number(line['promises late or missed'])])
  const [, byTime] = late.find(([reference]) => reference === 'C-1')!
  expect(byTime).toBeGreaterThan(0)
  expect(late).toContainEqual(['C-2', 0])
})

test('a record is of somebody: who asks for nothing is told what to ask for', async () => {
  const asking = administrator.ask('{ exportRecord(as: TEXT) { cases } }')
  await expect(asking).rejects.toThrow('Say which cases')
})

test('what left is on the audit, by case', async () => {
  await manager.ask('{ exportDeadlines(filter: { clock: "letter_sent" }) { cases } }')
  const query = '{ audit(filter: { verb: "exportDeadlines" }) { nodes { actor { name } outcome subjectId } } }'
  const { audit } = await administrator.ask(query)
  const ids = (await manager.ask('{ cases { nodes { id } } }')).cases.nodes.map(({ id }: Answer) => id)
  expect(new Set(audit.nodes.map(({ subjectId }: Answer) => subjectId))).toEqual(new Set(ids))
  for (const entry of audit.nodes) expect(entry).toMatchObject({ actor: { name: 'Mona' }, outcome: 'exported' })
})

test.each(['exportDeadlines { cases }', 'exportEvidence(from: "2026-01-01", to: "2026-01-31") { cases }'])(
  'a case worker takes nothing out: %s',
  async (field) => {
    const { errors } = await caretaker.post(`{ ${field} }`)
    expect(errors[0].extensions.code).toBe('FORBIDDEN')
  },
)
