/** A calendar program that has the address sees what is due for its person, and nothing that tells of anybody. */
import ical, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, send, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi(undefined, { requestsPerMinute: 200 })
  house = await addHouse(api, 'North')
  await open(house.caretaker, { reference: 'Mr Smith', words: 'Mr Smith, again.' })
})

afterAll(() => api.close())

const making = `mutation($scope: FeedScope!) { createCalendarFeed(scope: $scope) { path url feed { id scope } } }`
const make = async (person: TestPerson, scope: string): Promise<Answer> =>
  (await person.ask(making, { scope })).createCalendarFeed
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.address}${path}`, { headers })
const eventsAt = async (path: string): Promise<VEvent[]> => {
  const read = Object.values(ical.sync.parseICS(await (await get(path)).text()))
  return read.filter((each): each is VEvent => each?.type === 'VEVENT')
}

/** By the API's own list. */
const due = async (person: TestPerson): Promise<Answer[]> => {
  const query =
    '{ deadlines(filter: { mine: true, open: true, dated: true }) { nodes { dueOn text case { id title } } } }'
  return (await person.ask(query)).deadlines.nodes
}

test('it has what is due for its person, as whole days, in the words of the rules', async () => {
  const { path, url } = await make(house.caretaker, 'MINE')
  expect(url).toBe(`http://127.0.0.1${path}`)
  const expected = await due(house.caretaker)
  expect(expected.length).toBeGreaterThan(0)
  const events = await eventsAt(path)
  expect(
    events.map(({ summary, start, datetype, url }) => [
      summary,
      start.toLocaleDateString('sv'),
      datetype,
      (url as Answer).val,
    ]),
  ).toEqual(
    expected.map(({ dueOn, text, case: { id, title } }) => [
      `${title}: ${text}`,
      dueOn,
      'date',
      `http://127.0.0.1/cases/${encodeURIComponent(id)}/show`,
    ]),
  )
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

test('it names nobody', async () => {
  const { path } = await make(house.caretaker, 'MINE')
  const text = await (await get(path)).text()
  for (const word of ['Smith', 'Cara', 'Hal', 'North']) expect(text).not.toContain(word)
})

test('a manager may have what is due for their people beside it', async () => {
  expect(await eventsAt((await make(house.head, 'MINE')).path)).toHaveLength((await due(house.head)).length)
  const both = [...(await due(house.head)), ...(await due(house.caretaker))]
  expect(await eventsAt((await make(house.head, 'TEAM')).path)).toHaveLength(both.length)
})

