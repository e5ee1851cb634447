/** Whether two conditions can hold at once, tried with every answer their questions can have. */
import type { Condition } from '../../tree/nodes.ts'
import type { Question } from '../names.ts'

export function bothCanHold(one: Condition | null, other: Condition | null, questions: readonly Question[]): boolean {
  const both = [one, other].filter((each) => each !== null)
  const asked = [...new Set(both.flatMap(({ terms }) => terms.map(({ question }) => question.text)))]
  const answers = asked.map((name) => answersTo(name, both, questions))
  // More cases than anyone could have meant to tell apart; nothing is said of what was not tried.
  if (answers.reduce((product, { length }) => product * length, 1) > mostTried) return false
  return everyCase(asked, answers).some((facts) => both.every((condition) => holds(condition, facts)))
}

const mostTried = 4096

/** Where nothing is declared, what the conditions themselves speak of. */
function answersTo(name: string, conditions: readonly Condition[], questions: readonly Question[]): readonly string[] {
  const answer = questions.find((question) => question.name === name)?.answer
  if (typeof answer === 'object') return answer
  const named = conditions.flatMap(({ terms }) =>
    terms.flatMap((term) => (term.question.text === name && term.answer !== null ? [term.answer.text] : [])),
  )
  return [...new Set(['yes', 'no', ...named])]
}

function everyCase(
  names: readonly string[],
  answers: readonly (readonly string[])[],
): readonly ReadonlyMap<string, string>[] {
  return names.reduce<ReadonlyMap<string, string>[]>(
    (cases, name, index) =>
      cases.flatMap((facts) => answers[index]!.map((answer) => new Map([...facts, [name, answer]]))),
    [new Map()],
  )
}

function holds({ unless, joined, terms }: Condition, facts: ReadonlyMap<string, string>): boolean {
  const truths = terms.map(
    ({ question, not, answer }) => (facts.get(question.text) === (answer?.text ?? 'yes')) !== not,
  )
  return (joined === 'and' ? truths.every(Boolean) : truths.some(Boolean)) !== unless
}
