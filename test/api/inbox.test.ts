/** What concerns a person waits in their inbox, once, in the words of the rules, until they have read it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Answer, type Api, advanceClock, freshKey, open, record, startApi, type TestPerson } from './support.ts'

const canary = 'Kanarienvogel'
let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const house = (): Promise<House> => addHouse(api, `House ${freshKey()}`)

/** A sandbox of the same shape, whose time people move. */
async function sandbox(now: string): Promise<House> {
  const agency = await api.addAgency(`Sandbox ${freshKey()}`, ['repairs'], now)
  const director = await agency.addPerson('Dora', { roles: ['director'], access: 'administrator' })
  const head = await agency.addPerson('Hal', { roles: ['head_caretaker'], manager: director })
  const caretaker = await agency.addPerson('Cara', { roles: ['caretaker'], manager: head })
  return { agency, caretaker, head, director }
}

async function handOn(): Promise<void> {
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
}

const query = `query($after: String, $first: Int, $unread: Boolean) { inbox(after: $after, first: $first, unread: $unread) {
  totalCount nodes { id kind text isInError seq role readAt case { id } deadline { clock } } pageInfo { hasNextPage endCursor } } }`

async function inbox(person: TestPerson, variables: object = {}): Promise<Answer[]> {
  return (await person.ask(query, variables)).inbox.nodes
}

const says = (notices: readonly Answer[]) => notices.map(({ kind, text }) => `${kind} ${text}`)

test('a stage that time passed on is told to whoever has it now, and what ran out to whoever was late with it', async () => {
  const { caretaker, head, director } = await house()
  const id = await openAsOf(api, caretaker, '2026-01-05T10:00:00Z')
  while ((await api.app.fireDue()) > 0);
  await handOn()
  expect(says(await inbox(caretaker))).toEqual([
    'OVERDUE Overdue: write to the tenant',
    'OVERDUE Overdue: resolve stage 1',
  ])
  expect(says(await inbox(head))).toEqual([
    'OVERDUE Overdue: resolve stage 2',
    'STAGE Yours now: stage 2, Head caretaker',
  ])
  expect(says(await inbox(director))).toEqual(['STAGE Yours now: stage 3, Director'])
  const [notice] = await inbox(director)
  expect(notice.case.id).toBe(id)
})

test('whom the rules tell inside is told, and what is meant for somebody outside is owed by whoever owns the stage', async () => {
  const { caretaker, head } = await house()
  const { id } = (await open(caretaker, {})).case
  const { case: last } = await record(head, id, { event: 'complaint_of_noise', words: canary })
  await handOn()
  const [notice] = await inbox(caretaker)
  expect(notice).toMatchObject({
    kind: 'TO_SEND',
    text: 'To be sent to the tenant: who to speak to',
    role: 'tenant',
    seq: last.version,
  })
  expect(await inbox(head)).toEqual([])
})

test('whom the rules tell inside the agency is told what the rules say', async () => {
  const rules = `ruleset lifts "Lifts"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for this test"
role porter
role engineer

procedure lift "Lift"
starts when lift_stopped
owner porter
when smoke_seen, tell engineer "that smoke was seen"

stage waiting "Waiting"
owner porter
no time limit because "it is waited for"
when engineer_came, close as mended
`
  const lifts = await startApi([{ name: 'lifts.rules', text: rules }])
  try {
    const agency = await lifts.addAgency('Tower', ['lifts'])
    const porter = await agency.addPerson('Paul', { roles: ['porter'] })
    const engineer = await agency.addPerson('Eve', { roles: ['engineer'] })
    const { id } = (await open(porter, { procedure: 'lift' })).case
    await record(porter, id, { event: 'smoke_seen' })
    while ((await lifts.app.numberChanges()) > 0);
    while ((await lifts.app.relay()) > 0);
    expect(says(await inbox(engineer))).toEqual(['TOLD That smoke was seen'])
    expect(await inbox(porter)).toEqual([])
  } finally {
    await lifts.close()
  }
})

test('what should not have been set off is told to whoever was told it', async () => {
  const { caretaker, head } = await house()
  const { id } = (await open(caretaker, {})).case
  const { entries } = await record(head, id, { event: 'complaint_of_noise' })
  await handOn()
  await correct(head, { caseId: id, seq: entries[0].seq, strikeOut: true })
  expect(marks(await inbox(caretaker))).toEqual(['IN_ERROR false', 'TO_SEND true'])
  expect(says(await inbox(caretaker))).toEqual([
    'IN_ERROR Set off in error: who to speak to',
    'TO_SEND To be sent to the tenant: who to speak to',
  ])
})

