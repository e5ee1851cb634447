/** What is owed because a clock is late, or is expected to be: once for each occurrence, and only until that is met. */
import { addInstance, openInstance, replace } from './clocks.ts'
import { type Draft, startOf } from './draft.ts'
import type { Clock } from './machine.ts'
import type { Happening, Instance } from './snapshot.ts'

export function oweBecauseExpected(draft: Draft, clock: Clock): void {
  const running = openInstance(draft.machine, draft, clock.index)
  if (running !== null && !owedFor(draft, clock, running).some(({ duty }) => duty === 'owed'))
    owe(draft, clock, running)
}

/** Told before it was late is told. */
export function oweBecauseLate(draft: Draft, clock: Clock, instance: Instance): void {
  if (owedFor(draft, clock, instance).length === 0) owe(draft, clock, instance)
}

/** An extension agreed in time shows that a time-out was none, so what it made someone owe falls away. */
export function forgiveLateness(draft: Draft, clock: Clock, instance: Instance): void {
  for (const owed of owedFor(draft, clock, instance))
    if (owed.duty === 'owed' && owed.start.at !== null && owed.start.at >= instance.dueAt!)
      replace(draft, owed, { state: 'cancelled', duty: 'cancelled' })
}

/** Once the clock is met, what was not given because of its lateness need not be given any more. */
export function lapsed(draft: Draft, { start }: Clock, instance: Instance, answer: Happening | undefined): Instance {
  if (start.kind !== 'late' || instance.lateOf === null) return instance
  const metOn = draft.instances.find((each) => each.clock === start.clock && each.nth === instance.lateOf)?.metOn
  const given = answer !== undefined && (metOn == null || answer.on <= metOn)
  if (metOn != null && !given && (instance.duty === 'owed' || instance.duty === 'not_given'))
    return { ...instance, duty: 'not_given', endedOn: metOn }
  return instance.duty === 'not_given' ? { ...instance, duty: 'owed', endedOn: null } : instance
}

function owedFor(draft: Draft, clock: Clock, { nth }: Instance): readonly Instance[] {
  return draft.instances.filter(
    (each) => each.clock === clock.ifLate && each.lateOf === nth && each.state !== 'cancelled',
  )
}

function owe(draft: Draft, clock: Clock, { nth }: Instance): void {
  if (clock.ifLate !== null) addInstance(draft, draft.machine.clocks[clock.ifLate]!, startOf(draft), { lateOf: nth })
}
