/** Where a case can go next from a stage, by a person's hand or by time, and which stages can come round again. */
import type { Action, Clock, Machine } from '../machine.ts'

/** What may move a case, of all that a machine has. */
type Parts = Pick<Machine, 'clocks' | 'triggers' | 'requests' | 'decisions'>

/**
 * The stages one move away from each, in the machine's own order; what the procedure says holds in all of them. Without its
 * times and decisions, each of which comes once, wherever the case then stands.
 */
export function nextStages(machine: Machine): (stage: number) => ReadonlySet<number> {
  const moves = movesIn(comingOften(machine)).map((move, place) => ({ ...move, place }))
  const written = Map.groupBy(moves, ({ stage }) => stage)
  const everywhere = written.get(null) ?? []
  return (stage) => {
    const here = [...(written.get(stage) ?? []), ...everywhere].sort((one, other) => one.place - other.place)
    return new Set(here.flatMap(({ actions }) => goTos(actions)))
  }
}

interface Moving {
  /** Where it is written; null for the procedure. */
  readonly stage: number | null
  readonly actions: readonly Action[]
}

function movesIn({ clocks, triggers, requests, decisions }: Parts): readonly Moving[] {
  return [
    ...clocks.map(({ stage, whenDue }) => ({ stage, actions: whenDue })),
    ...triggers,
    ...requests,
    ...decisions.map(({ stage, yes, no }) => ({ stage, actions: [...yes, ...no] })),
  ]
}

export function goTos(actions: readonly Action[]): readonly number[] {
  return actions.flatMap((action) => (action.kind === 'goTo' ? [action.stage] : []))
}

/** What can move a case as often as it is where it holds: a time or a decision of the whole procedure comes once. */
function comingOften(machine: Machine): Parts {
  const comesOnce = (index: number) => {
    const clock = machine.clocks[index]!
    return clock.stage === null && !(clock.start.kind === 'event' && clock.start.each)
  }
  const clocks = machine.clocks.filter(({ index }) => !comesOnce(index))
  const decisions = machine.decisions.filter(({ clock }) => !comesOnce(clock))
  return { ...machine, clocks, decisions }
}

function comingOftenByTime(machine: Machine): Parts {
  const triggers = machine.triggers.filter(({ on }) => on === 'not_resolved')
  return { ...comingOften(machine), triggers, requests: [], decisions: [] }
}

/** Groups of stages that lead back to themselves with nothing that ever ends it; a time that closes the case does. */
export function endlessLoops(machine: Machine): readonly (readonly number[])[] {
  const caps = machine.clocks.filter(closesInAnyStage)
  // However a case was opened, some time is sure to run.
  if (machine.startsWhen.every((event) => caps.some((clock) => runsFrom(clock, event)))) return []
  // Whoever sends a case round can also record what would close it; time alone records nothing.
  return circles(machine.stages.length, caps.length === 0 ? comingOften(machine) : comingOftenByTime(machine))
}

/** Stages that a case can come back to, however often, and those to which only what comes once can take it back. */
export function comingAgain(machine: Machine): {
  readonly often: ReadonlySet<number>
  readonly once: ReadonlySet<number>
} {
  const often = new Set(circles(machine.stages.length, comingOften(machine)).flat())
  const any = circles(machine.stages.length, machine).flat()
  return { often, once: new Set(any.filter((stage) => !often.has(stage)).sort((one, other) => one - other)) }
}

/** Groups of stages, however many moves round, each of which leads to every stage of its group and to itself; in file order. */
function circles(stages: number, parts: Parts): readonly (readonly number[])[] {
  // What leads on from anywhere stands as a stage more, to which every other leads: so each move is followed once.
  const anywhere = stages
  const leads = new Map<number, Set<number>>()
  for (const { stage, actions } of movesIn(parts)) {
    const to = leads.get(stage ?? anywhere) ?? new Set<number>()
    leads.set(stage ?? anywhere, to)
    for (const next of goTos(actions)) to.add(next)
  }
  const nextOf = (stage: number) => [...(leads.get(stage) ?? []), ...(stage === anywhere ? [] : [anywhere])]
  const found: (readonly number[])[] = []
  // In the order of coming to them, each stage with the first of those that it can come back to.
  const places = new Map<number, number>()
  const backTo = new Map<number, number>()
  const goesBack = (stage: number, place: number) => backTo.set(stage, Math.min(backTo.get(stage) ?? place, place))
  // Those whose group is not yet known, and the way to where we are, each with where it leads that is still to be gone to.
  const open: number[] = []
  const isOpen = new Set<number>()
  const way: { readonly stage: number; readonly left: number[] }[] = []
  const enter = (stage: number) => {
    goesBack(stage, places.size)
    places.set(stage, places.size)
    open.push(stage)
    isOpen.add(stage)
    way.push({ stage, left: nextOf(stage) })
  }
  for (let first = 0; first <= anywhere; first++) {
    if (!places.has(first)) enter(first)
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const { stage, left } = last
      const next = left.pop()
      if (next === undefined) {
        way.pop()
        const before = way.at(-1)
        if (before !== undefined) goesBack(before.stage, backTo.get(stage)!)
        if (backTo.get(stage) !== places.get(stage)) continue
        const group = open.splice(open.lastIndexOf(stage))
        for (const each of group) isOpen.delete(each)
        if (group.length > 1 || leads.get(stage)?.has(stage))
          found.push(group.filter((each) => each !== anywhere).sort((one, other) => one - other))
      } else if (!places.has(next)) enter(next)
      else if (isOpen.has(next)) goesBack(stage, places.get(next)!)
    }
  }
  return found.sort(([one], [other]) => one! - other!)
}

/** A time of the whole procedure that closes the case whatever has been answered. */
export function closesInAnyStage({ stage, kind, condition, unless, whenDue }: Clock): boolean {
  const closes = whenDue.some((action) => action.kind === 'close')
  return stage === null && kind === 'wait' && condition === null && unless === null && closes
}

function runsFrom({ start }: Clock, opening: string): boolean {
  return start.kind === 'entry' || (start.kind === 'event' && start.event === opening)
}
