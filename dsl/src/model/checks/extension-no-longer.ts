/** Extensions that give no more time than there was. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { limitsOn } from '../../tree/limits.ts'
import type { PeriodLiteral, Statement } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import { linesIn, rulesIn } from './parts.ts'

export function extensionNoLonger(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) =>
    linesIn(rule).flatMap(({ statement, under }) => {
      const within = limitOn(statement)
      return within === null ? [] : under.flatMap((line) => ofLine(line.statement, within, rule))
    }),
  )
}

function ofLine(statement: Statement, within: PeriodLiteral, { source }: Rule): readonly Diagnostic[] {
  if (statement.kind !== 'extension' || statement.to.unit !== within.unit || statement.to.count > within.count)
    return []
  const written = ({ span }: PeriodLiteral) => source.text.slice(span.start, span.end)
  return [report('extensionNoLonger', statement.to.span, { to: written(statement.to), within: written(within) })]
}

/** What is counted, as rings are, has no length that could grow. */
function limitOn(statement: Statement): PeriodLiteral | null {
  const [within] = limitsOn(statement)
  return within !== undefined && 'unit' in within ? within : null
}
