/** Where a case can go next from a stage, by a person's hand or by time, and which stages can come round again. */
import type { Action, Clock, Machine } from '../machine.ts'

/** The stages one move away; what the procedure says holds in each of its stages. */
export function nextStages(machine: Machine, stage: number): ReadonlySet<number> {
  return movesFrom(machine, (part) => part.stage === stage || part.stage === null)
}

/** The stages that a case can move to as often as it is in this one: a time or a decision of the whole procedure comes once. */
function stagesAgain(machine: Machine, stage: number): ReadonlySet<number> {
  const comesOnce = (index: number) => {
    const clock = machine.clocks[index]!
    return clock.stage === null && !(clock.start.kind === 'event' && clock.start.each)
  }
  const clocks = machine.clocks.filter(({ index }) => !comesOnce(index))
  const decisions = machine.decisions.filter(({ clock }) => !comesOnce(clock))
  return movesFrom({ ...machine, clocks, decisions }, (part) => part.stage === stage || part.stage === null)
}

function stagesAgainByTime(machine: Machine, stage: number): ReadonlySet<number> {
  const triggers = machine.triggers.filter(({ on }) => on === 'not_resolved')
  return stagesAgain({ ...machine, triggers, requests: [], decisions: [] }, stage)
}

function movesFrom(machine: Machine, here: (part: { readonly stage: number | null }) => boolean): ReadonlySet<number> {
  const actions: readonly Action[] = [
    ...machine.clocks.filter(here).flatMap((clock) => clock.whenDue),
    ...machine.triggers.filter(here).flatMap((trigger) => trigger.actions),
    ...machine.requests.filter(here).flatMap((request) => request.actions),
    ...machine.decisions.filter(here).flatMap((decision) => [...decision.yes, ...decision.no]),
  ]
  return new Set(actions.flatMap((action) => (action.kind === 'goTo' ? [action.stage] : [])))
}

/** Groups of stages that lead back to themselves with nothing that ever ends it; a time that closes the case does. */
export function endlessLoops(machine: Machine): readonly (readonly number[])[] {
  const caps = machine.clocks.filter(closesInAnyStage)
  // However a case was opened, some time is sure to run.
  if (machine.startsWhen.every((event) => caps.some((clock) => runsFrom(clock, event)))) return []
  // Whoever sends a case round can also record what would close it; time alone records nothing.
  const movesOf = caps.length === 0 ? stagesAgain : stagesAgainByTime
  const reached = machine.stages.map((_, stage) => reachable(machine, stage, movesOf))
  const loops: number[][] = []
  reached.forEach((from, stage) => {
    if (!from.has(stage) || loops.some((loop) => loop.includes(stage))) return
    loops.push([...from].filter((other) => reached[other]?.has(stage)).sort((one, other) => one - other))
  })
  return loops
}

/** Stages that a case can come back to, be it once or for ever. */
export function comingAgain(machine: Machine): ReadonlySet<number> {
  const stages = machine.stages.map((_, stage) => stage)
  return new Set(stages.filter((stage) => reachable(machine, stage, nextStages).has(stage)))
}

/** Every stage that can follow, however many moves later. */
function reachable(machine: Machine, stage: number, movesOf: typeof nextStages): ReadonlySet<number> {
  const found = new Set<number>()
  const open = [stage]
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const next of movesOf(machine, from)) {
      if (found.has(next)) continue
      found.add(next)
      open.push(next)
    }
  return found
}

/** A time of the whole procedure that closes the case whatever has been answered. */
export function closesInAnyStage({ stage, kind, condition, unless, whenDue }: Clock): boolean {
  const closes = whenDue.some((action) => action.kind === 'close')
  return stage === null && kind === 'wait' && condition === null && unless === null && closes
}

function runsFrom({ start }: Clock, opening: string): boolean {
  return start.kind === 'entry' || (start.kind === 'event' && start.event === opening)
}
