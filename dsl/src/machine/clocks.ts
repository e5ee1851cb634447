/** Starts clocks and counts them afresh from the dates of what happened. */
import { dayAt } from '../calendar/calendar.ts'
import { count, type Due, type StoppedDays } from '../calendar/count.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { Period } from '../calendar/period.ts'
import { holds } from './condition.ts'
import { type Draft, happenings, inScope, ownerOf, startOf } from './draft.ts'
import type { Clock, Machine } from './machine.ts'
import type { ClockState, DutyState, Happening, Instance, Snapshot, Start } from './snapshot.ts'

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

/** Starts the clocks that run from an event just noted. */
export function startFrom(draft: Draft, name: string): void {
  for (const clock of draft.machine.clocks) {
    if (clock.start.kind !== 'event' || clock.start.event !== name || !inScope(draft, clock.stage)) continue
    if (clock.start.each) startClock(draft, clock, startOf(draft))
    else restart(draft, clock)
  }
}

/** `of E` is the first E: a first one that becomes known later moves the start. */
function restart(draft: Draft, clock: Clock): void {
  const { seq, on, at } = happenings(draft, clock.start.kind === 'event' ? clock.start.event : null)[0]!
  const place = draft.instances.findIndex((instance) => instance.clock === clock.index && instance.endedOn === null)
  const running = draft.instances[place]
  if (running === undefined) startClock(draft, clock, { seq, on, at })
  else if (on < running.start.on) draft.instances[place] = { ...running, start: { seq, on, at } }
}

/** Starts a clock, unless its condition says no; where that asks an unanswered question, it waits for the answer. */
export function startClock(draft: Draft, clock: Clock, start: Start, period: Period | null = clock.period): void {
  const truth = holds(clock.condition, draft.facts)
  if (truth === 'unanswered') draft.waiting.push({ kind: 'clock', index: clock.index, start })
  if (truth === 'yes') addInstance(draft, clock, start, period)
}

