/** Counts the clocks of an exported machine's context: when each is due, what met it, and whose time is up next. */
import type { WorkingCalendar } from '../../calendar/calendar.ts'
import { count, type StoppedDays } from '../../calendar/count.ts'
import type { EpochDay } from '../../calendar/epoch-day.ts'
import type { Period } from '../../calendar/period.ts'
import { holds } from '../condition.ts'
import type { Clock, Machine } from '../machine.ts'
import { type Dated, dated, type Run, type XStateContext } from './xstate-context.ts'

export interface Rules {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
}

type From = Run['from']

export function inForce(context: XStateContext, stage: number | null): boolean {
  return stage === null || stage === context.stage
}

/** Starts a clock where its condition holds; where the answer is missing, it waits for that. */
export function start(context: XStateContext, clock: Clock, from: From): XStateContext {
  const truth = holds(clock.condition, context.facts)
  if (truth === 'no') return context
  if (truth === 'yes') return run(context, clock, from)
  return { ...context, pending: [...context.pending, { kind: 'clock', index: clock.index, from }] }
}

export function run(context: XStateContext, { index, period }: Clock, from: From, runs = period): XStateContext {
  const before = context.clocks.filter((each) => each.clock === index)
  if (before.some((each) => each.from.seq === from.seq && each.endedOn === null)) return context
  const fresh: Run = {
    clock: index,
    nth: before.length + 1,
    from: { seq: from.seq, on: from.on, at: from.at },
    period: runs,
    extendedTo: null,
    dueOn: null,
    dueAt: null,
    metBy: null,
    endedOn: null,
    dropped: false,
    late: false,
    fired: false,
  }
  return { ...context, clocks: [...context.clocks, fresh] }
}

/** Starts what is written in a stage (null: the procedure) as it begins. */
export function startThoseOf({ machine }: Rules, context: XStateContext, stage: number | null, entry: From) {
  let after = context
  for (const clock of machine.clocks) {
    if (clock.stage !== stage) continue
    if (clock.start.kind === 'entry') after = start(after, clock, entry)
    if (clock.start.kind !== 'event') continue
    const begun = dated(after, clock.start.event)
    for (const from of clock.start.each ? begun : begun.slice(0, 1)) after = start(after, clock, from)
  }
  return after
}

/** Starts what runs from an event just recorded; where only the first counts, an earlier first moves the start. */
export function startFrom({ machine }: Rules, context: XStateContext, name: string, from: From): XStateContext {
  let after = context
  for (const clock of machine.clocks) {
    if (clock.start.kind !== 'event' || clock.start.event !== name || !inForce(after, clock.stage)) continue
    const first = dated(after, name)[0]!
    const running = after.clocks.find((each) => each.clock === clock.index && each.endedOn === null)
    if (clock.start.each) after = start(after, clock, from)
    else if (running === undefined) after = start(after, clock, first)
    else if (first.on < running.from.on) after = replace(after, running, { from: first })
  }
  return after
}

export function replace(context: XStateContext, run: Run, change: Partial<Run>): XStateContext {
  return { ...context, clocks: context.clocks.map((each) => (each === run ? { ...each, ...change } : each)) }
}

/** Counts every clock afresh from the dates of what happened. */
export function recount(rules: Rules, context: XStateContext): XStateContext {
  const taken = new Set<string>()
  let after: XStateContext = {
    ...context,
    clocks: context.clocks.map((run) => {
      const clock = rules.machine.clocks[run.clock]!
      const due = dueOf(rules, context, clock, run)
      const metBy = answerTo(context, clock, run, (seq) => taken.has(`${run.clock} ${seq}`))
      if (metBy !== null && clock.start.kind !== 'entry') taken.add(`${run.clock} ${metBy.seq}`)
      const late = run.late && (due.dueAt !== null ? due.dueAt <= context.now : clock.kind === 'window')
      return { ...run, ...due, metBy, late, dropped: run.dropped || fallsAway(context, clock, run) }
    }),
  }
  for (const run of after.clocks) after = followed(rules, after, run)
  return after
}

