/** Whoever asks for too much is told the limit, what they asked for and what to do instead, before anything is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { costIn } from '../../api/src/graphql/cost.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, send, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const ask = (query: string, variables: object = {}): Promise<Answer> => house.caretaker.post(query, variables)
const refusal = async (query: string, variables: object = {}) => {
  const { data, errors } = await ask(query, variables)
  expect(data ?? null).toBeNull()
  expect(errors).toHaveLength(1)
  return errors[0]
}
const limitOf = ({ extensions: { code, retryable, limit } }: Answer) => ({ code, retryable, ...limit })

/** { case { deadlines { case { deadlines … } } } } */
const deep = (levels: number) =>
  `{ deadlines { nodes ${'{ case { deadlines '.repeat(levels)}{ text }${' } }'.repeat(levels)} } }`

test('a query that goes too deep is refused, also where a fragment hides it', async () => {
  expect(limitOf(await refusal(deep(7)))).toEqual({
    code: 'LIMIT_EXCEEDED',
    retryable: false,
    of: 'depth',
    most: 15,
    asked: 17,
  })
  const hidden = `{ deadlines { nodes { ...a } } } fragment a on Deadline { case { deadlines ${'{ case { deadlines '.repeat(6)}{ text }${' } }'.repeat(6)} } }`
  expect(limitOf(await refusal(hidden))).toMatchObject({ of: 'depth', asked: 17 })
})

test('too many aliases are refused', async () => {
  const error = await refusal(`{ ${Array.from({ length: 61 }, (_, n) => `a${n}: me { name }`).join(' ')} }`)
  expect(limitOf(error)).toMatchObject({ of: 'aliases', most: 60, asked: 61 })
  expect(error.message).toContain('61 aliases; the most is 60')
})

test('too many directives are refused', async () => {
  const error = await refusal(`{ me { ${'... @include(if: true) { '.repeat(31)} name ${'} '.repeat(31)} } }`)
  expect(limitOf(error)).toMatchObject({ of: 'directives', most: 30, asked: 31 })
})

test.each([
  ['a field', `{ ${'__typename '.repeat(11)} }`],
  ['a field under a name', `{ me { ${'a: name '.repeat(11)} } }`],
  ['a field in fragments of no name', `{ me { ${'... { name } '.repeat(11)} } }`],
  ['a fragment', `{ me { ${'...a '.repeat(11)} } } fragment a on Person { name }`],
  [
    'a field of types made up',
    `{ me { ${Array.from({ length: 11 }, (_, n) => `... on Made${n} { name }`).join(' ')} } }`,
  ],
])('%s asked for again and again in one place is refused', async (_, query) => {
  expect(limitOf(await refusal(query))).toMatchObject({ code: 'LIMIT_EXCEEDED', of: 'repeats', most: 10, asked: 11 })
})

test('the same field of each of many types is not the same again and again', async () => {
  const types = ['Case', 'Deadline', 'Person', 'Agency', 'Edition', 'Draft', 'Duty', 'Webhook', 'Procedure']
  const query = (count: number) =>
    `query($ids: [ID!]!) { nodes(ids: $ids) { ${types.map((type) => `... on ${type} { id } `.repeat(count)).join('')} } }`
  // Whichever of them there are: here it is counted, and not yet held against the schema.
  expect((await ask(query(2), { ids: [] })).errors?.[0].extensions.code).not.toBe('LIMIT_EXCEEDED')
  expect(limitOf((await ask(query(11), { ids: [] })).errors[0])).toMatchObject({ of: 'repeats', asked: 11 })
})

