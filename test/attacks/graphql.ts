/** Attacks on GraphQL itself: what graphql-cop tries, and queries that ask for more than anybody needs. */
import { connect } from 'node:net'
import { answerOf, asCaretaker, overSocket, send } from './asking.ts'
import type { Attack } from './attack.ts'
import type { World } from './worlds.ts'

const authorized = ({ north }: World) => ({ authorization: `Bearer ${north.caretaker.token}` })
const isAnswered = ({ data }: { data?: object | null }) =>
  data !== null && data !== undefined && Object.values(data).some((value) => value !== null)
/** Whether the caretaker is answered. */
const answers = (query: string, variables?: (world: World) => object) => async (world: World) =>
  isAnswered(await asCaretaker(world, query, variables?.(world)))
const says = (query: string, words: RegExp) => async (world: World) =>
  words.test(JSON.stringify(await asCaretaker(world, query)))
const plain = '{ me { name } }'
const repeated = (count: number, each: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => each(n)).join(' ')
const deep = (levels: number) =>
  `{ deadlines(first: 1) { nodes ${'{ case { deadlines '.repeat(levels)}{ text }${' } }'.repeat(levels)} } }`
const ofType = (levels: number) => `${'{ fields { type '.repeat(levels)}{ name }${' } }'.repeat(levels)}`