function dueOf({ machine, calendar }: Rules, context: XStateContext, clock: Clock, run: Run) {
  const period = run.extendedTo ?? run.period
  if (period === null) return { dueOn: null, dueAt: null }
  let { from } = run
  const stopped: StoppedDays[] = []
  if (context.held !== null && context.held.to >= from.on) stopped.push(context.held)
  const counted = () => count(calendar, from, period, { ...options(machine, clock), stopped })
  let isStopped = false
  for (const pause of [...clock.stops, ...clock.startsAgain]) {
    for (const begun of dated(context, pause.from)) {
      if (begun.on < from.on || begun.on > counted().dueOn) continue
      const ended = dated(context, pause.to).find((each) => each.on >= begun.on)
      if (ended === undefined) isStopped = true
      else if (clock.startsAgain.includes(pause)) from = ended
      else stopped.push({ from: begun.on, to: ended.on })
    }
  }
  if (isStopped) return { dueOn: null, dueAt: null }
  const { dueOn, dueAt } = counted()
  return { dueOn, dueAt }
}

/** The due date of a run were it to take so long, stops apart: what an extension is measured by. */
export function dueWithin({ machine, calendar }: Rules, run: Run, period: Period): EpochDay {
  return count(calendar, run.from, period, options(machine, machine.clocks[run.clock]!)).dueOn
}

function options({ hours }: Machine, { start }: Clock) {
  return { dayAfter: start.kind === 'event' && start.dayAfter, ...(hours === null ? {} : { hours }) }
}

function answerTo(context: XStateContext, clock: Clock, run: Run, isTaken: (seq: number) => boolean): Dated | null {
  const after = dated(context, clock.metBy).filter(({ on, seq }) => on >= run.from.on && seq !== run.from.seq)
  return (
    after.find(({ answers }) => answers?.includes(run.nth)) ??
    after.find(({ answers, seq }) => answers === null && !isTaken(seq)) ??
    null
  )
}

function fallsAway(context: XStateContext, clock: Clock, run: Run): boolean {
  if (clock.unless === null || (run.metBy !== null && clock.kind === 'duty') || isPassed(clock, run)) return false
  return dated(context, clock.unless).some(({ on }) => on >= run.from.on || clock.kind !== 'wait')
}

/** A series counts from when the last was held. */
function followed(rules: Rules, context: XStateContext, run: Run): XStateContext {
  const clock = rules.machine.clocks[run.clock]!
  const { metBy } = run
  if (clock.series === null || metBy === null || !isMet(run)) return context
  if (dated(context, clock.series.until).some(({ on }) => on >= run.from.on)) return context
  if (context.clocks.some((each) => each.clock === run.clock && each.from.seq === metBy.seq)) return context
  const next = run.nth === 1 ? clock.series.next : (clock.series.after ?? clock.series.next)
  return recount(rules, { ...runFresh(context, clock, { ...metBy, at: null }, next) })
}

const runFresh = run

function isMet({ metBy, endedOn }: Run): boolean {
  return metBy !== null && (endedOn === null || metBy.on <= endedOn)
}

/** A window or a wait whose time has come. */
function isPassed({ kind }: Clock, { fired }: Run): boolean {
  return fired && kind !== 'duty' && kind !== 'stage' && kind !== 'whole'
}

/** Whether it still runs or is still owed. */
export function isOpen(machine: Machine, run: Run): boolean {
  const clock = machine.clocks[run.clock]!
  if (run.dropped) return false
  if (clock.kind === 'duty') return run.metBy === null
  return !isMet(run) && run.endedOn === null && !isPassed(clock, run)
}

/** The oldest open run of a clock. */
export function openRun(machine: Machine, context: XStateContext, clock: number): Run | null {
  return context.clocks.find((each) => each.clock === clock && isOpen(machine, each)) ?? null
}

/** What is due next, by the order at one instant: targets, stage clocks, clocks of the procedure, file order. */
export function nextDue({ machine }: Rules, context: XStateContext): Run | null {
  let next: Run | null = null
  for (const run of context.clocks) {
    const clock = machine.clocks[run.clock]!
    if (run.dueAt === null || run.late || run.dropped || run.endedOn !== null || isMet(run) || isPassed(clock, run))
      continue
    if (next === null || run.dueAt < next.dueAt! || (run.dueAt === next.dueAt && rank(clock) < rankOf(machine, next)))
      next = run
  }
  return next
}

const rankOf = (machine: Machine, run: Run) => rank(machine.clocks[run.clock]!)

function rank({ strength, stage, index }: Clock): number {
  return (strength === 'should' ? 0 : stage !== null ? 1_000_000 : 2_000_000) + index
}

/** The date a time-out is of: its due date, or the day its stage was entered where that is later. */
export function dayOfTimeOut({ machine }: Rules, context: XStateContext, run: Run): EpochDay {
  const inStage = machine.clocks[run.clock]!.stage !== null
  return inStage ? Math.max(run.dueOn!, context.enteredOn) : run.dueOn!
}
