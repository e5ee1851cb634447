/** What the API calls things, in words for people, and back. */
import { expect, test } from 'vitest'
import { titleOfVerb, verbTyped } from '../../admin/src/wording.ts'

test.each([
  ['recordEvent', 'Record event'],
  ['look', 'Look'],
  ['inboxChanged', 'Inbox changed'],
])('%s is shown as “%s”, and found by it', (verb, words) => {
  expect(titleOfVerb(verb)).toBe(words)
  expect(verbTyped(words)).toBe(verb)
})

test('what is done is found in whatever case it is typed, and by its own name', () => {
  expect(verbTyped(' RECORD  event ')).toBe('recordEvent')
  expect(verbTyped('recordEvent')).toBe('recordEvent')
})
