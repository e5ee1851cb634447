/** Leaves out what is said only because a line could not be read: one mistake is one error. */
import { type Diagnostic, mayFollow } from './text/diagnostics.ts'
import { countUpTo, lineEnd, type Source } from './text/source.ts'
import type { Line, RuleFile } from './tree/nodes.ts'

/** `found`: beside what the parser says, which is all true. */
export function withoutFollowOns(found: readonly Diagnostic[], tree: RuleFile, source: Source): readonly Diagnostic[] {
  const unread = unreadIn(tree.lines)
  if (unread.length === 0) return found
  const words = unread.map(({ span }) => wordsOf(source.text.slice(span.start, span.end)))
  const named = new Set(words.flat())
  // A line that is no more than its first word has lost the name it gave.
  const lostName = words.some(({ length }) => length < 2)
  const follows = {
    any: () => true,
    naming: ({ span }: Diagnostic) => lostName || named.has(source.text.slice(span.start, span.end).toLowerCase()),
    unplaced: () => isUnplaced,
  }
  const isUnplaced = unread.some(({ statement }) => statement.kind === 'unread' && statement.meant === null)
  const starts = unread.map(({ span }) => span.start)
  return found.filter((diagnostic) => {
    const { start } = diagnostic.span
    const line = unread[countUpTo(starts, start) - 1]
    if (line !== undefined && start < lineEnd(source.text, line.span.start)) return false
    const from = mayFollow(diagnostic.key)
    return from === undefined || !follows[from](diagnostic)
  })
}

/** In the order of the file. */
function unreadIn(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => [...(line.statement.kind === 'unread' ? [line] : []), ...unreadIn(line.under)])
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
}
