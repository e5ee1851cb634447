/** Whatever has an id can be asked for by it, and nobody learns from an id what they may not see. */
import { buildSchema, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaText } from '../../api/src/graphql/schema-text.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

let api: Api
let house: House
let other: House
/** Who may see something of each type. */
let ada: TestPerson
/** One id of each type. */
let ids: Record<string, string>

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
  other = await addHouse(api, 'South')
  ada = await house.agency.addPerson('Ada', { access: ['administrator', 'policy_lead'] })
  const { case: opened } = await open(house.caretaker, {})
  const made = await ada.ask(
    `mutation($draft: SaveDraftInput!, $webhook: CreateWebhookInput!, $preview: PreviewSwitchInput!, $import: ImportCasesInput!) {
      saveDraft(input: $draft) { ... on DraftSaved { draft { id } } }
      createWebhook(input: $webhook) { ... on WebhookSecret { webhook { id } } }
      createCalendarFeed(scope: MINE) { feed { id } }
      previewSwitch(input: $preview) { ... on SwitchPreview { id } }
      importCases(input: $import) { ... on CaseImport { id } } }`,
    {
      draft: { text: 'ruleset x "X"', idempotencyKey: freshKey() },
      webhook: { url: 'https://receiver.example/' },
      preview: { ruleset: 'repairs', fromOn: '2026-01-05', idempotencyKey: freshKey() },
      import: {
        format: 'CSV',
        text: 'reference,procedure,event,on\nOLD-1,repair,fault_reported,2026-01-05\n',
        idempotencyKey: freshKey(),
      },
    },
  )
  // Nobody here can open what rot leads to, which administrators are told.
  await record(house.caretaker, opened.id, { event: 'rot_found' })
  await api.app.numberChanges()
  await api.app.relay()
  const found = await ada.ask(
    '{ me { id agency { id } } cases { nodes { id } } deadlines { nodes { id } } editions { id } inbox { nodes { id } } }',
  )
  ids = {
    Person: found.me.id,
    Agency: found.me.agency.id,
    Case: found.cases.nodes[0].id,
    Deadline: found.deadlines.nodes[0].id,
    Edition: found.editions[0].id,
    Draft: made.saveDraft.draft.id,
    Notice: found.inbox.nodes[0].id,
    CalendarFeed: made.createCalendarFeed.feed.id,
    Webhook: made.createWebhook.webhook.id,
    SwitchPreview: made.previewSwitch.id,
    CaseImport: made.importCases.id,
  }
})

afterAll(() => api.close())

const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'
const nodes = async (person: House['caretaker'], wanted: readonly string[]): Promise<Answer> =>
  (await person.ask(query, { ids: wanted })).nodes

test('every type with an id of its own is a node', () => {
  const types = Object.values(buildSchema(schemaText()).getTypeMap()).filter(isObjectType)
  // What the audit holds and what tokens and sessions there are is read through their own lists alone.
  const apart = ['AuditEntry', 'ApiToken', 'Session']
  const named = types.filter((type) => !apart.includes(type.name) && String(type.getFields().id?.type) === 'ID!')
  const isNode = (type: (typeof types)[number]) =>
    type.getInterfaces().some((each) => isInterfaceType(each) && each.name === 'Node')
  expect(named.filter(isNode).map(({ name }) => name)).toEqual(named.map(({ name }) => name))
  expect(Object.keys(ids).sort()).toEqual(named.map(({ name }) => name).sort())
})

test('each is found by its id, in the order of the ids', async () => {
  const wanted = Object.entries(ids).reverse()
  expect(
    await nodes(
      ada,
      wanted.map(([, id]) => id),
    ),
  ).toEqual(wanted.map(([__typename, id]) => ({ __typename, id })))
  const { node } = await house.caretaker.ask(
    'query($id: ID!) { node(id: $id) { ... on Deadline { text case { id } } } }',
    {
      id: ids.Deadline,
    },
  )
  expect(node).toEqual({ text: expect.any(String), case: { id: ids.Case } })
})

test('what is of another agency, what never was and what is no id look alike', async () => {
  const { Edition: _, ...own } = ids
  const never = ['Case:x', 'toString:1', 'Deadline:x:1:y', `Case:${house.agency.id}:${house.agency.id}`]
  const wanted = [...Object.values(own), ...never.map((id) => Buffer.from(id).toString('base64')), '', 'x']
  const administrator = await other.agency.addPerson('Otto', { access: ['administrator', 'policy_lead'] })
  for (const person of [other.caretaker, administrator])
    expect(await nodes(person, wanted)).toEqual(wanted.map(() => null))
})

test('what is a person’s own, or for those who run the agency, nobody else finds by its id', async () => {
  const wanted = ['Notice', 'CalendarFeed', 'Webhook', 'SwitchPreview', 'CaseImport'].map((type) => ids[type]!)
  expect(await nodes(house.caretaker, wanted)).toEqual([null, null, null, null, null])
})

test('who may not look at the records finds none by its id', async () => {
  const operator = await house.agency.addPerson('Olga', { access: 'operator' })
  const wanted = ['Case', 'Deadline', 'Draft', 'Person'].map((type) => ids[type]!)
  expect(await nodes(operator, wanted)).toEqual([null, null, null, null])
})

test('editions are for everybody', async () => {
  expect(await nodes(other.caretaker, [ids.Edition!])).toEqual([{ __typename: 'Edition', id: ids.Edition }])
})

test('asking for many counts each', async () => {
  const { extensions } = await house.caretaker.post(query, { ids: ['a', 'b', 'c'] })
  expect(extensions.cost).toBe(1 + 3 * 2)
})
