/** Questions named where a rule waits for an event: answering one is none, so the rule would wait for ever. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Block } from '../blocks.ts'
import { questionCalled } from '../declared.ts'
import type { Model } from '../model.ts'
import { eventsIn, rulesIn } from './parts.ts'

export function questionAsEvent({ questions }: Model, local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) =>
    eventsIn(rule).flatMap(({ name: { text, span } }) => {
      const question = questionCalled(questions, text)
      if (question === undefined) return []
      return [report('questionAsEvent', span, { question: text, date: question.answer === 'date' })]
    }),
  )
}
