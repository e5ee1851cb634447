/** Every kind of request that is refused, as an attacker would send it by the thousand. */
import { globalIdOf } from '../../api/src/graphql/global-id.ts'

export interface RefusedRequest {
  readonly method?: 'GET' | 'POST'
  /** After /graphql. */
  readonly address?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const asked = (query: string, variables: object = {}): RefusedRequest => ({
  body: JSON.stringify({ query, variables }),
})
const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ')
const nested = (levels: number) =>
  `{ deadlines(first: 1) { nodes ${'{ case { deadlines '.repeat(levels)}{ text }${' } }'.repeat(levels)} } }`
const costly = `query($n: Int) { deadlines(first: $n) { nodes { case { deadlines { case { deadlines {
  case { log { words event label happenedOn } deadlines { text dueOn state } } } } } } } } }`

/** `token` lets the caller in, who is a case worker. */
export function refusedRequests(agencyId: string, token: string): Readonly<Record<string, RefusedRequest>> {
  const unknown = globalIdOf('Case', agencyId, '0199c0de-0000-7000-8000-000000000002')
  return {
    'a body too long': asked(`{ me { name } } # ${'x'.repeat(2_000_000)}`),
    'too many words': asked(`{ me { ${'name '.repeat(10_000)} } }`),
    'a megabyte of words': asked(`{ me { ${'name '.repeat(200_000)} } }`),
    'too deep': asked(nested(9)),
    'fragments in a circle': asked(
      '{ me { ...a } } fragment a on Person { name ...b } fragment b on Person { name ...a }',
    ),
    'fragments that double': asked(
      `{ me { ...f0 } } ${repeated(30, (n) => `fragment f${n} on Person { ...f${n + 1} ...f${n + 1} }`)} fragment f30 on Person { name }`,
    ),
    'too many aliases': asked(`{ ${repeated(400, (n) => `a${n}: me { name }`)} }`),
    'too many directives': asked(`{ me { ${repeated(400, () => 'name @skip(if: false)')} } }`),
    'too costly': asked(costly, { n: 100 }),
    'a list too long': asked('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(5000).fill(unknown) }),
    'a text too long': asked('query($id: ID!) { case(id: $id) { id } }', { id: 'x'.repeat(900_000) }),
    'a batch': { body: JSON.stringify(Array(10).fill({ query: '{ me { name } }' })) },
    'no such field': asked('{ nothing { here } }'),
    'no GraphQL': asked('{ { { {'),
    'no JSON': { body: '{"query":' },
    'the schema': asked('{ __schema { types { name fields { name type { name } } } } }'),
    'a mutation by GET': {
      method: 'GET',
      address: `?query=${encodeURIComponent('mutation { readNotices { __typename } }')}`,
    },
    'a form': { body: 'query={__typename}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'no token': { ...asked('{ me { name } }'), headers: { authorization: '' } },
    'a token made up': {
      ...asked('{ me { name } }'),
      headers: { authorization: `Bearer ${token.replace(/.{43}$/, 'A'.repeat(43))}` },
    },
    'a token of another kind': {
      ...asked('{ me { name } }'),
      headers: { authorization: `Bearer ${'eyJhbGciOiJub25lIn0.'.repeat(100)}` },
    },
    'what is forbidden': asked('{ audit { nodes { verb } } }'),
    "an id of nobody's": asked('query($id: ID!) { case(id: $id) { reference } }', { id: unknown }),
  }
}
