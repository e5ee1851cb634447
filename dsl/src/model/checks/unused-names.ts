/** Roles, questions and contacts that are declared and of which no rule speaks. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { withoutLines } from '../../text/fixes.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'
import type { Model } from '../model.ts'
import { partsIn } from './parts.ts'

export function unusedNames({ file, kind }: Model, local: Block): readonly Diagnostic[] {
  if (kind === 'framework') return []
  const used = new Set<string>()
  for (const rule of withDescendantsAndSelf(file).flatMap((block) => block.rules)) {
    const declares = declarations.has(rule.statement.kind)
    // What a role manages speaks of another role; its own names speak of nobody.
    for (const { field, node } of partsIn(rule))
      if ('text' in node && typeof node.text === 'string' && (!declares || field === 'manages')) used.add(node.text)
  }
  return local.rules.flatMap(({ statement, change, span, source }) => {
    if (change === 'dropped' || change === 'unchanged') return []
    if (statement.kind !== 'role' && statement.kind !== 'question' && statement.kind !== 'contact') return []
    const also = statement.kind === 'role' ? statement.alias : null
    if (used.has(statement.name.text) || (also !== null && used.has(also.text))) return []
    const fix = withoutLines('Delete the line', source, span)
    return [report('unusedName', statement.name.span, { what: statement.kind, name: statement.name.text }, fix)]
  })
}

const declarations = new Set(['role', 'question', 'contact'])
