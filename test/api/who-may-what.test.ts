/** Every field at the root of the schema, asked as everybody: who may, who may not, and nobody of another agency at all. */
import { randomUUID } from 'node:crypto'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { limits } from '../../api/src/graphql/limits.ts'
import { buildApiSchema } from '../../api/src/graphql/schema.ts'
import { type Access, kindsOfAccess, permissionWords } from '../../api/src/people/access.ts'
import { addHouse } from './house.ts'
import { type Answer, type Api, freshKey, open, record, send, startApi, type TestPerson } from './support.ts'

const everybody = [...kindsOfAccess, 'nobody'] as const
type Asker = (typeof everybody)[number]

const anybody = 'nobody operator'
const ofAgency = 'case_worker manager policy_lead publisher administrator inspector integrator'
const signedIn = `${ofAgency} operator`
const workers = 'case_worker manager integrator'
const connectors = 'administrator integrator'
const exporters = 'manager administrator inspector'
const watchers = 'manager policy_lead administrator inspector'

// Written by hand, and read from nothing: a field that is not here fails.
const rows: Readonly<Record<string, string>> = {
  'Query.dueDate': `${ofAgency} ${anybody}`,
  'Query.calendars': `${ofAgency} ${anybody}`,
  'Query.me': signedIn,
  'Query.editions': signedIn,
  'Query.edition': signedIn,
  'Query.procedures': signedIn,
  'Query.checkRules': signedIn,
  'Query.sessions': signedIn,
  'Mutation.endSession': signedIn,
  'Mutation.endSessions': 'administrator',
  'Query.node': signedIn,
  'Query.nodes': signedIn,
  'Query.people': ofAgency,
  'Query.leavers': 'administrator',
  'Query.roleHolders': ofAgency,
  'Query.deputies': ofAgency,
  'Query.case': ofAgency,
  'Query.cases': ofAgency,
  'Query.deadlines': ofAgency,
  'Query.changes': ofAgency,
  'Query.inbox': ofAgency,
  'Query.compareRulesets': ofAgency,
  'Query.drafts': ofAgency,
  'Query.draft': ofAgency,
  'Query.sourceDocuments': ofAgency,
  'Query.audit': 'administrator',
  'Query.auditHead': 'administrator',
  'Query.verifyAudit': 'administrator',
  'Query.exportDeadlines': exporters,
  'Query.exportEvidence': exporters,
  'Query.exportCases': exporters,
  'Query.exportRecord': 'administrator',
  'Query.calendarFeeds': ofAgency,
  'Query.caseImport': 'administrator',
  'Query.evidence': watchers,
  'Query.evidencePack': watchers,
  'Query.tokens': connectors,
  'Query.webhooks': connectors,
  'Query.switchPreview': 'administrator',
  'Query.switchPreviews': 'administrator',
  'Mutation.adoptRuleset': 'administrator',
  'Mutation.withdrawRuleset': 'administrator',
  'Mutation.advanceClock': workers,
  'Mutation.openCase': workers,
  'Mutation.recordEvent': workers,
  'Mutation.correctEvent': workers,
  'Mutation.changeHolder': workers,
  'Mutation.resumeCase': 'administrator',
  'Mutation.addPerson': 'administrator',
  'Mutation.changePerson': 'administrator',
  'Mutation.endPlace': 'administrator',
  'Mutation.forgetPerson': 'administrator',
  'Mutation.nameRoleHolder': 'administrator',
  'Mutation.releaseRoleHolder': 'administrator',
  'Mutation.nameDeputy': 'administrator',
  'Mutation.endDeputy': 'administrator',
  'Mutation.readNotices': ofAgency,
  'Mutation.setNoticeSetting': connectors,
  'Mutation.createToken': connectors,
  'Mutation.revokeToken': connectors,
  'Mutation.createWebhook': connectors,
  'Mutation.rotateWebhookSecret': connectors,
  'Mutation.pauseWebhook': connectors,
  'Mutation.resumeWebhook': connectors,
  'Mutation.deleteWebhook': connectors,
  'Mutation.replayDeliveries': connectors,
  'Mutation.saveDraft': 'policy_lead',
  'Mutation.submitDraft': 'policy_lead',
  'Mutation.withdrawDraft': 'policy_lead',
  'Mutation.approveDraft': 'publisher',
  'Mutation.publishEdition': 'publisher',
  'Mutation.previewSwitch': 'administrator',
  'Mutation.previewAgain': 'administrator',
  'Mutation.switchRuleset': 'administrator',
  'Mutation.announceHoliday': 'administrator',
  'Mutation.withdrawHoliday': 'administrator',
  'Mutation.importCases': 'administrator',
  'Mutation.eraseCase': 'administrator',
  'Mutation.createCalendarFeed': ofAgency.replace('inspector ', ''),
  'Mutation.revokeCalendarFeed': ofAgency,
  'Mutation.tryDraft': 'policy_lead',
  'Subscription.changed': ofAgency,
  'Subscription.caseChanged': ofAgency,
  'Subscription.inboxChanged': ofAgency,
}

