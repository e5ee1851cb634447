/** Ruling 20 over GraphQL: an entry is struck out or restated by a further one, and all that follows from the log follows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import {
  type Answer,
  type Api,
  advanceClock,
  freshKey,
  open,
  record,
  show,
  startApi,
  type TestAgency,
  type TestPerson,
} from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const entry = `seq event label happenedOn corrects correctedBy isStruckOut hasFallenAway effects setOff { kind words } words instead { event happenedOn }`

function correct(person: TestPerson, caseId: string, input: object): Promise<Answer> {
  const query = `mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename
    ... on CorrectionTried { before { status stage outcome } after { status stage outcome } effects setOff { kind words } mistaken { seq what } fallenAway { seq event }
      deadlines { clock before { state duty dueOn } after { state duty dueOn } lateOnArrival } }
    ... on EventCorrected { entry { ${entry} } fallenAway { seq event } mistaken { seq what }
      case { version status openedOn outcome setAsideAt stage { name enteredOn holder { name } } log { ${entry} }
        deadlines { clock occurrence state duty dueOn metOn startedOn late } } }
    ... on Refusal { code message clause { rule } } ... on InvalidInput { field message }
    ... on VersionConflict { currentVersion } } }`
  const filled = { caseId, reasons: 'It was a mistake.', idempotencyKey: freshKey(), ...input }
  return person.ask(query, { input: filled }).then((data) => data.correctEvent)
}

const seqOf = ({ log }: Answer, event: string): number => log.find((each: Answer) => each.event === event).seq
const deadlineOf = ({ deadlines }: Answer, clock: string) => deadlines.find((each: Answer) => each.clock === clock)
const opened = async (input: object = {}) => (await open(house.caretaker, input)).case.id as string
const messagesOf = (agency: TestAgency, caseId: string) =>
  inAgency(api.database.app, agency.id, (tx) =>
    tx.query<{ kind: string; payload: { seq: number; effect: number } }>(
      'select kind, payload from outbox where agency_id = $1 and case_id = $2 order by created_at, id',
      [tx.agencyId, keyOf('Case', agency.id, caseId)],
    ),
  )

test('what is struck out never was: what it met is owed again, and the log shows both', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'letter_sent' })
  const seq = seqOf(before, 'letter_sent')
  const corrected = await correct(house.caretaker, id, { seq, strikeOut: true, reasons: 'It went to somebody else.' })
  expect(corrected).toMatchObject({ __typename: 'EventCorrected', fallenAway: [], mistaken: [] })
  expect(deadlineOf(corrected.case, 'letter_sent')).toMatchObject({ state: 'RUNNING', duty: 'OWED', metOn: null })
  expect(corrected.entry).toMatchObject({
    event: 'corrected',
    label: `Struck out number ${seq}: Letter sent`,
    corrects: seq,
    instead: null,
    words: 'It went to somebody else.',
  })
  expect(corrected.case.version).toBe(before.version + 1)
  expect(corrected.case.log[seq - 1]).toMatchObject({ isStruckOut: true, correctedBy: before.version + 1 })
})

test('what is restated counts from its right date, and what is left out stays as it was recorded', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'call_received', on: '2026-11-02' })
  const seq = seqOf(before, 'call_received')
  expect(deadlineOf(before, 'call_returned').dueOn).toBe('2026-11-03')
  const corrected = await correct(house.caretaker, id, { seq, instead: { on: '2026-11-06' } })
  // From a Friday, one working day is the Monday.
  expect(deadlineOf(corrected.case, 'call_returned')).toMatchObject({ startedOn: '2026-11-06', dueOn: '2026-11-09' })
  expect(corrected.case.log[seq - 1]).toMatchObject({ happenedOn: '2026-11-02', isStruckOut: false })
  expect(corrected.entry.instead).toEqual({ event: 'call_received', happenedOn: '2026-11-06' })
})

test('tried out, a correction says which dates it would move, and nothing is written', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'call_received', on: '2026-11-02' })
  const seq = seqOf(before, 'call_received')
  const idempotencyKey = freshKey()
  const instead = { on: '2026-11-06' }
  const tried = await correct(house.caretaker, id, { seq, instead, dryRun: true, idempotencyKey })
  expect(tried).toMatchObject({ __typename: 'CorrectionTried', effects: [], mistaken: [] })
  // That its time was over was of the date that is wrong.
  expect(tried.fallenAway).toEqual([{ seq: seqOf(before, 'timed_out'), event: 'timed_out' }])
  expect(tried.deadlines).toEqual([
    {
      clock: 'call_returned',
      before: { state: 'OVERDUE', duty: 'OWED', dueOn: '2026-11-03' },
      after: { state: 'OVERDUE', duty: 'OWED', dueOn: '2026-11-09' },
      // It was late before, and is.
      lateOnArrival: false,
    },
  ])
  expect((await show(house.caretaker, id)).version).toBe(before.version)
  // The key is free still: it was spent on nothing.
  const corrected = await correct(house.caretaker, id, { seq, instead, idempotencyKey })
  expect(deadlineOf(corrected.case, 'call_returned').dueOn).toBe('2026-11-09')
})

test('tried out, a correction says where the case stands before and after: closed, open again, in another stage', async () => {
  const id = await opened()
  const stand = { status: 'OPEN', stage: '1', outcome: null }
  const closed = { ...stand, status: 'CLOSED', outcome: 'resolved' }
  const tryOut = async (log: Answer, event: string, how: object) => {
    const tried = await correct(house.caretaker, id, { seq: seqOf(log, event), ...how, dryRun: true })
    return [tried.before, tried.after]
  }
  const { case: rung } = await record(house.caretaker, id, { event: 'call_received' })
  expect(await tryOut(rung, 'call_received', { strikeOut: true })).toEqual([stand, stand])
  expect(await tryOut(rung, 'call_received', { instead: { event: 'resolved' } })).toEqual([stand, closed])
  expect(await tryOut(rung, 'call_received', { instead: { event: 'not_resolved' } })).toEqual([
    stand,
    { ...stand, stage: '2' },
  ])
  const { case: over } = await record(house.caretaker, id, { event: 'resolved' })
  expect(await tryOut(over, 'resolved', { strikeOut: true })).toEqual([closed, stand])
  const { entry } = await correct(house.caretaker, id, { seq: seqOf(over, 'resolved'), strikeOut: true })
  expect(entry.setOff).toContainEqual({ kind: 'REOPENED', words: 'Opened again' })
})

test('a correction says as what a closed case closed instead', async () => {
  const id = await opened()
  await record(house.caretaker, id, { event: 'moved', about: '3', reasons: 'It is for the director.' })
  const { case: rebuilt } = await record(house.caretaker, id, {
    event: 'decided',
    about: 'whether_to_rebuild',
    decision: 'YES',
  })
  expect(rebuilt.outcome).toBe('rebuilt')
  const input = { seq: seqOf(rebuilt, 'decided'), instead: { decision: 'NO' } }
  const tried = await correct(house.caretaker, id, { ...input, dryRun: true })
  const { case: left, entry } = await correct(house.caretaker, id, input)
  expect(left.outcome).toBe('left')
  expect(entry.setOff).toContainEqual({ kind: 'CLOSED', words: 'Closed as left' })
  expect(tried.setOff).toEqual(entry.setOff)
})

test('tried out and made, a correction says that a case goes to a stage only where it does, by the name of the stage', async () => {
  const { assessor } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-06' })).case
  const moved = async (input: object) => {
    const tried = await correct(assessor, id, { ...input, dryRun: true })
    const { entry } = await correct(assessor, id, input)
    expect(entry.setOff).toEqual(tried.setOff)
    expect(tried.effects).toEqual(tried.setOff.map(({ words }: Answer) => words))
    return tried.setOff.flatMap(({ kind, words }: Answer) => (kind === 'ENTERED' ? [words] : []))
  }
  // Opened on another day it opens in its first stage, as it did.
  expect(await moved({ seq: 1, instead: { on: '2026-01-05' } })).toEqual([])
  const { case: called } = await record(assessor, id, { event: 'call_received' })
  const seq = seqOf(called, 'call_received')
  expect(await moved({ seq, instead: { event: 'not_resolved' } })).toEqual(['Went to stage 2, Head caretaker'])
  expect(await moved({ seq, instead: { event: 'not_resolved', on: null } })).toEqual([])
  expect(await moved({ seq, strikeOut: true })).toEqual(['Went to stage 1, Caretaker'])
})

test('tried out and made, a correction of a closed case says from which day to which its closing moves', async () => {
  const { assessor } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-05' })).case
  const { case: over } = await record(assessor, id, { event: 'resolved', on: '2026-01-07' })
  const input = { seq: seqOf(over, 'resolved'), instead: { on: '2026-01-06' } }
  const setOff = [
    { kind: 'CLOSING_MOVED', words: 'Closing moved from Wednesday 7 January 2026 to Tuesday 6 January 2026' },
  ]
  expect((await correct(assessor, id, { ...input, dryRun: true })).setOff).toEqual(setOff)
  expect((await correct(assessor, id, input)).entry.setOff).toEqual(setOff)
  expect((await show(assessor, id)).closedOn).toBe('2026-01-06')
})

test('tried out, what the rules do not allow is refused as it would be', async () => {
  const id = await opened()
  expect(await correct(house.caretaker, id, { seq: 1, strikeOut: true, dryRun: true })).toMatchObject({
    __typename: 'Refusal',
    code: 'NOT_AN_OPENING',
  })
})

test('the opening can be restated, and the case then began on that day', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-07T10:00:00Z')
  const corrected = await correct(house.caretaker, id, { seq: 1, instead: { on: '2026-01-05' } })
  expect(corrected.case.openedOn).toBe('2026-01-05')
  expect(deadlineOf(corrected.case, 'letter_sent').dueOn).toBe('2026-01-19')
})

test('a time-out that came too early by what is right falls away, and what it began is withdrawn', async () => {
  const { assessor, agency } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-05' })).case
  await advanceClock(assessor, '2026-01-09T09:00:00Z')
  const before = await show(assessor, id)
  expect(before.stage).toMatchObject({ name: '2', holder: { name: 'Hal' } })
  // Opened on the 7th the first stage has until the 12th.
  const later = await correct(assessor, id, { seq: 1, instead: { on: '2026-01-07' } })
  expect(later.fallenAway).toEqual([{ seq: seqOf(before, 'timed_out'), event: 'timed_out' }])
  expect(later.case.stage).toMatchObject({ name: '1', enteredOn: '2026-01-07' })
  expect(deadlineOf(later.case, 'stage 2')).toMatchObject({ state: 'WITHDRAWN', late: false })
  expect(later.case.log.find(({ event }: Answer) => event === 'timed_out')).toMatchObject({ hasFallenAway: true })
  const { deadlines } = await assessor.ask(
    'query($id: ID!) { deadlines(filter: { caseId: $id, open: true }) { nodes { clock } } }',
    { id },
  )
  expect(deadlines.nodes.map(({ clock }: Answer) => clock)).not.toContain('stage 2')
  await advanceClock(assessor, '2026-01-13T09:00:00Z')
  expect(await show(assessor, id)).toMatchObject({ stage: { name: '2', enteredOn: '2026-01-12' } })
  expect((await messagesOf(agency, id)).map(({ kind }) => kind)).toContain('recorded')
})

test('what time made late stays so when it turns out to have been due earlier, and keeps what that set off', async () => {
  const { assessor } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-06' })).case
  await advanceClock(assessor, '2026-01-12T09:00:00Z')
  expect((await show(assessor, id)).stage).toMatchObject({ name: '2', enteredOn: '2026-01-09' })
  const tried = await correct(assessor, id, { seq: 1, instead: { on: '2026-01-05' }, dryRun: true })
  expect(tried.fallenAway).toEqual([])
  expect(tried.deadlines.filter(({ lateOnArrival }: Answer) => lateOnArrival)).toEqual([])
  const corrected = await correct(assessor, id, { seq: 1, instead: { on: '2026-01-05' } })
  expect(corrected.case.stage).toMatchObject({ name: '2', enteredOn: '2026-01-09' })
  expect(deadlineOf(corrected.case, 'stage 1')).toMatchObject({ dueOn: '2026-01-08', state: 'MISSED' })
})

test('what time made late stays so, with its history, when what was entered twice is struck out once', async () => {
  const { assessor } = await sandbox('2026-01-09T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-08' })).case
  const { case: twice } = await record(assessor, id, { event: 'call_received', on: '2026-01-09' })
  const wrong = seqOf(twice, 'call_received')
  await record(assessor, id, { event: 'call_received', on: '2026-01-07' })
  const corrected = await correct(assessor, id, { seq: wrong, strikeOut: true })
  expect(corrected.fallenAway).toEqual([])
  const { deadlines } = await assessor.ask(
    'query($id: ID!) { deadlines(filter: { caseId: $id, open: true }) { nodes { clock state lateOnArrival history { event } } } }',
    { id },
  )
  expect(deadlines.nodes.find(({ clock }: Answer) => clock === 'call_returned')).toMatchObject({
    state: 'OVERDUE',
    lateOnArrival: false,
    history: expect.arrayContaining([{ event: 'timed_out' }]),
  })
})

test('what a correction alone makes past is late on arrival: it sets nothing off until a person does', async () => {
  const { assessor } = await sandbox('2026-01-08T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-06' })).case
  const tried = await correct(assessor, id, { seq: 1, instead: { on: '2026-01-02' }, dryRun: true })
  expect(tried.deadlines.find(({ clock }: Answer) => clock === 'stage 1')).toMatchObject({
    after: { state: 'OVERDUE', dueOn: '2026-01-07' },
    lateOnArrival: true,
  })
  await correct(assessor, id, { seq: 1, instead: { on: '2026-01-02' } })
  await advanceClock(assessor, '2026-01-20T09:00:00Z')
  expect(await show(assessor, id)).toMatchObject({ stage: { name: '1' } })
})

test('what is past also by a later date runs out again with the correction, dated so', async () => {
  const { assessor } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-05' })).case
  await advanceClock(assessor, '2026-01-13T09:00:00Z')
  const before = await show(assessor, id)
  expect(before.stage).toMatchObject({ name: '2', enteredOn: '2026-01-08' })
  const corrected = await correct(assessor, id, { seq: 1, instead: { on: '2026-01-06' } })
  expect(corrected.fallenAway).toEqual([{ seq: seqOf(before, 'timed_out'), event: 'timed_out' }])
  expect(corrected.case.stage).toMatchObject({ name: '2', enteredOn: '2026-01-09' })
  expect(corrected.case.log.at(-1)).toMatchObject({ event: 'timed_out', happenedOn: '2026-01-09' })
})

test('a case goes on from the corrected log: its later time-outs fire on the right days', async () => {
  const { assessor } = await sandbox('2026-01-07T10:00:00Z')
  const { id } = (await open(assessor, { on: '2026-01-05' })).case
  await correct(assessor, id, { seq: 1, instead: { on: '2026-01-06' } })
  await advanceClock(assessor, '2026-01-09T09:00:00Z')
  expect(await show(assessor, id)).toMatchObject({ stage: { name: '1', enteredOn: '2026-01-06' } })
  await advanceClock(assessor, '2026-01-15T09:00:00Z')
  // 6 January + 3 working days is the 9th; + 3 is the 14th.
  expect(await show(assessor, id)).toMatchObject({ stage: { name: '3', enteredOn: '2026-01-14' } })
})

test('a correction under which a later event could not have been recorded is refused, naming that event', async () => {
  const id = await opened()
  await record(house.caretaker, id, { event: 'permission_given' })
  const { case: before } = await record(house.caretaker, id, { event: 'work_begun' })
  const seq = seqOf(before, 'permission_given')
  const refused = await correct(house.caretaker, id, { seq, strikeOut: true })
  expect(refused).toMatchObject({ __typename: 'Refusal', code: 'GATE' })
  expect(refused.message).toContain(`number ${seqOf(before, 'work_begun')}`)
  expect(refused.clause.rule).toContain('before work_begun require permission_given')
  expect((await show(house.caretaker, id)).version).toBe(before.version)

  await correct(house.caretaker, id, { seq: seqOf(before, 'work_begun'), strikeOut: true })
  expect((await correct(house.caretaker, id, { seq, strikeOut: true })).__typename).toBe('EventCorrected')
})

test('a notice that should not have been sent stays sent and is marked; a new one is sent', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'complaint_of_noise' })
  const seq = seqOf(before, 'complaint_of_noise')
  const corrected = await correct(house.caretaker, id, { seq, strikeOut: true })
  expect(corrected.mistaken).toEqual([{ seq, what: 'Told the tenant: who to speak to' }])
  expect(corrected.entry.setOff).toContainEqual({
    kind: 'IN_ERROR',
    words: `In error (number ${seq}): Told the tenant: who to speak to`,
  })
  const kinds = (await messagesOf(house.agency, id)).map(({ kind, payload }) => [kind, payload.seq])
  expect(kinds).toContainEqual(['tell', seq])
  expect(kinds).toContainEqual(['mistaken', corrected.entry.seq])

  const { case: again } = await record(house.caretaker, id, { event: 'call_received' })
  const restated = await correct(house.caretaker, id, {
    seq: seqOf(again, 'call_received'),
    instead: { event: 'complaint_of_noise' },
  })
  expect(restated.entry.setOff).toContainEqual({ kind: 'TOLD', words: 'Told the tenant: who to speak to' })
  const told = (await messagesOf(house.agency, id)).filter(({ kind }) => kind === 'tell')
  expect(told.map(({ payload }) => payload.seq)).toEqual([seq, restated.entry.seq])
})

test('what the corrected log asks for is looked up: a linked case is opened, once', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'call_received', on: '2026-11-02' })
  const seq = seqOf(before, 'call_received')
  const corrected = await correct(house.caretaker, id, { seq, instead: { event: 'danger_seen' } })
  const linked = corrected.case.log.filter(({ event }: Answer) => event === 'linked')
  expect(linked).toHaveLength(1)
  const { log } = await show(house.caretaker, id)
  const other = await show(house.caretaker, log.find(({ event }: Answer) => event === 'linked').about)
  expect(other).toMatchObject({ procedure: 'inspection', openedOn: '2026-11-02' })
  const back = await correct(house.caretaker, id, { seq, instead: { event: 'danger_seen', on: '2026-11-03' } })
  expect(back.case.log.filter(({ event }: Answer) => event === 'linked')).toHaveLength(1)
})

test('a role that only the corrected log needs is filled', async () => {
  const { assessor } = await sandbox('2026-01-05T10:00:00Z')
  const { id } = (await open(assessor, {})).case
  const { case: before } = await record(assessor, id, { event: 'call_received' })
  const seq = seqOf(before, 'call_received')
  const corrected = await correct(assessor, id, { seq, instead: { event: 'not_resolved' } })
  expect(corrected.case.stage).toEqual({ name: '2', enteredOn: '2026-01-05', holder: { name: 'Hal' } })
})

test('what the system recorded, and corrections, are not corrected: it is said what to do instead', async () => {
  const id = await opened()
  await record(house.caretaker, id, { event: 'call_received', on: '2026-11-02' })
  const { case: before } = await record(house.caretaker, id, { event: 'letter_sent' })
  const sent = seqOf(before, 'letter_sent')
  const { entry } = await correct(house.caretaker, id, { seq: sent, strikeOut: true })
  const [timedOut, held] = [seqOf(before, 'timed_out'), seqOf(before, 'held')]
  const messages = new Map([
    [timedOut, `Number ${timedOut} was recorded by the system: correct what it followed from instead.`],
    [held, `Number ${held} was recorded by the system: put somebody else into the role instead.`],
    [entry.seq, `Number ${entry.seq} is a correction itself: correct number ${sent} again instead.`],
  ])
  for (const [seq, message] of messages)
    for (const how of [{ strikeOut: true }, { instead: { on: '2026-01-05' } }])
      expect(await correct(house.caretaker, id, { seq, ...how })).toMatchObject({
        __typename: 'Refusal',
        code: 'NOT_CORRECTABLE',
        message,
      })
  expect(await correct(house.caretaker, id, { seq: 1, strikeOut: true })).toMatchObject({ code: 'NOT_AN_OPENING' })
})

test.each([
  ['seq', { seq: 99, strikeOut: true }],
  ['strikeOut', { seq: 1 }],
  ['strikeOut', { seq: 1, strikeOut: true, instead: {} }],
  ['reasons', { seq: 1, instead: { on: '2026-01-05' }, reasons: ' ' }],
  ['instead.on', { seq: 1, instead: { on: '2200-01-01' } }],
  ['instead.event', { seq: 1, instead: { event: 'held' } }],
  ['instead.facts', { seq: 1, instead: { facts: [{ question: 'nobody_asked', answer: 'yes' }] } }],
  ['instead.people', { seq: 1, instead: { people: [{ role: 'director', personId: 'UGVyc29uOm5vYm9keQ==' }] } }],
  ['instead.words', { seq: 1, instead: { words: 'x'.repeat(20_001) } }],
])('what is wrong with a correction is named by its field: %s', async (field, input) => {
  expect(await correct(house.caretaker, await opened(), input)).toMatchObject({ __typename: 'InvalidInput', field })
})

test('the same correction sent again corrects nothing more; on an old view it is a conflict', async () => {
  const id = await opened()
  const { case: before } = await record(house.caretaker, id, { event: 'letter_sent' })
  const input = { seq: seqOf(before, 'letter_sent'), strikeOut: true, idempotencyKey: freshKey() }
  const answers = await Promise.all([1, 2, 3].map(() => correct(house.caretaker, id, input)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await show(house.caretaker, id)).version).toBe(before.version + 1)
  expect(
    await correct(house.head, id, { ...input, idempotencyKey: freshKey(), expectedVersion: before.version }),
  ).toEqual({ __typename: 'VersionConflict', currentVersion: before.version + 1 })
})

test('who may only look corrects nothing, and who is of another agency finds no such case', async () => {
  const id = await opened()
  const inspector = await house.agency.addPerson('Rita', { access: 'inspector' })
  await expect(correct(inspector, id, { seq: 1, instead: { on: '2026-01-05' } })).rejects.toThrow('FORBIDDEN')
  const { caretaker } = await addHouse(api, 'South')
  expect(await correct(caretaker, id, { seq: 1, instead: { on: '2026-01-05' } })).toMatchObject({ field: 'caseId' })
})

let sandboxes = 0

/** Where the days can be passed by hand. */
async function sandbox(at: string): Promise<{ agency: TestAgency; assessor: TestPerson }> {
  const agency = await api.addAgency(`Sandbox ${++sandboxes}`, ['repairs'], at)
  // Rules are in use from before the sandbox's day, so that a case may have begun then.
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, 'repairs', '2020-01-01')`, [
      agency.id,
    ]),
  )
  const head = await agency.addPerson('Hal', { roles: ['head_caretaker'] })
  return { agency, assessor: await agency.addPerson('Cara', { roles: ['caretaker'], manager: head }) }
}