const marks = (notices: readonly Answer[]) => notices.map(({ kind, isInError }) => `${kind} ${isInError}`)

async function correct(person: TestPerson, input: object): Promise<void> {
  const query = 'mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename } }'
  const filled = { reasons: 'It was a mistake.', idempotencyKey: freshKey(), ...input }
  expect(await person.ask(query, { input: filled })).toEqual({ correctEvent: { __typename: 'EventCorrected' } })
  await handOn()
}

test('what a time-out told stays and is marked once a correction takes the time-out back', async () => {
  const { caretaker, head } = await sandbox('2026-01-05T09:00:00Z')
  await advanceClock(caretaker, '2026-01-07T09:00:00Z')
  const { id } = (await open(caretaker, { on: '2026-01-05' })).case
  await advanceClock(caretaker, '2026-01-09T09:00:00Z')
  await handOn()
  expect(marks(await inbox(head))).toEqual(['STAGE false'])
  expect(marks(await inbox(caretaker))).toEqual(['OVERDUE false'])
  // Opened on the 7th the first stage has until the 12th.
  await correct(caretaker, { caseId: id, seq: 1, instead: { on: '2026-01-07' } })
  expect(marks(await inbox(head))).toEqual(['STAGE true'])
  expect(marks(await inbox(caretaker))).toEqual(['OVERDUE true'])
  // Back on the 5th it was over on the 8th after all.
  await correct(caretaker, { caseId: id, seq: 1, instead: { on: '2026-01-05' } })
  expect(marks(await inbox(head)).at(-1)).toBe('STAGE false')
  expect(marks(await inbox(caretaker)).at(-1)).toBe('OVERDUE false')
})

test('what an entry told is marked where it says another thing now, and what it tells still is not', async () => {
  const { caretaker, head } = await house()
  const sam = (await head.ask('{ people { id name } }')).people.find(({ name }: Answer) => name === 'Cara').id
  const { id } = (await open(caretaker, {})).case
  const { entries } = await record(caretaker, id, { event: 'not_resolved' })
  const { entries: calls } = await record(head, id, {
    event: 'call_received',
    people: [{ role: 'surveyor', personId: sam }],
  })
  await handOn()
  expect(marks(await inbox(head))).toEqual(['STAGE false'])
  expect(marks(await inbox(caretaker))).toEqual(['ROLE false', 'OWED false'])
  await correct(caretaker, { caseId: id, seq: calls[0].seq, instead: { on: '2026-11-02' } })
  expect(marks(await inbox(caretaker)).slice(-2)).toEqual(['ROLE false', 'OWED false'])
  await correct(caretaker, { caseId: id, seq: entries[0].seq, instead: { event: 'letter_sent' } })
  expect(marks(await inbox(head))).toEqual(['STAGE true'])
  await correct(caretaker, { caseId: id, seq: calls[0].seq, strikeOut: true })
  expect(marks(await inbox(caretaker)).slice(-2)).toEqual(['ROLE true', 'OWED true'])
})

test('what a correction itself brought about is marked where a further one takes it back', async () => {
  const { caretaker, head } = await house()
  const { id } = (await open(caretaker, {})).case
  const { entries } = await record(caretaker, id, { event: 'letter_sent' })
  const { seq } = entries[0]
  await correct(caretaker, { caseId: id, seq, instead: { event: 'not_resolved' } })
  expect(marks(await inbox(head))).toEqual(['STAGE false'])
  await correct(caretaker, { caseId: id, seq, instead: { event: 'not_resolved', on: null } })
  expect(marks(await inbox(head))).toEqual(['STAGE false'])
  await correct(caretaker, { caseId: id, seq, instead: { event: 'letter_sent' } })
  expect(marks(await inbox(head))).toEqual(['STAGE true'])
})

test('a warning is marked where what it warned of was never begun, whatever entry came last before it', async () => {
  const { caretaker, director } = await sandbox('2026-01-05T09:00:00Z')
  await director.ask('mutation { setNoticeSetting(input: { warnDays: 4 }) { __typename } }')
  const { id } = (await open(caretaker, { on: '2026-01-05' })).case
  const { entries } = await record(caretaker, id, { event: 'call_received' })
  await advanceClock(caretaker, '2026-01-06T09:00:00Z')
  while ((await api.app.warnBeforeDue()) > 0);
  await handOn()
  const warned = async () =>
    (await inbox(caretaker)).flatMap(({ kind, deadline, isInError }) =>
      kind === 'DUE_SOON' ? [`${deadline.clock} ${isInError}`] : [],
    )
  expect(await warned()).toEqual(expect.arrayContaining(['call_returned false', 'stage 1 false']))
  await correct(caretaker, { caseId: id, seq: entries[0].seq, strikeOut: true })
  expect(await warned()).toEqual(expect.arrayContaining(['call_returned true', 'stage 1 false']))
})