test('line breaks in what a rule says begin no line of the calendar', async () => {
  const { path } = await make(house.caretaker, 'MINE')
  const before = await eventsAt(path)
  const change = (sql: string) => inAgency(api.database.owner, house.agency.id, (tx) => tx.query(sql, [tx.agencyId]))
  await change(`update deadline set text = text || E'\\r\\nEND:VEVENT\\r\\nX-EVIL:1; a, b' where agency_id = $1`)
  const events = await eventsAt(path)
  expect(events.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(String(events[0]!.summary)).toMatch(/END:VEVENT\s+X-EVIL:1; a, b$/)
  expect(await (await get(path)).text()).not.toMatch(/^X-EVIL/m)
})

test('a calendar that has it already is not sent it again', async () => {
  const { path } = await make(house.caretaker, 'MINE')
  const first = await get(path)
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await first.text()).toMatch(/\r\nEND:VCALENDAR\r\n$/)
  const again = await get(path, { 'if-none-match': first.headers.get('etag')! })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('a person sees and ends their own feeds alone', async () => {
  const { path, feed } = await make(house.caretaker, 'MINE')
  const list = async (person: TestPerson) => (await person.ask('{ calendarFeeds { id } }')).calendarFeeds as Answer[]
  const end = async (person: TestPerson) =>
    (await person.ask('mutation($id: ID!) { revokeCalendarFeed(id: $id) }', { id: feed.id })).revokeCalendarFeed
  expect(await list(house.caretaker)).toContainEqual({ id: feed.id })
  expect(await list(house.director)).toEqual([])
  expect(await end(house.director)).toBe(false)
  expect((await get(path)).status).toBe(200)
  expect(await end(house.caretaker)).toBe(true)
  expect((await get(path)).status).toBe(404)
  expect(await list(house.caretaker)).not.toContainEqual({ id: feed.id })
})

test('what was revoked, what never was and what is no token look alike', async () => {
  const { path, feed } = await make(house.caretaker, 'MINE')
  await house.caretaker.ask('mutation($id: ID!) { revokeCalendarFeed(id: $id) }', { id: feed.id })
  const [, agency, key, secret] = /\/calendar\/([^.]+)\.([^.]+)\.([^.]+)\.ics/.exec(path)!
  const paths = [
    path,
    `/calendar/${agency}.${key}.${'A'.repeat(43)}.ics`,
    `/calendar/${'A'.repeat(22)}.${key}.${secret}.ics`,
    '/calendar/x.ics',
    '/calendar/x',
  ]
  const answers = await Promise.all(
    paths.map(async (each) => [(await get(each)).status, await (await get(each)).text()]),
  )
  expect(new Set(answers.map(String)).size).toBe(1)
  expect(answers[0]![0]).toBe(404)
})

test('who may no longer look, or has gone, has no feed either, and the secret is kept nowhere', async () => {
  const person = await house.agency.addPerson('Gil')
  const { path } = await make(person, 'MINE')
  const [kept] = await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query<{ text: string }>(
      'select string_agg(f::text, chr(10)) as text from calendar_feed f where agency_id = $1',
      [tx.agencyId],
    ),
  )
  const secret = path.split('.')[2]
  expect(kept!.text).not.toContain(secret)
  expect(kept!.text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
  await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query(`update person set access_kinds = '{operator}' where agency_id = $1 and id = $2`, [
      tx.agencyId,
      person.id,
    ]),
  )
  expect((await get(path)).status).toBe(404)
})

test('one that a program made ends with the token of that program, revoked or expired', async () => {
  for (const change of ['revoked_at = clock_timestamp()', 'expires_at = clock_timestamp()']) {
    const person = await house.agency.addPerson('Iris', { access: 'integrator' })
    const { path } = await make(person, 'MINE')
    expect((await get(path)).status).toBe(200)
    const { credential } = await inAgency(api.database.owner, house.agency.id, async (tx) => {
      await tx.query(`update access_token set ${change} where agency_id = $1 and person_id = $2`, [
        tx.agencyId,
        person.id,
      ])
      return issueToken(tx, { personKey: person.id, name: 'another', scopes: null, hours: 12, byKey: null })
    })
    expect((await get(path)).status).toBe(404)
    const { data } = await send(api.address, '{ calendarFeeds { id } }', {}, `Bearer ${credential}`)
    expect(data.calendarFeeds).toEqual([])
  }
})

test('one that a person made in their browser outlives the session', async () => {
  const { id } = house.caretaker
  const issuing = { personKey: id, name: null, scopes: null, hours: 12, byKey: id, provedAt: Date.now() }
  const { key, credential } = await inAgency(api.database.owner, house.agency.id, (tx) => issueToken(tx, issuing))
  const { data } = await send(api.address, making, { scope: 'MINE' }, `Bearer ${credential}`)
  await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query('update access_token set revoked_at = clock_timestamp() where agency_id = $1 and id = $2', [
      tx.agencyId,
      key,
    ]),
  )
  expect((await get(data.createCalendarFeed.path)).status).toBe(200)
})

test('an inspector, whose every look is kept, makes none, and has none left who became one', async () => {
  const inspector = await house.agency.addPerson('Ines', { access: ['inspector', 'operator'], roles: ['surveyor'] })
  const answer = await inspector.post(making, { scope: 'MINE' })
  expect(answer.errors[0]).toMatchObject({
    message: 'Every look of an inspector is kept, and a calendar program looks without you.',
    extensions: { code: 'FORBIDDEN' },
  })
  const manager = await house.agency.addPerson('Mia', { access: 'manager' })
  const { path } = await make(manager, 'TEAM')
  await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query(`update person set access_kinds = '{inspector}' where agency_id = $1 and id = $2`, [
      tx.agencyId,
      manager.id,
    ]),
  )
  expect((await get(path)).status).toBe(404)
})
