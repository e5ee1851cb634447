/** What is printed reads as what was read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { compact } from '../corpus/compact.ts'
import { ruleFiles } from './samples.ts'

test('formatting keeps every statement and comment, and formatting twice changes nothing', () => {
  fc.assert(
    fc.property(ruleFiles, (text) => {
      const { tree } = parse(text)
      const printed = print(tree)
      const again = parse(printed)
      expect(compact(again.tree.lines)).toBe(compact(tree.lines))
      expect(print(again.tree)).toBe(printed)
      const comments = (of: string) => of.match(/# (?:a comment|why)/g)?.length
      expect(comments(printed)).toBe(comments(text))
    }),
    { numRuns: 400 },
  )
})

test('a should stays a should, whatever is to be done', () => {
  for (const what of [
    '"write"',
    'decide "it"',
    'assess each area',
    'appoint clerk',
    'appoint bench of a clerk and a judge',
  ])
    expect(print(parse(`owner should ${what}\n`).tree)).toBe(`owner should ${what}\n`)
})

test('a file without a last line end, with nothing, or with blank lines only is printed plainly', () => {
  expect(print(parse('').tree)).toBe('')
  expect(print(parse('\n \n\n').tree)).toBe('')
  expect(print(parse('pledge kindness').tree)).toBe('pledge kindness\n')
})
