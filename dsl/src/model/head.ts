/** Reads which edition of which ruleset a rule text is, from its first lines, without compiling it. */
import { parse } from '../syntax/parse.ts'
import { sourceOf } from '../text/source.ts'

export interface Head {
  readonly name: string
  readonly inForceFrom: string | null
}

/** Null for a sketch. */
export function readHead(text: string): Head | null {
  const statements = parse(sourceOf(text)).tree.lines.map((line) => line.statement)
  const head = statements.find((each) => each.kind === 'ruleset' || each.kind === 'framework')
  if (head?.kind !== 'ruleset' && head?.kind !== 'framework') return null
  const inForce = statements.find((each) => each.kind === 'inForce')
  return { name: head.name.text, inForceFrom: inForce?.kind === 'inForce' ? inForce.from.on : null }
}
