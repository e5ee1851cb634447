/** An approved draft becomes an edition, which never changes; a ruleset belongs to the agency that published it. */
import { join } from 'node:path'
import { createApp, entities } from '@casewright/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAdopted } from '../../api/src/agency/rules-in-use.ts'
import { commandOf } from '../../api/src/case/idempotency.ts'
import { recordEvent } from '../../api/src/case/record-event.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openOrm } from '../../api/src/database/orm.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { openLog } from '../../api/src/log.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import { createServer } from '../../api/src/server.ts'
import { destinationsOf, type PreviewRow } from '../../api/src/switch/preview-row.ts'
import { addOffice, adopt, approved, move, type Office, publish, publishText, rulesOf, save } from './drafting.ts'
import { type Answer, type Api, freshKey, open, record, send, startApi } from './support.ts'

let api: Api
let office: Office

beforeAll(async () => {
  api = await startApi()
  office = await addOffice(api, 'North')
})

afterAll(() => api.close())

const dueOf = ({ case: { deadlines } }: Answer) =>
  deadlines.find(({ clock }: Answer) => clock === 'stage 1').dueOn as string

test('an approved draft becomes an edition in force from the date in its text, and cases run by it', async () => {
  const text = rulesOf('lift', '2026-01-01', 3)
  const draft = await approved(office, text)
  const { edition, draft: after } = await publish(office.publisher, draft.id)
  expect(edition).toMatchObject({
    ruleset: 'lift',
    title: 'The lift rules',
    inForceFrom: '2026-01-01',
    text,
    fileName: 'lift/2026-01-01.rules',
    isScheduled: false,
    owner: { name: 'North' },
  })
  expect(after).toMatchObject({ state: 'PUBLISHED', edition: { ruleset: 'lift', inForceFrom: '2026-01-01' } })
  await adopt(office.administrator, { ruleset: 'lift', fromOn: '2026-01-01' })
  // Monday to Thursday.
  expect(dueOf(await open(office.worker, { procedure: 'lift', on: '2026-01-05' }))).toBe('2026-01-08')
})

test('what is not approved is not published', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('ramp', '2026-01-01') })
  expect(await publish(office.publisher, draft.id)).toEqual({
    __typename: 'DraftRefused',
    code: 'STATE',
    message: 'This draft is open: what is published has been approved by a second person.',
  })
})

test('errors are told with their place and what mends them, and nothing is published', async () => {
  const text = rulesOf('ladder', '2026-01-01').replace('escalate to director', 'escalate to directer')
  const draft = await approved(office, text)
  const answer = await publish(office.publisher, draft.id)
  expect(answer.__typename).toBe('RulesRejected')
  const finding = answer.diagnostics.find(({ fix }: Answer) => fix !== null)
  const line = text.split('\n').findIndex((each) => each.includes('directer'))
  expect(finding).toMatchObject({ line: line + 1, message: expect.stringContaining('directer') })
  const [edit] = finding.fix.edits
  const mended = text.split('\n')
  mended[edit.line - 1] =
    mended[edit.line - 1]!.slice(0, edit.column - 1) + edit.text + mended[line]!.slice(edit.endColumn - 1)
  expect(mended.join('\n')).toBe(rulesOf('ladder', '2026-01-01'))
  const { editions } = await office.worker.ask('{ editions { ruleset } }')
  expect(editions.map(({ ruleset }: Answer) => ruleset)).not.toContain('ladder')
})

test.each([
  ['no head', rulesOf('x', '2026-01-01').replace(/^ruleset.*\n/, '')],
  ['no date', rulesOf('x', '2026-01-01').replace(/in force.*\n/, '')],
])('a text with %s is a sketch, and is not put before a second person', async (_, text) => {
  const { draft } = await save(office.lead, { text })
  expect(await move(office.lead, 'submit', draft)).toMatchObject({ __typename: 'DraftRefused', code: 'SKETCH' })
})

test('what can never be an edition is said before a second person reads it', async () => {
  await publishText(office, rulesOf('gate', '2026-01-01'))
  const { draft } = await save(office.lead, { text: rulesOf('gate', '2026-01-01', 4) })
  expect(await move(office.lead, 'submit', draft)).toMatchObject({
    code: 'EXISTS',
    message: expect.stringContaining('give this one an "in force from" date of its own'),
  })
  const dated = await save(office.lead, {
    id: draft.id,
    expectedVersion: draft.version,
    text: rulesOf('gate', '2026-02-01', 4),
  })
  expect(await move(office.lead, 'submit', dated.draft)).toMatchObject({ draft: { state: 'SUBMITTED' } })
})

