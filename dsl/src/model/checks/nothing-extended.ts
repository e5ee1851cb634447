/** Lines that say how they stand to a base, in a file that has none: what it drops would hold. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { withoutLines, write } from '../../text/fixes.ts'
import type { Span } from '../../text/span.ts'
import { type Block, markOf, type Rule, withDescendantsAndSelf, withUnder } from '../blocks.ts'
import type { Model } from '../model.ts'

export function nothingExtended({ base }: Model, local: Block): readonly Diagnostic[] {
  if (base !== null) return []
  const lines = withDescendantsAndSelf(local).flatMap((block) => [block, ...block.rules])
  return lines.flatMap((line) => {
    const mark = markOf(line)
    if (line.change === null || mark === null) return []
    const { change } = line
    return [report('nothingExtended', line.span, { change }, change === 'dropped' ? gone(line) : unmarked(line, mark))]
  })
}

function unmarked({ change, source }: Block | Rule, { start, end }: Span): Fix {
  const space = /^\s*/.exec(source.text.slice(end))![0].length
  return write(`Leave out "${change}:"`, { start, end: end + space }, '')
}

/** What is quoted above it, and what stands in a block, is its author's to place. */
function gone(line: Block | Rule): Fix | undefined {
  const isRule = 'key' in line
  return isRule && line.clause.words.length === 0
    ? withoutLines('Delete the line', line.source, withUnder(line))
    : undefined
}
