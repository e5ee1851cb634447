/** Decisions from which nothing follows. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Block } from '../blocks.ts'
import { rulesIn } from './parts.ts'

export function decisions(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement, under, change }) => {
    // What is kept as the base has it need not repeat what follows.
    if ((statement.kind !== 'decide' && statement.kind !== 'otherwise') || change === 'unchanged') return []
    const { value: text, span } = statement.text
    const answered = (yes: boolean) =>
      under.some(({ statement: each }) => each.kind === 'ifAnswer' && each.yes === yes) ||
      // Accepting a case is itself what follows from yes.
      (yes && statement.kind === 'otherwise')
    if (answered(true) && answered(false)) return []
    if (!answered(true) && !answered(false)) return [report('decisionWithoutOutcomes', span, { text })]
    return [report('decisionHalfAnswered', span, { text, without: answered(true) ? 'no' : 'yes' })]
  })
}
