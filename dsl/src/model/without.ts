/** Turns a local ruleset into what it would be without one of its lines or blocks. */
import type { Block, Rule } from './blocks.ts'

export function without(block: Block, left: Rule | Block): Block {
  return {
    ...block,
    rules: block.rules.filter((rule) => rule !== left),
    blocks: block.blocks.flatMap((each) => (each === left ? [] : [without(each, left)])),
  }
}
