import { describe, expect, test } from 'vitest'
import { compare } from '../../dsl/src/compare/compare.ts'
import { compiled, english, shipped } from './side-by-side.ts'

const national = shipped('national/2016-05-01.rules')
const nationalModel = compiled(national).model
const editions = ['berkshire/2016-05-01.rules', 'berkshire/2017-01-01.rules'].map(
  (path) => compiled(shipped(path), [national]).model,
)
const [earlier, later] = [editions[0]!, editions[1]!]
const { rows, counts } = compare(nationalModel, later, english)
const row = (name: string) => rows.find(({ key }) => key.endsWith(name))!

describe('the local standards beside the national ones', () => {
  test.each([
    // Dates by hand: 6 January 2017 is a Friday, 2 January 2017 a bank holiday.
    ['email_answered', 'stricter', ['2017-01-06', '2017-01-09', '2017-01-07']],
    ['information_sent', 'stricter', ['2017-01-04', '2017-01-11', '2017-01-09']],
    ['contact_made', 'stricter', ['2017-01-03', '2017-01-08', '2017-01-06']],
  ])('%s is %s', (name, verdict, dates) => {
    const { verdict: found, examples } = row(name)
    expect(found).toBe(verdict)
    expect(examples.map(({ startOn, oneDueOn, otherDueOn }) => [startOn, oneDueOn, otherDueOn])).toEqual([dates])
  })

  test.each([
    ['call_answered'],
    ['call_returned'],
    ['stage_one_completed'],
    ['stage_two_completed'],
    ['before match_confirmed'],
  ])('%s is the same', (name) => {
    expect(row(name).verdict).toBe('same')
  })

  test('each pledge in other words shows both', () => {
    const { verdict, one, other } = row('pledge data_protection')
    expect(verdict).toBe('reworded')
    expect(one!.clause.words.join(' ')).toContain('General Data Protection Regulations')
    expect(other!.clause.words.join(' ')).toContain('Data Protection Act')
  })

  test('what is added is listed, nothing is weaker, and the counts add up', () => {
    expect(rows.some(({ verdict, about }) => verdict === 'added' && about.includes('Register'))).toBe(true)
    expect(counts.weaker).toBe(0)
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length)
  })

  test('the other way round everything stricter is weaker and everything added is dropped', () => {
    const back = compare(later, nationalModel, english).counts
    expect([back.weaker, back.stricter, back.added, back.dropped]).toEqual([
      counts.stricter,
      counts.weaker,
      counts.dropped,
      counts.added,
    ])
  })
})

test('the amendment of January 2017 adds the shortened process and the redirecting, and takes nothing away', () => {
  const { rows: amended, counts: amendments } = compare(earlier, later, english)
  const added = amended.filter(({ verdict }) => verdict === 'added').map(({ about }) => about)
  expect(added).toContain('Stage shortened: Shortened process')
  expect(added.some((about) => about.startsWith('When unable to assist'))).toBe(true)
  expect([amendments.stricter, amendments.weaker, amendments.dropped]).toEqual([0, 0, 0])
})

test.each(['national/2016-05-01.rules', 'fostering/2020-01-01.rules', 'core-assets/2015-01-01.rules'])(
  '%s is the same as itself, in every row',
  (path) => {
    const { model } = compiled(shipped(path))
    const itself = compare(model, model, english)
    expect(itself.counts.same).toBe(itself.rows.length)
    expect(itself.rows.every(({ difference }) => difference === '')).toBe(true)
  },
)
