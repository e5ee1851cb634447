/** Procedures of the base that a local ruleset leaves out, and that rules which stay still open. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Name } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import type { Model } from '../model.ts'
import { partsIn, rulesIn } from './parts.ts'

/** Said at the line that leaves one out; another ruleset of the agency may have it, so that nothing is certain to be wrong. */
export function stillOpened(base: Model, local: Block, merged: Model): readonly Diagnostic[] {
  const kept = new Set(merged.procedures.map(({ name }) => name))
  const gone = base.procedures.filter(({ name }) => !kept.has(name))
  if (gone.length === 0) return []
  const dropped = new Map(
    local.blocks.flatMap((block) =>
      block.kind === 'procedure' && block.change === 'dropped' ? [[block.name, block] as const] : [],
    ),
  )
  const opening = rulesOpening(merged)
  return gone.flatMap(({ name }) => {
    const line = dropped.get(name)
    const [first, ...others] = opening.get(name) ?? []
    if (line === undefined || first === undefined) return []
    const rule = first.clause.rule.split('\n')[0]!
    return [report('stillOpened', line.span, { procedure: name, rule, others: others.length })]
  })
}

/** The rules that open cases, be it instead of their own, by the procedure they open. */
function rulesOpening({ file }: Model): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const rule of rulesIn(file)) {
    const opened = partsIn(rule).flatMap(({ field, node }) => (field === 'procedure' ? [(node as Name).text] : []))
    for (const name of new Set(opened)) {
      const before = found.get(name)
      if (before === undefined) found.set(name, [rule])
      else before.push(rule)
    }
  }
  return found
}
