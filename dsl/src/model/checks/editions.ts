/** Editions that come twice on one day or before what they build on, and bases that have gone on since. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'

/** One edition among those at hand. */
export interface Edition {
  readonly fileName: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
}

// Each edition is in force until the next one is, so that nothing can come between two of them: only one day is taken twice.
export function editions(
  { name, inForceFrom, source }: Model,
  local: Block,
  known: (name: string) => readonly Edition[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const inForce = local.rules.find(({ statement }) => statement.kind === 'inForce')?.statement
  const head = local.rules.find(({ statement }) => statement.kind === 'ruleset')?.statement
  const base = head?.kind === 'ruleset' ? head.base : null
  if (inForceFrom === null || inForce?.kind !== 'inForce') return found
  const { span } = inForce.from
  const twin = known(name).find((each) => each.inForceFrom === inForceFrom && each.fileName !== source.name)
  if (twin !== undefined) found.push(report('editionTwice', span, { name, of: inForceFrom, other: twin.fileName }))
  if (base === null || base.of === null) return found
  const [baseName, of] = [base.name.text, base.of.on]
  const byThen = known(baseName)
    .map((each) => each.inForceFrom)
    .filter((each) => each <= inForceFrom)
    .sort()
    .at(-1)
  const named = (edition: string) => write(`Name the edition in force from ${edition}`, base.of!.span, edition)
  if (inForceFrom < of) {
    const fix = byThen === undefined ? write(`Come into force with it, on ${of}`, span, of) : named(byThen)
    found.push(report('beforeItsBase', span, { from: inForceFrom, base: baseName, of }, fix))
  }
  if (byThen === undefined || byThen <= of) return found
  return [...found, report('newerBase', base.of.span, { base: baseName, newer: byThen, of }, named(byThen))]
}
