/** What the sentences of one procedure are told from: its machine, what its cases are called, where its parts are. */

import { thingLabel } from '../machine/label.ts'
import type { Action, Clock, Machine } from '../machine/machine.ts'
import type { Rule } from '../model/blocks.ts'
import { words } from '../text/words.ts'

export interface Telling {
  readonly machine: Machine
  /** "the enquiry" */
  readonly matter: string
}

export function tellingOf(machine: Machine, isSketch: boolean): Telling {
  return { machine, matter: isSketch ? 'the case' : `the ${words(machine.procedure)}` }
}

/** What a rule became: every part of the machine that stands on its clause. */
export function partsOf({ machine }: Telling, rule: Pick<Rule, 'clause'>) {
  const clause = machine.clauses.indexOf(rule.clause)
  const on = <T extends { readonly clause: number }>(parts: readonly T[]) =>
    parts.filter((each) => each.clause === clause)
  const clocks = on(machine.clocks)
  return {
    clocks,
    /** The clock that the line itself starts. */
    main: clocks.find((each) => each.start.kind === 'entry' || each.start.kind === 'event') ?? clocks[0] ?? null,
    trigger: on(machine.triggers)[0] ?? null,
    request: on(machine.requests)[0] ?? null,
    decision: on(machine.decisions)[0] ?? null,
    copy: on(machine.copies)[0] ?? null,
    appointment: on(machine.appointments)[0] ?? null,
  }
}

/** Of what is owed, what has a time: what is written under a line is said of that. */
export function owedInTime(telling: Telling, actions: readonly Action[]): Clock | null {
  return owedBy(telling, actions).find(({ period, measure }) => period !== null || measure !== null) ?? null
}

/** What the actions make somebody owe. */
export function owedBy({ machine }: Telling, actions: readonly Action[]): readonly Clock[] {
  return actions.flatMap((action) => (action.kind === 'owe' ? [machine.clocks[action.clock]!] : []))
}

export function lateDuty({ machine }: Telling, clock: Clock | null): Clock | null {
  return clock?.ifLate == null ? null : (machine.clocks[clock.ifLate] ?? null)
}

/** "stage 2, Line manager" */
export function stageLabel({ machine }: Telling, name: string): string {
  return thingLabel(machine, `stage ${name}`)
}
