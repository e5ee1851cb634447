/** What is erased is gone, stays gone when a backup is restored, and leaves everything else whole. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { textColumns } from '../support/text-columns.ts'
import {
  type Answer,
  type Api,
  advanceClock,
  freshKey,
  open,
  record,
  show,
  startApi,
  type TestPerson,
} from './support.ts'

const rules = `ruleset repairs "Repairs"
calendar england_and_wales
in force from 2020-01-01
role caretaker
role surveyor outside the agency
question leak "Is it a leak?"

procedure repair "Repair"
starts when reported
owner caretaker
caretaker must "see to it" within 5 working days
keep records for at least 1 year from closing
surveyor may see the records
when mended, close as mended
when closed as lapsed, caretaker must "tell the tenant"
stage 1
resolve within 5 working days then close as lapsed
  may be extended to 10 working days with the agreement of surveyor

procedure quarrel "Quarrel"
starts when quarrelled
owner caretaker
when settled, close as settled
`

let api: Api

beforeAll(async () => {
  api = await startApi([{ name: 'repairs/2020.rules', text: rules }])
})

afterAll(() => api.close())

interface Here {
  readonly worker: TestPerson
  readonly administrator: TestPerson
  readonly id: string
}

const child = 'Tabitha Wren'

/** A repair of January 2026 that is over, in a sandbox. */
async function mended(): Promise<Here> {
  const agency = await api.addAgency(`House ${freshKey()}`, ['repairs'], '2026-01-05T09:00:00Z')
  const worker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  const administrator = await agency.addPerson('Ada', { access: ['administrator', 'case_worker'] })
  const facts = [{ question: 'leak', answer: 'yes' }]
  const { id } = (await open(worker, { reference: child, words: `Water at ${child}’s.`, facts })).case
  await record(worker, id, { event: 'mended', reasons: `${child} is dry.` })
  return { worker, administrator, id }
}

async function erase({ administrator, id }: Here, dryRun = false): Promise<Answer> {
  const query = `mutation($input: EraseCaseInput!) { eraseCase(input: $input) { __typename
    ... on CaseErased { dryRun parts { what count } case { reference erasedAt } }
    ... on StillKept { message retention { mayEraseOn } } ... on InvalidInput { message } } }`
  return (await administrator.ask(query, { input: { caseId: id, dryRun, idempotencyKey: freshKey() } })).eraseCase
}

const rowsOf = ({ worker }: Here, tables: readonly string[]): Promise<string> =>
  inAgency(api.database.owner, worker.agency.id, async (tx) => {
    const rows = []
    for (const table of tables) rows.push(await tx.query(`select * from ${table}`))
    return JSON.stringify(rows)
  })
