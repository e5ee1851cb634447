/** Finds what stands below a line that leaves out a stage or a procedure: it is left out with it. */
import { type Block, markOf, type Rule, withDescendantsAndSelf } from './blocks.ts'

/** The lines of a dropped block's own; what its header carries only repeats what is dropped. */
export function belowDropped(dropped: Block): readonly (Rule | Block)[] {
  const rules = dropped.rules.filter((rule) => rule.change !== 'dropped' || markOf(rule) !== null)
  return [...rules, ...dropped.blocks]
}

/** All of a file that is left out so, to the innermost. */
export function leftOutIn(local: Block): ReadonlySet<Rule | Block> {
  const dropped = withDescendantsAndSelf(local).filter(({ change }) => change === 'dropped')
  const lines = dropped.flatMap(belowDropped)
  return new Set(lines.flatMap((line) => ('key' in line ? [line] : withinAndSelf(line))))
}

/** The quoted words that only what is left out stands on: nothing answers to them. */
export function wordsLeftOut(local: Block): ReadonlySet<string> {
  const leftOut = leftOutIn(local)
  if (leftOut.size === 0) return new Set()
  const words = new Set([...leftOut].flatMap(({ clause }) => clause.words))
  for (const line of withinAndSelf(local))
    if (!leftOut.has(line)) for (const each of line.clause.words) words.delete(each)
  return words
}

function withinAndSelf(block: Block): readonly (Rule | Block)[] {
  return withDescendantsAndSelf(block).flatMap((each) => [each, ...each.rules])
}
