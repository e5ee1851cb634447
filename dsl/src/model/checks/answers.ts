/** Conditions on answers that a question cannot have, and time counted from what is no date. */
import { type Diagnostic, type Fix, replaceBy, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import { nearest } from '../../text/nearest.ts'
import type { ConditionTerm, Name } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { questionCalled } from '../declared.ts'
import type { Model } from '../model.ts'
import type { Question } from '../names.ts'
import { partsIn, rulesIn } from './parts.ts'

export function answers(model: Model, local: Block): readonly Diagnostic[] {
  const called = (name: string) => questionCalled(model.questions, name)
  const asked = new Set(
    rulesIn(local).flatMap((rule) =>
      partsIn(rule).flatMap(({ field, node }) => (field === 'terms' ? [(node as ConditionTerm).question.text] : [])),
    ),
  )
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
      return isDate ? [] : [report('notADate', span, { question: question.name }, asADate(question, local, asked))]
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

/** Declares the question so, where nothing asks whether it is yes. */
function asADate({ name, answer }: Question, local: Block, asked: ReadonlySet<string>): Fix | undefined {
  if (answer !== 'yes_no' || asked.has(name)) return undefined
  const declared = local.rules.find(({ statement }) => statement.kind === 'question' && statement.name.text === name)
  if (declared?.statement.kind !== 'question') return undefined
  const { end } = declared.statement.text.span
  return write(`Declare ${name} as a date`, { start: end, end }, ' a date')
}

function unknown({ text, span }: NonNullable<ConditionTerm['answer']>, question: string, answers: readonly string[]) {
  const meant = nearest(text, answers)
  return report('unknownAnswer', span, { answer: text, question, answers, nearest: meant }, replaceBy(meant, span))
}
