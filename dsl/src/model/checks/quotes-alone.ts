/** Words of a source that stand above no rule: whoever looks for what answers to them finds nothing. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import type { Line, RuleFile } from '../../tree/nodes.ts'

export function quotesAlone({ lines }: RuleFile): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  // The first line of the quote that waits for its rule.
  let waiting: Span | null = null
  let last: Line['statement']['kind'] | null = null
  const tell = () => {
    if (waiting !== null) found.push(report('quoteAlone', waiting, {}))
    waiting = null
  }
  const walk = (each: readonly Line[]): void => {
    for (const { statement, span, under } of each) {
      if (statement.kind === 'quote') {
        // After a comment another quote begins, and the first is nobody's.
        if (last === 'comment') tell()
        waiting ??= span
      }
      // A blank line ends what a quote is said of, and no scenario stands on one.
      else if (statement.kind === 'blank' || statement.kind === 'scenario') tell()
      else if (statement.kind !== 'comment') waiting = null
      last = statement.kind
      walk(under)
    }
  }
  walk(lines)
  tell()
  return found
}
