/** Sessions are seen and ended by whose they are and by administrators, and end by themselves where nobody uses them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openLog } from '../../api/src/log.ts'
import { authenticate, idleMinutes, issueToken } from '../../api/src/people/tokens.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, freshKey, send, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let administrator: TestPerson
const logged: string[] = []

beforeAll(async () => {
  api = await startApi(undefined, {}, { log: openLog('info', { write: (line) => void logged.push(line) }) })
})

beforeEach(async () => {
  house = await addHouse(api, `House ${freshKey()}`)
  administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
})

afterAll(() => api.close())

/** As a browser has one. */
function newSession({ id, agency }: TestPerson): Promise<{ readonly key: string; readonly credential: string }> {
  const issuing = { personKey: id, name: null, scopes: null, hours: 12, byKey: id }
  return inAgency(api.database.owner, agency.id, (tx) => issueToken(tx, issuing))
}

const asking = async (credential: string, query: string, variables = {}): Promise<Answer> =>
  (await send(api.address, query, variables, `Bearer ${credential}`)).data

const letsIn = async (credential: string) => (await asking(credential, '{ me { name } }'))?.me !== undefined
const list = '{ sessions { id startedAt usedAt endsAt isThisOne } }'
const end = 'mutation($id: ID!) { endSession(id: $id) { __typename ... on SessionsEnded { count } } }'
const endAll = 'mutation($id: ID!) { endSessions(personId: $id) { __typename ... on SessionsEnded { count } } }'

/** Sets back when it was last used. */
function unusedFor(minutes: number, { id, agency }: TestPerson): Promise<unknown> {
  return inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(
      `update access_token set last_used_at = clock_timestamp() - $3 * interval '1 minute', created_at = created_at - interval '1 day'
       where agency_id = $1 and person_id = $2`,
      [tx.agencyId, id, minutes],
    ),
  )
}

function usesOf(key: string): Promise<Answer[]> {
  return inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query(
      'select last_used_at < clock_timestamp() - interval \'10 minutes\' as "isOld" from access_token where id = $1',
      [key],
    ),
  )
}

test('everybody sees where they are signed in, and which of these asks', async () => {
  const [first, second] = [await newSession(house.caretaker), await newSession(house.caretaker)]
  await newSession(house.head)
  const { sessions } = await asking(first.credential, list)
  expect(sessions.map(({ isThisOne }: Answer) => isThisOne)).toEqual([false, true])
  expect(Date.parse(sessions[0].endsAt) - Date.parse(sessions[0].startedAt)).toBe(12 * 3_600_000)
  const [other] = sessions
  expect(await asking(first.credential, end, { id: other.id })).toMatchObject({ endSession: { count: 1 } })
  expect([await letsIn(first.credential), await letsIn(second.credential)]).toEqual([true, false])
  expect((await asking(first.credential, list)).sessions).toHaveLength(1)
})

test("nobody ends another's, whatever its id", async () => {
  const mine = await newSession(house.caretaker)
  const [{ id }] = (await asking(mine.credential, list)).sessions
  expect(await house.head.ask(end, { id })).toMatchObject({ endSession: { __typename: 'InvalidInput' } })
  expect(await letsIn(mine.credential)).toBe(true)
})

test('an administrator signs somebody out everywhere, and no program of theirs', async () => {
  const browsers = [await newSession(house.caretaker), await newSession(house.caretaker)]
  const { me } = await house.caretaker.ask('{ me { id } }')
  expect(await administrator.ask(endAll, { id: me.id })).toMatchObject({ endSessions: { count: 2 } })
  for (const { credential } of browsers) expect(await letsIn(credential)).toBe(false)
  expect(await letsIn(house.caretaker.token)).toBe(true)
})

test('a session that nobody used for too long lets nobody in, and one that was used does', async () => {
  const session = await newSession(house.caretaker)
  await unusedFor(idleMinutes - 10, house.caretaker)
  expect(await letsIn(session.credential)).toBe(true)
  // That was a use: counted from there.
  const [{ usedAt }] = (await asking(session.credential, list)).sessions
  expect(Date.now() - Date.parse(usedAt)).toBeLessThan(60_000)
  await unusedFor(idleMinutes + 1, house.caretaker)
  expect(await letsIn(session.credential)).toBe(false)
  // A program may rest for as long as its token lasts.
  expect(await letsIn(house.caretaker.token)).toBe(true)
})

test('to look whether a session is still there is no use of it', async () => {
  const session = await newSession(house.caretaker)
  await unusedFor(idleMinutes - 10, house.caretaker)
  expect(await authenticate(api.database.app, session.credential, false)).not.toBeNull()
  expect(await usesOf(session.key)).toEqual([{ isOld: true }])
})

/** As a page of the portal asks. */
async function asPage(credential: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}`, ...headers },
    body: JSON.stringify({ query: '{ me { id name } }' }),
  })
  return response.json()
}

test('what a page that was left open asks by itself is no use of its session', async () => {
  const session = await newSession(house.caretaker)
  await unusedFor(idleMinutes - 10, house.caretaker)
  expect(await asPage(session.credential, { 'casewright-unasked': 'true' })).toMatchObject({ data: { me: {} } })
  expect(await usesOf(session.key)).toEqual([{ isOld: true }])
  await asPage(session.credential, {})
  expect(await usesOf(session.key)).toEqual([{ isOld: false }])
})

test('what is sent from a page that was opened for somebody else is nobody’s', async () => {
  const [mine, hers] = [await newSession(house.caretaker), await newSession(house.head)]
  const { me } = (await asPage(mine.credential, {})).data
  expect(await asPage(mine.credential, { 'casewright-person': me.id })).toMatchObject({
    data: { me: { name: 'Cara' } },
  })
  for (const openedFor of [me.id, 'anything'])
    expect(await asPage(hers.credential, { 'casewright-person': openedFor })).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    })
})

test('what is refused is a line for alarms, with nothing in it that tells of anybody', async () => {
  logged.length = 0
  await house.caretaker.post('{ audit { nodes { verb } } }')
  await letsIn(house.caretaker.token.replace(/.{43}$/, 'A'.repeat(43)))
  const told = logged.map((line) => JSON.parse(line)).filter(({ security }) => security !== undefined)
  const about = { agencyId: house.agency.id, personId: house.caretaker.id, field: 'audit' }
  expect(told).toMatchObject([{ security: 'forbidden', ...about }, { security: 'credential refused' }])
  expect(Object.keys(told[0]).sort()).toEqual(['agencyId', 'field', 'level', 'msg', 'personId', 'security', 'time'])
  // As a warning, which is logged unless somebody says otherwise.
  for (const { level } of told) expect(level).toBe(40)
  expect(Object.keys(told[1]).sort()).toEqual(['level', 'msg', 'security', 'time'])
})
