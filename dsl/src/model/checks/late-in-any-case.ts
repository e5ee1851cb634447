/** Questions asked of what lateness makes somebody owe, which is owed however they are answered. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Block } from '../blocks.ts'
import { rulesIn, statementsIn } from './parts.ts'

export function lateInAnyCase(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) =>
    statementsIn(rule).flatMap((statement) => {
      const { text } = rule.source
      if (statement.kind !== 'ifLate' || statement.duty.condition === null) return []
      const { span } = statement.duty.condition
      const spaces = /,?\s*$/.exec(text.slice(0, span.start))![0].length
      const gone = { start: span.start - spaces, end: span.end }
      const words = text.slice(span.start, span.end)
      return [report('lateInAnyCase', span, { words }, write('Delete the question', gone, ''))]
    }),
  )
}
