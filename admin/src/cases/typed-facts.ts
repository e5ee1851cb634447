/** Turns the answers typed to the rules' questions into facts; what is left blank is left out. */
import { dateTyped, isBlank, type TypedDate } from '../form/typed-date.ts'
import type { FactInput, ProceduresQuery } from '../gql/graphql.ts'

export type Question = ProceduresQuery['procedures'][number]['questions'][number]

export interface TypedAnswers {
  /** Answers by question. */
  readonly answers: Readonly<Record<string, string>>
  readonly dates: Readonly<Record<string, TypedDate>>
}

export const noAnswers: TypedAnswers = { answers: {}, dates: {} }

/** The id of a question's boxes. */
export function boxOf({ name }: Pick<Question, 'name'>): string {
  return `q-${name}`
}

export function factsTyped(
  questions: readonly Question[],
  { answers, dates }: TypedAnswers,
): { readonly facts: FactInput[]; readonly wrong: Record<string, 'wrong.date'> } {
  const facts: FactInput[] = []
  const wrong: Record<string, 'wrong.date'> = {}
  for (const question of questions) {
    const typed = dates[question.name]
    const answer = question.answer === 'DATE' ? typed && dateTyped(typed) : answers[question.name]
    if (answer) facts.push({ question: question.name, answer })
    else if (question.answer === 'DATE' && typed && !isBlank(typed)) wrong[boxOf(question)] = 'wrong.date'
  }
  return { facts, wrong }
}
