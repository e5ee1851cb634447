/** What is said to be repeated where nothing is owed for lateness: a duty itself comes round again in other words. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Line } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import { linesIn, rulesIn } from './parts.ts'

export function repeatsNothing(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) =>
    linesIn(rule).flatMap(({ statement: { kind }, under }) => {
      if (mayOwe.has(kind) || under.some(({ statement }) => mayOwe.has(statement.kind))) return []
      return under.flatMap((line) => ofLine(line, rule))
    }),
  )
}

/** What is repeated stands beside `if late`, or under it. */
const mayOwe = new Set<Line['statement']['kind']>(['ifLate', 'unread'])

function ofLine({ statement, span }: Line, { source: { text } }: Rule): readonly Diagnostic[] {
  if (statement.kind !== 'repeats') return []
  const every = text.slice(statement.every.span.start, statement.every.span.end)
  return [report('repeatsNothing', span, { every }, write('Write next within', span, `next within ${every}`))]
}