/** Of an agency, by the catalogue: also one that nobody thought of here. */
const everyTable = async (): Promise<readonly string[]> => {
  const found = await api.database.owner.em.execute<{ name: string }[]>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'agency_id'`,
  )
  return found.map(({ name }) => name)
}

test('a dry run says what would go and takes nothing', async () => {
  const here = await mended()
  await advanceClock(here.worker, '2027-01-06T09:00:00Z')
  expect((await erase(here, true)).parts.map(({ count }: Answer) => count)).toEqual([2, 1])
  expect((await show(here.worker, here.id)).reference).toBe(child)
})

test('what is erased is in no table, and the log, what was due, its facts and the audit are whole', async () => {
  const here = await mended()
  const before = await show(here.worker, here.id)
  await advanceClock(here.worker, '2027-01-06T09:00:00Z')
  expect(await erase(here)).toMatchObject({ __typename: 'CaseErased', dryRun: false, case: { reference: null } })
  expect((await everyTable()).length).toBeGreaterThan(20)
  expect(await rowsOf(here, await everyTable())).not.toContain('Tabitha')
  const erased = Object.entries(textColumns).filter(([, holds]) => holds === 'erased')
  for (const [column] of erased) {
    const [table, name] = column.split('.')
    expect(await rowsOf(here, [`(select ${name} from ${table} where ${name} is not null) held`]), column).toBe('[[]]')
  }
  const after = await show(here.worker, here.id)
  const shape = (found: Answer) => found.log.slice(0, before.log.length).map(({ words: _, ...entry }: Answer) => entry)
  expect(shape(after)).toEqual(shape(before))
  expect(after.facts).toEqual(before.facts)
  expect(after.outcome).toBe('mended')
  const asOf = 'query($id: ID!, $at: DateTime!) { case(id: $id, asOf: $at) { status outcome } }'
  const replayed = await here.worker.ask(asOf, { id: here.id, at: '2026-02-01T00:00:00Z' })
  expect(replayed.case).toEqual({ status: 'CLOSED', outcome: 'mended' })
  while ((await api.app.sealAudit()) > 0);
  const { verifyAudit } = await here.administrator.ask('{ verifyAudit { isWhole entries } }')
  expect(verifyAudit.isWhole).toBe(true)
})

test('whoever shows or keeps a case hears that it was erased, by its id alone', async () => {
  const here = await mended()
  await advanceClock(here.worker, '2027-01-06T09:00:00Z')
  const heard = async (): Promise<readonly Answer[]> => {
    while ((await api.app.numberChanges()) > 0);
    return (await here.worker.ask('{ changes(first: 100) { nodes { kind caseId } } }')).changes.nodes
  }
  await erase(here, true)
  expect((await heard()).map(({ kind }) => kind)).not.toContain('ERASED')
  await erase(here)
  expect((await heard()).at(-1)).toEqual({ kind: 'ERASED', caseId: here.id })
})

test('nothing more is recorded on what is erased, and it is erased once', async () => {
  const here = await mended()
  const offered = async (): Promise<readonly Answer[]> =>
    (await here.worker.ask('query($id: ID!) { case(id: $id) { mayRecord { name } } }', { id: here.id })).case.mayRecord
  await advanceClock(here.worker, '2027-01-06T09:00:00Z')
  expect(await offered()).not.toEqual([])
  await erase(here)
  expect(await offered()).toEqual([])
  expect((await record(here.worker, here.id, { event: 'see_to_it', words: child })).__typename).toBe('InvalidInput')
  expect((await erase(here)).__typename).toBe('InvalidInput')
  expect(api.erasures.read().filter(({ agencyId }) => agencyId === here.worker.agency.id)).toHaveLength(1)
})

test('what was closed by mistake and again later is listed once it may be erased by the later day', async () => {
  const here = await mended()
  const closing = (await show(here.worker, here.id)).log.find(({ event }: Answer) => event === 'mended')
  await here.worker.ask('mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename } }', {
    input: { caseId: here.id, seq: closing.seq, strikeOut: true, reasons: 'It drips.', idempotencyKey: freshKey() },
  })
  await advanceClock(here.worker, '2026-06-01T09:00:00Z')
  await record(here.worker, here.id, { event: 'mended', on: '2026-06-01' })
  await advanceClock(here.worker, '2027-01-06T09:00:00Z')
  expect(await listed(here)).toEqual([])
  expect((await erase(here)).__typename).toBe('StillKept')
  await advanceClock(here.worker, '2027-06-02T09:00:00Z')
  expect(await listed(here)).toEqual([{ id: here.id }])
  expect((await erase(here)).__typename).toBe('CaseErased')
})

/** A repair of 5 January 2026 that nobody saw to: time closes it on the 12th. */
async function lapsed(): Promise<Here> {
  const here = await mended()
  const { id } = (await open(here.worker, { reference: child })).case
  await advanceClock(here.worker, '2026-01-14T09:00:00Z')
  return { ...here, id }
}

const listed = async ({ administrator }: Here): Promise<readonly Answer[]> =>
  (await administrator.ask('{ cases(filter: { mayBeErased: true }) { nodes { id } } }')).cases.nodes

async function announce({ administrator }: Here, on: string): Promise<Answer> {
  const query = `mutation($input: AnnounceHolidayInput!) { announceHoliday(input: $input) { ... on SwitchPreview { id total } } }`
  const input = { calendar: 'england_and_wales', on, name: 'A day of thanks', idempotencyKey: freshKey() }
  return (await administrator.ask(query, { input })).announceHoliday
}

test('what time closed, and more time agreed in time opened again, is listed by its later closing alone', async () => {
  const here = await lapsed()
  const more = { extendedTo: '10 working days', agreedBy: 'surveyor', on: '2026-01-09' }
  expect((await record(here.worker, here.id, { event: 'extended', about: 'stage 1', ...more })).case.status).toBe(
    'OPEN',
  )
  await record(here.worker, here.id, { event: 'mended', on: '2026-01-14' })
  await advanceClock(here.worker, '2027-01-14T09:00:00Z')
  expect(await listed(here)).not.toContainEqual({ id: here.id })
  await advanceClock(here.worker, '2027-01-15T09:00:00Z')
  expect(await listed(here)).toContainEqual({ id: here.id })
})

test('a closed case that owes something still may be erased when its time has come, also by another calendar', async () => {
  const here = await lapsed()
  await advanceClock(here.worker, '2027-01-20T09:00:00Z')
  const { id: previewId } = await announce(here, '2027-02-03')
  while ((await api.app.switchCases()) > 0);
  const query = 'mutation($input: SwitchRulesetInput!) { switchRuleset(input: $input) { __typename } }'
  const { switchRuleset } = await here.administrator.ask(query, { input: { previewId, idempotencyKey: freshKey() } })
  expect(switchRuleset.__typename).toBe('SwitchPreview')
  while ((await api.app.switchCases()) > 0);
  expect((await erase(here)).__typename).toBe('CaseErased')
})

test('a bank holiday is for every live case, whatever runs on it', async () => {
  const here = await mended()
  await open(here.worker, { procedure: 'quarrel' })
  expect(await announce(here, '2026-01-14')).toMatchObject({ total: 1 })
})

test('a bank holiday leaves a closed case alone, which is kept in years and goes on taking late records', async () => {
  const here = await mended()
  expect(await announce(here, '2026-01-14')).toMatchObject({ total: 0 })
  await record(here.worker, here.id, { event: 'see_to_it', on: '2026-01-05' })
  const { deadlines } = (
    await here.worker.ask('query($id: ID!) { case(id: $id) { deadlines { clock duty } } }', { id: here.id })
  ).case
  expect(deadlines).toContainEqual({ clock: 'see_to_it', duty: 'DONE' })
})

test('where the rules say nothing of keeping, the record is kept', async () => {
  const here = await mended()
  const { id } = (await open(here.worker, { procedure: 'quarrel' })).case
  await record(here.worker, id, { event: 'settled' })
  await advanceClock(here.worker, '2040-01-06T09:00:00Z')
  expect(await erase({ ...here, id })).toMatchObject({ __typename: 'StillKept', retention: { mayEraseOn: null } })
})

test('nobody but an administrator erases', async () => {
  const here = await mended()
  const answer = await here.worker.post(
    `mutation { eraseCase(input: { caseId: "${here.id}", dryRun: true, idempotencyKey: "1" }) { __typename } }`,
  )
  expect(answer.errors[0].extensions.code).toBe('FORBIDDEN')
})

test('everything kept of somebody comes as one file, found by the reference, and who asked is in the audit', async () => {
  const here = await mended()
  const other = (await open(here.worker, { reference: child })).case
  const query = `query($as: ExportFormat!) { exportRecord(reference: "${child}", as: $as) { name mediaType cases content } }`
  const { exportRecord: json } = await here.administrator.ask(query, { as: 'JSON' })
  expect([json.cases, json.mediaType, json.name]).toEqual([2, 'application/json', 'cases-record.json'])
  const [first, second] = JSON.parse(json.content)
  expect(first).toMatchObject({
    reference: child,
    outcome: 'mended',
    answers: [{ question: 'Is it a leak?', answer: 'yes' }],
  })
  expect(first.log.map(({ words }: Answer) => words)).toEqual(
    expect.arrayContaining([`Water at ${child}’s.`, `${child} is dry.`]),
  )
  expect(second.status).toBe('open')
  const { exportRecord: text } = await here.administrator.ask(query, { as: 'TEXT' })
  expect(text.content).toContain(`Water at ${child}’s.`)
  const entered = await here.administrator.ask(
    '{ audit(filter: { verb: "exportRecord" }) { nodes { subjectId } } looks: audit(filter: { verb: "look" }) { nodes { verb } } }',
  )
  expect(new Set(entered.audit.nodes.map(({ subjectId }: Answer) => subjectId))).toEqual(new Set([here.id, other.id]))
  expect(entered.looks.nodes).toEqual([])
})

test('an inspector sees the cases whose rules say so, and of the others nothing at all', async () => {
  const here = await mended()
  const inspector = await here.worker.agency.addPerson('Ines', { access: 'inspector', roles: ['surveyor'] })
  const stranger = await here.worker.agency.addPerson('Stan', { access: 'inspector' })
  const { id } = (await open(here.worker, { procedure: 'quarrel' })).case
  const query = `query($id: ID!) { case(id: $id) { id } cases { nodes { id } } deadlines { nodes { case { id } } }
    changes { nodes { caseId } } }`
  await api.app.numberChanges()
  const seen = await inspector.ask(query, { id })
  expect(seen.case).toBeNull()
  expect(seen.cases.nodes).toEqual([{ id: here.id }])
  expect(JSON.stringify(seen)).not.toContain(id)
  expect((await inspector.ask(query, { id: here.id })).case).toEqual({ id: here.id })
  const nothing = await stranger.ask(query, { id: here.id })
  expect(nothing).toEqual({ case: null, cases: { nodes: [] }, deadlines: { nodes: [] }, changes: { nodes: [] } })
})