test('directives that there are not are told once', async () => {
  const error = await refusal(`query { __typename ${'@aa'.repeat(10)} }`)
  expect(error).toMatchObject({
    message: 'Unknown directive "@aa".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
})

test('a query longer than anybody writes is refused', async () => {
  const error = await refusal(`{ me { ${'name '.repeat(5000)} } }`)
  expect(limitOf(error)).toMatchObject({ code: 'LIMIT_EXCEEDED', of: 'tokens', most: 5000 })
})

test('fragments in a circle are refused', async () => {
  const { errors } = await ask('{ me { ...a } } fragment a on Person { name ...b } fragment b on Person { email ...a }')
  expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

const costly = 'query($first: Int) { deadlines(first: $first) { nodes { case { log { words } deadlines { text } } } } }'

test('the cost of a query counts its pages, wherever their size stands', async () => {
  // A page, its nodes, and on each a case with two lists of five.
  expect((await ask(costly, { first: 2 })).extensions).toEqual({ cost: 1 + 2 * (1 + (1 + 6 + 6)) })
  expect((await ask(costly, { first: 3 })).extensions).toEqual({ cost: 1 + 3 * (1 + (1 + 6 + 6)) })
  expect((await ask(costly.replace('$first: Int', '$first: Int = 2'))).extensions.cost).toBe(29)
})

test('what costs too much is refused, with its cost hidden in variables, twice alike', async () => {
  for (const _ of [1, 2]) {
    const error = await refusal(costly, { first: 2_000_000 })
    expect(limitOf(error)).toMatchObject({ code: 'LIMIT_EXCEEDED', of: 'cost', most: 50_000, asked: 28_000_001 })
    expect(error.message).toContain('smaller pages')
  }
})

const id = 'x'.repeat(20)
const ids = Array(200).fill(id)
const wide = `query($a: [ID!]!, $b: [ID!]!) { ${[0, 1, 2, 3, 4].map((n) => `a${n}: nodes(ids: $a) { ...c }`).join(' ')} b: nodes(ids: $b) { id } }
  fragment c on Case { id title log { seq event label } deadlines { text state dueOn clause { words } holder { name } } }`
const paged = (variables: string) =>
  `query(${variables}) { deadlines(first: $n) { nodes { text } } cases(first: $m) { nodes { title } } }`
const switched = `query($s: Boolean = false) { me { name } deadlines(first: 100) @include(if: $s) { nodes { text } } }`

test.each([
  ['single values that are lists of one', wide, { a: id, b: ids }, { a: ids, b: id }, 'refused'],
  ['numbers changed about', paged('$n: Int, $m: Int'), { n: 1, m: 100 }, { n: 100, m: 2 }, 1 + 200 + 1 + 4],
  ['a default, and null in its place', paged('$n: Int = 1, $m: Int = 1'), {}, { n: null, m: 1 }, 1 + 100 + 1 + 2],
  ['null, and a default in its place', paged('$n: Int = 1, $m: Int = 1'), { n: null }, { n: 2 }, 1 + 4 + 1 + 2],
  [
    'variables that were not declared',
    paged('$n: Int, $m: Int'),
    { n: 1, m: 1 },
    { n: 2, m: 1, x: ids },
    1 + 4 + 1 + 2,
  ],
  ['a switch', switched, {}, { s: true }, 2 + 1 + 200],
])('a cost is not taken for that of other variables: %s', async (_, query, before, variables, cost) => {
  expect((await ask(query, before)).errors).toBeUndefined()
  if (cost !== 'refused') expect((await ask(query, variables)).extensions.cost).toBe(cost)
  else expect(limitOf(await refusal(query, variables))).toMatchObject({ of: 'cost', most: 50_000, asked: 54_007 })
})

test('a cost is that of the operation that is asked for', async () => {
  const query = 'query One { me { name } } query Other { deadlines(first: 100) { nodes { text } } }'
  for (const [operationName, cost] of [
    ['One', 2],
    ['Other', 201],
  ] as const) {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${house.caretaker.token}` },
      body: JSON.stringify({ query, operationName }),
    })
    expect((await response.json()).extensions).toEqual({ cost })
  }
})

test.each([
  ['an argument that is null', 'query($x: ID = "a", $first: Int) { case(id: $x) { id }', { x: null }],
  ['a switch that is null', 'query($x: Boolean = true, $first: Int) { me { name @include(if: $x) }', { x: null }],
])('what stands beside %s has its cost', async (_, beginning, variables) => {
  const query = costly.replace(/^.*?\{/, beginning)
  expect(limitOf(await refusal(query, { ...variables, first: 2_000_000 }))).toMatchObject({ of: 'cost', most: 50_000 })
  expect((await ask(query, { ...variables, first: 2 })).extensions.cost).toBeGreaterThan(28)
})

test('fragments that double at every step are not unfolded', async () => {
  const fragments = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Person { ...f${n + 1} ...f${n + 1} }`)
  const error = await refusal(`{ me { ...f0 } } ${fragments.join(' ')} fragment f30 on Person { name }`)
  expect(limitOf(error)).toMatchObject({ code: 'LIMIT_EXCEEDED', of: 'cost', asked: null })
})

test('fragments within fragments, deeper than can be counted, are refused and no mistake of ours', async () => {
  const depth = 1600
  const error = await refusal(`{ me { ${'... { '.repeat(depth)} name ${'}'.repeat(depth)} } }`)
  expect(limitOf(error)).toMatchObject({ code: 'LIMIT_EXCEEDED', of: 'cost', asked: null })
})

test('a mistake of ours in counting is no cost', () => {
  const schema = buildSchema('type Query { one: Int }')
  const document = parse('{ one }')
  const asked = { document, operation: getOperationAST(document)!, variables: {} }
  expect(costIn(schema)(asked)).toBe(1)
  const costOf = costIn(schema)
  schema.getRootType = () => {
    throw new TypeError('a mistake of ours')
  }
  expect(() => costOf(asked)).toThrow('a mistake of ours')
})

test('every query of the portal costs less than half of what is allowed, with its largest pages', async () => {
  const { default: text } = {
    default: readFileSync(join(import.meta.dirname, '../../admin/src/gql/graphql.ts'), 'utf8'),
  }
  const documents = [...text.matchAll(/new TypedDocumentString\(`([^`]*)`/g)].map(([, document]) => document!)
  expect(documents.length).toBeGreaterThan(10)
  for (const document of documents) {
    if (!/^\s*query/.test(document)) continue
    // Variables that do not fit say nothing of the cost; those that are asked for are given something of their kind.
    const variables: Record<string, unknown> = { first: 100 }
    for (const [, name, list, type] of document.matchAll(/\$(\w+): (\[?)(\w+)[!\]]*!/g))
      variables[name!] = list ? [sample(type!)] : sample(type!)
    const { errors, extensions } = await ask(document, variables)
    // Some are not for this person, and some ask for what is not there: what they would cost is told all the same.
    expect(errors?.[0]?.extensions.code, document).not.toBe('LIMIT_EXCEEDED')
    expect(extensions.cost, document).toBeLessThan(25_000)
  }
})

const samples: Record<string, unknown> = {
  DateTime: '2026-01-05T10:00:00Z',
  Date: '2026-01-05',
  Boolean: false,
  ExportFormat: 'JSON',
}
const sample = (type: string) => samples[type] ?? 'x'

test('a list longer than a page is refused', async () => {
  const input = { procedure: 'repair', idempotencyKey: 'long', facts: Array(201).fill({ question: 'a', answer: 'b' }) }
  const error = await refusal('mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename } }', { input })
  expect(limitOf(error)).toMatchObject({ of: 'listItems', most: 200, asked: 201 })
})

test.each([
  ['an argument longer than any is', 'x'.repeat(1001), /"id" is 1001 characters long; the most is 1000/],
  ['an argument that is no text', 'a\u0000b', /"id" holds characters that are no text/],
])('%s is refused', async (_, id, message) => {
  const { errors } = await ask('query($id: ID!) { case(id: $id) { id } }', { id })
  expect(errors[0]).toMatchObject({ path: ['case'], message: expect.stringMatching(message) })
  expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false })
})

test('a request longer than any rule text is refused in the shape of GraphQL', async () => {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ me { name } } # ${'x'.repeat(1024 * 1024)}` }),
  })
  const { errors } = await response.json()
  expect([response.status, errors[0].extensions]).toEqual([
    413,
    { code: 'LIMIT_EXCEEDED', retryable: false, limit: { of: 'bodyBytes', most: 1024 * 1024, asked: null } },
  ])
})

test('a batch is refused', async () => {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  })
  expect(response.status).toBe(400)
  expect((await response.json()).errors[0].extensions).toEqual({ code: 'BAD_REQUEST', retryable: false })
})