test('what another’s event made theirs to do is told; what they did themselves is not', async () => {
  const { caretaker, head } = await house()
  const { id } = (await open(caretaker, {})).case
  await record(caretaker, id, { event: 'call_received' })
  await handOn()
  expect(await inbox(caretaker)).toEqual([])
  await record(head, id, { event: 'call_received' })
  await handOn()
  expect(await inbox(caretaker)).toMatchObject([
    { kind: 'OWED', text: 'Yours to do: return the call', deadline: { clock: 'call_returned' } },
  ])
})

test('whoever stands in for somebody away is told with them, and for somebody who has left others are', async () => {
  const { caretaker, head, agency } = await house()
  const deputy = await agency.addPerson('Dee')
  const administrator = await agency.addPerson('Ada', { access: ['administrator'] })
  const { id } = (await open(caretaker, {})).case
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(
      `insert into deputy (agency_id, person_id, deputy_id, from_on, until_on)
       values ($1, $2, $3, '2020-01-01', '2099-12-31')`,
      [tx.agencyId, caretaker.id, deputy.id],
    ),
  )
  await record(head, id, { event: 'complaint_of_noise' })
  await handOn()
  for (const each of [caretaker, deputy])
    expect(says(await inbox(each))).toEqual(['TO_SEND To be sent to the tenant: who to speak to'])

  await inAgency(api.database.owner, agency.id, async (tx) => {
    await tx.query('delete from deputy where agency_id = $1', [tx.agencyId])
    await tx.query('delete from role_holder where agency_id = $1 and person_id = $2', [tx.agencyId, caretaker.id])
    await tx.query('update person set left_at = now() where agency_id = $1 and id = $2', [tx.agencyId, caretaker.id])
  })
  await record(head, id, { event: 'complaint_of_noise' })
  await handOn()
  expect(await inbox(deputy)).toHaveLength(1)
  expect(says(await inbox(administrator))).toEqual(['TO_SEND To be sent to the tenant: who to speak to'])
})

test('a person put into a role is told', async () => {
  const { caretaker, head, agency } = await house()
  const { id } = (await open(caretaker, {})).case
  const sam = await agency.addPerson('Sam')
  const { people } = await head.ask('{ people { id name } }')
  const personId = people.find(({ name }: Answer) => name === 'Sam').id
  const put = { event: 'call_received', people: [{ role: 'surveyor', personId }] }
  expect((await record(head, id, put)).__typename).toBe('EventRecorded')
  await handOn()
  expect(says(await inbox(sam))).toEqual(['ROLE You are the surveyor now'])
})

test('administrators hear of roles that nobody is in, of openings that no ruleset has, and of cases set aside', async () => {
  const agency = await api.addAgency(`Alone ${freshKey()}`)
  const caretaker = await agency.addPerson('Cara', { roles: ['caretaker'] })
  const administrator = await agency.addPerson('Ada', { access: 'administrator' })
  const { id } = (await open(caretaker, {})).case
  await record(caretaker, id, { event: 'rot_found' })
  await openAsOf(api, caretaker, '2026-01-05T10:00:00Z')
  const broken = keyOf('Case', agency.id, await openAsOf(api, caretaker, '2026-01-06T10:00:00Z'))
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(
      `update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '999') where agency_id = $1 and id = $2`,
      [tx.agencyId, broken],
    ),
  )
  while ((await api.app.fireDue()) > 0);
  await handOn()
  const kinds = (await inbox(administrator)).map(({ kind, text }) => `${kind} ${text}`)
  expect(kinds).toContain('OPENING_OWED Another case should be opened, and no ruleset in use here has its procedure')
  expect(kinds).toContain('VACANT_ROLE Nobody is the head caretaker, who must act')
  expect(kinds.filter((each) => each.startsWith('SET_ASIDE'))).toEqual(['SET_ASIDE Its time-outs wait for a repair'])
})

