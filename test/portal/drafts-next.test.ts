/** What is said of a draft as it is published: who must act next, and how it is taken back. */
import { expect, test } from 'vitest'
import { nextWords, publishing } from '../../admin/src/rules/drafts-next.ts'
import { isGoingBack, leadsTo, type Use } from '../../admin/src/rules/in-use.ts'

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
  ['follows its editions', [use('2020-01-01')], true],
  ['is kept to this edition', [use('2020-01-01', next)], true],
  ['is to follow them later', [use('2026-03-01')], true],
  ['follows them again after being kept', [use('2026-01-12', first, '2026-02-01'), use('2026-02-01')], true],
  ['never took up its ruleset', [], false],
  ['took up another ruleset', [{ ...use('2020-01-01'), ruleset: 'other' }], false],
  ['is kept to an earlier edition', [use('2020-01-01', null, '2026-01-12'), use('2026-01-12', first)], false],
  ['gave its ruleset up', [use('2020-01-01', null, '2026-01-12')], false],
] as const)('an agency that %s: new cases come to an edition, %s', (_, uses, isUsed) => {
  expect(leadsTo(uses, next, [first, next], today)).toBe(isUsed)
})

test('an edition that a later one takes the place of by then is led to by nobody who follows', () => {
  const following = [use('2020-01-01')]
  expect(leadsTo(following, first, [first, next], today)).toBe(false)
  expect(leadsTo(following, next, [first, next], today)).toBe(true)
  expect(leadsTo([use('2026-03-01')], next, [next, coming], today)).toBe(false)
  expect(leadsTo([use('2020-01-01', first)], first, [first, next], today)).toBe(true)
})

test('a use that ends before the day of an edition to come does not lead to it', () => {
  const ending = [use('2020-01-01', null, '2026-01-25')]
  expect(leadsTo(ending, next, [next], today)).toBe(true)
  expect(leadsTo(ending, coming, [coming], today)).toBe(false)
})

test('to use an edition is to go back only where a later one is in use', () => {
  const editions = [first, next]
  expect(isGoingBack(first, editions, [use('2020-01-01', next)], today)).toBe(true)
  expect(isGoingBack(next, editions, [use('2020-01-01', first)], today)).toBe(false)
  expect(isGoingBack(first, editions, [], today)).toBe(false)
})

test('once published, somebody must act where nobody is led to it', () => {
  const published = { state: 'PUBLISHED' as const, authors: [], report: { diagnostics: [] } }
  expect(nextWords(published, { id: 'p1' }, 'EXISTS', true)).toBe('PUBLISHED')
  expect(nextWords(published, { id: 'p1' }, 'EXISTS', false)).toBe('PUBLISHED_UNUSED')
})

test('it is said how it is taken back only where something goes by it', () => {
  const draft = (from: string) => ({ ruleset: 'own', text: `ruleset own "Own"\nin force from ${from}\n` })
  expect(publishing(draft('2026-01-10'), [first], today, true)).toBe('publish')
  expect(publishing(draft('2026-02-01'), [first], today, true)).toBe('publishAhead')
  expect(publishing(draft('2026-01-10'), [first], today, false)).toBe('publishOnly')
  expect(publishing(draft('2026-01-10'), [], today, true)).toBe('publishOnly')
})