/** What an id leads to, and for whom. */
const byId: Readonly<Record<string, string>> = {
  Case: ofAgency,
  Person: ofAgency,
  Deadline: ofAgency,
  Draft: ofAgency,
  Webhook: connectors,
  SwitchPreview: 'administrator',
  CaseImport: 'administrator',
  // Their own alone.
  Notice: '',
  CalendarFeed: '',
  Edition: signedIn,
  Agency: signedIn,
}

type Field = GraphQLField<unknown, unknown> & { readonly root: string }
const schema = buildApiSchema()
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
const fields: readonly Field[] = roots.flatMap((root) =>
  Object.values(root?.getFields() ?? {}).map((field) => ({ ...field, root: root!.name })),
)
const overHttp = fields.filter(({ root }) => root !== 'Subscription')

let api: Api
const south = new Map<Asker, TestPerson>()
/** Everything at once, in the other agency. */
let all: TestPerson
let own: Record<string, string>
const ids: Record<string, string> = {}

beforeAll(async () => {
  // Everything is asked for at once here.
  const many = { depth: 100, aliases: 1e6, directives: 100, tokens: 1e6, cost: 1e9 }
  api = await startApi(undefined, { limits: { ...limits, ...many } })
  const north = await addHouse(api, canary)
  const lead = await north.agency.addPerson(canary, { access: ['policy_lead', 'administrator'] })
  const opened = (await open(north.caretaker, { reference: canary, words: canary })).case
  const { deadlines, me, editions } = await north.caretaker.ask(
    '{ deadlines { nodes { id } } me { id agency { id } } editions { id } }',
  )
  const { saveDraft } = await lead.ask(
    'mutation($i: SaveDraftInput!) { saveDraft(input: $i) { ... on DraftSaved { draft { id } } } }',
    { i: { text: `ruleset ${canary}`, idempotencyKey: freshKey() } },
  )
  const { tokens } = await lead.ask('{ tokens { id } }')
  const webhook = await addWebhook(lead, canary)
  Object.assign(ids, {
    Case: opened.id,
    Deadline: deadlines.nodes[0].id,
    Person: me.id,
    Draft: saveDraft.draft.id,
    ApiToken: tokens[0].id,
    Webhook: webhook,
    Agency: me.agency.id,
    Edition: editions[0].id,
    ...(await goingOn(north.caretaker, lead, opened.id)),
  })
  const agency = await api.addAgency('South')
  for (const kind of kindsOfAccess) {
    // An inspector sees what the rules let their role see.
    const roles = kind === 'inspector' ? ['surveyor'] : []
    south.set(kind, await agency.addPerson(kind, { access: kind, roles }))
  }
  all = await agency.addPerson('All', { access: kindsOfAccess as readonly Access[], roles: ['caretaker'] })
  own = { ...ids, ...(await ownIds(all, all)) }
  while ((await api.app.numberChanges()) > 0);
})

afterAll(() => api.close())

const canary = 'ptarmigan'

test('every field has its row, and every row its field', () => {
  expect(fields.map(({ root, name }) => `${root}.${name}`).sort()).toEqual(Object.keys(rows).sort())
})

test('a refusal names whom it is for, and what was asked for, whatever that was', () => {
  const kinds = { ...Object.fromEntries(kindsOfAccess.map((kind) => [kind, `${kind.replace('_', ' ')}s`])) }
  for (const { root, name, extensions } of fields) {
    const refusal = (permissionWords as Record<string, { refusal: string }>)[String(extensions.may)]?.refusal
    if (refusal === undefined || extensions.may === 'read') continue
    const named = kindsOfAccess.filter((kind) => refusal.includes(kinds[kind]!))
    expect(named.toSorted(), name).toEqual(rows[`${root}.${name}`]!.split(' ').toSorted())
  }
  const asked = {
    importCases: 'importing cases',
    caseImport: 'importing cases',
    announceHoliday: 'bank holidays',
    setNoticeSetting: 'people are told',
    advanceClock: 'the clock of a sandbox',
    tryDraft: 'trying them',
    endSessions: 'ending sessions',
  }
  for (const [verb, words] of Object.entries(asked)) {
    const may = fields.find(({ name }) => name === verb)!.extensions.may as keyof typeof permissionWords
    expect(permissionWords[may].refusal, verb).toContain(words)
  }
})