test('an inbox is one person’s: pages follow on, and only they mark theirs as read', async () => {
  const { caretaker, head } = await house()
  const { id } = (await open(caretaker, {})).case
  for (let count = 0; count < 5; count++) await record(head, id, { event: 'complaint_of_noise' })
  await handOn()
  const all = await inbox(caretaker)
  expect(all).toHaveLength(5)
  const { inbox: first } = await caretaker.ask(query, { first: 2 })
  const rest = await inbox(caretaker, { after: first.pageInfo.endCursor })
  expect([...first.nodes, ...rest].map((each: Answer) => each.id)).toEqual(all.map((each) => each.id))

  const mark = 'mutation($ids: [ID!]!) { readNotices(ids: $ids) }'
  const ids = all.slice(0, 3).map((each) => each.id)
  expect(await head.ask(mark, { ids })).toEqual({ readNotices: 0 })
  expect(await caretaker.ask(mark, { ids })).toEqual({ readNotices: 3 })
  const { inbox: unread } = await caretaker.ask(query, { unread: true })
  expect(unread.totalCount).toBe(2)
  expect(unread.nodes.map((each: Answer) => each.id)).toEqual(all.slice(3).map((each) => each.id))
})

test('however many relays run at once, each is told once, and rows hold ids alone', async () => {
  const { caretaker, head, agency } = await house()
  const { id } = (await open(caretaker, { reference: canary })).case
  for (let count = 0; count < 6; count++) await record(head, id, { event: 'complaint_of_noise', words: canary })
  while ((await api.app.numberChanges()) > 0);
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 20; round++) await api.app.relay(2)
    }),
  )
  await handOn()
  expect(await inbox(caretaker)).toHaveLength(6)
  const rows = await inAgency(api.database.app, agency.id, (tx) => tx.query('select * from notice'))
  expect(JSON.stringify(rows)).not.toMatch(/Kanarienvogel|Cara|Hal/)
})

test('who holds something is warned once, as many working days ahead as the agency wishes, and again where it was put off', async () => {
  // A Monday; the letter is due ten working days on, on the 19th.
  const { caretaker, head, director } = await sandbox('2026-01-05T09:00:00Z')
  const wish = `mutation($input: NoticeSettingInput!) { setNoticeSetting(input: $input) {
    ... on NoticeSetting { warnDays } ... on InvalidInput { field message } } }`
  const answer = await director.ask(wish, { input: { warnDays: 4 } })
  expect(answer.setNoticeSetting).toEqual({ warnDays: 4 })
  const { id } = (await open(caretaker, { on: '2026-01-05' })).case
  const warned = async () => {
    while ((await api.app.warnBeforeDue()) > 0);
    await handOn()
    return (await inbox(caretaker))
      .filter(({ kind, deadline }) => kind === 'DUE_SOON' && deadline.clock === 'letter_sent')
      .map(({ text }) => text)
  }
  await advanceClock(caretaker, '2026-01-12T23:00:00Z')
  expect(await warned()).toEqual([])
  // Tuesday the 13th: four working days before Monday the 19th.
  await advanceClock(caretaker, '2026-01-13T00:30:00Z')
  expect(await warned()).toEqual(['Due soon: write to the tenant'])
  expect(await warned()).toHaveLength(1)
  const later = { event: 'extended', about: 'letter_sent', extendedTo: '20 working days', agreedBy: 'tenant' }
  await record(head, id, later)
  expect(await warned()).toHaveLength(1)
  await advanceClock(caretaker, '2026-01-26T23:00:00Z')
  expect(await warned()).toHaveLength(1)
  // Four working days before Monday 2 February.
  await advanceClock(caretaker, '2026-01-27T09:00:00Z')
  expect(await warned()).toEqual(['Due soon: write to the tenant', 'Due soon: write to the tenant'])
})

test('an agency that wishes no warnings gets none, and a wish that makes no sense is refused', async () => {
  const { caretaker, head, director } = await sandbox('2026-01-05T09:00:00Z')
  const wish = `mutation($input: NoticeSettingInput!) { setNoticeSetting(input: $input) {
    ... on NoticeSetting { warnDays mail sandboxSends } ... on InvalidInput { field message } } }`
  const set = (input: object) => director.ask(wish, { input }).then((data) => data.setNoticeSetting)
  expect(await set({ warnDays: 61 })).toMatchObject({ field: 'warnDays' })
  expect(await set({ warnDays: 0 })).toEqual({ warnDays: 0, mail: true, sandboxSends: false })
  expect(await set({ mail: false })).toEqual({ warnDays: 0, mail: false, sandboxSends: false })
  const refused = await head.post(wish, { input: { mail: true } })
  expect(refused.errors[0].extensions.code).toBe('FORBIDDEN')
  await open(caretaker, { on: '2026-01-05' })
  await advanceClock(caretaker, '2026-01-06T09:00:00Z')
  expect(await api.app.warnBeforeDue()).toBe(0)
})
