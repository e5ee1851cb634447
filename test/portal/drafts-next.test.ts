/** What is said of a draft as it is published: who must act next, and how it is taken back. */
import { expect, test } from 'vitest'
import { nextWords, publishing } from '../../admin/src/rules/drafts-next.ts'
import { isGoingBack, type Use, whetherUsed } from '../../admin/src/rules/in-use.ts'

const today = '2026-01-19'
const edition = (inForceFrom: string) => ({ id: inForceFrom, ruleset: 'own', inForceFrom })
const first = edition('2020-01-01')
const next = edition('2026-01-10')
const coming = edition('2026-02-01')

const use = (fromOn: string, kept: typeof first | null = null, untilOn: string | null = null): Use => ({
  ruleset: 'own',
  title: 'Own',
  fromOn,
  untilOn,
  edition: kept,
})

test.each([
  ['follows its editions', [use('2020-01-01')], 'used'],
  ['is kept to this edition', [use('2020-01-01', next)], 'used'],
  ['is to follow them later', [use('2026-03-01')], 'used'],
  ['follows them again after being kept', [use('2026-01-12', first, '2026-02-01'), use('2026-02-01')], 'used'],
  ['never took up its ruleset', [], 'unused'],
  ['took up another ruleset', [{ ...use('2020-01-01'), ruleset: 'other' }], 'unused'],
  ['is kept to an earlier edition', [use('2020-01-01', null, '2026-01-12'), use('2026-01-12', first)], 'unused'],
  ['gave its ruleset up', [use('2020-01-01', null, '2026-01-12')], 'unused'],
] as const)('an agency that %s: an edition is %s by new cases', (_, uses, used) => {
  expect(whetherUsed(uses, next, [first, next], today)).toBe(used)
})

test('an edition that a later one takes the place of by then is led to by nobody who follows', () => {
  const following = [use('2020-01-01')]
  expect(whetherUsed(following, first, [first, next], today)).toBe('unused')
  expect(whetherUsed(following, next, [first, next], today)).toBe('used')
  expect(whetherUsed([use('2026-03-01')], next, [next, coming], today)).toBe('unused')
  expect(whetherUsed([use('2020-01-01', first)], first, [first, next], today)).toBe('used')
})

test('a use that ends before the day of an edition to come does not lead to it', () => {
  const ending = [use('2020-01-01', null, '2026-01-25')]
  expect(whetherUsed(ending, next, [next], today)).toBe('used')
  expect(whetherUsed(ending, coming, [coming], today)).toBe('unused')
})

test('to use an edition is to go back only where a later one is in use', () => {
  const editions = [first, next]
  expect(isGoingBack(first, editions, [use('2020-01-01', next)], today)).toBe(true)
  expect(isGoingBack(next, editions, [use('2020-01-01', first)], today)).toBe(false)
  expect(isGoingBack(first, editions, [], today)).toBe(false)
})

test('once published, somebody must act where nobody is led to it', () => {
  const published = { state: 'PUBLISHED' as const, authors: [], report: { diagnostics: [] } }
  expect(nextWords(published, { id: 'p1' }, 'EXISTS', 'used')).toBe('PUBLISHED')
  expect(nextWords(published, { id: 'p1' }, 'EXISTS', 'unused')).toBe('PUBLISHED_UNUSED')
})

test('where what the agency uses could not be read, neither is promised: that nobody goes by it, or that they do', () => {
  expect(whetherUsed(undefined, next, [first, next], today)).toBe('unknown')
  const published = { state: 'PUBLISHED' as const, authors: [], report: { diagnostics: [] } }
  expect(nextWords(published, { id: 'p1' }, 'EXISTS', 'unknown')).toBe('PUBLISHED')
  const draft = { ruleset: 'own', text: 'ruleset own "Own"\nin force from 2026-01-10\n' }
  expect(publishing(draft, [first], today, 'unknown')).toBe('publishOnly')
})

test('it is said how it is taken back only where something goes by it', () => {
  const draft = (from: string) => ({ ruleset: 'own', text: `ruleset own "Own"\nin force from ${from}\n` })
  expect(publishing(draft('2026-01-10'), [first], today, 'used')).toBe('publish')
  expect(publishing(draft('2026-02-01'), [first], today, 'used')).toBe('publishAhead')
  expect(publishing(draft('2026-01-10'), [first], today, 'unused')).toBe('publishOnly')
  expect(publishing(draft('2026-01-10'), [], today, 'used')).toBe('publishOnly')
})
