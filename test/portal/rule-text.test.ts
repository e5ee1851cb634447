/** Rule text is coloured line by line and loses nothing by it. */
import { expect, test } from 'vitest'
import { coloured } from '../../admin/src/rules/coloured.ts'

const kinds = (line: string) => coloured(line).map(({ kind, text }) => [kind, text])

test('a quotation of the source is one piece', () => {
  expect(kinds('> within 10 working days')).toEqual([['quote', '> within 10 working days']])
})

test('text, lengths of time and leading words are told apart', () => {
  expect(kinds('owner must "reply" within 3 working days')).toEqual([
    ['keyword', 'owner'],
    ['plain', ' '],
    ['keyword', 'must'],
    ['plain', ' '],
    ['text', '"reply"'],
    ['plain', ' '],
    ['keyword', 'within'],
    ['plain', ' '],
    ['number', '3 working days'],
  ])
})

test('a hash inside text begins no comment', () => {
  expect(kinds('role a # "b"')).toEqual([
    ['keyword', 'role'],
    ['plain', ' a '],
    ['comment', '# "b"'],
  ])
  expect(kinds('"a # b"')).toEqual([['text', '"a # b"']])
})

test.each(['', '   ', 'stage1 resolve within 3 working days then escalate to line_manager', '"unended', 'a “curly” b'])(
  'nothing of %j is lost',
  (line) => {
    expect(
      coloured(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line)
  },
)
