/** What changes where a case stands: being taken, entering stages, acting, closing. */
import { addInstance, askForHolder, endScope, startClock, startScope } from './clocks.ts'
import { holds } from './condition.ts'
import { type Draft, inScope, isBeforeStage, note, startOf } from './draft.ts'
import type { Action } from './machine.ts'
import { recount } from './recount.ts'
import type { Start } from './snapshot.ts'
import { beganAfter, cancelled } from './take-back.ts'

/** Takes a case: what the procedure asks runs from its opening, and the first stage begins at `start`. */
export function accept(draft: Draft, start: Start): void {
  const [name, opening] = openingOf(draft)
  draft.status = 'open'
  startScope(draft, null, opening)
  if (draft.machine.stages.length > 0) enterStage(draft, 0, start)
  else draft.enteredOn = start.on
  setOff(draft, name, start, { mayMove: true })
}

export function openingOf(draft: Draft): readonly [name: string, start: Start] {
  for (const [name, happenings] of Object.entries(draft.happened)) {
    const first = happenings.find(({ seq }) => seq === 1)
    if (first !== undefined) return [name, { seq: 1, on: first.on, at: first.at }]
  }
  throw new Error('The log does not hold the opening of the case.')
}

export function enterStage(draft: Draft, stage: number, start: Start, byTime = false): void {
  if (draft.stage !== null) endScope(draft, draft.stage, start, byTime)
  draft.stage = stage
  draft.enteredOn = start.on
  draft.enteredByTime = byTime
  draft.entered = { ...start, seq: draft.length }
  const owner = draft.machine.stages[stage]?.owner ?? draft.machine.owner
  if (owner !== null) askForHolder(draft, owner)
  startScope(draft, stage, draft.entered)
}

/** Closes the case: what is still owed is left undone, then what closing sets off begins. */
export function close(draft: Draft, outcome: string, start: Start, byTime = false): void {
  const { on } = start
  note(draft, 'closed')
  recount(draft)
  for (const stage of [draft.stage, null]) endScope(draft, stage, start, byTime)
  draft.instances = draft.instances.map((instance) => {
    // What began after the day a case closed never was.
    if (!byTime && beganAfter(draft, instance.start, on)) return cancelled(instance)
    return instance.duty === 'owed' ? { ...instance, duty: 'left_undone', endedOn: instance.endedOn ?? on } : instance
  })
  draft.status = 'closed'
  draft.closedOn = on
  draft.closedByTime = byTime
  draft.outcome = outcome
  draft.waiting = []
  setOffByEnding(draft, 'closed', start)
}

/** What begins with the end of a case is not ended by it. */
export function setOffByEnding(draft: Draft, name: 'closed' | 'resolved', start: Start): void {
  for (const clock of draft.machine.clocks)
    if (clock.start.kind === 'event' && clock.start.event === name && inScope(draft, clock.stage))
      startClock(draft, clock, { ...start, seq: draft.length })
  setOff(draft, name, start, { mayMove: false })
}

/** Sets off the triggers of an event that are in force; those whose condition is unanswered wait. */
export function setOff(
  draft: Draft,
  name: string,
  start: Start,
  { stage = draft.stage, ...how }: Performing & { readonly stage?: number | null },
): void {
  draft.machine.triggers.forEach((trigger, index) => {
    if (trigger.instead || trigger.on !== name || !(trigger.stage === null || trigger.stage === stage)) return
    if (trigger.outcome !== null && trigger.outcome !== draft.outcome) return
    const truth = holds(trigger.condition, draft.facts)
    if (truth === 'unanswered') draft.waiting.push({ kind: 'trigger', index, start })
    if (truth === 'yes') perform(draft, trigger.actions, start, how)
  })
}

/** Looks again at what waited for an answer. */
export function reconsider(draft: Draft): void {
  const { clocks, triggers } = draft.machine
  const waiting = draft.waiting
  draft.waiting = []
  for (const held of waiting) {
    const part = held.kind === 'clock' ? clocks[held.index]! : triggers[held.index]!
    const truth = holds(part.condition, draft.facts)
    if (truth === 'unanswered') draft.waiting.push(held)
    if (truth !== 'yes') continue
    const there = inScope(draft, part.stage)
    if (held.kind === 'trigger') {
      const mayMove = there && draft.status !== 'closed' && !isBeforeStage(draft, draft.event.on)
      perform(draft, triggers[held.index]!.actions, startOf(draft), { mayMove })
    } else if (there || clocks[held.index]!.kind === 'duty') startLate(draft, held.index, held.start, there)
  }
}

/** A duty that waited for an answer outlives its stage, though its time there is over. */
function startLate(draft: Draft, index: number, start: Start, there: boolean): void {
  addInstance(draft, draft.machine.clocks[index]!, start)
  const place = draft.instances.length - 1
  const added = draft.instances[place]!
  if (!there && added.period !== null) draft.instances[place] = { ...added, endedOn: draft.enteredOn }
}

/** Opens another procedure instead of this one where the answers say so; true when it did. */
export function turnAway(draft: Draft): boolean {
  if (draft.status === 'closed') return false
  const trigger = draft.machine.triggers.find((each) => each.instead && holds(each.condition, draft.facts) === 'yes')
  const action = trigger?.actions[0]
  if (action?.kind !== 'open') return false
  draft.effects.push({ kind: 'open', procedure: action.procedure, instead: true, clause: action.clause })
  close(draft, `${action.procedure}_instead`, startOf(draft))
  return true
}

interface Performing {
  /** Whether a move may be made: what is dated before the present stage makes none. */
  readonly mayMove: boolean
  readonly byTime?: boolean
}

/** Moves first, so that what is owed beside a move does not end with the stage that is left. */
export function perform(draft: Draft, actions: readonly Action[], start: Start, { mayMove, byTime }: Performing): void {
  for (const action of actions) {
    if (action.kind === 'goTo' && mayMove && draft.status === 'open') enterStage(draft, action.stage, start, byTime)
    if (action.kind === 'close' && mayMove && draft.status !== 'closed') close(draft, action.outcome, start, byTime)
  }
  for (const action of actions) {
    switch (action.kind) {
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
    }
  }
}