export function addInstance(draft: Draft, clock: Clock, start: Start, period: Period | null = clock.period): void {
  const again = draft.instances.some(
    (instance) => instance.clock === clock.index && instance.start.seq === start.seq && instance.endedOn === null,
  )
  if (again) return
  draft.instances.push({
    clock: clock.index,
    nth: draft.instances.filter((instance) => instance.clock === clock.index).length + 1,
    start,
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

/** Asks who holds a role, where the case does not know yet and somebody in the agency should. */
export function askForHolder(draft: Draft, name: string): void {
  const role = draft.machine.roles.find((each) => each.name === name)
  if (role === undefined || role.outside || Object.hasOwn(draft.holders, name)) return
  if (draft.effects.some((effect) => effect.kind === 'assign' && effect.role === name)) return
  draft.effects.push({ kind: 'assign', role: name, manages: role.manages })
}

/** Ends what has not ended in a scope, on the day its stage, or the case, ends. Duties outlive their stage. */
export function endScope(draft: Draft, stage: number | null, endedOn: EpochDay): void {
  draft.instances = draft.instances.map((instance) => {
    const clock = draft.machine.clocks[instance.clock]!
    if (clock.stage !== stage || instance.endedOn !== null || instance.metOn !== null) return instance
    if (instance.dueOn === null && clock.kind === 'duty') return instance
    return { ...instance, endedOn }
  })
}

/** Counts every clock afresh from what happened: when each is due, what met it, and how it stands. */
export function recount(draft: Draft): void {
  const used = new Map<number, Set<number>>()
  draft.instances = draft.instances.map((instance) => {
    const clock = draft.machine.clocks[instance.clock]!
    const due = dueOf(draft, clock, instance)
    const taken = used.get(clock.index) ?? new Set()
    used.set(clock.index, taken)
    const answer = answerTo(draft, clock, instance, taken)
    if (answer !== undefined && clock.start.kind !== 'entry') taken.add(answer.seq)
    return stand(draft, clock, { ...instance, ...due }, answer)
  })
  for (const instance of [...draft.instances]) followSeries(draft, instance)
}

interface Counted {
  readonly dueOn: EpochDay | null
  readonly dueAt: number | null
  readonly provisional: boolean
}

/** When an instance is due: counted from its start, what stopped or restarted it taken in. */
function dueOf(draft: Draft, clock: Clock, instance: Instance): Counted & { stopped: boolean } {
  const period = instance.extendedTo ?? instance.period
  if (period === null) return { dueOn: null, dueAt: null, provisional: false, stopped: false }
  const { machine, calendar } = draft
  const hours = machine.hours ?? undefined
  const dayAfter = clock.start.kind === 'event' && clock.start.dayAfter
  const counted = (from: Start, stopped: StoppedDays[]): Due =>
    count(calendar, from, period, { dayAfter, stopped, ...(hours ? { hours } : {}) })
  let start = instance.start
  const stopped: StoppedDays[] = []
  if (draft.heldOn !== null && draft.heldOn.to >= start.on) stopped.push(draft.heldOn)
  let open = false
  // What begins after the clock was late does not undo that.
  for (const pause of [...clock.stops, ...clock.startsAgain]) {
    for (const from of happenings(draft, pause.from)) {
      if (from.on < start.on || from.on > counted(start, stopped).dueOn) continue
      const to = happenings(draft, pause.to).find((each) => each.on >= from.on)
      if (to === undefined) open = true
      else if (clock.startsAgain.includes(pause)) start = { seq: to.seq, on: to.on, at: to.at }
      else stopped.push({ from: from.on, to: to.on })
    }
  }
  const due = counted(start, stopped)
  return open ? { dueOn: null, dueAt: null, provisional: false, stopped: true } : { ...due, stopped: false }
}

/** The happening that meets an instance: the one that names it, else the first after its start that no older one took. */
function answerTo(draft: Draft, clock: Clock, instance: Instance, taken: ReadonlySet<number>): Happening | undefined {
  const answers = happenings(draft, clock.metBy)
  const named = answers.find((answer) => answer.answers?.includes(instance.nth))
  if (named !== undefined && named.on >= instance.start.on) return named
  return answers.find(
    (answer) => answer.answers === undefined && answer.on >= instance.start.on && !taken.has(answer.seq),
  )
}

/** How an instance stands by the dates. */
function stand(
  draft: Draft,
  clock: Clock,
  counted: Instance & { stopped?: boolean },
  answer: Happening | undefined,
): Instance {
  const { stopped, ...instance } = counted
  if (instance.state === 'withdrawn' || instance.state === 'cancelled') return instance
  if (cancelledBy(draft, clock, instance))
    return { ...instance, state: 'cancelled', duty: instance.duty && 'cancelled' }
  const duty: DutyState | null = instance.duty === null || answer === undefined ? instance.duty : 'done'
  const inScopeStill = answer !== undefined && (instance.endedOn === null || answer.on <= instance.endedOn)
  if (answer !== undefined && inScopeStill) {
    const late = isLate(instance, answer)
    const missed = clock.measure !== null && (answer.number ?? 0) > clock.measure.count
    return {
      ...instance,
      duty,
      state: missed ? 'missed' : late ? 'met_late' : 'met',
      metOn: answer.on,
      metBy: answer.seq,
      measured: answer.number ?? null,
      recordedLate: !late && instance.dueOn !== null && answer.recordedOn > instance.dueOn,
    }
  }
  return { ...instance, duty, metOn: null, metBy: null, recordedLate: false, state: unmet(draft, instance, stopped) }
}

function isLate(instance: Instance, answer: Happening): boolean {
  if (instance.dueOn === null || instance.dueAt === null) return false
  return answer.on > instance.dueOn || (answer.at !== null && answer.at >= instance.dueAt)
}

function unmet(draft: Draft, instance: Instance, stopped: boolean | undefined): ClockState {
  if (instance.state === 'passed') return 'passed'
  const past = instance.dueAt !== null && instance.dueAt <= draft.recordedAt
  const wasLate = (instance.state === 'overdue' || instance.state === 'missed') && past
  if (instance.endedOn !== null) return wasLate ? 'missed' : 'left'
  if (stopped) return 'stopped'
  return wasLate ? 'overdue' : 'running'
}

function cancelledBy(draft: Draft, clock: Clock, instance: Instance): boolean {
  if (clock.unless === null || instance.duty === 'done') return false
  if (instance.state === 'passed') return false
  return happenings(draft, clock.unless).some((each) => each.on >= instance.start.on || clock.kind !== 'wait')
}

/** A series counts from when the last was held. */
function followSeries(draft: Draft, instance: Instance): void {
  const clock = draft.machine.clocks[instance.clock]!
  if (clock.series === null || instance.metOn === null || instance.metBy === null) return
  if (happenings(draft, clock.series.until).some((each) => each.on >= instance.start.on)) return
  const start: Start = { seq: instance.metBy, on: instance.metOn, at: null }
  const follows = draft.instances.some((each) => each.clock === clock.index && each.start.seq === start.seq)
  if (follows) return
  const first = instance.nth === 1
  addInstance(draft, clock, start, first ? clock.series.next : (clock.series.after ?? clock.series.next))
  const place = draft.instances.length - 1
  const added = draft.instances[place]!
  draft.instances[place] = { ...added, ...withoutStopped(dueOf(draft, clock, added)) }
}

function withoutStopped({ dueOn, dueAt, provisional }: Counted): Counted {
  return { dueOn, dueAt, provisional }
}

/** An open instance of a clock, the oldest first. */
export function openInstance(machine: Machine, snapshot: Pick<Snapshot, 'instances'>, clock: number): Instance | null {
  return snapshot.instances.find((each) => each.clock === clock && isOpen(machine, each)) ?? null
}

export function isOpen(machine: Machine, instance: Instance): boolean {
  if (instance.duty !== null) return instance.duty === 'owed'
  return machine.clocks[instance.clock] !== undefined && ['running', 'stopped', 'overdue'].includes(instance.state)
}

/** The date of an instant in the case's zone. */
export function dayOfRecording(draft: Draft): EpochDay {
  return dayAt(draft.calendar, draft.event.recordedAt)
}
