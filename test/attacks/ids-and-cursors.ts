/** Attacks with what names things: ids of another agency, cursors that were altered, and texts that mean to be SQL. */
import { globalIdOf } from '../../api/src/graphql/global-id.ts'
import { asCaretaker, asStranger } from './asking.ts'
import type { Attack } from './attack.ts'
import type { World } from './worlds.ts'

const found = (query: string, variables: (world: World) => object) => async (world: World) => {
  const { data } = await asStranger(world, query, variables(world))
  const [value] = Object.values(data ?? {})
  return Array.isArray(value) ? value.some((each) => each !== null) : value !== null && value !== undefined
}
const node = 'query($id: ID!) { node(id: $id) { id } }'

/** The stranger's own cursor with north's agency in it. */
export function moved(cursor: string, { north }: World, ...place: readonly unknown[]): string {
  const [, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  return Buffer.from(JSON.stringify([north.agency.id, ...(place.length > 0 ? place : rest)])).toString('base64url')
}
const page = (list: string, cursor: (world: World) => string) => async (world: World) => {
  const query = `query($after: String) { ${list}(after: $after) { pageInfo { hasPreviousPage } nodes { __typename } } }`
  const { data } = await asStranger(world, query, { after: cursor(world) })
  return data?.[list]?.nodes !== undefined
}
/** A cursor of deadlines with a text where the moment is: the database objects to it, and quotes it. */
export const askAfter = (world: World, text: string) => {
  const after = moved(world.cursors.cases, world, 'due', text, world.north.agency.id, 'x', 1)
  return asCaretaker(world, 'query($a: String) { deadlines(after: $a) { nodes { id } } }', { a: after })
}
const speaks = async (world: World, text: string) => {
  const told = await askAfter(world, text)
  return /invalid input syntax/.test(JSON.stringify(told))
}
/** A filter that nothing meets: whatever comes back was let in by the text. */
const injected = (query: string, text: string) => async (world: World) => {
  const { data } = await asCaretaker(world, query, { text })
  const list = data && (Object.values(data)[0] as { nodes: readonly object[] })
  return list?.nodes?.length > 0
}
const byReference = 'query($text: String!) { cases(filter: { reference: $text }) { nodes { id } } }'

// That an id and a cursor name their agency is held to what the token says: where the token is out, so is that.
const ofItsAgency = 'the token says which agency an id or a cursor must be of'

const rows: readonly (readonly [name: string, guard: string, Attack['control'], Attack['attack']])[] = [
  [
    'a case of another agency by its id',
    ofItsAgency,
    'believing',
    found('query($id: ID!) { case(id: $id) { reference } }', ({ caseId }) => ({ id: caseId })),
  ],
  ['node() of a case of another agency', ofItsAgency, 'believing', found(node, ({ caseId }) => ({ id: caseId }))],
  ['node() of a person of another agency', ofItsAgency, 'believing', found(node, ({ personId }) => ({ id: personId }))],
  [
    'node() of a deadline of another agency',
    ofItsAgency,
    'believing',
    found(node, ({ deadlineId }) => ({ id: deadlineId })),
  ],
  [
    'nodes() of another agency',
    ofItsAgency,
    'believing',
    found('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', ({ caseId, personId }) => ({ ids: [caseId, personId] })),
  ],
  [
    'an id made of one’s own agency and the key of another’s case, where a statement forgot its agency',
    'walls in the database',
    'unwalled',
    (world) =>
      found(node, ({ stranger, caseId }) => {
        const key = Buffer.from(caseId, 'base64').toString().split(':').at(-1)!
        return { id: globalIdOf('Case', stranger.agency.id, key) }
      })({ ...world, address: world.forgetfulAddress }),
  ],
  [
    'an agency that says it is another',
    'the token says which agency',
    'believing',
    async (world) =>
      (await asStranger(world, '{ cases { nodes { reference } } }')).data.cases.nodes.some(
        ({ reference }: { reference: string }) => !reference.startsWith('S-'),
      ),
  ],
  [
    'a cursor moved to another agency',
    ofItsAgency,
    'believing',
    page('cases', (world) => moved(world.cursors.cases, world)),
  ],
  [
    'a cursor of changes moved to another agency',
    ofItsAgency,
    'believing',
    page('changes', (world) => moved(world.cursors.changes, world, 0)),
  ],
  [
    'a cursor of nonsense that makes the database speak',
    'errors are told by their id',
    'bare',
    (world) => speaks(world, `x' or 1=1 --`),
  ],
  ['SQL in a reference', 'values are parameters', 'spliced', injected(byReference, `nothing' or 'a'='a`)],
  ['SQL that ends the statement', 'values are parameters', 'spliced', injected(byReference, `nothing' or true --`)],
  [
    'SQL in a clock of deadlines',
    'values are parameters',
    'spliced',
    injected('query($text: String!) { deadlines(filter: { clock: $text }) { nodes { id } } }', `nothing' or 'a'='a`),
  ],
]

export const idsAndCursors: readonly Attack[] = rows.map(([name, guard, control, attack]) => ({
  name,
  guard,
  control,
  attack,
}))
