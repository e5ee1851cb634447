/** The committed schema is the one that is served, and all of it is explained. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { schemaText } from '../../api/src/graphql/schema-text.ts'

test('schema.graphql is what the resolvers make: run "pnpm schema" where it is not', () => {
  const committed = readFileSync(fileURLToPath(new URL('../../api/src/schema.graphql', import.meta.url)), 'utf8')
  expect(schemaText()).toBe(committed)
})

test('every type, field, argument and value says what it is', () => {
  const text = schemaText()
  const bare = text.split('\n').filter((line, place, lines) => {
    const declares = /^(type|input|enum|union|scalar) |^ +[a-zA-Z_]+(\(|:|$| =)/.test(line)
    const before = lines[place - 1] ?? ''
    return (
      declares &&
      !before.trimEnd().endsWith('"""') &&
      !/^type (Query|Mutation|Subscription) /.test(line) &&
      !inDescription(lines, place)
    )
  })
  expect(bare).toEqual([])
})

/** Between the marks of a description that takes several lines. */
function inDescription(lines: readonly string[], place: number): boolean {
  const marks = lines.slice(0, place).filter((line) => line.trim() === '"""').length
  return marks % 2 === 1
}
