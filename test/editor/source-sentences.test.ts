/** Each sentence of a source is marked by what was made of it, and none is forgotten unseen. */
import { compile, sourceSentences } from '@casewright/dsl'
import { expect, test } from 'vitest'

const source = [
  'Letters policy',
  'We answer letters within 5 working days. We will be polite; copies are kept.',
  '• Nobody reads this line.',
].join('\n\n')

const text = `source "Letters policy"
> Letters policy
no rule needed because "a heading"

procedure letters
starts when letter_received
owner clerk
> We answer letters within 5 working days.
owner must "answer the letter" within 5 working days of letter_received
> We will be polite;
pledge politeness
`

test('a sentence is encoded, a pledge, set aside or forgotten, and says which rules quote it', () => {
  const compiled = compile({ name: 'letters.rules', text }, { base: () => null })
  const found = sourceSentences(compiled, source)
  expect(found.map(({ text: words, standing, paragraph }) => [words, standing, paragraph])).toEqual([
    ['Letters policy', 'set_aside', 0],
    ['We answer letters within 5 working days.', 'encoded', 1],
    ['We will be polite;', 'pledged', 1],
    ['copies are kept.', 'forgotten', 1],
    ['• Nobody reads this line.', 'forgotten', 2],
  ])
  const [rule] = found[1]!.rules
  expect(text.slice(rule!.start, rule!.end)).toContain('answer the letter')
  expect(found[3]!.rules).toEqual([])
})

test('a sentence that is quoted in part is forgotten in part, and so marked', () => {
  const half = text.replace('> We answer letters within 5 working days.', '> We answer letters')
  const compiled = compile({ name: 'letters.rules', text: half }, { base: () => null })
  expect(sourceSentences(compiled, source)[1]).toMatchObject({ standing: 'forgotten' })
})

test('a sentence above a rule that goes with the stage it stands in is forgotten, and one above the line that drops it is not', () => {
  const lines = [
    'ruleset ours "Ours" extends letters of 2026-01-01',
    'procedure letters',
    '> Copies are kept.',
    'dropped: stage keeping because "nobody does"',
    '> We answer.',
    'added: owner must "answer"',
  ]
  const compiled = compile({ name: 'ours.rules', text: `${lines.join('\n')}\n` }, { base: () => null })
  const found = sourceSentences(compiled, 'Copies are kept. We answer.')
  expect(found.map(({ standing, rules }) => [standing, rules.length])).toEqual([
    ['encoded', 1],
    ['forgotten', 0],
  ])
})

test('the last words of a quote on two lines are looked for where the quote goes on, and not wherever they stand', () => {
  const lines = [
    'source "Visits"',
    '> You may make a visit.',
    'pledge visits',
    '> We plan, and then we',
    '> make a visit.',
    'pledge plans',
  ]
  const compiled = compile({ name: 'visits.rules', text: `${lines.join('\n')}\n` }, { base: () => null })
  const found = sourceSentences(
    compiled,
    'You may make a visit. We plan, and then we make a visit. Others make a visit.',
  )
  expect(found.map(({ standing, rules }) => [standing, rules.length])).toEqual([
    ['pledged', 1],
    ['pledged', 1],
    ['forgotten', 0],
  ])
})

test('what is quoted whole is that sentence, and not a longer one that has its words', () => {
  const lines = [
    'source "Steps"',
    '> If you disagree',
    'no rule needed because "a heading"',
    '> If you disagree with us, you may write.',
    'pledge writing',
  ]
  const compiled = compile({ name: 'steps.rules', text: `${lines.join('\n')}\n` }, { base: () => null })
  const found = sourceSentences(compiled, 'If you disagree with us, you may write.\n\nIf you disagree\n\nTell us.')
  expect(found.map(({ standing, rules }) => [standing, rules.length])).toEqual([
    ['pledged', 1],
    ['set_aside', 1],
    ['forgotten', 0],
  ])
})

test('a quote may run over the end of a paragraph', () => {
  const compiled = compile(
    { name: 'two.rules', text: 'source "Two"\n> One line goes on to another.\npledge both\n' },
    { base: () => null },
  )
  expect(sourceSentences(compiled, 'One line goes\n\non to another.').map(({ standing }) => standing)).toEqual([
    'pledged',
    'pledged',
  ])
})
