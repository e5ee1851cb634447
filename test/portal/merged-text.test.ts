/** Of two who change one text neither loses a word. */
import { expect, test } from 'vitest'
import { mergedText } from '../../admin/src/rules/merge/merged-text.ts'

test.each([
  ['changes in different lines', 'a\nb\nc\nd\ne', 'a\nB\nc\nd\ne', 'a\nb\nc\nD\ne', 'a\nB\nc\nD\ne'],
  ['lines added at both ends', 'a\nb\nc', 'a\nb\nc\nmine', 'theirs\na\nb\nc', 'theirs\na\nb\nc\nmine'],
  ['a line taken out and one changed', 'a\nb\nc\nd', 'a\nb\nc', 'A\nb\nc\nd', 'A\nb\nc'],
  ['the same change twice', 'a\nb\nc', 'a\nB\nc', 'a\nB\nc', 'a\nB\nc'],
  ['nothing of theirs', 'a\nb', 'a\nB', 'a\nb', 'a\nB'],
])('%s are put together', (_, base, mine, theirs, both) => {
  expect(mergedText(base, mine, theirs)).toBe(both)
})

test('where both changed the same line, mine stands until it is decided', () => {
  expect(mergedText('a\nb\nc', 'a\nmine\nc', 'a\ntheirs\nc')).toBe('a\nmine\nc')
})
