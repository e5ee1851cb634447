/** Rules that stand where no case would meet them. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Statement } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'

const ofProcedures = new Set<Statement['kind']>([
  'starts',
  'owner',
  'accept',
  'instead',
  'closedWithin',
  'keep',
  'maySee',
  'noLimit',
  'copy',
  'cutOff',
  'resolve',
  'duty',
  'when',
  'notResolved',
  'after',
  'mayAsk',
  'decide',
  'before',
  'supporter',
  'appoint',
  'appointPanel',
])

export function outsideProcedure(local: Block): readonly Diagnostic[] {
  return local.rules.flatMap(({ statement, span }) =>
    ofProcedures.has(statement.kind) ? [report('outsideProcedure', span, {})] : [],
  )
}
