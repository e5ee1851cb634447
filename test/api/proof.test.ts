/** What gives records away, ends them or lets somebody in asks a browser for a new proof of who sits before it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { buildApiSchema } from '../../api/src/graphql/schema.ts'
import { openLog } from '../../api/src/log.ts'
import { provedMinutes } from '../../api/src/people/permit.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, send, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let administrator: TestPerson
const logged: string[] = []

beforeAll(async () => {
  api = await startApi(undefined, {}, { log: openLog('info', { write: (line) => void logged.push(line) }) })
  house = await addHouse(api, 'House')
  administrator = await house.agency.addPerson('Ada', { access: 'administrator' })
})

afterAll(() => api.close())

/** Written by hand, with the least that each takes. */
const grave: Readonly<Record<string, string>> = {
  addPerson: 'mutation { addPerson(input: { name: "", email: "", access: [] }) { __typename } }',
  changePerson: 'mutation { changePerson(input: { personId: "x" }) { __typename } }',
  createToken:
    'mutation { createToken(input: { personId: "x", name: "", scopes: [], expiresOn: "2026-01-05" }) { __typename } }',
  createCalendarFeed: 'mutation { createCalendarFeed(scope: MINE) { path } }',
  createWebhook: 'mutation { createWebhook(input: { url: "x" }) { __typename } }',
  forgetPerson: 'mutation { forgetPerson(personId: "x") { __typename } }',
  rotateWebhookSecret: 'mutation { rotateWebhookSecret(id: "x") { __typename } }',
  eraseCase: 'mutation { eraseCase(input: { caseId: "x", dryRun: true, idempotencyKey: "x" }) { __typename } }',
  exportCases: '{ exportCases(procedure: "complaint", from: "2026-01-01", to: "2026-01-31", as: JSON) { name } }',
  exportDeadlines: '{ exportDeadlines { name } }',
  exportRecord: '{ exportRecord(reference: "x", as: JSON) { name } }',
  switchRuleset: 'mutation { switchRuleset(input: { previewId: "x", idempotencyKey: "x" }) { __typename } }',
}

/** Of a session whose person proved who they are so many minutes ago; null: its provider did not say. */
async function codeOf(query: string, minutesAgo: number | null, person = administrator): Promise<string | undefined> {
  const { id, agency } = person
  const provedAt = minutesAgo === null ? null : Date.now() - minutesAgo * 60_000
  const issuing = { personKey: id, name: null, scopes: null, hours: 12, byKey: id, provedAt }
  const { credential } = await inAgency(api.database.owner, agency.id, (tx) => issueToken(tx, issuing))
  return told(await send(api.address, query, {}, `Bearer ${credential}`))
}

const told = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code

const schema = buildApiSchema()

test('what is grave is known', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const marked = roots.flatMap((root) => Object.values(root!.getFields()).filter(({ extensions }) => extensions.grave))
  expect(marked.map(({ name }) => name).sort()).toEqual(Object.keys(grave).sort())
})

test('whatever takes records out of the agency or ends them is grave', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const taking = roots.flatMap((root) =>
    Object.values(root!.getFields()).filter(({ extensions }) => ['export', 'erase'].includes(String(extensions.may))),
  )
  const light = taking.filter(({ extensions }) => !extensions.grave).map(({ name }) => name)
  // Who has left is read like anybody's name, and to forget them is grave itself; evidence is counts by kind of case and month, of nobody.
  expect(light).toEqual(['leavers', 'exportEvidence'])
})

test.each(Object.entries(grave))('%s asks for a proof of the last few minutes', async (_, query) => {
  expect(await codeOf(query, provedMinutes + 1)).toBe('SIGN_IN_AGAIN')
  expect(await codeOf(query, null)).toBe('SIGN_IN_AGAIN')
  expect([undefined, 'BAD_USER_INPUT']).toContain(await codeOf(query, provedMinutes - 2))
  // A program has nobody to ask; its scopes and its end hold it.
  expect([undefined, 'BAD_USER_INPUT']).toContain(told(await administrator.post(query)))
})

test('who was asked for a proof is on the audit, and in the log of what was refused', async () => {
  const before = logged.length
  expect(await codeOf(grave.eraseCase!, null)).toBe('SIGN_IN_AGAIN')
  const refusal = { verb: 'eraseCase', outcome: 'unproved', actor: { name: 'Ada' } }
  const { audit } = await administrator.ask('{ audit(first: 1) { nodes { verb outcome actor { name } } } }')
  expect(audit.nodes).toEqual([refusal])
  const about = { agencyId: house.agency.id, personId: administrator.id, field: 'eraseCase' }
  const lines = logged.slice(before).map((line) => JSON.parse(line))
  expect(lines.filter(({ security }) => security)).toMatchObject([{ security: 'unproved', ...about }])
})

test('who may not is told so, and not to prove anything', async () => {
  expect(await codeOf(grave.eraseCase!, null, house.caretaker)).toBe('FORBIDDEN')
})

test('all else goes on in a session that is as old as it may be', async () => {
  expect(await codeOf('{ cases { nodes { reference } } people { name } }', null)).toBeUndefined()
})

test('a proof that is said to be of a time to come counts from now', async () => {
  const { id, agency } = administrator
  const issuing = { personKey: id, name: null, scopes: null, hours: 12, byKey: id, provedAt: Date.now() + 86_400_000 }
  const { key } = await inAgency(api.database.owner, agency.id, (tx) => issueToken(tx, issuing))
  const [row] = await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query('select proved_at <= clock_timestamp() as "isPast" from access_token where id = $1', [key]),
  )
  expect(row).toEqual({ isPast: true })
})
