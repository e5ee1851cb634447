/** What is to follow on an outcome with which no case is ever closed. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'
import type { Model } from '../model.ts'
import { partsIn, rulesForProcedure } from './parts.ts'

export function outcomes({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const given = new Set(withDescendantsAndSelf(procedure).flatMap((block) => block.rules.flatMap(outcomesOf)))
    return rulesForProcedure(local, procedure.name).flatMap(({ statement }) => {
      if (statement.kind !== 'when' || statement.outcome === null || given.has(statement.outcome.text)) return []
      const { text, span } = statement.outcome
      const meant = nearest(text, given)
      return [report('outcomeNeverGiven', span, { outcome: text, nearest: meant }, replaceBy(meant, span))]
    })
  })
}

function outcomesOf(rule: Parameters<typeof partsIn>[0]): readonly string[] {
  if (rule.statement.kind === 'resolve') return ['resolved', ...closings(rule)]
  if (rule.statement.kind === 'instead') return [`${rule.statement.procedure.text}_instead`]
  return closings(rule)
}

function closings(rule: Parameters<typeof partsIn>[0]): readonly string[] {
  return partsIn(rule).flatMap(({ node }) => {
    if (!('kind' in node) || node.kind !== 'close' || !('outcome' in node)) return []
    return [(node.outcome as { readonly text: string }).text]
  })
}
