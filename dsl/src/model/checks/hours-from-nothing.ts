/** Hours that count from an entry, of which nobody need know the time of day. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Block, Rule } from '../blocks.ts'

export function hoursFromNothing(local: Block): readonly Diagnostic[] {
  return local.blocks
    .filter(({ kind }) => kind === 'procedure')
    .flatMap((procedure) => [
      ...procedure.rules.flatMap((rule) => ofRule(rule, 'the opening of the case')),
      ...procedure.blocks.flatMap((stage) => stage.rules.flatMap((rule) => ofRule(rule, 'entering the stage'))),
    ])
}

function ofRule({ statement, under, source }: Rule, entering: string): readonly Diagnostic[] {
  const { kind } = statement
  if (kind !== 'duty' && kind !== 'resolve' && kind !== 'mayAsk' && kind !== 'decide') return []
  const { within } = statement
  if (within === null || !('unit' in within) || !hours.has(within.unit)) return []
  const named =
    (statement.kind !== 'resolve' && statement.of !== null) ||
    (statement.kind === 'duty' && statement.before !== null) ||
    (statement.kind === 'mayAsk' && statement.once !== null) ||
    ((statement.kind === 'duty' || statement.kind === 'decide') && statement.when !== null) ||
    under.some((line) => line.statement.kind === 'countedFrom')
  if (named) return []
  const written = source.text.slice(within.span.start, within.span.end)
  return [report('hoursFromNothing', within.span, { written, entering, ofStage: kind === 'resolve' })]
}

const hours = new Set(['hour', 'working_hour'])
