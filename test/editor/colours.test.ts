/** Every word of a document has the colour of what it is there. */
import { expect, test } from 'vitest'
import { tokensOf } from '../../dsl/src/editor/colours.ts'
import { opened, textAt } from './support.ts'

function coloured(text: string): string[] {
  const document = opened(text)
  return tokensOf(document).map(({ kind, span }) => `${kind} ${textAt(document, span).trim()}`)
}

test('keywords, names, numbers, texts and comments are told apart', () => {
  expect(coloured('owner must "look" within 3 days of seen # why')).toEqual([
    'name owner',
    'keyword must',
    'text "look"',
    'keyword within',
    'number 3',
    'keyword days',
    'keyword of',
    'name seen',
    'comment # why',
  ])
})

test('a keyword used as a name is a name', () => {
  expect(coloured('role stage\nwhen stage, open panel')).toEqual([
    'keyword role',
    'name stage',
    'keyword when',
    'name stage',
    'keyword open',
    'name panel',
  ])
})

test('a quote is a quote, a change is a change, and a date is a number', () => {
  expect(coloured('> words "of" the source\nchanged: pledge a\n# all\nin force from 2026-01-05')).toEqual([
    'quote > words "of" the source',
    'change changed',
    'keyword pledge',
    'name a',
    'comment # all',
    'keyword in',
    'keyword force',
    'keyword from',
    'number 2026-01-05',
  ])
})

test('a line that cannot be read still has its colours', () => {
  expect(coloured('owner must within "a')).toEqual(['name owner', 'keyword must', 'keyword within', 'text "a'])
})

test('colours stand where the author wrote them, invisible marks and all', () => {
  expect(coloured('ow\u00adner caretaker')).toEqual(['keyword ow\u00adner', 'name caretaker'])
})
