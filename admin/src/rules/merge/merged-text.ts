/** Turns two changes of one text into a text that has both, as far as they touch different lines. */
import { Chunk } from '@codemirror/merge'
import { Text } from '@codemirror/state'

/** Where both changed the same lines, mine stand: the two are then shown beside each other, to be decided. */
export function mergedText(base: string, mine: string, theirs: string): string {
  // With a break after the last line too, every line ends alike.
  const [from, left, right] = [`${base}\n`, `${mine}\n`, `${theirs}\n`]
  const ours = chunksOf(from, left)
  const others = chunksOf(from, right).filter((chunk) => !ours.some((own) => touch(own, chunk)))
  const changes = [
    ...ours.map(({ fromA, toA, fromB, toB }) => ({ fromA, toA, words: left.slice(fromB, toB) })),
    ...others.map(({ fromA, toA, fromB, toB }) => ({ fromA, toA, words: right.slice(fromB, toB) })),
  ]
  // From the end, so that what stands before keeps its place.
  const merged = changes
    .sort((one, other) => other.fromA - one.fromA)
    .reduce((text, { fromA, toA, words }) => `${text.slice(0, fromA)}${words}${text.slice(toA)}`, from)
  return merged.slice(0, -1)
}

function chunksOf(before: string, after: string): readonly Chunk[] {
  return Chunk.build(Text.of(before.split('\n')), Text.of(after.split('\n')))
}

function touch(one: Chunk, other: Chunk): boolean {
  return one.fromA <= other.toA && other.fromA <= one.toA
}
