/** Where a case stands under other rules: the stage of the same name, or the one a `move` names. */
import type { Machine, StageMove } from './machine.ts'

/** Index of its stage in `to`; null: it stands in none; undefined: it has no place there. */
export function placeIn(
  from: Machine,
  to: Machine,
  stage: number | null,
  said: readonly StageMove[] = [],
): number | null | undefined {
  if (stage === null) return to.stages.length === 0 ? null : undefined
  const { name } = from.stages[stage]!
  const moved = [said, to.moves ?? [], [{ from: name, to: name }], from.moves ?? []].flatMap((moves) =>
    moves.flatMap((move) => (move.from === name ? [to.stages.findIndex((each) => each.name === move.to)] : [])),
  )
  return moved.find((place) => place >= 0)
}
