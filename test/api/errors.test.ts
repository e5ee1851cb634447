/** What went wrong here is told by an id alone; what a caller did wrong is told in words. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { isPassing } from '../../api/src/database/passing.ts'
import { endConnections } from '../support/end-connections.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, send, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

test('an unexpected error tells its id, and nothing of what is inside', async () => {
  const { case: found } = await open(house.caretaker, {})
  await inAgency(api.database.owner, house.agency.id, (tx) =>
    tx.query(`update cases set snapshot = '{"secret": "Mr Smith"}' where agency_id = $1`, [tx.agencyId]),
  )
  const answer = await house.caretaker.post('query($id: ID!) { case(id: $id) { mayRecord { name } } }', {
    id: found.id,
  })
  const [error] = answer.errors
  expect(Object.keys(error).sort()).toEqual(['extensions', 'message', 'path'])
  expect(error.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    retryable: false,
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(error.message).toBe(`Something went wrong here. It has been logged as ${error.extensions.id}.`)
})

test('a hash in place of a query is answered so that clients send the query, and the documentation says so', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions }),
  })
  const { errors } = (await response.json()) as Answer
  const { code } = errors[0].extensions
  expect([response.status, code]).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED'])
  expect(documented).toContain(`\`${code}\``)
})

test('a connection that is lost in the middle is told as passing, and the same request succeeds afterwards', async () => {
  const locked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const holding = inAgency(api.database.owner, house.agency.id, async (tx) => {
    await tx.query('lock table deadline')
    locked.resolve()
    await released.promise
  })
  await locked.promise
  const ask = () => house.caretaker.post('{ deadlines { nodes { text } } }')
  const asked = ask()
  await endConnections(api.database.url, `wait_event_type = 'Lock'`)
  const { data, errors } = await asked
  released.resolve()
  await holding
  expect(data).toBeNull()
  expect(errors[0]).toMatchObject({ path: ['deadlines'], extensions: { code: 'UNAVAILABLE', retryable: true } })
  expect(errors[0].message).toContain('Try again in a moment')
  expect((await ask()).data.deadlines).toBeDefined()
})

const documentation = readFileSync(new URL('../../api/README.md', import.meta.url), 'utf8')
const documented = documentation.match(/^## Errors$(.*?)^## /ms)![1]!.match(/`[A-Z_]+`/g)

test.each([
  ['25P03', 'a transaction that the server ended because it waited too long', true],
  ['25P04', 'a transaction that the server ended because it took too long', true],
  ['25006', 'a server that has become a standby', true],
  ['57014', 'a statement that took too long', true],
  ['40P01', 'a deadlock', true],
  ['ETIMEDOUT', 'a database that says nothing', true],
  ['25001', 'a mistake of ours about transactions', false],
  ['42703', 'a column that is not there', false],
  ['23505', 'a row that is there already', false],
  ['ENOENT', 'a file that is not there', false],
])('%s, %s: worth sending again: %s', (code, message, expected) => {
  expect(isPassing(Object.assign(new Error(message), { code }))).toBe(expected)
})

test('who cannot be known because the database is away is told to try again, with a limit of the rate and without', async () => {
  const rated = await startApi(undefined, { requestsPerMinute: 1000 })
  try {
    for (const [each, { caretaker }] of [
      [api, house],
      [rated, await addHouse(rated, 'Rated')],
    ] as const) {
      const locked = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      const holding = inAgency(each.database.owner, caretaker.agency.id, async (tx) => {
        await tx.query('lock table access_token')
        locked.resolve()
        await released.promise
      })
      await locked.promise
      const asked = caretaker.post('{ me { name } }')
      await endConnections(each.database.url, `wait_event_type = 'Lock'`)
      const { errors } = await asked
      released.resolve()
      await holding
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }])
      expect(errors[0].message).toContain('Try again in a moment')
      expect((await caretaker.post('{ me { name } }')).errors).toBeUndefined()
    }
  } finally {
    await rated.close()
  }
})

test.each([
  ['{ me {', 'GRAPHQL_PARSE_FAILED'],
  ['{ me { colour } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query One { me { name } } query Other { me { name } }', 'OPERATION_RESOLUTION_FAILURE'],
  ['', 'BAD_REQUEST'],
  ['subscription { changed { cursor } }', 'BAD_REQUEST'],
  ['{ cases(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
  ['{ webhooks { id } }', 'FORBIDDEN'],
  [`{ cases { nodes ${'{ deadlines { case '.repeat(8)}{ id }${' } }'.repeat(8)} } }`, 'LIMIT_EXCEEDED'],
])(
  'what is wrong is told by a code that the documentation has, and that the same again is of no use: %s',
  async (query, code) => {
    const { errors } = await house.caretaker.post(query)
    expect(errors[0]).toMatchObject({ message: expect.any(String), extensions: { code, retryable: false } })
    expect(documented).toContain(`\`${code}\``)
  },
)

test('a query that does not fit the schema is told what does not', async () => {
  const answer = await house.caretaker.post('{ deadlines { nodes { colour } } }')
  expect(answer.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  expect(answer.errors[0].message).toContain('colour')
})

const openCase = 'mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename } }'
const said = 'Zylphia "Quint" was hurt; String cannot represent a non string value: she at "input.on"'
const input = { procedure: 'repair', idempotencyKey: 'a', words: said }
const inText = (argument: string) => `mutation { openCase(input: { ${argument} }) { __typename } }`
const quoted = JSON.stringify(said)

test.each([
  [
    { ...input, refrence: 'ZQ' },
    'Variable "$input" got invalid value; Field "refrence" is not defined by type "OpenCaseInput". Did you mean "reference"?',
  ],
  [{ ...input, [said]: 1 }, 'Variable "$input" got invalid value; A field is not defined by type "OpenCaseInput".'],
  [
    { ...input, words: [said] },
    'Variable "$input" got invalid value at "input.words"; String cannot represent a non string value.',
  ],
  [
    { ...input, on: said },
    'Variable "$input" got invalid value at "input.on"; A date is written YYYY-MM-DD and must exist.',
  ],
  [
    { ...input, facts: [{ question: { said }, answer: 'a' }] },
    'Variable "$input" got invalid value at "input.facts[0].question"; String cannot represent a non string value.',
  ],
  [
    { ...input, facts: [said] },
    'Variable "$input" got invalid value at "input.facts[0]"; Expected type "FactInput" to be an object.',
  ],
  [
    { words: said, idempotencyKey: 'a' },
    'Variable "$input" got invalid value; Field "procedure" of required type "String!" was not provided.',
  ],
  [said, 'Variable "$input" got invalid value; Expected type "OpenCaseInput" to be an object.'],
])('what is wrong with a variable is told without a word of what was sent: %#', async (value, message) => {
  const { data, errors } = await house.caretaker.post(openCase, { input: value })
  expect([data, errors.map((error: Answer) => error.message)]).toEqual([undefined, [message]])
  expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false })
})

test.each([
  [inText(`procedure: "repair", words: [${quoted}]`), 'String cannot represent a non string value.'],
  [inText('procedure: "repair", words: Zylphia'), 'String cannot represent a non string value.'],
  [inText(`procedure: "repair", on: ${quoted}`), 'A date is written YYYY-MM-DD and must exist.'],
  [inText(`procedure: "repair", facts: ${quoted}`), 'Expected value of type "[FactInput!]".'],
  [`{ cases(first: ${quoted}) { totalCount } }`, 'Int cannot represent non-integer value.'],
  [`{ case(id: { a: ${quoted} }) { id } }`, 'ID cannot represent a non-string and non-integer value.'],
  [`{ __type(name: Zylphia) { name } }`, 'String cannot represent a non string value.'],
  [`{ me { name @skip(if: ${quoted}) } }`, 'Boolean cannot represent a non boolean value.'],
  [`{ exportCases(as: ${quoted}) { __typename } }`, 'Enum "ExportFormat" cannot represent non-enum value.'],
  [`{ exportCases(as: Zylphia) { __typename } }`, 'This value does not exist in "ExportFormat" enum.'],
  [
    `{ exportCases(as: CSW) { __typename } }`,
    'This value does not exist in "ExportFormat" enum. Did you mean the enum value "CSV"?',
  ],
  [inText(`words ${quoted}`), 'Syntax Error: Expected ":", found String.'],
  [inText(`words """${said}"""`), 'Syntax Error: Expected ":", found BlockString.'],
  [inText('words: Zylphia Quint was hurt'), 'Syntax Error: Expected ":", found Name.'],
  ['{ me { name } } Zylphia', 'Syntax Error: Unexpected Name.'],
  [inText('words: "\\uZylphia"'), 'Syntax Error: Invalid Unicode escape sequence.'],
])('what is wrong with a query is told without a value that stands in it: %s', async (query, message) => {
  const { errors } = await house.caretaker.post(query)
  expect(errors.map((error: Answer) => error.message)).toContain(message)
  expect(JSON.stringify(errors)).not.toMatch(/Zylphia|Quint/)
})

test('an operation that there is not is told without its name', async () => {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query One { __typename }', operationName: said }),
  })
  expect((await response.json()).errors).toEqual([
    {
      message: 'The document has no operation of the name that is asked for.',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', retryable: false },
    },
  ])
})

test.each(['2026-02-30', '5 January', '', '0000-01-01'])('"%s" is no date', async (on) => {
  const answer = await house.caretaker.post('query($on: Date) { procedures(on: $on) { name } }', { on })
  expect(answer.errors[0].message).toContain('A date is written YYYY-MM-DD and must exist.')
})

test.each(['2026-01-05', '2026-01-05T10:00:00', '2026-02-30T10:00:00Z'])('"%s" is no instant', async (start) => {
  const query = 'query($start: DateTime!) { dueDate(start: $start, period: "1 day", calendar: "x") { __typename } }'
  const answer = await house.caretaker.post(query, { start })
  expect(answer.errors[0].message).toContain('RFC 3339')
})

test('a cursor of one list is refused by the others', async () => {
  await api.app.numberChanges()
  const last = 'pageInfo { endCursor }'
  const { cases, changes, deadlines } = await house.caretaker.ask(
    `{ cases(first: 1) { ${last} } changes(first: 1) { ${last} } deadlines(first: 1) { ${last} } }`,
  )
  const foreign = {
    cases: [changes, deadlines],
    inbox: [changes, deadlines],
    changes: [cases, deadlines],
    deadlines: [cases, changes],
  }
  for (const [list, others] of Object.entries(foreign))
    for (const { pageInfo } of others) {
      const query = `query($after: String) { ${list}(after: $after) { ${last} } }`
      const { errors } = await house.caretaker.post(query, { after: pageInfo.endCursor })
      expect(errors?.[0], list).toMatchObject({
        message: 'This cursor is not one that this list gave.',
        path: [list],
        extensions: { code: 'BAD_USER_INPUT', retryable: false },
      })
    }
})

test('the schema can be asked for by anybody', async () => {
  const answer = await send(api.address, '{ __schema { queryType { name } } }', {})
  expect(answer.data.__schema.queryType.name).toBe('Query')
})

test('a request that a foreign page could send by itself is refused', async () => {
  const response = await fetch(`${api.address}/graphql?query={__typename}`)
  expect(response.status).toBe(400)
})

test('many fields of one request share one reading, whatever their order', async () => {
  const query = `{ me { name } people { roles agency { rulesets { title } } } procedures { name }
    a: deadlines { totalCount nodes { holder { roles } } } b: cases { totalCount nodes { title edition { usedBy { name } } } } }`
  const answers = await Promise.all(Array.from({ length: 30 }, () => house.caretaker.post(query)))
  for (const { errors, data } of answers) {
    expect(errors).toBeUndefined()
    expect(data.b.totalCount).toBe(1)
  }
})

test('an answer cut short by an error leaves nothing open behind it', async () => {
  const { case: found } = await open(house.caretaker, {})
  // The list is refused at once, while the case beside it is still being read.
  const query = 'query($id: ID!) { deadlines(first: 0) { nodes { clock } } case(id: $id) { log { by { name } } } }'
  for (let count = 0; count < 30; count++) {
    const { errors } = await house.caretaker.post(query, { id: found.id })
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT')
  }
  const left = await inAgency(api.database.app, house.agency.id, (tx) =>
    tx.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
    ),
  )
  expect(left).toEqual([{ count: 0 }])
})
