/** What ended under rules that a case has left: it runs no more, and what it had is not had again. */
import type { Draft } from './draft.ts'
import type { Clock, Machine } from './machine.ts'
import { fellAway, type Instance, type Settled, type Snapshot, type Start } from './snapshot.ts'

type Held = Pick<Snapshot, 'settled'>

export function settledOf({ settled = [] }: Held, { id }: Clock): readonly Settled[] {
  return settled.filter(({ clock }) => clock === id)
}

/** Of a clock by its place in the machine, as they ended. */
export function settledInstances(held: Held & { readonly machine: Machine }, clock: number): readonly Instance[] {
  return settledOf(held, held.machine.clocks[clock]!).flatMap(({ instance, hidden }) => (hidden ? [] : [instance]))
}

/** Whether a clock that runs once has run; what turned out never to have been has not. */
export function hasSettled(held: Held, clock: Clock): boolean {
  return settledOf(held, clock).some(({ instance }) => !fellAway.has(instance.state))
}

/** Whether what a start would begin has been and ended. */
export function hasEnded(held: Held, clock: Clock, start: Start): boolean {
  return settledOf(held, clock).some(
    ({ instance }) => instance.state !== 'withdrawn' && instance.start.seq === start.seq,
  )
}

/** The places of what met those that have ended, and so meets no other. */
export function answersTaken(draft: Draft, clock: Clock): Set<number> {
  if (draft.settled === undefined) return new Set()
  const sharesAnswers = clock.start.kind === 'entry' && clock.series === null
  const met = sharesAnswers ? [] : settledOf(draft, clock).flatMap(({ answer }) => answer ?? [])
  return new Set(met)
}