const rows: readonly (readonly [name: string, guard: string, Attack['control'], Attack['attack']])[] = [
  ['introspection in production', 'introspection off', 'limitless', answers('{ __schema { types { name } } }')],
  ['introspection of one type', 'introspection off', 'limitless', answers('{ __type(name: "Case") { name } }')],
  ['circular introspection', 'introspection off', 'bare', answers(`{ __type(name: "Case") ${ofType(4)} }`)],
  ['suggestions of fields', 'names are hidden', 'limitless', says('{ caes { nodes { id } } }', /Did you mean/)],
  [
    'suggestions of arguments',
    'names are hidden',
    'limitless',
    says('{ cases(frst: 1) { nodes { id } } }', /Did you mean/),
  ],
  ['suggestions of types', 'names are hidden', 'limitless', says('{ me { ... on Persn { name } } }', /Did you mean/)],
  [
    'suggestions over a socket',
    'names are hidden there too',
    'limitless',
    async ({ address, north }) => {
      const told = { authorization: `Bearer ${north.caretaker.token}` }
      return (await overSocket(address, told, { query: 'subscription { chaged { cursor } }' })).includes('Did you mean')
    },
  ],
  [
    'a mutation by GET',
    'mutations by POST alone',
    'bare',
    async (world) => {
      const query = encodeURIComponent('mutation { createCalendarFeed(scope: MINE) { path } }')
      const headers = { ...authorized(world), 'content-type': 'application/json' }
      const response = await fetch(`${world.address}/graphql?query=${query}`, { headers })
      return isAnswered(answerOf(await response.text()))
    },
  ],
  [
    'a query by GET from another page',
    'CSRF prevention',
    'bare',
    async (world) => {
      const response = await fetch(`${world.address}/graphql?query=${encodeURIComponent(plain)}`, {
        headers: authorized(world),
      })
      return isAnswered(answerOf(await response.text()))
    },
  ],
  [
    'a form that is posted from another page',
    'CSRF prevention',
    'bare',
    async (world) => {
      const headers = { ...authorized(world), 'content-type': 'application/x-www-form-urlencoded' }
      return isAnswered(await send(world.address, new URLSearchParams({ query: plain }).toString(), headers))
    },
  ],
  [
    'JSON that calls itself plain text',
    'CSRF prevention',
    'bare',
    async (world) => {
      const headers = { ...authorized(world), 'content-type': 'text/plain' }
      return isAnswered(await send(world.address, { query: plain }, headers))
    },
  ],
  ['a hundred aliases', 'limit of aliases', 'limitless', answers(`{ ${repeated(101, (n) => `a${n}: me { name }`)} }`)],
  [
    'a batch',
    'batches off',
    'limitless',
    async (world) => {
      const told = await send(world.address, Array(10).fill({ query: plain }), authorized(world))
      return Array.isArray(told) && told.length === 10
    },
  ],
  [
    'directives without end',
    'limit of directives',
    'limitless',
    answers(`{ me { name ${'@include(if: true) '.repeat(1)} ${'name @skip(if: false) '.repeat(50)} } }`),
  ],
  ['a field ten thousand times', 'limit of tokens', 'bare', answers(`{ me { ${'name '.repeat(10_000)} } }`)],
  [
    'fragments in a circle',
    'validation',
    'bare',
    answers('{ me { ...a } } fragment a on Person { name ...b } fragment b on Person { name ...a }'),
  ],
  [
    'fragments that double at every step',
    'limit of selections',
    'bare',
    answers(
      `{ me { ...f0 } } ${repeated(30, (n) => `fragment f${n} on Person { ...f${n + 1} ...f${n + 1} }`)} fragment f30 on Person { name }`,
    ),
  ],
  ['a query seventeen fields deep', 'limit of depth', 'limitless', answers(deep(7))],
  [
    'depth that a fragment hides',
    'limit of depth',
    'limitless',
    answers(
      `{ deadlines(first: 1) { nodes { ...a } } } fragment a on Deadline { case { deadlines ${'{ case { deadlines '.repeat(6)}{ text }${' } }'.repeat(6)} } }`,
    ),
  ],
  [
    'cost that variables hide',
    'limit of cost',
    'limitless',
    answers(
      'query($n: Int) { deadlines(first: $n) { nodes { case { deadlines { case { deadlines { case { log { words event label happenedOn } deadlines { text dueOn state } } } } } } } } }',
      () => ({ n: 100 }),
    ),
  ],
  [
    'sixty rule texts in one query',
    'limit of cost',
    'limitless',
    answers(
      `query($t: String!) { ${repeated(60, (n) => `a${n}: checkRules(text: $t) { procedures { name } diagnostics { code } }`)} }`,
      () => ({ t: 'ruleset' }),
    ),
  ],
  [
    'a list of two hundred and one',
    'limit of lists',
    'limitless',
    answers('query($ids: [ID!]!) { nodes(ids: $ids) { id } me { name } }', ({ personId }) => ({
      ids: Array(201).fill(personId),
    })),
  ],
  [
    'an argument of a megabyte',
    'limit of texts',
    'bare',
    async (world) => {
      const told = await asCaretaker(world, 'query($id: ID!) { case(id: $id) { id } me { name } }', {
        id: 'x'.repeat(900_000),
      })
      return told.data?.case === null && told.errors === undefined
    },
  ],
  [
    'a text with a null character',
    'limit of texts',
    'bare',
    async (world) =>
      /byte sequence/.test(
        JSON.stringify(await asCaretaker(world, '{ cases(filter: { reference: "a\\u0000" }) { nodes { id } } }')),
      ),
  ],
  [
    'a stack trace in an error',
    'errors are told by their id',
    'bare',
    async (world) => {
      const query =
        '{ cases(filter: { reference: "a\\u0000" }) { nodes { id } } changes(after: "eA") { nodes { kind } } }'
      return /\.ts:\d+|node_modules/.test(JSON.stringify(await asCaretaker(world, query)))
    },
  ],
  [
    'a body of two megabytes',
    'limit of bodies',
    'limitless',
    async (world) =>
      isAnswered(
        await send(world.address, { query: plain, extensions: { x: 'x'.repeat(2_000_000) } }, authorized(world)),
      ),
  ],
  [
    'more requests than a caller may send',
    'limit of the rate',
    'limitless',
    async (world) => {
      const told = await Promise.all(
        Array.from({ length: 15 }, () => send(world.ratedAddress, { query: plain }, authorized(world))),
      )
      return told.every(isAnswered)
    },
  ],
  [
    'guesses at a calendar without end',
    'limit of the rate',
    'limitless',
    async ({ ratedAddress }) => {
      const told = await Promise.all(Array.from({ length: 15 }, () => fetch(`${ratedAddress}/calendar/x.ics`)))
      return told.every(({ status }) => status !== 429)
    },
  ],
  [
    'a request that never comes to its end',
    'patience has an end',
    'patient',
    ({ hastyAddress }) => {
      const { port } = new URL(hastyAddress)
      const socket = connect(Number(port), '127.0.0.1')
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
      )
      return new Promise<boolean>((resolve) => {
        const held = setTimeout(() => resolve(true), 4000)
        socket.on('close', () => resolve(false))
        socket.on('error', () => resolve(false))
        // What is told before it is hung up.
        socket.resume()
        void held
      }).finally(() => socket.destroy())
    },
  ],
]

export const graphql: readonly Attack[] = rows.map(([name, guard, control, attack]) => ({
  name,
  guard,
  control,
  attack,
}))
