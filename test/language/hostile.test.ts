/** No text makes the reader throw, hang or lose a line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { render } from '../../dsl/src/text/render.ts'
import { sourceOf } from '../../dsl/src/text/source.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { ruleFiles } from './samples.ts'

function read(text: string): void {
  const source = sourceOf(text)
  const { tree, diagnostics } = parse(source)
  for (const { span, message } of diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect(message).not.toMatch(/undefined|NaN|\[object/)
  }
  render(source, diagnostics.slice(0, 20))
  const printed = print(tree)
  expect(print(parse(printed).tree)).toBe(printed)
}

test('random characters are read or reported', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), read), { numRuns: 300 })
})

test('random marks and words of the language are read or reported', () => {
  const words = fc.constantFrom(
    'owner',
    'must',
    'stage',
    '1',
    '"a"',
    '"',
    '“',
    ',',
    ':',
    'within',
    'days',
    'if',
    'and',
    'of',
    '>',
    '#',
    '\n',
    '\r\n',
    '\u2028',
    '\u200b',
    '\u202e',
    '2026-01-01',
    '5.1',
    '09:00',
    'no',
    'changed',
    'expect',
    'given',
    'on',
    'not',
    'a',
    'resolve',
    'then',
    'go',
    'to',
    '__proto__',
    'é',
    '\ud800',
  )
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
      read,
    ),
    { numRuns: 400 },
  )
})

test('a file cut off or spliced anywhere is read or reported', () => {
  const spliced = fc.tuple(ruleFiles, ruleFiles, fc.nat(), fc.nat()).map(([one, other, at, from]) => {
    return one.slice(0, at % (one.length + 1)) + other.slice(from % (other.length + 1))
  })
  fc.assert(fc.property(spliced, read), { numRuns: 200 })
})

test.each([
  ['one word', 'a'.repeat(1_000_000)],
  ['words', 'owner must '.repeat(100_000)],
  ['a list', `copy everything to ${'a, '.repeat(300_000)}b`],
  ['a condition', `if ${'a and '.repeat(200_000)}b, open c instead`],
  ['digits', '9'.repeat(1_000_000)],
  ['quotation marks', '“"'.repeat(500_000)],
  ['brackets', '('.repeat(1_000_000)],
  ['invisible marks', '\u200b'.repeat(1_000_000)],
  ['actions', `when a, ${'close as b and '.repeat(60_000)}close as c`],
])('a line of a million characters of %s is read, or reported once', (_, line) => {
  // What took a time that grows with the square would not come back before the limit of every test.
  const { tree, diagnostics } = parse(line)
  const unread = tree.lines.filter(({ statement }) => statement.kind === 'unread')
  expect(tree.lines.length).toBeLessThanOrEqual(1)
  expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBe(unread.length)
})

test('a hundred thousand broken lines are answered, one error each', () => {
  const { diagnostics } = parse('owner must write\n)\nwhen a go\nprcedure b\n'.repeat(25_000))
  expect(diagnostics).toHaveLength(100_000)
})
