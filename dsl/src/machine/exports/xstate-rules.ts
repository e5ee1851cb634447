/** What the transitions of an exported machine are made of: what allows an event, and what a rule does beside moving. */
import { cutOffOf } from '../cut-off.ts'
import { ofTheCase } from '../event.ts'
import { begunWith, countsHours, hoursFrom, onEntry } from '../hours.ts'
import type { Action, Condition, Machine } from '../machine.ts'
import type { ActionParams, Only } from './xstate-actions.ts'
import type { Part, XStateTransition } from './xstate-config.ts'
import type { GuardParams } from './xstate-guards.ts'

/** The triggers that may wait for an answer, and begin what counts hours from that. */
function triggersInHours(machine: Machine): readonly number[] {
  return machine.triggers.flatMap(({ condition, instead, actions }, index) => {
    if (condition === null || instead) return []
    return begunWith(machine, actions).some(countsHours) ? [index] : []
  })
}

type Begun = ActionParams['owe']

/** Index of a stage, or one of the states around them. */
export type Place = number | 'opening' | 'waiting' | 'closed'

export function guard<K extends keyof GuardParams>(type: K, params: GuardParams[K]): Part {
  return { type, params }
}

export function action<K extends keyof ActionParams>(type: K, params: ActionParams[K]): Part {
  return { type, params }
}

export const everywhere: Only = { stage: null, condition: null, outcome: null }

/** Whether a rule of that stage (null: of the procedure) can be in force in a place; where a case closed, any may be. */
export function mayApply(place: Place, stage: number | null): boolean {
  return stage === null || stage === place || place === 'closed'
}

export function all(guards: readonly Part[]): Part {
  return guard('all', { guards })
}

/** What must be so for an event to be recorded at all. */
export function recordable(machine: Machine, place: Place, name: string, answersNeeded = false): Part[] {
  const guards = [guard('past', {}), guard('answersFit', { needed: answersNeeded })]
  if (ofTheCase.has(name)) guards.push(guard('sinceOpening', {}))
  if (hoursFrom(machine, name) !== null || cutOffOf(machine, name) !== null) guards.push(guard('timed', {}))
  if (place !== 'opening' && machine.clocks.some(({ measure, metBy }) => measure !== null && metBy === name))
    guards.push(guard('counted', {}))
  for (const { before, requires, stage } of machine.gates)
    if (before === name && mayApply(place, stage)) guards.push(guard('afterAll', { events: requires, stage }))
  return guards
}

export const answers = (condition: Condition | null): Part[] =>
  condition === null ? [] : [guard('answers', { condition })]

export function triggersOn({ triggers }: Machine, place: Place, name: string) {
  return triggers.filter((each) => !each.instead && each.on === name && mayApply(place, each.stage))
}

/** Before a transition from which hours would count: without a time of day the event is not taken at all. */
export function timed(machine: Machine, transition: XStateTransition): XStateTransition[] {
  const begun = begunBy(machine, transition).filter(({ clock }) => countsHours(machine.clocks[clock]!))
  // Closing ends what waits for an answer.
  const answered = transition.target === 'closed' ? [] : triggersInHours(machine)
  if (begun.length === 0 && answered.length === 0) return [transition]
  return [{ guard: all([transition.guard!, guard('untimed', { begun, answered })]), actions: [] }, transition]
}

function begunBy(machine: Machine, { target, actions }: XStateTransition): readonly Begun[] {
  const stays = actions.some(({ type, params }) => type === 'takeBack' && (params as ActionParams['takeBack']).stay)
  const stage = openStates(machine).findIndex(({ state }) => state === target)
  const entered = stage < 0 || stays ? [] : onEntry(machine, stage)
  return [
    ...owedBy(actions),
    ...entered.map(({ index, condition }) => ({ clock: index, only: { ...everywhere, condition } })),
    ...(target === 'closed' ? begunByClosing(machine, actions) : []),
  ]
}

