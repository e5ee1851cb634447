/** What a draft would do to live cases is seen before it is published, and nothing of it is written. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOffice, publishText, rulesOf, save } from './drafting.ts'
import { type Answer, type Api, freshKey, open, startApi, type TestPerson } from './support.ts'

let api: Api
let lead: TestPerson
let worker: TestPerson
let administrator: TestPerson

beforeAll(async () => {
  api = await startApi()
  await publishText(await addOffice(api, 'Authors'), rulesOf('doors', '2026-01-01', 3))
  const agency = await api.addAgency('County', ['doors'], '2026-03-02T12:00:00Z')
  lead = await agency.addPerson('Lea', { access: 'policy_lead' })
  worker = await agency.addPerson('Will', { roles: ['caretaker'] })
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
})

afterAll(() => api.close())

const preview = `id state total counted totals { cases earlier later }
  cases { nodes { case { version } deadlines { turn before { dueOn } after { dueOn } } } }`

async function tried(person: TestPerson, draftId: string): Promise<Answer> {
  return (await person.ask(`query($id: ID!) { draft(id: $id) { tried { ${preview} } } }`, { id: draftId })).draft.tried
}

async function tryOut(person: TestPerson, draftId: string): Promise<Answer> {
  const query = `mutation($input: TryDraftInput!) { tryDraft(input: $input) { __typename
    ... on SwitchPreview { ${preview} } ... on InvalidInput { field message } } }`
  return (await person.ask(query, { input: { draftId, idempotencyKey: freshKey() } })).tryDraft
}

test('two working days in place of three: the live case is shown with both dates, and stays as it is', async () => {
  // Monday 2 March 2026: the third working day is Thursday, the second Wednesday.
  const { case: opened } = await open(worker, { procedure: 'doors', on: '2026-03-02' })
  const { draft } = await save(lead, { text: rulesOf('doors', '2027-01-01', 2) })
  expect(await tried(lead, draft.id)).toBeNull()
  expect(await tryOut(lead, draft.id)).toMatchObject({ state: 'COUNTING', total: 1, counted: 0 })
  while ((await api.app.switchCases()) > 0);
  const seen = await tried(worker, draft.id)
  expect(seen).toMatchObject({ state: 'READY', counted: 1, totals: { cases: 1, earlier: 1, later: 0 } })
  expect(seen.cases.nodes).toEqual([
    {
      case: { version: opened.version },
      deadlines: [{ turn: 'EARLIER', before: { dueOn: '2026-03-05' }, after: { dueOn: '2026-03-04' } }],
    },
  ])
  const query = 'query($id: ID!) { case(id: $id) { edition { inForceFrom } deadlines { dueOn } } }'
  expect((await worker.ask(query, { id: opened.id })).case).toEqual({
    edition: { inForceFrom: '2026-01-01' },
    deadlines: [{ dueOn: '2026-03-05' }],
  })

  // No switch can be made of it.
  const make = `mutation($input: SwitchRulesetInput!) { switchRuleset(input: $input) { ... on InvalidInput { message } } }`
  const answer = await administrator.ask(make, { input: { previewId: seen.id, idempotencyKey: freshKey() } })
  expect(answer.switchRuleset.message).toContain('Have it published')
  expect((await administrator.ask('{ switchPreviews { id } }')).switchPreviews).toEqual([])

  // Of another text it says nothing.
  await save(lead, { id: draft.id, text: rulesOf('doors', '2027-01-01', 4), expectedVersion: draft.version })
  expect(await tried(lead, draft.id)).toBeNull()
})

test('a draft with errors is sent back with what to do', async () => {
  const { draft } = await save(lead, { text: 'ruleset doors "Doors"\nbla bla\n' })
  expect(await tryOut(lead, draft.id)).toMatchObject({
    field: 'draftId',
    message: expect.stringContaining('mend them first'),
  })
})