test('a caller who asks too often is told when to try again, and another is not held up', async () => {
  const strict = await startApi(undefined, { requestsPerMinute: 3 })
  const [one, other] = [await addHouse(strict, 'South'), await addHouse(strict, 'East')]
  const post = (authorization: string) =>
    fetch(`${strict.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: '{"query":"{ me { name } }"}',
    })
  const statuses = []
  for (let count = 0; count < 4; count++) statuses.push((await post(`Bearer ${one.caretaker.token}`)).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await post(`Bearer ${one.caretaker.token}`)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).errors[0].extensions).toEqual({ code: 'RATE_LIMITED', retryable: true })
  expect((await post(`Bearer ${other.caretaker.token}`)).status).toBe(200)
  // Nobody signed in: the address is the caller.
  for (let count = 0; count < 3; count++) expect((await post('Bearer nobody')).status).toBe(200)
  expect((await post('')).status).toBe(429)
  await strict.close()
})

test('batches are taken where that is set, up to ten, each within the limits', async () => {
  const batching = await startApi(undefined, { batching: true, introspection: false })
  const batch = async (queries: readonly string[]) => {
    const response = await fetch(`${batching.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(queries.map((query) => ({ query }))),
    })
    return response.json()
  }
  const [fine, bad] = await batch(['{ __typename }', deep(7)])
  expect([fine.data, limitOf(bad.errors[0]).of]).toEqual([{ __typename: 'Query' }, 'depth'])
  const { errors } = await batch(Array(11).fill('{ __typename }'))
  expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED')
  // Where the schema may not be asked for, a wrong name is not told what it is near to either.
  const hidden = await send(batching.address, '{ __schema { queryType { name } } }', {})
  expect(hidden.errors).toMatchObject([
    {
      message: expect.stringMatching(/^The schema cannot be asked for here\..* GRAPHQL_INTROSPECTION=on\.$/),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
    },
  ])
  expect((await send(batching.address, '{ mee { name } }', {})).errors[0].message).not.toContain('Did you mean')
  const filtered = 'query($filter: CaseFilter) { cases(filter: $filter) { totalCount } }'
  const misspelt = await send(batching.address, filtered, { filter: { refrence: 'a' } })
  expect(misspelt.errors[0].message).toMatch(/"refrence" is not defined by type "CaseFilter"\.$/)
  await batching.close()
})
