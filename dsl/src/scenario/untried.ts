/** Which transitions of a machine no scenario tries. */
import { decidedOn } from '../machine/draft.ts'
import { labelOf, thingLabel } from '../machine/label.ts'
import type { Action, Machine } from '../machine/machine.ts'
import { words } from '../text/words.ts'
import type { Taken } from './run.ts'

/** A way a case can move, in plain words and by what shows that it was taken. */
export interface Transition {
  readonly words: string
  /** Index of the clause that makes the move. */
  readonly clause: number
  readonly taken: (step: Taken) => boolean
}

export function untried(machine: Machine, taken: readonly Taken[]): readonly string[] {
  return untriedTransitions(machine, taken).map((transition) => transition.words)
}

export function untriedTransitions(machine: Machine, taken: readonly Taken[]): readonly Transition[] {
  return transitionsOf(machine).filter((transition) => !taken.some((step) => transition.taken(step)))
}

function transitionsOf(machine: Machine): readonly Transition[] {
  const found: Transition[] = []
  const add = (from: number | null, actions: readonly Action[], cause: string, caused: (step: Taken) => boolean) => {
    for (const action of actions) {
      if (action.kind !== 'goTo' && action.kind !== 'close') continue
      const place = from === null ? machine.title : stageLabel(machine, from)
      const goes =
        action.kind === 'goTo' ? `goes to ${stageLabel(machine, action.stage)}` : `closes as ${words(action.outcome)}`
      found.push({
        words: `${place}: ${cause}, it ${goes}`,
        clause: action.clause,
        taken: (step) =>
          (from === null || step.before.stage === from || step.before.stage === null) &&
          caused(step) &&
          (action.kind === 'goTo'
            ? step.after.stage === action.stage
            : step.after.status === 'closed' && step.after.outcome === action.outcome),
      })
    }
  }
  for (const clock of machine.clocks)
    add(
      clock.stage,
      clock.whenDue,
      `when time runs out on "${clock.text}"`,
      ({ event }) => event.name === 'timed_out' && event.details.about === clock.id,
    )
  for (const trigger of machine.triggers)
    add(
      trigger.stage,
      trigger.actions,
      `when ${labelOf(machine, trigger.on).toLowerCase()}`,
      // A condition that nobody had answered is tried with its answer.
      ({ event }) => event.name === trigger.on || (trigger.condition !== null && event.name === 'answered'),
    )
  for (const request of machine.requests)
    add(
      request.stage,
      request.actions,
      `when ${thingLabel(machine, request.for)} is asked for`,
      ({ event }) => event.name === 'asked' && event.details.about === request.for,
    )
  for (const decision of machine.decisions) {
    for (const answer of ['yes', 'no'] as const)
      add(
        decision.stage,
        decision[answer],
        `when the answer to "${decision.text}" is ${answer}`,
        ({ event, after }) =>
          event.name === 'decided' &&
          event.details.decision === answer &&
          after.happened[decidedOn(decision.id)] !== undefined,
      )
  }
  return found
}

function stageLabel(machine: Machine, stage: number): string {
  return thingLabel(machine, `stage ${machine.stages[stage]!.name}`)
}
