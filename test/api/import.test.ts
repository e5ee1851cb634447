/** Existing cases are taken in with their past: checked whole, each whole or not at all, and nobody is told of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type Answer, type Api, freshKey, show, startApi, type TestAgency, type TestPerson } from './support.ts'

let api: Api
let agency: TestAgency
let administrator: TestPerson

beforeAll(async () => {
  api = await startApi()
  agency = await api.addAgency('North', ['repairs'], '2026-01-30T10:00:00Z')
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update adopted_ruleset set from_on = '2020-01-01' where agency_id = $1`, [agency.id]),
  )
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  await agency.addPerson('Cara', { roles: ['caretaker'] })
})

afterAll(() => api.close())

const shown = `__typename ... on InvalidInput { field message } ... on ImportChecked { cases faultCount faults { line message } }
  ... on CaseImport { id total done imported there failed failedLines }`

const send = async (input: object): Promise<Answer> =>
  (
    await administrator.ask(`mutation($input: ImportCasesInput!) { importCases(input: $input) { ${shown} } }`, {
      input: { format: 'NDJSON', idempotencyKey: freshKey(), ...input },
    })
  ).importCases

const look = async (id: string): Promise<Answer> =>
  (
    await administrator.ask(
      `query($id: ID!) { caseImport(id: $id) { total done imported there failed failedLines } }`,
      { id },
    )
  ).caseImport

async function work(batchSize?: number): Promise<void> {
  while ((await api.app.importCases(batchSize)) > 0);
}

const rows = (sql: string): Promise<Answer[]> =>
  inAgency(api.database.app, agency.id, (tx) => tx.query<Answer>(sql, [agency.id]))

async function find(reference: string): Promise<Answer> {
  const { cases } = await administrator.ask(
    'query($r: String!) { cases(filter: { reference: $r }) { nodes { id } } }',
    { r: reference },
  )
  return cases.nodes.length === 0 ? null : show(administrator, cases.nodes[0].id)
}

const line = (reference: string, events: object[] = [{ event: 'fault_reported', on: '2026-01-05' }]) =>
  JSON.stringify({ reference, procedure: 'repair', events })

test('dates are as they were, what ran out of time is on record, and no person is told', async () => {
  const text = [
    line('A-1', [
      { event: 'fault_reported', on: '2026-01-05', words: 'It drips.' },
      { event: 'call_received', on: '2026-01-06' },
      { event: 'call_returned', on: '2026-01-07' },
    ]),
    line('A-2'),
  ].join('\n')
  const answer = await send({ text })
  expect(answer).toMatchObject({ __typename: 'CaseImport', total: 2, done: 0 })
  await work()
  expect(await look(answer.id)).toEqual({ total: 2, done: 2, imported: 2, there: 0, failed: 0, failedLines: [] })
  const taken = await find('A-1')
  expect(taken.openedOn).toBe('2026-01-05')
  expect(taken.log.map(({ event, happenedOn }: Answer) => `${event} ${happenedOn}`)).toEqual(
    expect.arrayContaining([
      'fault_reported 2026-01-05',
      'call_received 2026-01-06',
      'call_returned 2026-01-07',
      'timed_out 2026-01-08',
    ]),
  )
  const call = taken.deadlines.find(({ clock }: Answer) => clock === 'call_returned')
  expect(call).toMatchObject({ state: 'MET', dueOn: '2026-01-07', metOn: '2026-01-07' })
  // Three working days, and three more: it stands with the director.
  expect(taken.stage).toMatchObject({ name: '3', enteredOn: '2026-01-13' })
  // The feed says that the cases came, and no person hears of any of it.
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
  const other = await find('A-2')
  const { changes } = await administrator.ask('{ changes { nodes { kind caseId seq } } }')
  expect(changes.nodes).toEqual(
    [taken, other].map(({ id, version }) => ({ kind: 'IMPORTED', caseId: id, seq: version })),
  )
  expect((await rows('select count(*)::int as n from notice where agency_id = $1'))[0].n).toBe(0)
  // The text tells of people, and is not kept.
  expect((await rows('select text from case_import where agency_id = $1')).map(({ text }) => text)).toEqual([null])
})

test('a case that an imported one led to has its time-outs on record too, and nobody is told', async () => {
  const events = [
    { event: 'fault_reported', on: '2026-01-05' },
    { event: 'danger_seen', on: '2026-01-06' },
  ]
  await send({ text: line('L-1', events) })
  await work()
  const { log } = await find('L-1')
  const inspection = await show(administrator, log.find(({ event }: Answer) => event === 'linked').about)
  // Two working days from Tuesday 6 January.
  expect(inspection).toMatchObject({ procedure: 'inspection', status: 'CLOSED', outcome: 'not_looked_at' })
  expect(inspection.closedOn).toBe('2026-01-08')
  expect(await api.app.fireDue()).toBe(0)
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
  const { changes } = await administrator.ask('{ changes(first: 100) { nodes { kind caseId } } }')
  expect(changes.nodes.filter(({ caseId }: Answer) => caseId === inspection.id)).toEqual([
    { kind: 'IMPORTED', caseId: inspection.id },
  ])
  expect((await rows('select count(*)::int as n from notice where agency_id = $1'))[0].n).toBe(0)
})

test('one fault keeps all of them out; each is told with its line', async () => {
  const text = [
    line('B-1'),
    'nonsense',
    line('B-2', [{ event: 'fault_reported', on: '2026-02-30' }]),
    line('B-3', [{ event: 'work_begun', on: '2026-01-05' }]),
    line('B-4', [{ event: 'fault_reported', on: '2026-05-05' }]),
    JSON.stringify({ reference: 'B-5', procedure: 'flood', events: [{ event: 'fault_reported', on: '2026-01-05' }] }),
    line('B-1'),
  ].join('\n')
  const answer = await send({ text })
  expect(answer).toMatchObject({ __typename: 'ImportChecked', faultCount: 6 })
  expect(answer.faults.map((each: Answer) => each.line)).toEqual([2, 3, 4, 5, 6, 7])
  expect(answer.faults[1].message).toContain('YYYY-MM-DD')
  expect(answer.faults[2].message).toContain('starts with fault reported')
  expect(answer.faults[3].message).toContain('in the future')
  expect(answer.faults[4].message).toContain('it could be: ')
  await work()
  expect(await find('B-1')).toBeNull()
})

test('a dry run takes nothing in', async () => {
  expect(await send({ text: line('C-1'), dryRun: true })).toEqual({
    __typename: 'ImportChecked',
    cases: 1,
    faultCount: 0,
    faults: [],
  })
  await work()
  expect(await find('C-1')).toBeNull()
})

test('a CSV has an event a row, and the rows of one reference are one case', async () => {
  const text = `reference,procedure,event,on,at,words
D-1,repair,fault_reported,2026-01-26,,"It drips, and
  it creaks"
D-2,repair,fault_reported,27/1/2026,,
D-1,repair,call_received,2026-01-28,2026-01-28T09:30:00Z,
`
  await send({ format: 'CSV', text })
  await work()
  const { log } = await find('D-1')
  expect(log.filter(({ by }: Answer) => by !== null).map(({ event }: Answer) => event)).toEqual([
    'fault_reported',
    'call_received',
  ])
  expect(log[0].words).toContain('it creaks')
  // As spreadsheets write it.
  expect((await find('D-2')).log[0].happenedOn).toBe('2026-01-27')
  const wrong = await send({ format: 'CSV', text: `${text}D-3,repair,fault_reported,yesterday,,\n` })
  expect(wrong).toMatchObject({ faultCount: 1, faults: [{ line: 6 }] })
})

test('while many are checked others are answered, and the database hears that somebody is still there', async () => {
  const pool = await api.database.app.em.getConnection().getNativeClient()
  const sent: string[] = []
  const listen = (client: { query: (text: unknown, ...rest: unknown[]) => unknown }) => {
    const query = client.query.bind(client)
    client.query = (text, ...rest) => {
      sent.push(typeof text === 'string' ? text : String((text as { text?: string }).text))
      return query(text, ...rest)
    }
    pool.once('release', () => {
      client.query = query
    })
  }
  pool.on('acquire', listen)
  const text = Array.from({ length: 300 }, (_, place) => line(`P-${place}`)).join('\n')
  expect(await send({ text, dryRun: true })).toMatchObject({ cases: 300, faultCount: 0 })
  pool.off('acquire', listen)
  expect(sent.filter((each) => each === 'select').length).toBeGreaterThan(3)
})

test('whoever is interrupted goes on where it was, and what is there already is left as it is', async () => {
  const text = ['E-1', 'E-2', 'E-3', 'A-2'].map((reference) => line(reference)).join('\n')
  const { id } = await send({ text })
  expect(await api.app.importCases(2)).toBe(2)
  expect(await look(id)).toMatchObject({ total: 4, done: 2, imported: 2 })
  await work(1)
  expect(await look(id)).toEqual({ total: 4, done: 4, imported: 3, there: 1, failed: 0, failedLines: [] })
  const again = await send({ text })
  await work()
  expect(await look(again.id)).toEqual({ total: 4, done: 4, imported: 0, there: 4, failed: 0, failedLines: [] })
})

test('what can be taken in no more, as the rules in use have changed, is counted and told by its line', async () => {
  const text = [
    line('G-1', [{ event: 'fault_reported', on: '2026-01-12' }]),
    line('G-2', [{ event: 'fault_reported', on: '2026-01-05' }]),
    line('G-3', [{ event: 'fault_reported', on: '2026-01-13' }]),
  ].join('\n')
  const { id } = await send({ text })
  const useFrom = (day: string) =>
    inAgency(api.database.owner, agency.id, (tx) =>
      tx.query('update adopted_ruleset set from_on = $2 where agency_id = $1', [agency.id, day]),
    )
  await useFrom('2026-01-12')
  await work()
  await useFrom('2020-01-01')
  expect(await look(id)).toEqual({ total: 3, done: 3, imported: 2, there: 0, failed: 1, failedLines: [2] })
  expect(await find('G-2')).toBeNull()
})

test('two imports of the same cases go one after the other, whichever worker takes them up', async () => {
  const text = line('T-1')
  const { id } = await send({ text })
  const again = await send({ text })
  const key = Buffer.from(id, 'base64').toString().split(':').at(-1)
  // One worker is at the first; another finds nothing that it may begin.
  await inAgency(api.database.owner, agency.id, async (tx) => {
    await tx.query('select from case_import where agency_id = $1 and id = $2 for update', [agency.id, key])
    expect(await api.app.importCases()).toBe(0)
  })
  await work()
  expect(await look(id)).toMatchObject({ imported: 1, there: 0 })
  expect(await look(again.id)).toMatchObject({ imported: 0, there: 1 })
})

test('a text that is too long for one import is refused, and told to come in several', async () => {
  expect(await send({ text: 'x'.repeat(500_001) })).toMatchObject({
    field: 'text',
    message: 'This is 500001 characters long; one import takes 500000. Send the cases in several imports.',
  })
})

test('what no database holds, and what is longer than it may be, is a fault of its line and keeps all out', async () => {
  const reported = { event: 'fault_reported', on: '2026-01-05' }
  const text = [
    line('F-1'),
    line('F-2', [{ ...reported, words: 'It\u0000drips' }]),
    line('F-3\ud800'),
    line('F'.repeat(201)),
    line('F-5', [reported, { event: 'call_received', on: '2026-01-06', words: 'x'.repeat(20_001) }]),
    line(' '),
    line('F-6\nF-7'),
    ...['\u0085', '\u2028', '\u2029'].map((mark) => line(`F-8${mark}F-9`)),
  ].join('\n')
  const answer = await send({ text })
  expect(answer).toMatchObject({ __typename: 'ImportChecked', cases: 1, faultCount: 9 })
  expect(answer.faults).toEqual([
    { line: 2, message: 'Event 1: "words": This holds characters that are no text.' },
    { line: 3, message: '"reference": This holds characters that are no text.' },
    { line: 4, message: '"reference": This is 201 characters long; the most is 200.' },
    { line: 5, message: 'Event 2: "words": This is 20001 characters long; the most is 20000.' },
    { line: 6, message: expect.stringContaining('"reference"') },
    ...[7, 8, 9, 10].map((line) => ({ line, message: '"reference": One line, with no control characters.' })),
  ])
})

test.each(['\n', '\r\n', '\r'])('a row of a table is named by the first of its lines: %j', async (end) => {
  const faultsOf = async (...rows: readonly string[]) => {
    const text = ['reference,procedure,event,on', '', ...rows].join(end)
    return (await send({ format: 'CSV', text, dryRun: true })).faults.map(({ line }: Answer) => line)
  }
  const several = `"L-1${end}L-2${end}${end}L-3",repair,fault_reported,2026-01-05`
  expect(await faultsOf(several, '', 'L-4,repair,fault_reported,never')).toEqual([3, 8])
  // What the parser itself refuses, too.
  for (const broken of [`${several},more`, several.replace('L-3"', 'L-3')]) expect(await faultsOf(broken)).toEqual([3])
})

test.each([
  ['on', '30.01.2026', 'the date it happened, YYYY-MM-DD or DD/MM/YYYY'],
  ['on', '31/02/2026', 'the date it happened'],
  ['on', '01/30/2026', 'the date it happened'],
  ['at', '5 Jan 2026 10:00Z', 'RFC 3339'],
  ['at', '2026-02-30T10:00:00Z', 'RFC 3339'],
  ['decision', 'perhaps', 'yes or no'],
  ['inWriting', 'perhaps', 'yes or no'],
  ['number', 'three', 'a whole number'],
  ['facts', 'urgent', 'urgent=no'],
  ['people', 'director=Dora', 'ids of people of this agency by role'],
  ['answers', '1; two', 'a list of whole numbers'],
  ['colour', 'red', 'Nothing is called "colour" here'],
])('a cell that says nothing of "%s" is told, and not passed over: %s', async (column, cell, message) => {
  const row: Record<string, string> = {
    reference: 'G-1',
    procedure: 'repair',
    event: 'fault_reported',
    on: '2026-01-26',
  }
  row[column] = cell
  const { faults } = await send({ format: 'CSV', text: `${Object.keys(row)}\n${Object.values(row)}\n` })
  expect(faults).toEqual([{ line: 2, message: expect.stringContaining(message) }])
})

test('of several in a cell each may be as long as in a list', async () => {
  const criteria = (length: number) => Array.from({ length }, (_, nth) => `criterion_${nth}`).join('; ')
  const bring = (cell: string) =>
    send({
      format: 'CSV',
      text: `reference,procedure,event,on,criteria\nL-1,letter,letter_received,2026-01-05,${cell}\n`,
    })
  const messages = async (cell: string) => ((await bring(cell)).faults ?? []).map(({ message }: Answer) => message)
  expect((await messages(criteria(40))).filter((each: string) => each.includes('characters long'))).toEqual([])
  expect(await messages('x'.repeat(201))).toEqual(['"criteria": This is 201 characters long; the most is 200.'])
})

test('whatever recordEvent takes can be brought along: people, answers, grades and criteria', async () => {
  const inquiries = `ruleset inquiries "Inquiries"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
role referee

procedure inquiry "Inquiry"
starts when inquiry_asked_for
owner clerk
owner must "answer the letter" within 3 days of each letter_received, done when letter_answered
stage 1 "Inquiry"
owner clerk
clerk must appoint referee, never involved in the matter
no time limit because "it takes as long as it takes"
when report_made, close as reported
`
  const visits = `framework visits "Visits"
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk
grades good, poor
clerk must assess each area, with reasons
area 1 "What it is like"
criterion good heard
good only if heard is shown
`
  const office = await startApi([
    { name: 'inquiries.rules', text: inquiries },
    { name: 'visits.rules', text: visits },
  ])
  try {
    const ours = await office.addAgency('Office', ['inquiries', 'visits'])
    const [ada, rolf] = [await ours.addPerson('Ada', { access: 'administrator' }), await ours.addPerson('Rolf')]
    const idOf = async (person: TestPerson) => (await person.ask('{ me { id } }')).me.id
    const bring = async (format: string, text: string) => {
      const input = { format, text, idempotencyKey: freshKey() }
      const query = `mutation($input: ImportCasesInput!) { importCases(input: $input) { ${shown} } }`
      const { importCases } = await ada.ask(query, { input })
      while ((await office.app.importCases()) > 0);
      return importCases
    }
    const seen = async (reference: string) => {
      const query = 'query($r: String!) { cases(filter: { reference: $r }) { nodes { id } } }'
      return show(rolf, (await rolf.ask(query, { r: reference })).cases.nodes[0].id)
    }
    const csv = (id: string) => `reference,procedure,event,on,about,people,answers
H-1,inquiry,inquiry_asked_for,2026-01-05,,,
H-1,inquiry,appointed,2026-01-06,referee,referee=${id},
H-1,inquiry,letter_received,2026-01-07,,,
H-1,inquiry,letter_received,2026-01-08,,,
H-1,inquiry,letter_answered,2026-01-09,,,2
`
    const stranger = await (await office.addAgency('Elsewhere', [])).addPerson('Sten')
    expect((await bring('CSV', csv(await idOf(stranger)))).faults).toMatchObject([{ line: 3 }])
    // Who is here to inspect alone is not of the agency, and takes no seat of its own.
    const inspector = await ours.addPerson('Ina', { access: 'inspector' })
    expect((await bring('CSV', csv(await idOf(inspector)))).faults).toMatchObject([
      { line: 3, message: expect.stringContaining('must be of the agency') },
    ])
    expect(await bring('CSV', csv(await idOf(rolf)))).toMatchObject({ __typename: 'CaseImport', total: 1 })
    const inquiry = await seen('H-1')
    expect(inquiry.holders).toContainEqual({ role: 'referee', person: { name: 'Rolf' } })
    const letters = inquiry.deadlines.filter(({ clock }: Answer) => clock === 'letter_answered')
    expect(letters.map(({ occurrence, metOn }: Answer) => [occurrence, metOn]).sort()).toEqual([
      [1, null],
      [2, '2026-01-09'],
    ])

    const graded = { event: 'graded', on: '2026-01-06', about: '1', grade: 'good', reasons: 'We listened.' }
    const visit = (criteria: object) =>
      JSON.stringify({
        reference: 'H-2',
        procedure: 'assessment',
        events: [
          { event: 'assessment_begun', on: '2026-01-05' },
          { ...graded, ...criteria },
        ],
      })
    expect((await bring('NDJSON', visit({}))).faults[0].message).toContain('"heard" to be shown')
    expect(await bring('NDJSON', visit({ criteria: ['heard'] }))).toMatchObject({ __typename: 'CaseImport' })
    expect(await seen('H-2')).toMatchObject({ status: 'CLOSED', outcome: 'assessed', closedOn: '2026-01-06' })
  } finally {
    await office.close()
  }
})
