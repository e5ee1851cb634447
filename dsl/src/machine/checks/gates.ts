/** Gates before a move: a move is made by what is recorded or by time, and time asks nobody. */
import type { Block } from '../../model/blocks.ts'
import { eventsIn, rulesForProcedure } from '../../model/checks/parts.ts'
import type { Model } from '../../model/model.ts'
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { recordedBySystem } from '../event.ts'

export function gates({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const stages = new Set(procedure.blocks.flatMap(({ name }) => [name, `stage_${name}`, `stage${name}`]))
    const rules = rulesForProcedure(local, procedure.name)
    return rules.flatMap(({ statement }) => {
      if (statement.kind !== 'before') return []
      const { text, span } = statement.event
      const elsewhere = rules.some(
        (rule) => rule.statement.kind !== 'before' && eventsIn(rule).some(({ name }) => name.text === text),
      )
      const move = moves.has(text) || recordedBySystem.has(text) || (stages.has(text) && !elsewhere)
      return move ? [report('gateOnMove', span, { event: text })] : []
    })
  })
}

const moves = new Set(['moved', 'closed', 'closing'])
