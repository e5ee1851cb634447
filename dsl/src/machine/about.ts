/** Finds what a built-in event is about: the only one it could be, where the event does not say. */
import { isOpen, openInstance } from './clocks.ts'
import type { CaseEvent } from './event.ts'
import type { Clock, Decision, Machine } from './machine.ts'
import type { Instance, Snapshot } from './snapshot.ts'

export function about(event: CaseEvent): string {
  return event.details.about ?? ''
}

type Running = Pick<Snapshot, 'instances'>

/** The running clock that an extension or an expected delay is about. */
export function clockAbout(machine: Machine, snapshot: Running, event: CaseEvent): Clock | null {
  const extended = event.name === 'extended'
  const fitting = machine.clocks.filter(
    (clock) =>
      (event.details.about === undefined || clock.id === event.details.about) &&
      (extended ? clock.extension !== null : mayBeExpectedLate(machine, clock)) &&
      (extended
        ? extendable(machine, snapshot, clock.index, event) !== null
        : openInstance(machine, snapshot, clock.index) !== null),
  )
  return fitting.length === 1 ? fitting[0]! : null
}

/** Whether somebody is owed something as soon as a clock is expected to be late. */
export function mayBeExpectedLate({ clocks }: Machine, { ifLate }: Clock): boolean {
  const start = ifLate === null ? null : clocks[ifLate]!.start
  return start?.kind === 'late' && start.expected
}

/**
 * What more time may be agreed for: the running occurrence that is named, or else the oldest whose time was not over; or
 * one whose own time-out ended its stage, where it was agreed before.
 */
export function extendable(
  machine: Machine,
  snapshot: Running,
  clock: number,
  { on, details }: Pick<CaseEvent, 'on' | 'details'>,
): Instance | null {
  const running = snapshot.instances.filter(
    (each) => each.clock === clock && each.endedOn === null && isOpen(machine, each),
  )
  if (details.answers !== undefined) return running.find(({ nth }) => details.answers!.includes(nth)) ?? null
  if (running.length > 0) return running.find(({ dueOn }) => dueOn === null || on <= dueOn) ?? running[0]!
  const last = snapshot.instances.findLast((each) => each.clock === clock)
  const endedItself = last?.fired === true && last.metOn === null && last.endedOn === last.dueOn
  return endedItself && last.endedOn !== null && on <= last.endedOn ? last : null
}

export function openDecisions(machine: Machine, snapshot: Running): readonly Decision[] {
  return machine.decisions.filter((decision) => openInstance(machine, snapshot, decision.clock) !== null)
}

export function decisionAbout(machine: Machine, snapshot: Running, event: CaseEvent): Decision | null {
  const open = openDecisions(machine, snapshot)
  const fitting = open.filter((each) => event.details.about === undefined || each.id === event.details.about)
  return fitting.length === 1 ? fitting[0]! : null
}

/** Index of the stage that a move by hand names, with or without the word. */
export function stageAbout(machine: Machine, event: CaseEvent): number | null {
  const name = about(event).replace(/^stage /, '')
  const place = machine.stages.findIndex((stage) => stage.name === name)
  return place < 0 ? null : place
}
