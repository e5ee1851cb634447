/** Conditions on answers that a question cannot have, and time counted from what is no date. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import type { ConditionTerm, Name } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'
import type { Question } from '../names.ts'
import { partsIn, rulesIn } from './parts.ts'

export function answers(model: Model, local: Block): readonly Diagnostic[] {
  const called = (name: string) => model.questions.find((question) => question.name === name)
  return rulesIn(local).flatMap((rule) => {
    const found = partsIn(rule).flatMap(({ field, node }) => {
      if (field !== 'terms') return []
      const term = node as ConditionTerm
      const question = called(term.question.text)
      return question === undefined ? [] : ofTerm(term, question)
    })
    const { statement } = rule
    const dates = [
      ...(statement.kind === 'accept' ? [statement.of] : []),
      ...partsIn(rule).flatMap(({ field, node }) => (field === 'before' && 'span' in node ? [node as Name] : [])),
    ]
    const notDates = dates.flatMap(({ text, span }) => {
      const question = called(text)
      const isDate = question === undefined || question.answer === 'date'
      return isDate ? [] : [report('notADate', span, { question: question.name })]
    })
    return [...found, ...notDates]
  })
}

function ofTerm(
  { question: { span }, answer }: ConditionTerm,
  { name, answer: kind }: Question,
): readonly Diagnostic[] {
  if (kind === 'date') return [report('notYesOrNo', span, { question: name, answers: null })]
  if (kind === 'yes_no') {
    if (answer === null || answer.text === 'yes' || answer.text === 'no') return []
    return [unknown(answer, name, ['yes', 'no'])]
  }
  if (answer === null) return [report('notYesOrNo', span, { question: name, answers: kind })]
  return kind.includes(answer.text) ? [] : [unknown(answer, name, kind)]
}

function unknown({ text, span }: NonNullable<ConditionTerm['answer']>, question: string, answers: readonly string[]) {
  const meant = nearest(text, answers)
  return report('unknownAnswer', span, { answer: text, question, answers, nearest: meant }, replaceBy(meant, span))
}
