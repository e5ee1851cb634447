/** Starts the clocks of a case and ends them with their stage or with the case. */

import type { Period } from '../calendar/period.ts'
import { holds } from './condition.ts'
import { type Draft, happenings, inScope, ownerOf, startOf } from './draft.ts'
import type { Clock, Machine } from './machine.ts'
import { hasEnded, hasSettled, settledOf } from './settled.ts'
import type { Instance, Snapshot, Start } from './snapshot.ts'

/** Starts what is written in a scope (null: the procedure): what runs from entering it, and what began before. */
export function startScope(draft: Draft, stage: number | null, entry: Start): void {
  for (const clock of draft.machine.clocks) {
    if (clock.stage !== stage) continue
    if (clock.start.kind === 'entry') startClock(draft, clock, entry)
    if (clock.start.kind !== 'event') continue
    const begun = happenings(draft, clock.start.event)
    for (const { seq, on, at } of clock.start.each ? begun : begun.slice(0, 1))
      startClock(draft, clock, { seq, on, at })
  }
}

/** Starts the clocks that run from an event just noted. Before a case is taken none of them runs. */
export function startFrom(draft: Draft, name: string): void {
  if (draft.status === 'waiting') return
  for (const clock of draft.machine.clocks) {
    if (clock.start.kind !== 'event' || clock.start.event !== name || !inScope(draft, clock.stage)) continue
    if (clock.start.each) startClock(draft, clock, startOf(draft))
    else startFromFirst(draft, clock)
  }
}

/** `of E` is the first E: a first one that becomes known later moves the start, a second one starts nothing. */
function startFromFirst(draft: Draft, clock: Clock): void {
  const { seq, on, at } = happenings(draft, clock.start.kind === 'event' ? clock.start.event : null)[0]!
  if (seq !== draft.length) return
  const start = { seq, on, at }
  const place = draft.instances.findIndex((instance) => instance.clock === clock.index && instance.endedOn === null)
  const running = draft.instances[place]
  if (running !== undefined) draft.instances[place] = { ...running, start }
  else if (!hasSettled(draft, clock)) startClock(draft, clock, start)
}

/** Starts a clock, unless its condition says no; where that asks an unanswered question, it waits for the answer. */
export function startClock(draft: Draft, clock: Clock, start: Start): void {
  const truth = holds(clock.condition, draft.facts)
  if (truth === 'yes') addInstance(draft, clock, start)
  if (truth !== 'unanswered') return
  const each = clock.start.kind === 'event' && clock.start.each
  draft.waiting = draft.waiting.filter(
    ({ kind, index, start: { seq } }) => kind !== 'clock' || index !== clock.index || (each && seq !== start.seq),
  )
  draft.waiting.push({ kind: 'clock', index: clock.index, start })
}

interface Added {
  readonly period?: Period | null
  readonly lateOf?: number | null
}

/** Adds an occurrence of a clock, or takes up again the one that this start began before. */
export function addInstance(draft: Draft, clock: Clock, start: Start, added: Added = {}): void {
  const { period = clock.period, lateOf = null } = added
  if (takenUpAgain(draft, clock, start)) return
  draft.instances.push({
    clock: clock.index,
    nth: nextNth(draft, clock),
    start,
    lateOf,
    period,
    dueOn: null,
    dueAt: null,
    provisional: false,
    state: 'running',
    duty: clock.kind === 'duty' ? 'owed' : null,
    metOn: null,
    metBy: null,
    endedOn: null,
    recordedLate: false,
    fired: false,
    waits: false,
    extendedTo: null,
    measured: null,
  })
  const role = ownerOf(draft.machine, draft, clock)
  if (clock.kind === 'duty' && role !== null) askForHolder(draft, role)
}

function nextNth(draft: Draft, clock: Clock): number {
  const own = draft.instances.filter((instance) => instance.clock === clock.index)
  return (
    Math.max(own.length, ...settledOf(draft, clock).map(({ instance }) => instance.nth), ...own.map(({ nth }) => nth)) +
    1
  )
}

/** A stage that is entered again goes on with what it left; what it asks on entry it asks afresh, and once. */
function takenUpAgain(draft: Draft, clock: Clock, start: Start): boolean {
  if (hasEnded(draft, clock, start)) return true
  for (const [place, instance] of draft.instances.entries()) {
    if (instance.clock !== clock.index) continue
    if (instance.start.seq === start.seq) {
      if (instance.endedOn !== null && instance.metOn === null) draft.instances[place] = { ...instance, endedOn: null }
      return true
    }
    if (clock.start.kind !== 'entry' || clock.series !== null || instance.duty !== 'owed') continue
    if (instance.endedOn === null) return true
    draft.instances[place] = { ...instance, duty: 'left_undone' }
    for (const late of draft.instances)
      if (late.clock === clock.ifLate && late.lateOf === instance.nth && late.duty === 'owed')
        replace(draft, late, { duty: 'left_undone', endedOn: late.endedOn ?? start.on })
  }
  return false
}

/** Asks who holds a role, where the case does not know yet and somebody in the agency should. */
export function askForHolder(draft: Draft, name: string): void {
  const role = draft.machine.roles.find((each) => each.name === name)
  if (role === undefined || role.outside || Object.hasOwn(draft.holders, name)) return
  if (draft.effects.some((effect) => effect.kind === 'assign' && effect.role === name)) return
  draft.effects.push({ kind: 'assign', role: name, manages: role.manages })
}

/** Ends what has not ended in a scope, when its stage, or the case, ends. Duties outlive their stage. */
export function endScope(draft: Draft, stage: number | null, end: Start, byTime: boolean): void {
  draft.instances = draft.instances.map((instance) => {
    const clock = draft.machine.clocks[instance.clock]!
    if (clock.stage !== stage || instance.endedOn !== null || instance.metOn !== null) return instance
    if (instance.period === null && clock.kind === 'duty') return instance
    // What is owed beside the move that ends it begins where the case has gone.
    if (clock.start.kind === 'action' && instance.start.seq === draft.length) return instance
    // What is dated the due day comes before the time-out of that day.
    const inTime = instance.state === 'overdue' && !byTime && !isPast(instance, end)
    return { ...instance, endedOn: end.on, state: inTime ? 'running' : instance.state }
  })
}

/** Whether an instance was late already when something happened. */
export function isPast(
  { dueOn, dueAt }: Pick<Instance, 'dueOn' | 'dueAt'>,
  { on, at }: Pick<Start, 'on' | 'at'>,
): boolean {
  if (dueOn === null || dueAt === null) return false
  return on > dueOn || (at !== null && at >= dueAt)
}

/** An open instance of a clock, the oldest first. */
export function openInstance(machine: Machine, snapshot: Pick<Snapshot, 'instances'>, clock: number): Instance | null {
  return snapshot.instances.find((each) => each.clock === clock && isOpen(machine, each)) ?? null
}

export function isOpen(machine: Machine, instance: Instance): boolean {
  if (instance.duty !== null) return instance.duty === 'owed'
  return machine.clocks[instance.clock] !== undefined && ['running', 'stopped', 'overdue'].includes(instance.state)
}

export function replace(draft: Draft, { clock, nth }: Instance, change: Partial<Instance>): void {
  const place = draft.instances.findIndex((each) => each.clock === clock && each.nth === nth)
  draft.instances[place] = { ...draft.instances[place]!, ...change }
}
