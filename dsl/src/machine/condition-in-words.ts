/** Turns what a rule asks of the answers on a case into plain words. */
import { words } from '../text/words.ts'
import type { Condition, Machine } from './machine.ts'

/** `if the answer to "Was it urgent?" is yes` */
export function conditionInWords(machine: Machine, condition: Condition): string {
  const terms = condition.terms.map(({ question, not, answer }) => {
    const text = questionText(machine, question)
    return `the answer to "${text}" is ${not ? 'not ' : ''}${words(answer)}`
  })
  return `${condition.unless ? 'unless' : 'if'} ${terms.join(` ${condition.joined} `)}`
}

export function questionText({ questions }: Machine, name: string): string {
  return questions.find((each) => each.name === name)?.text ?? words(name)
}

/** The same at the end of a sentence; empty where there is none. */
export function given(machine: Machine, condition: Condition | null): string {
  return condition === null ? '' : `, ${conditionInWords(machine, condition)}`
}