test('the edition of a date is published once, also by two at the same moment', async () => {
  const drafts = [
    await approved(office, rulesOf('bench', '2026-01-01', 3)),
    await approved(office, rulesOf('bench', '2026-01-01', 4)),
  ]
  const answers = await Promise.all(drafts.map(({ id }) => publish(office.publisher, id)))
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['DraftRefused', 'EditionPublished'])
  expect(answers.find(({ code }) => code)).toMatchObject({
    code: 'EXISTS',
    message: expect.stringContaining('The edition of bench in force from 2026-01-01 is published and never changes'),
  })
})

test('the same command sent again publishes nothing twice', async () => {
  const draft = await approved(office, rulesOf('hedge', '2026-01-01'))
  const idempotencyKey = freshKey()
  const answers = await Promise.all([1, 2].map(() => publish(office.publisher, draft.id, { idempotencyKey })))
  expect(answers[0].edition.id).toBe(answers[1].edition.id)
})

test('an edition in force from a date to come is scheduled: cases of that date run by it, and no earlier one', async () => {
  await publishText(office, rulesOf('fence', '2026-01-01', 3))
  await adopt(office.administrator, { ruleset: 'fence', fromOn: '2026-01-01' })
  const later = await publishText(office, rulesOf('fence', '2099-01-01', 9))
  expect(later.isScheduled).toBe(true)
  expect(dueOf(await open(office.worker, { procedure: 'fence', on: '2026-01-05' }))).toBe('2026-01-08')
  const on = '2099-01-01'
  const { procedures } = await office.worker.ask('query($on: Date) { procedures(on: $on) { name edition { id } } }', {
    on,
  })
  expect(procedures).toContainEqual({ name: 'fence', edition: { id: later.id } })
})

test('a case stays on the edition it began on when a later one is published', async () => {
  const first = await publishText(office, rulesOf('drain', '2026-01-01', 3))
  await adopt(office.administrator, { ruleset: 'drain', fromOn: '2026-01-01' })
  const before = (await open(office.worker, { procedure: 'drain', on: '2026-01-05' })).case
  await publishText(office, rulesOf('drain', '2026-01-02', 5))
  const query = 'query($id: ID!) { case(id: $id) { edition { id } deadlines { clock dueOn } } }'
  const after = (await office.worker.ask(query, { id: before.id })).case
  expect(after.edition.id).toBe(first.id)
  expect(dueOf({ case: after })).toBe('2026-01-08')
  expect(dueOf(await open(office.worker, { procedure: 'drain', on: '2026-01-05' }))).toBe('2026-01-12')
})

test('a draft is read with the published editions beside it: a base from the portal is found', async () => {
  await publishText(office, rulesOf('path', '2026-01-01', 3))
  const local = `ruleset our_path "Ours" extends path of 2026-01-01
in force from 2026-02-01 assumed because "a ruleset for tests"
procedure path
stage 1
changed: resolve within 2 working days then escalate to director
`
  const edition = await publishText(office, local)
  const { compareRulesets: compared } = await office.worker.ask(
    'query($one: ID!, $other: ID!) { compareRulesets(one: $one, other: $other) { counts { verdict count } } }',
    { one: (await idOf('path', '2026-01-01'))!, other: edition.id },
  )
  expect(compared.counts).toContainEqual({ verdict: 'STRICTER', count: 1 })
})

test('another agency reads and adopts a ruleset, and publishes nothing over it', async () => {
  const south = await addOffice(api, 'South')
  await publishText(office, rulesOf('porch', '2026-01-01', 3))
  const over = await save(south.lead, { text: rulesOf('porch', '2026-02-01', 30) })
  expect(await move(south.lead, 'submit', over.draft)).toMatchObject({
    __typename: 'DraftRefused',
    code: 'NOT_OWNED',
    message: expect.stringContaining('The ruleset porch belongs to another agency. You may adopt it'),
  })
  expect((await adopt(south.administrator, { ruleset: 'porch', fromOn: '2026-01-01' })).__typename).toBe(
    'RulesetAdopted',
  )
  expect(dueOf(await open(south.worker, { procedure: 'porch', on: '2026-01-05' }))).toBe('2026-01-08')
})

test('of two agencies that publish one new name at once, one owns it', async () => {
  const south = await addOffice(api, 'East')
  const ours = await approved(office, rulesOf('well', '2026-01-01'))
  const theirs = await approved(south, rulesOf('well', '2026-02-01'))
  const answers = await Promise.all([publish(office.publisher, ours.id), publish(south.publisher, theirs.id)])
  expect(answers.map(({ code, __typename }) => code ?? __typename).sort()).toEqual(['EditionPublished', 'NOT_OWNED'])
})

test('what came as a file belongs to no agency, and nobody publishes over it', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('repairs', '2026-01-01') })
  expect(await move(office.lead, 'submit', draft)).toMatchObject({
    code: 'NOT_OWNED',
    message: expect.stringContaining('ruleset our_repairs "…" extends repairs of 2020-01-01'),
  })
})

