/** Whether two conditions can hold at once, against trying every case; and moves of one event by the thousand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersForBoth, bothCanHold, casesOf } from '../../dsl/src/model/checks/both-can-hold.ts'
import type { Question } from '../../dsl/src/model/names.ts'
import type { Condition, Name } from '../../dsl/src/tree/nodes.ts'
import { compileOnShelf } from './shelf.ts'

const questions: readonly Question[] = [
  { name: 'urgent', text: 'Is it urgent?', answer: 'yes_no' },
  { name: 'how', text: 'How?', answer: ['letter', 'email', 'hand'] },
  { name: 'only', text: 'Which?', answer: ['one'] },
]

const name = (text: string): Name => ({ text, span: { start: 0, end: 0 } })

const conditions: fc.Arbitrary<Condition | null> = fc.option(
  fc.record({
    unless: fc.boolean(),
    joined: fc.constantFrom('and' as const, 'or' as const),
    terms: fc.array(
      fc.record({
        question: fc.constantFrom('urgent', 'how', 'only', 'undeclared').map(name),
        not: fc.boolean(),
        answer: fc.option(fc.constantFrom('yes', 'no', 'letter', 'email', 'hand', 'one').map(name)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    span: fc.constant({ start: 0, end: 0 }),
  }),
)

/** Every case of answers to the questions of both, the slow way. */
function naively(both: readonly (Condition | null)[]): boolean {
  const said = both.filter((each) => each !== null)
  const terms = said.flatMap((each) => each.terms)
  const asked = [...new Set(terms.map(({ question }) => question.text))]
  const cases = asked.reduce<Record<string, string>[]>(
    (known, question) => {
      const listed = questions.find((each) => each.name === question)?.answer
      const named = terms.flatMap((term) => (term.question.text === question && term.answer ? [term.answer.text] : []))
      const answers = Array.isArray(listed) ? listed : ['yes', 'no', ...named]
      return known.flatMap((facts) => answers.map((answer: string) => ({ ...facts, [question]: answer })))
    },
    [{}],
  )
  return cases.some((facts) =>
    said.every(({ unless, joined, terms: own }) => {
      const truths = own.map(({ question, not, answer }) => (facts[question.text] === (answer?.text ?? 'yes')) !== not)
      return (joined === 'and' ? truths.every(Boolean) : truths.some(Boolean)) !== unless
    }),
  )
}

test('the answers named are some under which both hold, where there are any', () => {
  const property = fc.property(conditions, conditions, (one, other) => {
    fc.pre(one !== null && other !== null)
    const answers = answersForBoth(one!, other!, casesOf(questions))
    expect(answers !== null).toBe(naively([one, other]))
    if (answers === null) return
    const terms = answers.map((said) => {
      const [question, answer] = said.split(' is ')
      return { question: name(question!), not: false, answer: name(answer!) }
    })
    const named: Condition = { unless: false, joined: 'and', terms, span: { start: 0, end: 0 } }
    expect(naively([one, other, named]), answers.join()).toBe(true)
  })
  fc.assert(property, { numRuns: 1000 })
})

test('two conditions can hold at once where some case of answers lets both hold', () => {
  const property = fc.property(conditions, conditions, (one, other) => {
    expect(bothCanHold(one, other, casesOf(questions))).toBe(naively([one, other]))
  })
  fc.assert(property, { numRuns: 3000 })
})

const head = 'procedure p "P"\nstarts when e\n'
const clashesIn = (text: string) => compileOnShelf(text).diagnostics.filter(({ key }) => key === 'twoMoves').length
const lines = (many: number, line: (number: number) => string) =>
  `${Array.from({ length: many }, (_, number) => line(number)).join('\n')}\n`

// What took a time that grows with the square would not come back before the limit of every test.
test('thousands of moves of one event that lead to one end are no clash, and one that leads elsewhere is', () => {
  const broken = lines(4000, () => 'when e, close as d if q@')
  expect(clashesIn(head + broken)).toBe(0)
  const whole = lines(3000, (number) => `when e, close as d if q${number}`)
  expect(clashesIn(head + whole)).toBe(0)
  expect(clashesIn(`${head}${whole}when e, close as other\n`)).toBe(1)
})

test('hundreds of answers that exclude each other are told apart, and thousands are borne', () => {
  const apart = (many: number) => {
    const answers = Array.from({ length: many }, (_, number) => `v${number}`)
    const moves = lines(many, (number) => `when e, close as d${number} if which is v${number}`)
    return `question which "Which?" one of ${answers.slice(0, -1).join(', ')} or ${answers.at(-1)}\n${head}${moves}`
  }
  expect(clashesIn(apart(500))).toBe(0)
  expect(clashesIn(`${apart(500)}when e, close as other\n`)).toBe(1)
  expect(clashesIn(apart(2000))).toBe(0)
  const many = 'a0 and a1 and a2 and a3 and a4 and a5 and a6 and a7 and a8 and a9 and a10 and a11'
  expect(clashesIn(head + lines(1000, (number) => `when e, close as d${number} if ${many}`))).toBe(999)
})
