/** Moves that a time makes unless a question is answered yes: while nobody answers it they are held, however late it is. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Action } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { calledOffBy } from '../called-off.ts'
import { questionCalled } from '../declared.ts'
import type { Model } from '../model.ts'
import { rulesIn } from './parts.ts'

export function heldUnanswered({ kind, questions }: Model, local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement }) => {
    const found = calledOffBy(statement)
    if (found === null || statement.kind !== 'after' || !statement.actions.some(isMove)) return []
    const { name, line } = found
    const question = questionCalled(questions, name.text)
    // In a sketch any name may be a question; elsewhere one that is not declared is an error of its own.
    if (question === undefined ? kind !== 'sketch' : question.answer !== 'yes_no') return []
    return [report('heldUnanswered', name.span, { question: name.text, line })]
  })
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'escalate' || kind === 'close'
}