test('what another process published is found within a transaction, on the one connection it has', async () => {
  const connection = { url: api.database.url, poolSize: 1, entities, applicationName: 'test of one connection' }
  const elsewhere = openOrm(connection)
  const calendars = await loadCalendars(join(api.rulesetsFolder, 'calendars'))
  const agencyId = office.agency.id
  const stale = () => openRulebook(elsewhere, calendars)
  const [adopting, recording, switching] = [await stale(), await stale(), await stale()]
  await publishText(office, rulesOf('arch', '2026-01-01'))
  await inAgency(elsewhere, agencyId, (tx) => loadAdopted(tx, adopting))
  const edition = adopting.inForce('arch', '2026-01-05')
  expect(edition?.title).toBe('The arch rules')

  await adopt(office.administrator, { ruleset: 'arch', fromOn: '2026-01-01' })
  const { case: arch } = await open(office.worker, { procedure: 'arch', on: '2026-01-05' })
  const said = { caseId: keyOf('Case', agencyId, arch.id)!, event: 'arch_raised' }
  const command = commandOf('recordEvent', office.worker.id, { idempotencyKey: freshKey() })
  await inAgency(elsewhere, agencyId, (tx) => recordEvent(tx, recording, said, command))
  expect(recording.edition(edition!.key)).not.toBeNull()

  const preview = { toEditionKey: edition!.key, draftKey: null, machines: null, calendar: null, moves: [] }
  await inAgency(elsewhere, agencyId, async (tx) =>
    destinationsOf(await beginWork(tx, switching), preview as unknown as PreviewRow),
  )
  expect(switching.edition(edition!.key)).not.toBeNull()
  await elsewhere.close()
})

test('a process knows what another one published by the first thing that it is asked, whatever that is', async () => {
  const { database, auditKey, erasures, rulesetsFolder } = api
  const outside = {
    publicUrl: 'http://127.0.0.1',
    secrets: openSecretBox(rulesetsFolder, null),
    mailer: null,
    letThrough: new Set<string>(),
  }
  const log = openLog('silent')
  const app = await createApp({ database, auditKey, erasures, outside, log, rulesetsFolder })
  const nothing = async () => {}
  const parts = { graphql: app.graphql, isReady: async () => true, portal: nothing, signIn: nothing }
  const server = await createServer({ ...parts, secure: false, log })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const there = (query: string, variables: object = {}) =>
    send(address, query, variables, `Bearer ${office.worker.token}`)
  const opened = async (name: string) => {
    await publishText(office, rulesOf(name, '2026-01-01', 3))
    await adopt(office.administrator, { ruleset: name, fromOn: '2026-01-01' })
    return open(office.worker, { procedure: name, on: '2026-01-05' })
  }
  for (const [name, query] of [
    ['eaves', '{ cases(first: 1) { nodes { title stage { title } edition { ruleset } } } }'],
    ['gutter', '{ deadlines(filter: { procedure: "gutter" }) { nodes { clause { rule } explanation { dayZero } } } }'],
    ['gable', '{ cases(first: 1) { nodes { log { label } mayRecord { name } } } }'],
  ] as const) {
    await opened(name)
    expect((await there(query)).errors).toBeUndefined()
  }
  // A command that another process refused is answered by this one, when it is sent again.
  const { case: porch } = await opened('dormer')
  const input = { caseId: porch.id, event: 'no_such_thing', idempotencyKey: freshKey() }
  const refused = await record(office.worker, porch.id, input)
  const query = 'mutation($input: RecordEventInput!) { recordEvent(input: $input) { ... on Refusal { code } } }'
  expect((await there(query, { input })).data.recordEvent).toEqual({ code: refused.code })
  await server.close()
  await app.close()
})

test('the database lets the serving login change no edition, and add none in another agency’s name', async () => {
  const run = (sql: string) => inAgency(api.database.app, office.agency.id, (tx) => tx.query(sql))
  await expect(run(`update edition set text = ''`)).rejects.toThrow(/permission denied/)
  await expect(run('delete from edition')).rejects.toThrow(/permission denied/)
  for (const owner of ['null', `'${(await addOffice(api, `Agency ${freshKey()}`)).agency.id}'`]) {
    const sql = `insert into edition
        (id, ruleset, title, in_force_from, text, file_name, language_version, machines, owner_agency_id)
      values (gen_random_uuid(), 'forged', 'Forged', '2026-01-01', '', '', 1, '[]', ${owner})`
    await expect(run(sql)).rejects.toThrow(/row-level security/)
  }
})

async function idOf(ruleset: string, inForceFrom: string): Promise<string | undefined> {
  const { editions } = await office.worker.ask('{ editions { id ruleset inForceFrom } }')
  return editions.find((each: Answer) => each.ruleset === ruleset && each.inForceFrom === inForceFrom)?.id
}
