/** What is quoted is what the source says, and nothing that a source says is passed over. */
import { describe, expect, test } from 'vitest'
import { documents, ownClauses, placesIn, plain, quotedLines, shipped, shippedAt, wordsOf } from './shipped.ts'

describe.each(shipped)('$path', (file) => {
  const document = file.model.documents[0]!

  test('names a document whose words are kept here', () => {
    expect(Object.keys(documents)).toContain(document)
  })

  test('quotes its source verbatim', () => {
    const words = wordsOf(document)
    expect(quotedLines(file).filter((line) => !words.includes(line))).toEqual([])
  })

  test('quotes nothing that stands on no rule', () => {
    const stood = new Set(ownClauses(file).flatMap((clause) => clause.words.map(plain)))
    expect(quotedLines(file).filter((line) => !stood.has(line))).toEqual([])
  })
})

// The safeguarding rules take from the inspection framework only what asks for action on a case.
const whole = shipped.filter((each) => !each.path.startsWith('safeguarding'))

test.each(whole)('$path leaves no word of its source out: each is a rule, a pledge or set aside', (file) => {
  const words = wordsOf(file.model.documents[0]!)
  const covered = new Array<boolean>(words.length).fill(false)
  for (const line of quotedLines(file))
    for (let at = words.indexOf(line); at >= 0; at = words.indexOf(line, at + 1))
      covered.fill(true, at, at + line.length)
  const left = [...words].map((letter, at) => (covered[at] || !/[\p{L}\p{N}]/u.test(letter) ? ' ' : letter)).join('')
  expect(left.trim()).toBe('')
})

const startingWith = (path: string, start: string) =>
  shippedAt(path)
    .model.pledges.filter((pledge) => pledge.name.startsWith(start))
    .map((pledge) => pledge.name)

test('the four aims of the national standards and of Berkshire are pledges', () => {
  const aims = ['aim_positive_welcome', 'aim_more_adopters', 'aim_speed', 'aim_customer_service']
  expect(startingWith('national/2016-05-01.rules', 'aim_')).toEqual(aims)
  expect(startingWith('berkshire/2017-01-01.rules', 'aim_')).toEqual(aims)
})

test('eleven national commitments are pledges, and Berkshire adds one and words four of them otherwise', () => {
  const commitments = [
    'respect_and_value',
    'useful_information',
    'data_protection',
    'sensitivity_and_empathy',
    'listen_to_feedback',
    'polite_and_professional',
    'timely_responses',
    'clear_responses',
    'accessible_services',
    'apologise_and_put_right',
    'share_experiences_with_adopters',
  ]
  const pledges = (path: string) => shippedAt(path).model.pledges.map((pledge) => pledge.name)
  expect(pledges('national/2016-05-01.rules')).toEqual(expect.arrayContaining(commitments))
  expect(pledges('berkshire/2017-01-01.rules')).toEqual(expect.arrayContaining([...commitments, 'keep_our_word']))
  expect(pledges('national/2016-05-01.rules')).not.toContain('keep_our_word')
})

test('Berkshire pledges the Data Protection Act where the national standards pledge the GDPR', () => {
  const words = (path: string) =>
    shippedAt(path)
      .model.pledges.find((pledge) => pledge.name === 'data_protection')!
      .clause.words.join(' ')
  expect(words('national/2016-05-01.rules')).toContain('General Data Protection Regulations')
  expect(words('berkshire/2017-01-01.rules')).toContain('Data Protection Act')
})

test('every descriptor of the inspection framework is a criterion with a name of its own', () => {
  const criteria = placesIn(shippedAt('sccif/2017-04-01.rules'), /(?<=^criterion )\w+ \w+/gm)
  const count = (grade: string) => criteria.filter((each) => each.startsWith(`${grade} `)).length
  // One a sentence of the source, and one a part where a sentence describes two things.
  expect(new Set(criteria.map((each) => each.split(' ')[1])).size).toBe(criteria.length)
  expect(['good', 'requires_improvement', 'inadequate', 'outstanding'].map(count)).toEqual([79, 8, 6, 14])
})

test('the three areas of the framework ask for three, three and seven kinds of evidence', () => {
  const areas = shippedAt('sccif/2017-04-01.rules')
    .text.split(/^area /m)
    .slice(1)
  expect(areas.map((area) => [...area.matchAll(/^evidence /gm)].length)).toEqual([3, 3, 7])
})

test('what rules give evidence of is a criterion of the framework', () => {
  const criteria = placesIn(shippedAt('sccif/2017-04-01.rules'), /(?<=^criterion )\w+ \w+/gm)
  const shown = shipped.flatMap((file) =>
    [...file.text.matchAll(/^ *counts as evidence of (\w+), for the grade (\w+) in sccif$/gm)].map(
      ([, name, grade]) => `${grade} ${name}`,
    ),
  )
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter((each) => !criteria.includes(each))).toEqual([])
})
