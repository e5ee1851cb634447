/** Two rules of one name in one place, or two of a kind under one time limit: nobody could say which of them holds. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Line, Statement } from '../../tree/nodes.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'

/** What may well be said more than once. */
const repeatable = new Set(['noRule', 'notEncoded', 'source', 'calendar', 'copy', 'mayAsk'])

export function declaredTwice(local: Block): readonly Diagnostic[] {
  return withDescendantsAndSelf(local).flatMap((block) => {
    const seen = new Set<string>()
    return block.rules.flatMap(({ key, statement, span, under }) => {
      const twice = seen.has(key) && !repeatable.has(statement.kind)
      seen.add(key)
      return [...(twice ? [report('declaredTwice', span, { name: key })] : []), ...twiceUnder(under)]
    })
  })
}

/** What a time limit has once, in the words it opens with. */
const once: ReadonlyMap<Statement['kind'], string> = new Map([
  ['extension', 'may be extended'],
  ['ifLate', 'if late'],
  ['series', 'next within'],
  ['countedFrom', 'counted from'],
])

function twiceUnder(under: readonly Line[]): readonly Diagnostic[] {
  const seen = new Set<Statement['kind']>()
  return under.flatMap(({ statement: { kind }, span }) => {
    const what = once.get(kind)
    const twice = what !== undefined && seen.has(kind)
    seen.add(kind)
    return twice ? [report('twiceUnder', span, { what })] : []
  })
}
