/** Whether a condition holds, by the answers given so far: an unanswered question is neither yes nor no. */
import type { Condition } from './machine.ts'

export type Truth = 'yes' | 'no' | 'unanswered'

export function holds(condition: Condition | null, facts: Readonly<Record<string, string>>): Truth {
  if (condition === null) return 'yes'
  const terms = condition.terms.map(({ question, not, answer }): Truth => {
    if (!Object.hasOwn(facts, question)) return 'unanswered'
    return (facts[question] === answer) !== not ? 'yes' : 'no'
  })
  const deciding: Truth = condition.joined === 'and' ? 'no' : 'yes'
  const truth: Truth = terms.includes(deciding)
    ? deciding
    : terms.includes('unanswered')
      ? 'unanswered'
      : deciding === 'no'
        ? 'yes'
        : 'no'
  if (!condition.unless || truth === 'unanswered') return truth
  return truth === 'yes' ? 'no' : 'yes'
}
