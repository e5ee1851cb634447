/** What is said to be repeated where nothing is owed for lateness: a duty itself comes round again in other words. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Line } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { rulesIn } from './parts.ts'

export function repeatsNothing(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement: rule, under, source: { text } }) => {
    if (
      rule.kind === 'unread' ||
      under.some(({ statement }) => statement.kind === 'ifLate' || statement.kind === 'unread')
    )
      return []
    return under.flatMap(({ statement, span }: Line) => {
      if (statement.kind !== 'repeats') return []
      const every = text.slice(statement.every.span.start, statement.every.span.end)
      return [report('repeatsNothing', span, { every }, write('Write next within', span, `next within ${every}`))]
    })
  })
}
