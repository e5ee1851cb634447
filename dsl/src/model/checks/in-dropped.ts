/** Lines below one that leaves out a stage or a procedure: whatever they say would vanish with it. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { belowDropped } from '../below-dropped.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'

/** Of a block that stands so its header is told alone: what is in it goes where that goes. */
export function inDropped({ base }: Model, local: Block): readonly Diagnostic[] {
  return base === null ? [] : local.blocks.flatMap(toldIn)
}

function toldIn(block: Block): readonly Diagnostic[] {
  if (block.change !== 'dropped') return block.blocks.flatMap(toldIn)
  const { kind, name } = block
  return belowDropped(block).map((line) => report('inDropped', line.span, { kind, name, holds: !('key' in line) }))
}
