/** The ways out of a stage, by what they depend on: a person who records something, one who asks in time, or time. */
import type { Action, Machine } from '../machine.ts'

export interface WaysOut {
  /** Stages that can follow, with those that the procedure leads to from anywhere. */
  readonly stages: ReadonlySet<number>
  /** A rule moves the case on or closes it, other than by a request whose time can run out. */
  readonly moves: boolean
  /** A request whose time can run out with nothing said of that. */
  readonly window: boolean
  /** Some stage is to be resolved, and what is resolved closes from any. */
  readonly resolved: boolean
}

/** Of every stage, by its place; each part of the machine is looked at once, however many stages there are. */
export function waysOutOf(machine: Machine): readonly WaysOut[] {
  // Whether to take a case is decided before it stands in any stage.
  const accepting = machine.decisions[machine.acceptance?.otherwise ?? -1]
  const clocks = byStage(machine.clocks)
  const triggers = byStage(machine.triggers.filter((trigger) => !trigger.instead))
  const requests = byStage(machine.requests)
  const decisions = byStage(machine.decisions.filter((decision) => decision !== accepting))
  const resolved = machine.clocks.some((clock) => clock.kind === 'stage')
  return machine.stages.map((_, stage) => {
    const asked = requests(stage)
    const windows = asked.filter(({ window, actions }) => window !== null && actions.some(isMove))
    const others: readonly Action[] = [
      ...clocks(stage).flatMap((clock) => clock.whenDue),
      ...triggers(stage).flatMap((trigger) => trigger.actions),
      ...asked.filter(({ window }) => window === null).flatMap((request) => request.actions),
      ...decisions(stage).flatMap((decision) => [...decision.yes, ...decision.no]),
    ]
    const all = [...others, ...windows.flatMap((request) => request.actions)]
    return {
      stages: new Set(all.flatMap((action) => (action.kind === 'goTo' ? [action.stage] : []))),
      moves: others.some((action) => action.kind === 'close' || (action.kind === 'goTo' && action.stage !== stage)),
      window: windows.length > 0,
      resolved,
    }
  })
}

/** The parts that hold in a stage: its own, and those of the whole procedure. */
function byStage<P extends { readonly stage: number | null }>(parts: readonly P[]): (stage: number) => readonly P[] {
  const groups = Map.groupBy(parts, (part) => part.stage)
  const everywhere = groups.get(null) ?? []
  return (stage) => [...(groups.get(stage) ?? []), ...everywhere]
}

/** The stages a case can come to from the first, however many moves later. */
export function reachedFrom(ways: readonly WaysOut[], first = 0): ReadonlySet<number> {
  const found = new Set([first])
  for (const stage of found) for (const next of ways[stage]?.stages ?? []) found.add(next)
  return found
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'close'
}
