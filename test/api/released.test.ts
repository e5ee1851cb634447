/** What was released stays as it is until it has been deprecated for a release. With each release schema.graphql is copied to released.graphql. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { untoldRemovals } from '../../api/src/graphql/removals.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../api/src', name), 'utf8')

test('the contract takes nothing away from those who build on the released one', () => {
  expect(untoldRemovals(read('released.graphql'), read('schema.graphql'))).toEqual([])
})

const released = `
  type Query { a(x: Int, y: Int @deprecated(reason: "no use")): A, b: Int, c: Int @deprecated(reason: "see b") }
  type A { one: Int, two: Int @deprecated(reason: "see one") }
  enum State { OPEN, SHUT @deprecated(reason: "see OPEN") }
  input I { old: Int @deprecated(reason: "no use"), kept: Int }`

test.each([
  ['a field that was not deprecated', 'one: Int, ', '', 'A.one was removed.'],
  ['a query that was not deprecated', ' b: Int,', '', 'Query.b was removed.'],
  ['an argument that was not deprecated', 'x: Int, ', '', 'Query.a arg x was removed.'],
  ['a value that was not deprecated', 'OPEN, ', '', 'OPEN was removed from enum type State.'],
  ['a field of an input that was not deprecated', ', kept: Int', '', 'I.kept was removed.'],
  ['a field that becomes another', 'one: Int', 'one: String', 'A.one changed type from Int to String.'],
  ['an input that is asked for from now on', 'kept: Int', 'kept: Int!', 'I.kept changed type from Int to Int!.'],
])('%s breaks it', (_, from, to, sentence) => {
  expect(untoldRemovals(released, released.replace(from, to))).toEqual([sentence])
})

test.each([
  ['a field', /, two: Int @deprecated\([^)]*\)/],
  ['a query', /, c: Int @deprecated\([^)]*\)/],
  ['an argument', /, y: Int @deprecated\([^)]*\)/],
  ['a value', /, SHUT @deprecated\([^)]*\)/],
  ['a field of an input', /old: Int @deprecated\([^)]*\), /],
])('%s that was deprecated may go', (_, gone) => {
  expect(released).toMatch(gone)
  expect(untoldRemovals(released, released.replace(gone, ''))).toEqual([])
})
