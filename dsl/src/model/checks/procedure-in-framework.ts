/** Procedures in the file of a framework, where no case could ever be opened under them. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'

export function procedureInFramework(model: Model, local: Block): readonly Diagnostic[] {
  if (model.kind !== 'framework') return []
  const procedures = local.blocks.filter((block) => block.kind === 'procedure')
  return procedures.map(({ span }) => report('procedureInFramework', span, {}))
}
