/** The ways out of a stage, by what they depend on: a person who records something, one who asks in time, or time. */
import type { Action, Machine } from '../machine.ts'

export interface WaysOut {
  /** Stages that can follow: those that the procedure leads to from anywhere, and those that the stage itself does. */
  readonly stages: readonly ReadonlySet<number>[]
  /** A rule moves the case on or closes it, other than by a request whose time can run out. */
  readonly moves: boolean
  /** A request whose time can run out with nothing said of that. */
  readonly window: boolean
  /** Some stage is to be resolved, and what is resolved closes from any. */
  readonly resolved: boolean
}

/** Of every stage, by its place; each part of the machine is looked at once, however many stages there are. */
export function waysOutOf(machine: Machine): readonly WaysOut[] {
  const written = waysWritten(machine)
  const everywhere = written(null)
  const resolved = machine.clocks.some((clock) => clock.kind === 'stage')
  return machine.stages.map((_, stage) => {
    const here = written(stage)
    const leave = ({ closes, to }: Written) => closes || to.size > 1 || (to.size === 1 && !to.has(stage))
    return {
      stages: [everywhere.stages, here.stages],
      moves: leave(everywhere) || leave(here),
      window: everywhere.window || here.window,
      resolved,
    }
  })
}

/** What the parts lead to that are written in one stage, or in none. */
interface Written {
  readonly stages: ReadonlySet<number>
  /** Where they lead other than by a request whose time can run out, and whether they close the case. */
  readonly to: ReadonlySet<number>
  readonly closes: boolean
  readonly window: boolean
}

function waysWritten(machine: Machine): (stage: number | null) => Written {
  // Whether to take a case is decided before it stands in any stage.
  const accepting = machine.decisions[machine.acceptance?.otherwise ?? -1]
  const clocks = byStage(machine.clocks)
  const triggers = byStage(machine.triggers.filter((trigger) => !trigger.instead))
  const requests = byStage(machine.requests)
  const decisions = byStage(machine.decisions.filter((decision) => decision !== accepting))
  return (stage) => {
    const asked = requests(stage)
    const windows = asked.filter(({ window, actions }) => window !== null && actions.some(isMove))
    const others: readonly Action[] = [
      ...clocks(stage).flatMap((clock) => clock.whenDue),
      ...triggers(stage).flatMap((trigger) => trigger.actions),
      ...asked.filter(({ window }) => window === null).flatMap((request) => request.actions),
      ...decisions(stage).flatMap((decision) => [...decision.yes, ...decision.no]),
    ]
    const to = goTos(others)
    return {
      stages: new Set([...to, ...goTos(windows.flatMap((request) => request.actions))]),
      to,
      closes: others.some(({ kind }) => kind === 'close'),
      window: windows.length > 0,
    }
  }
}

/** The parts that are written in a stage, or with null, in none. */
function byStage<P extends { readonly stage: number | null }>(
  parts: readonly P[],
): (stage: number | null) => readonly P[] {
  const groups = Map.groupBy(parts, (part) => part.stage)
  return (stage) => groups.get(stage) ?? []
}

/** The stages a case can come to from the first, however many moves later. */
export function reachedFrom(ways: readonly WaysOut[], first = 0): ReadonlySet<number> {
  const found = new Set([first])
  // What leads on from anywhere is the same from each.
  const followed = new Set<ReadonlySet<number>>()
  for (const stage of found) {
    for (const stages of ways[stage]?.stages ?? []) {
      if (followed.has(stages)) continue
      followed.add(stages)
      for (const next of stages) found.add(next)
    }
  }
  return found
}

function goTos(actions: readonly Action[]): ReadonlySet<number> {
  return new Set(actions.flatMap((action) => (action.kind === 'goTo' ? [action.stage] : [])))
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'close'
}
