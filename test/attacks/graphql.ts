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
const prefixed = (name: string, count: number) => repeated(count, (n) => `${name}${n}:__typename \n`)
const plain = '{ me { name } }'
const repeated = (count: number, each: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => each(n)).join(' ')
const deep = (levels: number) =>
  `{ deadlines(first: 1) { nodes ${'{ case { deadlines '.repeat(levels)}{ text }${' } }'.repeat(levels)} } }`
const costly =
  'deadlines(first: $n) { nodes { case { deadlines { case { deadlines { case { log { words event label happenedOn } deadlines { text dueOn state } } } } } } } }'
const wide = `query($a: [ID!]!, $b: [ID!]!) { ${repeated(5, (n) => `a${n}: nodes(ids: $a) { ...c }`)} b: nodes(ids: $b) { id } }
  fragment c on Case { id title log { seq event label } deadlines { text state dueOn clause { words } holder { name } } }`
const ofType = (levels: number) => `${'{ fields { type '.repeat(levels)}{ name }${' } }'.repeat(levels)}`

const rows: readonly (readonly [name: string, guard: string, Attack['control'], Attack['attack']])[] = [
  ['introspection in production', 'introspection off', 'limitless', answers('{ __schema { types { name } } }')],
  ['introspection of one type', 'introspection off', 'limitless', answers('{ __type(name: "Case") { name } }')],
  ['circular introspection', 'introspection off', 'bare', answers(`{ __type(name: "Case") ${ofType(4)} }`)],
  [
    'circular introspection of every type',
    'introspection off',
    'bare',
    async (world) => {
      const told = await asCaretaker(world, `query { __schema { types ${ofType(4)} } }`)
      return told.data?.__schema?.types?.length > 25
    },
  ],
  ['suggestions of fields', 'names are hidden', 'limitless', says('{ caes { nodes { id } } }', /Did you mean/)],
  [
    'suggestions of arguments',
    'names are hidden',
    'limitless',
    says('{ cases(frst: 1) { nodes { id } } }', /Did you mean/),
  ],
  [
    'suggestions of what the schema itself has',
    'names are hidden',
    'limitless',
    says('query cop { __schema { directive } }', /Did you mean/),
  ],
  [
    'suggestions of fields in a variable',
    'names are hidden',
    'limitless',
    async (world) => {
      const query = 'query($filter: CaseFilter) { cases(filter: $filter) { totalCount } }'
      return /Did you mean/.test(JSON.stringify(await asCaretaker(world, query, { filter: { refrence: 'a' } })))
    },
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
    'a hundred and one aliases of the name of the type',
    'limit of aliases',
    'limitless',
    answers(`query { ${prefixed('alias', 101)} }`),
  ],
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
  [
    'a directive that there is not, ten times',
    'told once',
    'bare',
    async (world) => {
      const { errors } = await asCaretaker(world, `query { __typename ${'@aa'.repeat(10)} }`)
      return errors?.length === 10
    },
  ],
  ['a field five hundred times', 'limit of repeats', 'limitless', answers(`query { ${'__typename \n'.repeat(500)}} `)],
  [
    'a field five hundred times, each in a fragment of its own',
    'limit of repeats',
    'limitless',
    answers(`query { ${'... { __typename } '.repeat(500)}} `),
  ],
  ['a field ten thousand times', 'limit of tokens', 'bare', answers(`{ me { ${'name '.repeat(10_000)} } }`)],
  [
    'fragments in a circle',
    'validation',
    'bare',
    answers('{ me { ...a } } fragment a on Person { name ...b } fragment b on Person { name ...a }'),
  ],
  [
    'fragments in a circle in the schema itself',
    'validation',
    'bare',
    async (world) => {
      const query = `query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }`
      return !('errors' in (await asCaretaker(world, query)))
    },
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
    answers(`query($n: Int) { ${costly} }`, () => ({ n: 100 })),
  ],
  [
    'cost that was worked out for other variables',
    'cost of these variables',
    'limitless',
    async (world) => {
      const [id, ids] = [world.personId, Array(200).fill(world.personId)]
      await asCaretaker(world, wide, { a: id, b: ids })
      return isAnswered(await asCaretaker(world, wide, { a: ids, b: id }))
    },
  ],
  [
    'cost beside an argument that does not fit',
    'cost of all that fits',
    'limitless',
    answers(`query($x: ID = "a", $n: Int) { case(id: $x) { id } ${costly} }`, () => ({ x: null, n: 100 })),
  ],
  [
    'cost beside a switch that is told neither on nor off',
    'cost of all that may be run',
    'limitless',
    answers(
      `query($x: Boolean = true, $id: ID!, $n: Int) { node(id: $id) { id @include(if: $x) } ${costly} }`,
      ({ personId }) => ({ x: null, id: personId, n: 100 }),
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
