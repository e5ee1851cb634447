/** What changes where a case stands: entering stages, acting, closing. */
import type { EpochDay } from '../calendar/epoch-day.ts'
import { addInstance, askForHolder, endScope, recount, startScope } from './clocks.ts'
import { holds } from './condition.ts'
import { type Draft, inScope, note, startOf } from './draft.ts'
import type { Action, Trigger } from './machine.ts'
import type { Instance, Start } from './snapshot.ts'

/** Takes a case: what the procedure asks runs from its opening, and the first stage begins on `on`. */
export function accept(draft: Draft, on: EpochDay): void {
  draft.status = 'open'
  startScope(draft, null, { seq: 1, on: draft.openedOn, at: null })
  enterStage(draft, 0, on, false)
}

export function enterStage(draft: Draft, stage: number, on: EpochDay, byTime: boolean): void {
  if (draft.stage !== null) endScope(draft, draft.stage, on)
  draft.stage = stage
  draft.enteredOn = on
  draft.enteredByTime = byTime
  const owner = draft.machine.stages[stage]?.owner ?? draft.machine.owner
  if (owner !== null) askForHolder(draft, owner)
  startScope(draft, stage, { seq: draft.length, on, at: byTime ? null : draft.event.at })
}

/** Closes the case: what is still owed is left undone, then what closing sets off begins. */
export function close(draft: Draft, outcome: string, on: EpochDay): void {
  note(draft, 'closed')
  recount(draft)
  for (const stage of [draft.stage, null]) endScope(draft, stage, on)
  draft.instances = draft.instances.map((instance) => {
    if (beganAfter(draft, instance, on)) return { ...instance, state: 'cancelled', duty: instance.duty && 'cancelled' }
    return instance.duty === 'owed' ? { ...instance, duty: 'left_undone', endedOn: on } : instance
  })
  draft.status = 'closed'
  draft.closedOn = on
  draft.outcome = outcome
  startScopeOfClosing(draft, on)
  setOff(draft, 'closed', { ...startOf(draft), on }, { mayMove: false })
}

/** What began after the day a case closed never was; a stage entered by time began at the end of its day. */
function beganAfter(draft: Draft, { clock, start }: Instance, on: EpochDay): boolean {
  const byTime = draft.enteredByTime && draft.machine.clocks[clock]?.stage === draft.stage
  return start.on > on || (byTime && start.on === on && draft.enteredOn === on && start.seq < draft.length)
}

function startScopeOfClosing(draft: Draft, on: EpochDay): void {
  for (const clock of draft.machine.clocks) {
    if (clock.start.kind !== 'event' || clock.start.event !== 'closed') continue
    addInstance(draft, clock, { seq: draft.length, on, at: null })
  }
}

/** Sets off the triggers of an event that are in force; those whose condition is unanswered wait. */
export function setOff(draft: Draft, name: string, start: Start, { mayMove }: { mayMove: boolean }): void {
  const stage = draft.stage
  draft.machine.triggers.forEach((trigger, index) => {
    if (trigger.instead || trigger.on !== name || !(trigger.stage === null || trigger.stage === stage)) return
    if (trigger.outcome !== null && trigger.outcome !== draft.outcome) return
    const truth = holds(trigger.condition, draft.facts)
    if (truth === 'unanswered') draft.waiting.push({ kind: 'trigger', index, start })
    if (truth === 'yes') perform(draft, trigger.actions, start, { mayMove })
  })
}

/** Looks again at what waited for an answer, and at what the answers alone set off. */
export function reconsider(draft: Draft): void {
  const waiting = draft.waiting
  draft.waiting = []
  for (const held of waiting) {
    const part = held.kind === 'clock' ? draft.machine.clocks[held.index]! : draft.machine.triggers[held.index]!
    const truth = holds(part.condition, draft.facts)
    if (truth === 'unanswered') draft.waiting.push(held)
    if (truth !== 'yes') continue
    if (held.kind === 'clock') {
      if (inScope(draft, part.stage)) addInstance(draft, draft.machine.clocks[held.index]!, held.start)
    } else perform(draft, (part as Trigger).actions, startOf(draft), { mayMove: inScope(draft, part.stage) })
  }
}

/** Opens another procedure instead of this one where the answers say so; true when it did. */
export function turnAway(draft: Draft): boolean {
  if (draft.status === 'closed') return false
  const trigger = draft.machine.triggers.find((each) => each.instead && holds(each.condition, draft.facts) === 'yes')
  const action = trigger?.actions[0]
  if (action?.kind !== 'open') return false
  draft.effects.push({ kind: 'open', procedure: action.procedure, instead: true, clause: action.clause })
  close(draft, `${action.procedure}_instead`, draft.event.on)
  return true
}

interface Performing {
  /** Whether a move may be made: what is dated before the present stage makes none. */
  readonly mayMove: boolean
  readonly byTime?: boolean
}

export function perform(draft: Draft, actions: readonly Action[], start: Start, how: Performing): void {
  for (const action of actions) {
    switch (action.kind) {
      case 'goTo':
        if (how.mayMove && draft.status === 'open') enterStage(draft, action.stage, start.on, how.byTime ?? false)
        break
      case 'close':
        if (how.mayMove && draft.status !== 'closed') close(draft, action.outcome, start.on)
        break
      case 'open':
        draft.effects.push({ kind: 'open', procedure: action.procedure, instead: false, clause: action.clause })
        break
      case 'tell':
        draft.effects.push({
          kind: 'tell',
          role: action.role,
          text: action.text,
          contacts: action.contacts,
          copy: false,
          clause: action.clause,
        })
        break
      case 'owe':
        addInstance(draft, draft.machine.clocks[action.clock]!, start)
        break
      default:
        action satisfies never
    }
  }
}
