/** What the rule editor does with text on its way in, on its way through and on its way to being kept. */
import { expect, test } from 'vitest'
import { keptText } from '../../admin/src/rules/editor/kept-text.ts'
import { plainPaste } from '../../admin/src/rules/editor/pasted.ts'
import { shelfOf } from '../../admin/src/rules/editor/shelf.ts'
import { smallestChange } from '../../admin/src/rules/editor/smallest-change.ts'

test('what a word processor pastes keeps its words and its quotation marks, and becomes plain lines', () => {
  expect(plainPaste('within\u00a010\tworking\u202fdays \r\n\u201creply\u201d\u2028non\u2011urgent\u00ad\u200b')).toBe(
    'within 10 working days\n\u201creply\u201d\nnon-urgent',
  )
})

test.each([
  ['owner  must', 'owner must', { from: 6, to: 7, insert: '' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['a b', 'a x b', { from: 2, to: 2, insert: 'x ' }],
  ['', 'new', { from: 0, to: 0, insert: 'new' }],
  ['same', 'same', null],
])('between %j and %j only what differs changes', (before, after, change) => {
  expect(smallestChange(before, after)).toEqual(change)
})

test('a base is found by its name and date, and the newest where no date is named', () => {
  const edition = (inForceFrom: string) => ({
    id: inForceFrom,
    ruleset: 'house',
    inForceFrom,
    fileName: `house/${inForceFrom}.rules`,
    text: inForceFrom,
  })
  const { base } = shelfOf([edition('2020-01-01'), edition('2024-01-01')])
  expect(base('house', '2020-01-01')?.text).toBe('2020-01-01')
  expect(base('house', null)?.name).toBe('house/2024-01-01.rules')
  expect(base('garden', null)).toBeNull()
})

test('what was written is kept apart by person and by edition, and forgotten when taken back', () => {
  const held = new Map<string, string>()
  const shelf = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  }
  const mine = keptText(shelf, 'p1', 'e1')
  expect(mine.keep({ text: 'role a', version: 2 })).toBe(true)
  expect(mine.read()).toEqual({ text: 'role a', version: 2 })
  expect(keptText(shelf, 'p2', 'e1').read()).toBeNull()
  expect(keptText(shelf, 'p1', 'e2').read()).toBeNull()
  mine.forget()
  expect(mine.read()).toBeNull()
})

test('what another program left under the name is not taken for a text', () => {
  const shelf = { getItem: () => '{"text": 3}', setItem: () => {}, removeItem: () => {} }
  expect(keptText(shelf, 'p', 'e').read()).toBeNull()
  expect(keptText({ ...shelf, getItem: () => 'role a' }, 'p', 'e').read()).toBeNull()
})

test('a browser that keeps nothing says so and breaks nothing', () => {
  const full = () => {
    throw new Error('QuotaExceededError')
  }
  const kept = keptText({ getItem: full, setItem: full, removeItem: full }, 'p', 'e')
  expect([kept.read(), kept.keep({ text: 'role a', version: 0 })]).toEqual([null, false])
  expect(() => kept.forget()).not.toThrow()
})
