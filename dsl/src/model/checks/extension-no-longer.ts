/** Extensions that give no more time than there was. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { PeriodLiteral, Statement } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { rulesIn } from './parts.ts'

export function extensionNoLonger(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement, under, source }) => {
    const within = withinOf(statement)
    if (within === null) return []
    const written = ({ span }: PeriodLiteral) => source.text.slice(span.start, span.end)
    return under.flatMap(({ statement: each }) =>
      each.kind === 'extension' && each.to.unit === within.unit && each.to.count <= within.count
        ? [report('extensionNoLonger', each.to.span, { to: written(each.to), within: written(within) })]
        : [],
    )
  })
}

function withinOf(statement: Statement): PeriodLiteral | null {
  if (statement.kind === 'resolve' || statement.kind === 'closedWithin') return statement.within
  if (statement.kind !== 'duty' || statement.within === null) return null
  return 'unit' in statement.within ? statement.within : null
}
