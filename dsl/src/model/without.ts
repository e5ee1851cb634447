/** Turns a local ruleset into what it would be without some of its lines or blocks. */
import type { Block, Rule } from './blocks.ts'

export function without(block: Block, left: ReadonlySet<Rule | Block>): Block {
  return {
    ...block,
    rules: block.rules.filter((rule) => !left.has(rule)),
    blocks: block.blocks.flatMap((each) => (left.has(each) ? [] : [without(each, left)])),
  }
}
