/** Whoever asks for a lot is answered in pieces, and others in between. */
import { setImmediate as others } from 'node:timers/promises'
import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { givingWay } from '../../api/src/graphql/give-way.ts'

const schema = buildSchema('type Query { things: [Thing!]! } type Thing { part: Part! } type Part { name: String! }')
const fieldsOf = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields()
fieldsOf('Query').things!.resolve = () => Array.from({ length: 100 }, (_, place) => ({ place }))
fieldsOf('Thing').part!.resolve = ({ place }: { readonly place: number }) => {
  // Half a piece of work.
  for (const until = performance.now() + 1; performance.now() < until; );
  return { name: `part ${place}` }
}
givingWay(schema)

/** How often others had their turn while this was answered. */
async function turnsDuring(givesWay: boolean): Promise<{ readonly turns: number; readonly answer: unknown }> {
  let turns = 0
  let isOver = false
  const counting = (async () => {
    for (; !isOver; turns++) await others()
  })()
  const { data } = await execute({
    schema,
    document: parse('{ things { part { name } } }'),
    contextValue: { givesWay },
  })
  isOver = true
  await counting
  return { turns, answer: data }
}

test('a hundred things that each take a while let others in between, in the order that they had', async () => {
  const { turns, answer } = await turnsDuring(true)
  expect(turns).toBeGreaterThan(20)
  expect(answer).toEqual({ things: Array.from({ length: 100 }, (_, place) => ({ part: { name: `part ${place}` } })) })
})

test('what costs little is answered in one go', async () => {
  expect((await turnsDuring(false)).turns).toBeLessThan(5)
})
