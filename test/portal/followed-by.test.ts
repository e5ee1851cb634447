/** Which edition a draft is read beside. */
import { expect, test } from 'vitest'
import { followedBy } from '../../admin/src/rules/followed-by.ts'

const edition = (ruleset: string, inForceFrom: string) => ({
  id: `${ruleset} ${inForceFrom}`,
  ruleset,
  inForceFrom,
  fileName: '',
  title: '',
  text: '',
})
const editions = [
  edition('national', '2010-01-01'),
  edition('local', '2020-01-01'),
  edition('local', '2031-01-01'),
  edition('local', '2025-01-01'),
]
const from = (date: string) => `ruleset local "Local" extends national\nin force from ${date}\n`

test.each([
  ['2040-01-01', 'local 2031-01-01'],
  ['2030-12-31', 'local 2025-01-01'],
  ['2025-01-01', 'local 2025-01-01'],
])('a draft that is in force from %s follows the last edition until then', (date, id) => {
  expect(followedBy({ ruleset: 'local', text: from(date) }, editions)?.id).toBe(id)
})

test('a draft that was published is read beside what it followed, not beside itself', () => {
  const published = { ruleset: 'local', text: from('2031-01-01'), edition: { id: 'local 2031-01-01' } }
  expect(followedBy(published, editions)?.id).toBe('local 2025-01-01')
  const first = { ruleset: 'local', text: from('2020-01-01'), edition: { id: 'local 2020-01-01' } }
  const alone = editions.filter(({ id, ruleset }) => ruleset === 'national' || id === first.edition.id)
  expect(followedBy(first, alone)?.id).toBe('national 2010-01-01')
})

test('a draft without a date, and one before every edition, is read beside the newest', () => {
  expect(followedBy({ ruleset: 'local', text: 'ruleset local "Local"' }, editions)?.id).toBe('local 2031-01-01')
  expect(followedBy({ ruleset: 'local', text: from('2001-01-01') }, editions)?.id).toBe('local 2031-01-01')
})

test('the first text of a ruleset is read beside what it extends', () => {
  expect(followedBy({ ruleset: null, text: from('2040-01-01') }, editions)?.id).toBe('national 2010-01-01')
})
