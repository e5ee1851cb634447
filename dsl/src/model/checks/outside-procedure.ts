/** Rules that stand where no case would meet them. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { lineBelow, linesGone } from '../../text/fixes.ts'
import { words } from '../../text/words.ts'
import type { Statement } from '../../tree/nodes.ts'
import { type Block, type Rule, sketchProcedure, withUnder } from '../blocks.ts'

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
  const [procedure, another] = local.blocks.filter(({ kind }) => kind === 'procedure')
  // Where there are several, the author knows which; and the procedure of a sketch has no header.
  const only = another !== undefined || procedure?.name === sketchProcedure ? undefined : procedure
  return local.rules.flatMap((rule) =>
    ofProcedures.has(rule.statement.kind) ? [report('outsideProcedure', rule.span, {}, moveInto(only, rule))] : [],
  )
}

/** Below the header of the only procedure there is. */
function moveInto(procedure: Block | undefined, rule: Rule): Fix | undefined {
  // A quote above it would have to come along.
  if (procedure === undefined || rule.clause.words.length > 0) return undefined
  const { source } = rule
  const span = withUnder(rule)
  const below = lineBelow('', source, procedure.span.start, source.text.slice(span.start, span.end))
  return {
    title: `Move it into ${words(procedure.name)}`,
    edits: [linesGone(source.text, span), ...below.edits],
  }
}
