/** What is published in a sandbox stays there: it is used as any edition is, and for everybody else there is none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { addOffice, adopt, approved, move, type Office, publish, publishText, rulesOf, save } from './drafting.ts'
import { type Answer, type Api, advanceClock, freshKey, open, show, startApi } from './support.ts'

let api: Api
let sandbox: Office
let office: Office

beforeAll(async () => {
  api = await startApi()
  sandbox = await addOffice(api, 'Trial', [], '2026-01-05T10:00:00Z')
  office = await addOffice(api, 'North')
})

afterAll(() => api.close())

const namesAt = async ({ worker }: Office): Promise<string[]> =>
  (await worker.ask('{ editions { ruleset } }')).editions.map(({ ruleset }: Answer) => ruleset)

const builtOn = (base: string, name: string) => `ruleset ${name} "Ours" extends ${base} of 2026-01-01
in force from 2026-01-01 assumed because "a ruleset for tests"
procedure ${base}
stage 1
changed: resolve within 2 working days then escalate to director
`

test('cases of a sandbox run by what was published there, time out and are brought along by it', async () => {
  await publishText(sandbox, rulesOf('swing', '2026-01-01', 3))
  await adopt(sandbox.administrator, { ruleset: 'swing', fromOn: '2026-01-01' })
  const { case: swing } = await open(sandbox.worker, { procedure: 'swing', on: '2026-01-05' })
  expect(await advanceClock(sandbox.worker, '2026-01-10T09:00:00Z')).toMatchObject({ moved: 1 })
  expect((await show(sandbox.worker, swing.id)).stage.name).toBe('2')

  const line = JSON.stringify({
    reference: 'S-1',
    procedure: 'swing',
    events: [{ event: 'swing_raised', on: '2026-01-06' }],
  })
  const importing = `mutation($input: ImportCasesInput!) { importCases(input: $input) { ... on CaseImport { id } } }`
  const input = { format: 'NDJSON', text: line, idempotencyKey: freshKey() }
  const { id } = (await sandbox.administrator.ask(importing, { input })).importCases
  while ((await api.app.importCases()) > 0);
  const done = await sandbox.administrator.ask('query($id: ID!) { caseImport(id: $id) { imported } }', { id })
  expect(done.caseImport.imported).toBe(1)
})

test('nobody else lists, opens, compares, adopts, switches to or builds on it', async () => {
  const edition = await publishText(sandbox, rulesOf('slide', '2026-01-01', 3))
  expect(await namesAt(sandbox)).toContain('slide')
  expect(await namesAt(office)).not.toContain('slide')
  const { id } = edition
  const shared = (await office.worker.ask('{ editions { id } }')).editions[0].id
  const looked = `query($id: ID!, $shared: ID!) {
    edition(id: $id) { text } node(id: $id) { id } compareRulesets(one: $shared, other: $id) { one { name } } }`
  expect(await office.lead.ask(looked, { id, shared })).toEqual({ edition: null, node: null, compareRulesets: null })
  expect((await sandbox.lead.ask(looked, { id, shared })).node).toEqual({ id })

  const unknown = { __typename: 'InvalidInput', message: expect.stringContaining('No ruleset is called "slide"') }
  const adopting = { ruleset: 'slide', fromOn: '2026-01-05' }
  const refused = await adopt(office.administrator, adopting)
  expect(refused).toMatchObject(unknown)
  expect(refused.message.split('There are: ')[1]).not.toContain('slide')
  expect(await adopt(office.administrator, { ...adopting, editionId: id })).toMatchObject(unknown)
  const previewing = `mutation($input: PreviewSwitchInput!) { previewSwitch(input: $input) {
    __typename ... on InvalidInput { message } } }`
  const input = { ...adopting, editionId: id, idempotencyKey: freshKey() }
  expect((await office.administrator.ask(previewing, { input })).previewSwitch).toMatchObject(unknown)

  const checked = 'query($text: String!) { checkRules(text: $text) { diagnostics { severity } } }'
  const text = builtOn('slide', 'our_slide')
  const error = expect.objectContaining({ severity: 'ERROR' })
  expect((await office.lead.ask(checked, { text })).checkRules.diagnostics).toContainEqual(error)
  expect((await sandbox.lead.ask(checked, { text })).checkRules.diagnostics).not.toContainEqual(error)
  const built = await publishText(sandbox, text)
  const reported = 'query($id: ID!) { edition(id: $id) { report { diagnostics { severity } } } }'
  const { edition: ours } = await sandbox.lead.ask(reported, { id: built.id })
  expect(ours.report.diagnostics).not.toContainEqual(error)
  const rejected = await publish(office.publisher, (await approved(office, text)).id)
  expect(rejected.__typename).toBe('RulesRejected')
})

test('its name and date are free elsewhere, and each agency goes by its own', async () => {
  await publishText(sandbox, rulesOf('see_saw', '2026-01-01', 3))
  const theirs = await publishText(office, rulesOf('see_saw', '2026-01-01', 9))
  expect(theirs).toMatchObject({ owner: { name: 'North' }, fileName: 'see_saw/2026-01-01.rules' })
  for (const { administrator } of [sandbox, office])
    await adopt(administrator, { ruleset: 'see_saw', fromOn: '2026-01-01' })
  const dueAt = async ({ worker }: Office) =>
    (await open(worker, { procedure: 'see_saw', on: '2026-01-05' })).case.deadlines[0].dueOn
  expect([await dueAt(sandbox), await dueAt(office)]).toEqual(['2026-01-08', '2026-01-16'])
  for (const each of [sandbox, office])
    expect((await namesAt(each)).filter((name) => name === 'see_saw')).toHaveLength(1)
  // The sandbox goes on from its own.
  await publishText(sandbox, rulesOf('see_saw', '2026-02-01', 4))
  expect((await namesAt(sandbox)).filter((name) => name === 'see_saw')).toHaveLength(2)
})

test('what builds on a name means its own agency’s, whoever reads it first', async () => {
  const withDesk = (desk: string) =>
    `${rulesOf('rope', '2026-01-01')}contact desk "${desk}" assumed because "a ruleset for tests"\n`
  await publishText(sandbox, withDesk('The desk of the trial'))
  await publishText(office, withDesk('The desk of the north'))
  const { id } = await publishText(office, builtOn('rope', 'our_rope'))
  const read = 'query($id: ID!) { edition(id: $id) { contacts { text } readBack { sentences } } }'
  const { edition } = await sandbox.worker.ask(read, { id })
  expect(edition.contacts).toEqual([{ text: 'The desk of the north' }])
  expect(JSON.stringify(edition.readBack)).toContain('The desk of the north')
})

test('whoever has a ruleset published for all keeps its name from sandboxes, as from every agency', async () => {
  await publishText(office, rulesOf('climb', '2026-01-01', 3))
  const { draft } = await save(sandbox.lead, { text: rulesOf('climb', '2026-02-01', 30) })
  expect(await move(sandbox.lead, 'submit', draft)).toMatchObject({ code: 'NOT_OWNED' })
})

test('the database shows it to the sandbox alone, and lets nothing of a sandbox be for everybody', async () => {
  await publishText(sandbox, rulesOf('tunnel', '2026-01-01', 3))
  const found = `select from edition where ruleset = 'tunnel'`
  for (const login of [api.database.app, api.database.worker]) {
    const seenBy = ({ agency }: Office) => inAgency(login, agency.id, (tx) => tx.query(found))
    expect(await seenBy(sandbox)).toHaveLength(1)
    expect(await seenBy(office)).toHaveLength(0)
    expect(await login.em.fork().execute(found)).toHaveLength(0)
  }
  const forge = (owner: Office, keeper: string) =>
    inAgency(api.database.app, owner.agency.id, (tx) =>
      tx.query(`insert into edition (id, ruleset, title, in_force_from, text, file_name,
        language_version, machines, owner_agency_id, sandbox_agency_id)
      values (gen_random_uuid(), 'forged', 'Forged', '2026-01-01', '', '', 1, '[]', '${owner.agency.id}', ${keeper})`),
    )
  await expect(forge(sandbox, `'${office.agency.id}'`)).rejects.toThrow(/row-level security/)
  await expect(forge(sandbox, 'null')).rejects.toThrow(/edition_kept_in_sandbox/)
  await expect(forge(office, `'${office.agency.id}'`)).rejects.toThrow(/edition_kept_in_sandbox/)
})