test.each(everybody)('%s may use what the table says, and is told of nothing else', async (asker) => {
  for (const field of overHttp) {
    const answer = await ask(asker === 'nobody' ? null : south.get(asker)!, field, () =>
      unknownId('Case', randomUUID()),
    )
    const code = answer.errors?.[0]?.extensions?.code
    const shown = `${field.root}.${field.name} as ${asker}: ${JSON.stringify(answer)}`
    const isAllowed = rows[`${field.root}.${field.name}`]?.split(' ').includes(asker)
    if (isAllowed) expect(code === 'FORBIDDEN' || code === 'UNAUTHENTICATED', shown).toBe(false)
    else expect(code, shown).toBe(asker === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
    if (!isAllowed) expect(answer.data?.[field.name] ?? null, shown).toBeNull()
    // The questions are well formed: what is refused is refused for who asks.
    expect(code, shown).not.toBe('GRAPHQL_VALIDATION_FAILED')
  }
})

test.each(everybody)('%s may listen to what the table says', async (asker) => {
  const beginning = Buffer.from(JSON.stringify([all.agency.id, 0])).toString('base64url')
  const listening: Readonly<Record<string, string>> = {
    changed: `subscription { changed(after: "${beginning}") { cursor } }`,
    caseChanged: `subscription { caseChanged(id: "${own.Case}", after: "${beginning}") { cursor } }`,
    inboxChanged: 'subscription { inboxChanged { unread } }',
  }
  const names = fields.filter(({ root }) => root === 'Subscription').map(({ name }) => name)
  expect(Object.keys(listening).sort()).toEqual(names.sort())
  for (const [name, query] of Object.entries(listening)) {
    const told = await firstHeard(asker === 'nobody' ? null : south.get(asker)!, query)
    const isAllowed = rows[`Subscription.${name}`]!.split(' ').includes(asker)
    // Who is nobody is not let in to ask.
    expect(told, `${name} as ${asker}`).toBe(isAllowed ? 'a value' : asker === 'nobody' ? 'the end' : 'FORBIDDEN')
  }
})

test('an id of another agency’s is answered as one that never was, whatever it is of and whatever is asked', async () => {
  const withIds = overHttp.filter(({ args }) => args.some(({ type }) => takesId(type)))
  expect(withIds.length).toBeGreaterThan(15)
  for (const field of withIds) {
    for (const [type, id] of Object.entries(ids)) {
      if (type === 'Edition') continue
      const theirs = await ask(all, field, () => id)
      const nobodys = await ask(all, field, () => unknownId(type, id))
      const shown = `${field.root}.${field.name} with a ${type}`
      expect(plain(theirs), shown).toEqual(plain(nobodys))
      expect(JSON.stringify(theirs), shown).not.toContain(canary)
    }
  }
})

test('nothing of another agency stands in anything that can be asked for', async () => {
  const asked = new Set<string>()
  for (const field of overHttp) {
    for (const id of [ids.Case!, own.Case!]) {
      const answer = await ask(all, field, () => id, everythingOf(field.type, 3, asked))
      const shown = JSON.stringify(answer)
      expect(shown, `${field.root}.${field.name}`).not.toContain(canary)
      expect(shown, `${field.root}.${field.name}`).not.toContain('GRAPHQL_VALIDATION_FAILED')
    }
  }
  // What there is that was not asked for, and why that is.
  const objects = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
  const there = objects.flatMap((type) =>
    roots.some((root) => root?.name === type.name)
      ? []
      : Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
  )
  expect(there.filter((each) => !asked.has(each))).toEqual(notAsked)
})

/** Of what kind anything may be that somebody comes to from anywhere. */
const comesTo: Readonly<Record<string, string>> = {
  Case: ofAgency,
  Deadline: ofAgency,
  LogEntry: ofAgency,
  Draft: ofAgency,
  RoleHolding: ofAgency,
  Evidence: watchers,
  Webhook: connectors,
  ApiToken: connectors,
  AuditHead: 'administrator',
  SwitchPreview: 'administrator',
}

test('nobody comes from what they may look at to what they may not', async () => {
  while ((await api.app.sealAudit()) > 0);
  const queries = overHttp.filter(({ root }) => root === 'Query')
  for (const kind of kindsOfAccess) {
    const seen = new Set<string>()
    for (const field of queries.filter(({ name }) => rows[`Query.${name}`]!.split(' ').includes(kind))) {
      const answer = await ask(south.get(kind)!, field, () => own.Case!, everythingOf(field.type, 2, new Set()))
      for (const [, type] of JSON.stringify(answer.data ?? null).matchAll(/"__typename":"(\w+)"/g)) seen.add(type!)
    }
    const beyond = Object.keys(comesTo).filter((type) => !comesTo[type]!.split(' ').includes(kind))
    expect(
      beyond.filter((type) => seen.has(type)),
      kind,
    ).toEqual([])
    // What it looks for is there to be found.
    if (kind === 'administrator') expect(Object.keys(comesTo).filter((type) => !seen.has(type))).toEqual([])
  }
})

// Written by hand: what stands further on than this goes, and what subscriptions alone tell.
const notAsked: readonly string[] = [
  'SwitchedDeadline.before',
  'SwitchedDeadline.after',
  'DelayReason.case',
  'CaseChange.cursor',
  'CaseChange.case',
  'InboxChange.unread',
  'InboxChange.newest',
]

test.each(Object.entries(byId))(
  'the id of a thing of type %s leads to it for those who may see it, and nowhere for others',
  async (type, may) => {
    const agency = await api.addAgency(`West ${type}`)
    const worker = await agency.addPerson('Wes', { roles: ['caretaker'] })
    const lead = await agency.addPerson('Lee', { access: ['policy_lead', 'integrator', 'administrator'] })
    const here = { ...ids, ...(await ownIds(worker, lead)) }
    for (const kind of kindsOfAccess) {
      // An inspector sees what the rules let their role see.
      const person = await agency.addPerson(kind, { access: kind, roles: kind === 'inspector' ? ['surveyor'] : [] })
      const { node } = await person.ask('query($id: ID!) { node(id: $id) { __typename } }', { id: here[type] })
      expect(node, kind).toEqual(may.split(' ').includes(kind) ? { __typename: type } : null)
    }
  },
)

/** What comes first over a socket: a value, the code of an error, or the end of the connection. */
async function firstHeard(person: TestPerson | null, query: string): Promise<string> {
  const client = createClient({
    url: `${api.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: person === null ? {} : { authorization: `Bearer ${person.token}` },
    retryAttempts: 0,
  })
  try {
    return await new Promise<string>((resolve) => {
      const codeOf = (told: unknown) => (Array.isArray(told) ? String(told[0].extensions.code) : 'the end')
      client.subscribe(
        { query },
        {
          next: ({ errors }) => resolve(errors ? codeOf(errors) : 'a value'),
          error: (told) => resolve(codeOf(told)),
          complete: () => resolve('nothing'),
        },
      )
    })
  } finally {
    await client.dispose()
  }
}

async function ownIds(worker: TestPerson, lead: TestPerson): Promise<Record<string, string>> {
  const opened = (await open(worker, {})).case
  const { deadlines, me } = await worker.ask('{ deadlines { nodes { id } } me { id agency { id } } }')
  const { saveDraft } = await lead.ask(
    'mutation($i: SaveDraftInput!) { saveDraft(input: $i) { ... on DraftSaved { draft { id } } } }',
    { i: { text: 'ruleset x', idempotencyKey: freshKey() } },
  )
  return {
    Case: opened.id,
    Deadline: deadlines.nodes[0].id,
    Person: me.id,
    Draft: saveDraft.draft.id,
    Webhook: await addWebhook(lead),
    Agency: me.agency.id,
    ...(await goingOn(worker, lead, opened.id)),
  }
}

/** What is somebody's own, or for those who run the agency. */
async function goingOn(worker: TestPerson, administrator: TestPerson, caseId: string): Promise<Record<string, string>> {
  // Nobody there can open what rot leads to, which administrators are told.
  await record(worker, caseId, { event: 'rot_found' })
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
  const { createCalendarFeed, previewSwitch, importCases } = await administrator.ask(
    `mutation($preview: PreviewSwitchInput!, $import: ImportCasesInput!) { createCalendarFeed(scope: MINE) { feed { id } }
      previewSwitch(input: $preview) { ... on SwitchPreview { id } } importCases(input: $import) { ... on CaseImport { id } } }`,
    {
      preview: { ruleset: 'repairs', fromOn: '2026-01-05', idempotencyKey: freshKey() },
      import: {
        format: 'CSV',
        text: 'reference,procedure,event,on\nOLD-1,repair,fault_reported,2026-01-05\n',
        idempotencyKey: freshKey(),
      },
    },
  )
  const { inbox } = await administrator.ask('{ inbox { nodes { id } } }')
  return {
    Notice: inbox.nodes[0].id,
    CalendarFeed: createCalendarFeed.feed.id,
    SwitchPreview: previewSwitch.id,
    CaseImport: importCases.id,
  }
}

async function addWebhook(person: TestPerson, host = 'grouse'): Promise<string> {
  const { createWebhook } = await person.ask(
    `mutation { createWebhook(input: { url: "https://${host}.example/hook" }) { ... on WebhookSecret { webhook { id } } } }`,
  )
  return createWebhook.webhook.id
}

/** Asks for a field with the least that it takes, each id given by the test. */
function ask(
  person: TestPerson | null,
  field: Field,
  idFor: () => string,
  selected = isCompositeType(getNamedType(field.type)) ? `{ ${selectionOf(field)} }` : '',
): Promise<Answer> {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) || (takesId(type) && !defaultValue))
  const variables = Object.fromEntries(needed.map(({ name, type }) => [name, given(type, idFor)]))
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = needed.map(({ name }) => `${name}: $${name}`).join(', ')
  const query = `${field.root.toLowerCase()}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selected} }`
  return person === null ? send(api.address, query, variables) : person.post(query, variables)
}

/** All there is about a thing, so many steps on from it; each under a name of its own, for the types of a union may differ in one. */
function everythingOf(type: GraphQLOutputType, steps: number, asked: Set<string>): string {
  const named = getNamedType(type)
  if (isUnionType(named))
    return `{ ${named.getTypes().map((each) => `... on ${each.name} ${everythingOf(each, steps, asked)}`)} }`
  if (isInterfaceType(named)) return '{ __typename id }'
  if (!isObjectType(named)) return ''
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const isThing = isCompositeType(getNamedType(field.type))
    if ((isThing && steps === 0) || field.args.some(isRequiredArgument)) return []
    asked.add(`${named.name}.${field.name}`)
    return [`${named.name}_${field.name}: ${field.name} ${everythingOf(field.type, steps - 1, asked)}`]
  })
  return `{ __typename ${parts.join(' ')} }`
}

/** What every answer has, and what a refusal says. */
function selectionOf({ type }: Field): string {
  const named = getNamedType(type)
  const of = 'getTypes' in named ? named.getTypes() : []
  const refusals = of.some(({ name }) => name === 'InvalidInput') ? ' ... on InvalidInput { field message }' : ''
  const nodes = 'getFields' in named && 'nodes' in named.getFields() ? ' nodes { __typename }' : ''
  return `__typename${refusals}${nodes}`
}

function takesId(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => takesId(field.type))
  return named.name === 'ID'
}

function given(type: GraphQLInputType, idFor: () => string): unknown {
  if (isNonNullType(type)) return given(type.ofType, idFor)
  if (isListType(type)) return [given(type.ofType, idFor)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || takesId(field.type))
        .map((field) => [field.name, field.name === 'idempotencyKey' ? freshKey() : given(field.type, idFor)]),
    )
  const values: Record<string, unknown> = {
    ID: idFor(),
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-01-05',
    DateTime: '2026-01-05T10:00:00Z',
  }
  return values[type.name] ?? 'nothing'
}

/** Like another id in all but what it names. */
function unknownId(type: string, like: string): string {
  const [, agency = randomUUID()] = Buffer.from(like, 'base64').toString().split(':')
  const rest = type === 'Deadline' ? `${randomUUID()}:1:nothing` : randomUUID()
  return Buffer.from(type === 'Agency' ? `Agency:${randomUUID()}` : `${type}:${agency}:${rest}`).toString('base64')
}

/** Without what differs from one answer to the next: ids, marks of failure, cost. */
function plain(answer: Answer): unknown {
  return JSON.parse(
    JSON.stringify({ data: answer.data, errors: answer.errors })
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|"[A-Za-z0-9+/]{40,}=*"/g, '"x"')
      .replaceAll('""x""', '"x"'),
  )
}
