/** Draws once what may happen in any stage: the same arrow out of every box would hide the others. */
import type { Diagram, DiagramArrow, DiagramState } from '@casewright/dsl'

/** Fewer stages than this are drawn as they are. */
const leastStages = 3

export function withAnyStage({ states, arrows }: Diagram, title: string): Diagram {
  const stages = states.filter(({ kind }) => kind === 'stage').map(({ id }) => id)
  if (stages.length < leastStages) return { states, arrows }
  const isEverywhere = (to: string, label: string) =>
    stages.every((from) =>
      arrows.some((arrow) => arrow.from === from && arrow.to === to && arrow.labels.includes(label)),
    )
  const common = new Map<string, readonly string[]>()
  const own = arrows.flatMap((arrow) => {
    if (!stages.includes(arrow.from)) return [arrow]
    const shared = arrow.labels.filter((label) => isEverywhere(arrow.to, label))
    const labels = arrow.labels.filter((label) => !shared.includes(label))
    if (shared.length > 0) common.set(arrow.to, shared)
    return labels.length === 0 ? [] : [{ ...arrow, labels }]
  })
  if (common.size === 0) return { states, arrows }
  const anyStage: DiagramState = { id: 'any_stage', kind: 'stage', title, owner: null }
  const everywhere = [...common].map(([to, labels]): DiagramArrow => ({ from: anyStage.id, to, labels }))
  return { states: [...states, anyStage], arrows: [...own, ...everywhere] }
}
