/** A list of deadlines reads the columns that it is asked for: each field says by itself what it says beside all others. */
import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../api/src/graphql/schema.ts'
import { addHouse, type House } from './house.ts'
import { type Answer, type Api, open, record, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
  const { id } = (await open(house.caretaker, { on: '2026-01-05', reference: 'A 1' })).case
  await open(house.caretaker, {})
  await record(house.caretaker, id, { event: 'letter_sent', on: '2026-01-06' })
})

afterAll(() => api.close())

const schema = buildApiSchema()

/** What is another each time that it is asked for. */
const moving = ['now', 'realNow']

/** Each field with whatever can be asked of it without saying more: leaves of what it gives. */
function selectionsOf(name: string): readonly string[] {
  return Object.values((schema.getType(name) as GraphQLObjectType).getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const type = getNamedType(field.type)
      if (isLeafType(type)) return [field.name]
      if (!isObjectType(type) || (name !== 'Deadline' && isListType(getNullableType(field.type)))) return []
      const leaves = Object.values(type.getFields()).filter(
        (each) => isLeafType(getNamedType(each.type)) && each.args.length === 0 && !moving.includes(each.name),
      )
      return leaves.length === 0 ? [] : [`${field.name} { ${leaves.map((each) => each.name).join(' ')} }`]
    })
}

async function list(selection: string): Promise<Answer[]> {
  const { deadlines } = await house.caretaker.ask(`{ deadlines(first: 20) { nodes { ${selection} } } }`)
  expect(deadlines.nodes.length).toBeGreaterThan(3)
  return deadlines.nodes
}

/** What is asked for beside it takes every column there is. */
const whole = 'all: history { seq }'

async function alone(selections: readonly string[], within: (selection: string) => string): Promise<void> {
  expect(selections.length).toBeGreaterThan(5)
  for (const selection of selections) {
    const [asked, expected] = [await list(within(selection)), await list(`${within(selection)} ${whole}`)]
    expect([selection, asked]).toEqual([selection, expected.map(({ all: _, ...rest }) => rest)])
  }
}

test('each field of a deadline', () => alone(selectionsOf('Deadline'), (selection) => selection))

test('each field of its case', () => alone(selectionsOf('Case'), (selection) => `case { ${selection} }`))

test('each field of whoever holds it, as if they had been asked for by themselves', async () => {
  for (const selection of selectionsOf('Person')) {
    const nodes = (await list(`holder { id ${selection} }`)).filter(({ holder }) => holder !== null)
    expect(nodes.length).toBeGreaterThan(0)
    const { id } = nodes[0].holder
    const { node } = await house.caretaker.ask(
      `query($id: ID!) { node(id: $id) { ... on Person { id ${selection} } } }`,
      { id },
    )
    expect(nodes[0].holder).toEqual(node)
  }
})

test('a field in a fragment, under another name, by an edge and by a page of one', async () => {
  const expected = (await list(`dueOn owner case { reference } ${whole}`)).map(({ all: _, ...rest }) => rest)
  const { deadlines } = await house.caretaker.ask(`
    query { deadlines(first: 20) { edges { node { ...Due ... on Deadline { role: owner case { title } } } } nodes { id } } }
    fragment Due on Deadline { on: dueOn case { ... on Case { reference } } }`)
  const found = deadlines.edges.map(({ node }: Answer) => ({
    dueOn: node.on,
    owner: node.role,
    case: { reference: node.case.reference },
  }))
  expect(found).toEqual(expected)
  const ids = []
  for (let after: string | null = null, more = true; more; ) {
    const page: Answer = (
      await house.caretaker.ask(
        'query($after: String) { deadlines(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    ).deadlines
    ids.push(...page.nodes.map(({ id }: Answer) => id))
    ;[after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage]
  }
  expect(ids).toEqual(deadlines.nodes.map(({ id }: Answer) => id))
})
