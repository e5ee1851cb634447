/** The ways out of a stage, by what they depend on: a person who records something, one who asks in time, or time. */
import type { Action, Decision, Machine } from '../machine.ts'

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

export function waysOutOf(machine: Machine, stage: number): WaysOut {
  const here = (part: { readonly stage: number | null }) => part.stage === stage || part.stage === null
  // Whether to take a case is decided before it stands in any stage.
  const accepting = machine.acceptance?.otherwise ?? null
  const decidesHere = (part: Decision) => here(part) && part !== machine.decisions[accepting ?? -1]
  const requests = machine.requests.filter(here)
  const windows = requests.filter(({ window, actions }) => window !== null && actions.some(isMove))
  const others: readonly Action[] = [
    ...machine.clocks.filter(here).flatMap((clock) => clock.whenDue),
    ...machine.triggers.filter((trigger) => here(trigger) && !trigger.instead).flatMap((trigger) => trigger.actions),
    ...requests.filter(({ window }) => window === null).flatMap((request) => request.actions),
    ...machine.decisions.filter(decidesHere).flatMap((decision) => [...decision.yes, ...decision.no]),
  ]
  const all = [...others, ...windows.flatMap((request) => request.actions)]
  return {
    stages: new Set(all.flatMap((action) => (action.kind === 'goTo' ? [action.stage] : []))),
    moves: others.some((action) => action.kind === 'close' || (action.kind === 'goTo' && action.stage !== stage)),
    window: windows.length > 0,
    resolved: machine.clocks.some((clock) => clock.kind === 'stage'),
  }
}

/** The stages a case can come to from the first, however many moves later. */
export function reachedFrom(machine: Machine, first = 0): ReadonlySet<number> {
  const found = new Set([first])
  for (const stage of found) for (const next of waysOutOf(machine, stage).stages) found.add(next)
  return found
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'close'
}
