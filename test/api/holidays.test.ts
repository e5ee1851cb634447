/** A newly announced bank holiday: new cases count with it at once, those under way once an administrator has seen what it does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { eraseRecords } from '../../api/src/keeping/erase-record.ts'
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
let agency: TestAgency
let administrator: TestPerson
let caretaker: TestPerson

beforeAll(async () => {
  api = await startApi()
  agency = await api.addAgency('North', ['repairs'], '2026-01-05T10:00:00Z')
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker', 'head_caretaker'] })
})

afterAll(() => api.close())

const shown = `__typename ... on InvalidInput { field message } ... on SwitchPreview { id state total counted ruleset
  holiday { calendar on name withdrawn } totals { cases later earlier overdue moved }
  cases { nodes { case { id } deadlines { clock turn before { dueOn } after { dueOn } } } } }`

const announce = async (input: object): Promise<Answer> =>
  (
    await administrator.ask(`mutation($input: AnnounceHolidayInput!) { announceHoliday(input: $input) { ${shown} } }`, {
      input: {
        calendar: 'england_and_wales',
        on: '2026-01-07',
        name: 'A day of thanks',
        idempotencyKey: freshKey(),
        ...input,
      },
    })
  ).announceHoliday

const withdraw = async (input: object): Promise<Answer> =>
  (
    await administrator.ask(`mutation($input: WithdrawHolidayInput!) { withdrawHoliday(input: $input) { ${shown} } }`, {
      input: { calendar: 'england_and_wales', idempotencyKey: freshKey(), ...input },
    })
  ).withdrawHoliday

const look = async (id: string): Promise<Answer> =>
  (
    await administrator.ask(
      `query($id: ID!) { node(id: $id) { ${shown.replace('... on InvalidInput { field message }', '')} } }`,
      { id },
    )
  ).node

const make = async (previewId: string): Promise<Answer> =>
  (
    await administrator.ask(`mutation($input: SwitchRulesetInput!) { switchRuleset(input: $input) { ${shown} } }`, {
      input: { previewId, idempotencyKey: freshKey() },
    })
  ).switchRuleset

async function work(): Promise<void> {
  while ((await api.app.switchCases()) > 0);
}

const dueOf = ({ deadlines }: Answer, clock = 'stage 1') => deadlines.find((each: Answer) => each.clock === clock).dueOn

test('cases under way are recounted when the preview is made, and nothing is written before', async () => {
  const { case: under } = await open(caretaker, {})
  const first = dueOf(under)
  const asked = await announce({})
  expect(asked).toMatchObject({ ruleset: null, total: 1, holiday: { on: '2026-01-07', name: 'A day of thanks' } })
  await work()
  const ready = await look(asked.id)
  expect(ready).toMatchObject({ state: 'READY', counted: 1, totals: { cases: 1, earlier: 0, overdue: 0 } })
  expect(dueOf(await show(caretaker, under.id))).toBe(first)

  // New cases count with it already: three working days from Monday 5 January are up on Friday and not on Thursday.
  expect(first).toBe('2026-01-08')
  expect(dueOf((await open(caretaker, {})).case)).toBe('2026-01-09')

  await make(asked.id)
  await work()
  expect(await look(asked.id)).toMatchObject({ state: 'SWITCHED', totals: { moved: 1 } })
  expect(dueOf(await show(caretaker, under.id))).toBe('2026-01-09')
  const query = `query($id: ID!) { case(id: $id) { deadlines { clock workingDaysLeft explanation { sentences } } } }`
  const { deadlines } = (await caretaker.ask(query, { id: under.id })).case
  const recounted = deadlines.find((each: Answer) => each.clock === 'stage 1')
  // Tuesday, Thursday and Friday.
  expect(recounted.workingDaysLeft).toBe(3)
  const sentences = recounted.explanation.sentences.join(' ')
  expect(sentences).toContain('A day of thanks')
  // Before it was taken in, the case stood as it was counted then.
  const asOf = `query($id: ID!, $at: DateTime!) { case(id: $id, asOf: $at) { deadlines { clock dueOn } } }`
  const { log } = (
    await caretaker.ask(
      'query($id: ID!) { case(id: $id) { log { event label recordedAt switchedFrom { title } switchedTo { title } } } }',
      { id: under.id },
    )
  ).case
  expect(log.at(-1)).toMatchObject({
    label: 'Counted afresh, as the bank holidays have changed',
    switchedFrom: null,
    switchedTo: null,
  })
  const opened = (await caretaker.ask(asOf, { id: under.id, at: log[0].recordedAt })).case
  expect(dueOf(opened)).toBe('2026-01-08')
  const history = 'query($id: ID!) { case(id: $id) { deadlines { clock history { label } } } }'
  const been = (await caretaker.ask(history, { id: under.id })).case.deadlines
  expect(been.find(({ clock }: Answer) => clock === 'stage 1').history.map(({ label }: Answer) => label)).toEqual([
    expect.any(String),
    'Counted afresh, as the bank holidays have changed',
  ])
})

test('what is recorded on a recounted case, and its time-outs, count with the holiday', async () => {
  const { case: next } = await open(caretaker, {})
  await record(caretaker, next.id, { event: 'call_received' })
  await advanceClock(caretaker, '2026-01-09T12:00:00Z')
  expect((await show(caretaker, next.id)).stage.name).toBe('1')
  await advanceClock(caretaker, '2026-01-10T12:00:00Z')
  expect((await show(caretaker, next.id)).stage.name).toBe('2')
})

test.each([
  ['a calendar that is not there', { calendar: 'wales', on: '2026-02-04' }, 'calendar'],
  ['a day that has been', { on: '2026-01-06' }, 'on'],
  ['a day that is a holiday already', { on: '2026-04-03' }, 'on'],
  ['what was announced before', { on: '2026-01-07' }, 'on'],
  ['a holiday without a name', { on: '2026-02-04', name: ' ' }, 'name'],
])('%s is refused', async (_, input, field) => {
  expect(await announce(input)).toMatchObject({ __typename: 'InvalidInput', field })
})

test('what was announced by mistake is taken back: cases come to count without it, and replay with it where they did', async () => {
  const before = (await open(caretaker, {})).case
  const announced = await announce({ on: '2026-01-14', name: 'Nothing' })
  const under = (await open(caretaker, {})).case
  expect([dueOf(before), dueOf(under)]).toEqual(['2026-01-14', '2026-01-15'])

  const asked = await withdraw({ on: '2026-01-14' })
  expect(asked).toMatchObject({ holiday: { on: '2026-01-14', name: 'Nothing', withdrawn: true } })
  expect(asked.id).not.toBe(announced.id)
  expect(dueOf((await open(caretaker, {})).case)).toBe('2026-01-14')
  expect(dueOf(await show(caretaker, under.id))).toBe('2026-01-15')
  await work()
  // The first preview would make the cases count with what is taken back.
  expect(await make(announced.id)).toMatchObject({
    __typename: 'InvalidInput',
    field: 'previewId',
    message: expect.stringContaining('Nothing on 2026-01-14 was taken back'),
  })
  await work()
  expect(dueOf(await show(caretaker, before.id))).toBe('2026-01-14')
  await make(asked.id)
  await work()
  expect(dueOf(await show(caretaker, under.id))).toBe('2026-01-14')
  // It can be announced again.
  expect(await announce({ on: '2026-01-14', name: 'Nothing after all' })).toMatchObject({
    holiday: { withdrawn: false },
  })
  expect(dueOf((await open(caretaker, {})).case)).toBe('2026-01-15')
})

test.each([
  ['a calendar that is not there', { calendar: 'wales', on: '2026-02-04' }, 'calendar'],
  ['a day for which none was announced', { on: '2026-02-04' }, 'on'],
  ['a published holiday', { on: '2026-04-03' }, 'on'],
  ['a day that has been', { on: '2026-01-07' }, 'on'],
])('taking back %s is refused', async (_, input, field) => {
  expect(await withdraw(input)).toMatchObject({ __typename: 'InvalidInput', field })
})

test('what a holiday left is counted with it by trying it out again, also once its day has been', async () => {
  const query = `mutation($input: PreviewAgainInput!) { previewAgain(input: $input) { ${shown} } }`
  const again = async (previewId: string, input: object = {}): Promise<Answer> =>
    (await administrator.ask(query, { input: { previewId, idempotencyKey: freshKey(), ...input } })).previewAgain
  const { case: changed } = await open(caretaker, {})
  const letter = (given: Answer) => dueOf(given, 'letter_sent')
  // Ten working days from Saturday 10 January 2026, of which Wednesday 14 is announced as a holiday above.
  expect(letter(changed)).toBe('2026-01-26')
  const asked = await announce({ on: '2026-01-15', name: 'Another' })
  await work()
  await record(caretaker, changed.id, { event: 'call_received' })
  await make(asked.id)
  await work()
  expect(letter(await show(caretaker, changed.id))).toBe('2026-01-26')

  await advanceClock(caretaker, '2026-01-19T12:00:00Z')
  expect(await again(asked.id, { moves: [{ from: '1', to: '2' }] })).toMatchObject({ field: 'moves' })
  const further = await again(asked.id)
  expect(further).toMatchObject({ holiday: { on: '2026-01-15' } })
  await work()
  expect(await look(further.id)).toMatchObject({ state: 'READY', totals: { later: 1 } })
  await make(further.id)
  await work()
  expect(letter(await show(caretaker, changed.id))).toBe('2026-01-27')
  expect(await again(further.id)).toMatchObject({ state: 'READY', total: 0 })
})

const announcedTo = async (person: TestPerson): Promise<Answer[]> =>
  (await person.ask('{ me { agency { announcedHolidays { calendar on name withdrawn } } } }')).me.agency
    .announcedHolidays

const nextDay =
  '{ dueDate(start: "2026-03-02T10:00:00Z", period: "1 working day", calendar: "england_and_wales") { ... on DueDate { dueOn } } }'
const dueNext = async (person: TestPerson): Promise<string> => (await person.ask(nextDay)).dueDate.dueOn

test('who is signed in is told what was announced here, and counts with it as a new case does', async () => {
  const agency = await api.addAgency('East', ['repairs'], '2026-03-02T09:00:00Z')
  const [ada, carl] = [
    await agency.addPerson('Ada', { access: 'administrator' }),
    await agency.addPerson('Carl', { roles: ['caretaker'] }),
  ]
  expect([await announcedTo(carl), await dueNext(carl)]).toEqual([[], '2026-03-03'])
  const day = { calendar: 'england_and_wales', on: '2026-03-03' }
  const announcing = 'mutation($input: AnnounceHolidayInput!) { announceHoliday(input: $input) { __typename } }'
  for (const on of ['2026-03-10', day.on])
    await ada.ask(announcing, { input: { ...day, on, name: 'Thanks', idempotencyKey: freshKey() } })
  expect(await announcedTo(carl)).toEqual([
    { ...day, name: 'Thanks', withdrawn: false },
    { ...day, on: '2026-03-10', name: 'Thanks', withdrawn: false },
  ])
  expect(await dueNext(carl)).toBe('2026-03-04')
  // Nobody's agency is theirs who is not signed in; another agency was told of nothing.
  const response = await fetch(new URL('/graphql', api.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: nextDay }),
  })
  expect(await response.json()).toMatchObject({ data: { dueDate: { dueOn: '2026-03-03' } } })
  expect(await dueNext(await (await api.addAgency('Far East', ['repairs'])).addPerson('Carla'))).toBe('2026-03-03')

  // The previews are forgotten, and the days stand.
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update switch_preview set made_at = made_at - interval '8 days' where agency_id = $1`, [agency.id]),
  )
  expect(await api.app.forgetPreviews()).toBeGreaterThan(0)
  expect((await ada.ask('{ switchPreviews { id } }')).switchPreviews).toEqual([])
  expect((await announcedTo(carl)).map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-10'])
  expect(await dueNext(carl)).toBe('2026-03-04')

  const taking = 'mutation($input: WithdrawHolidayInput!) { withdrawHoliday(input: $input) { __typename } }'
  await ada.ask(taking, { input: { ...day, idempotencyKey: freshKey() } })
  expect((await announcedTo(carl)).map(({ on }) => on)).toEqual(['2026-03-10'])
  expect(await dueNext(carl)).toBe('2026-03-03')
})

test('another agency counts without it', async () => {
  const other = await api.addAgency('South', ['repairs'], '2026-01-05T10:00:00Z')
  const person = await other.addPerson('Carl', { roles: ['caretaker'] })
  expect(dueOf((await open(person, {})).case)).toBe('2026-01-08')
})

test('a case whose record is erased is not counted afresh, whatever is still open on it', async () => {
  const agency = await api.addAgency('West', ['repairs'], '2026-01-05T10:00:00Z')
  const [ada, carl] = [
    await agency.addPerson('Ada', { access: 'administrator' }),
    await agency.addPerson('Carl', { roles: ['caretaker'] }),
  ]
  const [before, since] = [(await open(carl, {})).case, (await open(carl, {})).case]
  const erase = ({ id }: Answer) =>
    inAgency(api.database.owner, agency.id, (tx) => eraseRecords(tx, [keyOf('Case', agency.id, id)!]))
  await erase(before)
  const input = { calendar: 'england_and_wales', on: '2026-01-07', name: 'Thanks', idempotencyKey: freshKey() }
  const query = `mutation($input: AnnounceHolidayInput!) { announceHoliday(input: $input) { ${shown} } }`
  const { announceHoliday: asked } = await ada.ask(query, { input })
  expect(asked.total).toBe(1)
  await work()
  await erase(since)
  const made = `mutation($input: SwitchRulesetInput!) { switchRuleset(input: $input) { ${shown} } }`
  await ada.ask(made, { input: { previewId: asked.id, idempotencyKey: freshKey() } })
  await work()
  const left = await ada.ask(`query($id: ID!) { switchPreview(id: $id) { state totals { moved changed } } }`, asked)
  expect(left.switchPreview).toEqual({ state: 'SWITCHED', totals: { moved: 0, changed: 1 } })
  for (const each of [before, since]) expect((await show(ada, each.id)).version).toBe(each.version)
})