function begunByClosing(machine: Machine, actions: readonly Part[]): readonly Begun[] {
  const end = actions.find(({ type }) => type === 'endAs')?.params as ActionParams['endAs'] | undefined
  const begun = machine.clocks.filter(({ start }) => start.kind === 'event' && start.event === 'closed')
  const owed = owedBy(setOff(machine, 'closed', 'closed')).filter(
    ({ only: { outcome } }) => outcome === null || outcome === end?.outcome,
  )
  return [
    ...begun.map(({ index, stage, condition }) => ({ clock: index, only: { stage, condition, outcome: null } })),
    ...owed.map(({ clock, only }) => ({ clock, only: { ...only, outcome: null } })),
  ]
}

function owedBy(parts: readonly Part[]): readonly Begun[] {
  return parts.flatMap(({ type, params }) => (type === 'owe' ? [params as Begun] : []))
}

/** Each trigger of an event that moves is a way on. */
export function waysOn(
  machine: Machine,
  place: Place,
  name: string,
  guards: readonly Part[],
  record: readonly Part[],
): XStateTransition[] {
  return triggersOn(machine, place, name).flatMap((trigger): XStateTransition[] => {
    const way = wayOf(machine, place, trigger.actions)
    if (way === null || place === 'closed') return []
    const when = all([...guards, guard('sinceEntry', {}), ...answers(trigger.condition)])
    return [{ ...way, guard: when, actions: [...record, ...way.actions] }]
  })
}

/** What the triggers of an event do beside moving; those whose question is unanswered wait. */
export function setOff(machine: Machine, place: Place, name: string, more: Partial<Only> = {}): Part[] {
  return triggersOn(machine, place, name).flatMap((trigger) => {
    const { stage, condition, outcome, actions } = trigger
    const only: Only = { stage, condition: null, outcome, ...more }
    const held = condition === null ? [] : [action('hold', { trigger: machine.triggers.indexOf(trigger), only })]
    return [...held, ...sides(actions, { ...only, condition })]
  })
}

/** What an event that the rules name sets off beside moving. */
export function setOffBy(machine: Machine, place: Place, name: string): Part[] {
  return setOff(machine, place, name, place === 'closed' ? { comesToLight: true } : {})
}

/** Everything but moves. */
export function sides(actions: readonly Action[], only: Only = everywhere): Part[] {
  return actions.flatMap((each): Part[] => {
    switch (each.kind) {
      case 'owe':
        return [action('owe', { clock: each.clock, only })]
      case 'tell':
        return [{ type: 'tell', params: { role: each.role, text: each.text, contacts: each.contacts, only } }]
      case 'open':
        return [{ type: 'open', params: { procedure: each.procedure, only } }]
      default:
        return []
    }
  })
}

/** The states of an open case: its stages, or one where the procedure has none. */
export function openStates({ stages, owner }: Machine): readonly OpenState[] {
  if (stages.length === 0) return [{ state: 'open', title: 'Open', owner }]
  return stages.map(({ name, title, owner }) => ({ state: `stage ${name}`, title, owner }))
}

interface OpenState extends Pick<Machine['stages'][number], 'title' | 'owner'> {
  readonly state: string
}

/** Where the actions lead from a place, if anywhere. */
export function wayOf(machine: Machine, place: Place, actions: readonly Action[]): XStateTransition | null {
  for (const each of actions) {
    if (each.kind === 'goTo' && typeof place === 'number')
      return { target: `stage ${machine.stages[each.stage]!.name}`, reenter: true, actions: [] }
    if (each.kind === 'close' && place !== 'closed')
      return { target: 'closed', actions: [action('endAs', { outcome: each.outcome })] }
  }
  return null
}

export function returning(machine: Machine, stage: number): XStateTransition {
  return { target: openStates(machine)[stage]!.state, reenter: true, actions: [] }
}

/** The case is taken; `held`: after a decision was owed, `decision`, which the answers have made needless. */
export function taking(machine: Machine, held: boolean, decision: number | null): XStateTransition {
  return {
    target: openStates(machine)[0]!.state,
    actions: [action('accept', { held, decision }), ...begins(machine)],
  }
}

/** What the opening itself sets off, once the case is taken. */
export function begins(machine: Machine): Part[] {
  return machine.startsWhen.flatMap((name) => setOff(machine, 'opening', name, { opened: name }))
}
