/** What was brought along counts as recorded on its day, and so it does on the day it is restated to, up to when it came. */
import { replay, type Snapshot } from '@casewright/dsl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStoredLog } from '../../api/src/case/stored-log.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import {
  type Answer,
  type Api,
  advanceClock,
  freshKey,
  record,
  startApi,
  type TestAgency,
  type TestPerson,
} from './support.ts'

let api: Api
let agency: TestAgency
let administrator: TestPerson
let caretaker: TestPerson

beforeAll(async () => {
  api = await startApi()
  agency = await api.addAgency('North', ['repairs'], '2026-01-30T10:00:00Z')
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update adopted_ruleset set from_on = '2020-01-01' where agency_id = $1`, [agency.id]),
  )
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
})

afterAll(() => api.close())

let brought = 0

/** Its id. */
async function bring(...events: readonly (readonly [event: string, on: string, more?: object])[]): Promise<string> {
  const reference = `A-${++brought}`
  const given = events.map(([event, on, more]) => ({ event, on, ...more }))
  const text = JSON.stringify({ reference, procedure: 'repair', events: given })
  const { importCases } = await administrator.ask(
    'mutation($input: ImportCasesInput!) { importCases(input: $input) { __typename } }',
    { input: { format: 'NDJSON', text, idempotencyKey: freshKey() } },
  )
  expect(importCases.__typename).toBe('CaseImport')
  while ((await api.app.importCases()) > 0);
  const { cases } = await administrator.ask(
    'query($r: String!) { cases(filter: { reference: $r }) { nodes { id } } }',
    { r: reference },
  )
  return cases.nodes[0].id
}

const stands = `version status openedOn closedOn importedAt stage { name enteredOn }
  deadlines { clock state dueOn metOn late } log { seq event happenedOn recordedAt correctedBy setOff { kind words } }`

async function look(id: string, asOf: string | null = null): Promise<Answer> {
  const query = `query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { ${stands} } }`
  return (await administrator.ask(query, { id, asOf })).case
}

async function correct(caseId: string, seq: number, instead: object, more: object = {}): Promise<Answer> {
  const query = `mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename
    ... on CorrectionTried { after { status stage outcome } setOff { kind words } fallenAway { seq }
      deadlines { clock after { state duty dueOn } } }
    ... on EventCorrected { case { ${stands} } entry { seq recordedAt setOff { kind words } } fallenAway { seq } }
    ... on Refusal { code message } ... on InvalidInput { field message } } }`
  const input = { caseId, seq, instead, reasons: 'It was written down wrongly.', idempotencyKey: freshKey(), ...more }
  return (await caretaker.ask(query, { input })).correctEvent
}

const seqOf = ({ log }: Answer, event: string): number => log.find((each: Answer) => each.event === event).seq
const deadlineOf = ({ deadlines }: Answer, clock: string) => deadlines.find((each: Answer) => each.clock === clock)

/** Of the corrected case, that its log gives what is stored of it. */
async function expectReplayed(id: string): Promise<void> {
  const caseId = keyOf('Case', agency.id, id)!
  const rulebook = await openRulebook(api.database.app, await loadCalendars(`${api.rulesetsFolder}/calendars`))
  await inAgency(api.database.app, agency.id, async (tx) => {
    const [row] = await tx.query<{ snapshot: Snapshot; edition: string }>(
      'select snapshot, edition_id as edition from cases where agency_id = $1 and id = $2',
      [agency.id, caseId],
    )
    const machine = rulebook.machine(row!.edition, 'repair')
    const log = (await readStoredLog(tx, caseId)).map(({ event }) => event)
    expect(JSON.parse(JSON.stringify(replay(machine, log, rulebook.calendarOf(machine))))).toEqual(row!.snapshot)
  })
}

/** Tried out and made; what it answers is the same. */
async function correctBoth(id: string, seq: number, instead: object): Promise<Answer> {
  const tried = await correct(id, seq, instead, { dryRun: true })
  expect(tried.__typename).toBe('CorrectionTried')
  const made = await correct(id, seq, instead)
  expect(made.__typename).toBe('EventCorrected')
  const since = made.case.log.filter((each: Answer) => each.seq >= made.entry.seq)
  expect(tried.setOff).toEqual(since.flatMap(({ setOff }: Answer) => setOff))
  expect(tried.fallenAway).toEqual(made.fallenAway)
  expect(tried.after.status).toBe(made.case.status)
  for (const { clock, after } of tried.deadlines)
    expect(deadlineOf(made.case, clock)).toMatchObject({ state: after.state, dueOn: after.dueOn })
  await expectReplayed(id)
  return { ...made, tried }
}

test('an opening that was dated too early is restated to a later day, and all that it began counts from then', async () => {
  const id = await bring(['fault_reported', '2026-01-05'])
  const { case: made, tried } = await correctBoth(id, 1, { on: '2026-01-12' })
  expect(made.openedOn).toBe('2026-01-12')
  expect(deadlineOf(made, 'letter_sent').dueOn).toBe('2026-01-26')
  expect(tried.deadlines.map(({ clock }: Answer) => clock)).toContain('letter_sent')
})

test('a closing that was dated too early is restated to a later day', async () => {
  const id = await bring(['fault_reported', '2026-01-05'], ['resolved', '2026-01-06'])
  const seq = seqOf(await look(id), 'resolved')
  const { case: made, entry } = await correctBoth(id, seq, { on: '2026-01-08' })
  expect(made).toMatchObject({ status: 'CLOSED', closedOn: '2026-01-08' })
  expect(entry.setOff.map(({ kind }: Answer) => kind)).toEqual(['CLOSING_MOVED'])
})

test('what it met, restated to a day in time, is not recorded late; the log says truly when it was corrected', async () => {
  const id = await bring(['fault_reported', '2026-01-05'], ['letter_sent', '2026-01-21'])
  const before = await look(id)
  expect(deadlineOf(before, 'letter_sent').state).toBe('MET_LATE')
  const seq = seqOf(before, 'letter_sent')
  const { case: made, entry } = await correctBoth(id, seq, { on: '2026-01-19' })
  expect(deadlineOf(made, 'letter_sent')).toMatchObject({ state: 'MET', metOn: '2026-01-19' })
  expect(made.log[seq - 1]).toEqual({ ...before.log[seq - 1], correctedBy: before.version + 1 })
  expect(Date.parse(entry.recordedAt)).toBeGreaterThanOrEqual(Date.parse(made.importedAt))
  const query = `{ evidence(from: "2026-01-01", to: "2026-01-31") { standards { clock tally { recordedLate inTime } } } }`
  const { standards } = (await administrator.ask(query)).evidence
  const kept = standards.find(({ clock }: Answer) => clock === 'letter_sent')
  expect(kept.tally).toEqual({ recordedLate: 0, inTime: 1 })
})

test('as of a moment before the correction the case is known as it was brought along', async () => {
  const id = await bring(['fault_reported', '2026-01-05'])
  await correct(id, 1, { on: '2026-01-12' })
  const then = await look(id, '2026-01-08T12:00:00Z')
  expect(then).toMatchObject({ openedOn: '2026-01-05', log: [{ correctedBy: null }, {}] })
  const { openedOn, importedAt } = await look(id)
  expect(openedOn).toBe('2026-01-12')
  expect((await look(id, importedAt)).openedOn).toBe('2026-01-05')
})

test('an opening past what could only come after it is refused, and the refusal names that', async () => {
  const id = await bring(['fault_reported', '2026-01-05'], ['resolved', '2026-01-07'])
  const seq = seqOf(await look(id), 'resolved')
  const refused = await correct(id, 1, { on: '2026-01-12' })
  expect(refused).toMatchObject({ __typename: 'Refusal', code: 'NOTHING_TO_ANSWER' })
  expect(refused.message).toBe(
    `Corrected so, "Resolved" of 2026-01-07 (number ${seq}) could not have been recorded, so correct that one first. ` +
      'Of it is said: The case was opened on Monday 12 January 2026; on Wednesday 7 January 2026 there was nothing to be resolved.',
  )
})

test('up to the day it came and no later; what was recorded here is held to when it was', async () => {
  const id = await bring(['fault_reported', '2026-01-05'], ['call_received', '2026-01-29'])
  const seq = seqOf(await look(id), 'call_received')
  expect((await correct(id, seq, { on: '2026-01-30' })).__typename).toBe('EventCorrected')
  await advanceClock(caretaker, '2026-02-03T10:00:00Z')
  expect(await correct(id, seq, { on: '2026-02-02' })).toMatchObject({
    code: 'IN_THE_FUTURE',
    message:
      'What is recorded must have happened: Monday 2 February 2026 is after Friday 30 January 2026, the day of recording.',
  })
  const { case: later } = await record(caretaker, id, { event: 'permission_given', on: '2026-02-02' })
  await advanceClock(caretaker, '2026-02-05T10:00:00Z')
  expect(await correct(id, seqOf(later, 'permission_given'), { on: '2026-02-04' })).toMatchObject({
    code: 'IN_THE_FUTURE',
  })
})
