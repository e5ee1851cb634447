/** Two rules of one name in one place: nobody could say which of them holds. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'

/** What may well be said more than once. */
const repeatable = new Set(['noRule', 'notEncoded', 'source', 'calendar', 'copy', 'mayAsk'])

export function declaredTwice(local: Block): readonly Diagnostic[] {
  return withDescendantsAndSelf(local).flatMap((block) => {
    const seen = new Set<string>()
    return block.rules.flatMap(({ key, statement, span }) => {
      const twice = seen.has(key) && !repeatable.has(statement.kind)
      seen.add(key)
      return twice ? [report('declaredTwice', span, { name: key })] : []
    })
  })
}
