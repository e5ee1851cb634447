/** Text out of a word processor reads as if it had been typed. */
import { expect, test } from 'vitest'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { positionsIn, sourceOf } from '../../dsl/src/text/source.ts'
import { print } from '../../dsl/src/tree/print.ts'

const typed = 'procedure a\nowner must "send the letter" within 5 working days of asked\nin force from 2026-01-05\n'

test.each([
  ['curly quotation marks', typed.replaceAll(/"([^"]*)"/g, '“$1”')],
  ['a pair of which one mark was turned', typed.replaceAll(/"([^"]*)"/g, '"$1”')],
  ['non-breaking and thin spaces', typed.replace('5 working', '5\u00a0working\u2009')],
  ['non-breaking hyphens and en dashes in a date', typed.replace('2026-01-05', '2026\u201101\u201305')],
  [
    'zero-width marks and a byte order mark',
    `\ufeff${typed.replace('owner', 'ow\u200bner').replace('within', 'with\u00adin')}`,
  ],
  ['line separators', typed.replaceAll('\n', '\u2028')],
  ['paragraph separators', typed.replaceAll('\n', '\u2029')],
  ['line ends of another system', typed.replaceAll('\n', '\r\n')],
  ['line ends of an older system', typed.replaceAll('\n', '\r')],
])('%s are read as plain ones', (_, pasted) => {
  const { tree, diagnostics } = parse(pasted)
  expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([])
  expect(print(tree)).toBe(typed)
})

test('curly marks within straight ones stay as the author wrote them, and so do the words of a quote', () => {
  const text = '> the team member’s “own” words – here\ncontact helpline "say “help” – loudly"\n'
  expect(print(parse(text).tree)).toBe(text)
})

test('dashes and spaces in texts, quotes and comments are not worth a hint, between words they are', () => {
  const prose = '\ufeff> his – words\ncontact helpline "9\u00a0to\u00a05" # or – later\n# –\n'
  expect(parse(prose).diagnostics).toEqual([])
  const [hint, ...more] = parse(`${prose}pledge\u00a0kind # –\npledge\u00a0new`).diagnostics
  expect(more).toEqual([])
  expect(hint!.fix!.edits.map(({ span }) => span.start)).toEqual([prose.length + 6, prose.length + 6 + 16])
})

test('a place after invisible marks is where the author sees it', () => {
  const source = sourceOf('pledge a\u200b\u200bb\nowner\u00a0must "a" wi\u200bhtin 5 days')
  const [hint, mistake] = parse(source).diagnostics
  expect(hint?.severity).toBe('hint')
  expect(source.text.slice(mistake!.span.start, mistake!.span.end)).toBe('wi\u200bhtin')
  expect(positionsIn(source)(mistake!.span.start)).toEqual({ line: 2, column: 16 })
})

test.each(['\u202e', '\u2066', '\u200f', '\u061c'])(
  'a bidirectional control is an error wherever it stands',
  (mark) => {
    for (const text of [`own${mark}er manager`, `contact a "b${mark}c"`, `# a${mark}`, `> a${mark}b`]) {
      const { diagnostics } = parse(text)
      expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([['CW103', text.indexOf(mark)]])
    }
  },
)

test.each(['> \u200b ', '>\u200b\ufeff a', '> a \u200b ', 'stage 1 # \u00ad ', '# \u2060 \u200d'])(
  'an invisible mark at the end of words is printed once and for all: %j',
  (line) => {
    const printed = print(parse(line).tree)
    expect(print(parse(printed).tree)).toBe(printed)
    expect(printed).not.toMatch(/[\u00ad\u200b-\u200d\u2060\ufeff]\s*$/)
  },
)
