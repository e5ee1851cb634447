/** Turns answers to the questions of the rules into facts, or says which one is no answer. */
import { epochDay, type Machine, type Question } from '@casewright/dsl'
import { InvalidInput } from '../graphql/results.ts'

export function readFacts(
  answers: readonly { readonly question: string; readonly answer: string }[],
  machine: Machine,
): Readonly<Record<string, string>> | InvalidInput {
  const facts: Record<string, string> = {}
  for (const { question: asked, answer: given } of answers) {
    const name = asked.trim().toLowerCase()
    const question = machine.questions.find((each) => each.name === name)
    if (question === undefined) {
      const known = machine.questions.map((each) => each.name).join(', ') || 'none'
      return new InvalidInput('facts', `No question is called "${asked}" here; known are: ${known}.`)
    }
    if (Object.hasOwn(facts, name)) return new InvalidInput('facts', `"${name}" is answered twice.`)
    const answer = given.trim().toLowerCase()
    const wrong = faultOf(question, answer)
    if (wrong !== null) return new InvalidInput('facts', wrong)
    facts[name] = answer
  }
  return facts
}

function faultOf({ name, answer: kind }: Question, answer: string): string | null {
  if (kind === 'date') return epochDay(answer) === null ? `"${name}" is answered by a date, YYYY-MM-DD.` : null
  const choices = kind === 'yes_no' ? ['yes', 'no'] : kind
  return choices.includes(answer) ? null : `"${name}" is answered by one of: ${choices.join(', ')}.`
}
