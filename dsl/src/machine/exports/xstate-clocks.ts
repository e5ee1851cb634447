/** Counts the clocks of an exported machine's context: when each is due, what met it, and whose time is up next. */
import { endOf, startOf, type WorkingCalendar } from '../../calendar/calendar.ts'
import { count, type StoppedDays } from '../../calendar/count.ts'
import { countBack } from '../../calendar/count-back.ts'
import { type EpochDay, epochDay } from '../../calendar/epoch-day.ts'
import { formatPeriod, isWholeDays, type Period } from '../../calendar/period.ts'
import { holds } from '../condition.ts'
import { countedOn } from '../cut-off.ts'
import type { Clock, Machine } from '../machine.ts'
import { isNoEarlier, mayAnswer } from '../order-in-time.ts'
import type { Recording } from './xstate-config.ts'
import { type Dated, dated, type Moment, type Run, type XStateContext } from './xstate-context.ts'

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
  if (truth === 'yes') return startRun(context, clock, from)
  return { ...context, pending: [...context.pending, { kind: 'clock', index: clock.index, from }] }
}

/** A stage that is entered again goes on with what it left; what it asks on entry it asks afresh, and once. */
export function startRun(context: XStateContext, clock: Clock, from: From, more: Partial<Run> = {}): XStateContext {
  const before = context.clocks.filter((each) => each.clock === clock.index)
  const same = before.find((each) => each.from.seq === from.seq)
  if (same !== undefined)
    return same.metBy === null || same.endedOn === null ? replace(context, same, { endedOn: null }) : context
  let after = context
  if (clock.start.kind === 'entry' && clock.series === null && clock.kind === 'duty') {
    const owed = before.filter((each) => each.gone === null && !each.cancelled && each.metBy === null)
    if (owed.some((each) => each.endedOn === null)) return context
    for (const each of owed) after = replace(after, each, { gone: 'undone' })
  }
  const fresh: Run = {
    clock: clock.index,
    nth: before.length + 1,
    from: { seq: from.seq, on: from.on, at: from.at },
    period: clock.period,
    byAction: false,
    extendedTo: null,
    dueOn: null,
    dueAt: null,
    metBy: null,
    endedOn: null,
    gone: null,
    cancelled: false,
    late: false,
    fired: false,
    ...more,
  }
  return { ...after, clocks: [...after.clocks, fresh] }
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
    if (clock.start.each) after = start(after, clock, from)
    // A second one starts nothing.
    else if (dated(after, name)[0]!.seq === from.seq) {
      const running = after.clocks.find((each) => each.clock === clock.index && each.endedOn === null)
      after = running === undefined ? start(after, clock, from) : replace(after, running, { from })
    }
  }
  return after
}

export function replace(context: XStateContext, run: Run, change: Partial<Run>): XStateContext {
  return { ...context, clocks: context.clocks.map((each) => (each === run ? { ...each, ...change } : each)) }
}

/** Counts every clock afresh from the dates of what happened. */
export function recount(rules: Rules, context: XStateContext): XStateContext {
  const after = { ...context, clocks: counted(rules, context) }
  const followed = after.clocks.reduce((before: XStateContext, run) => follow(rules, before, run), after)
  return followed === after ? after : recount(rules, followed)
}

/** What happened meets what began first, whatever the order of recording. */
function counted(rules: Rules, context: XStateContext): readonly Run[] {
  const taken = new Set<string>()
  const answers = new Map<Run, Dated>()
  for (const run of context.clocks.toSorted(({ from: one }, { from: other }) => order(one, other))) {
    const clock = rules.machine.clocks[run.clock]!
    const metBy = run.gone === 'never' ? null : answerTo(context, clock, run, (seq) => taken.has(`${run.clock} ${seq}`))
    if (metBy === null) continue
    answers.set(run, metBy)
    // A duty that a stage asks again when it is entered again is done for both at once.
    if (clock.start.kind !== 'entry' || clock.series !== null) taken.add(`${run.clock} ${metBy.seq}`)
  }
  return context.clocks.map((run) => {
    const clock = rules.machine.clocks[run.clock]!
    const metBy = answers.get(run) ?? null
    const due = dueOf(rules, context, clock, run, isMet({ ...run, metBy }) ? metBy : null)
    const late = run.late && due.dueAt !== null && due.dueAt <= context.now
    const unmet = run.metBy !== null && metBy === null ? neverMet(context, clock, run) : {}
    return { ...run, ...due, metBy, late, cancelled: fallsAway(context, clock, run, metBy), ...unmet }
  })
}

/** What met it came to meet another, recorded later: what has ended since, its stage or the case, ended it unmet. */
function neverMet(context: XStateContext, clock: Clock, { from, endedOn, period, byAction }: Run): Partial<Run> {
  const { closedOn, enteredOn } = context
  const isOfClosing = endedOn === null && from.seq >= (dated(context, 'closed').at(-1)?.seq ?? 0)
  if (closedOn !== null && !isOfClosing) return { endedOn: endedOn ?? closedOn, gone: 'undone' }
  const lasts = clock.kind === 'duty' && period === null
  const outlives = inForce(context, clock.stage) || (byAction && endedOn === null) || lasts
  return outlives ? {} : { endedOn: endedOn ?? enteredOn }
}

function order(one: From, other: From): number {
  const byTime = one.at === null || other.at === null ? 0 : one.at - other.at
  return one.on - other.on || byTime || one.seq - other.seq
}

/** `met`: what met it while it ran; what stops it or starts it again after that bears on it no more. */
function dueOf({ machine, calendar }: Rules, context: XStateContext, clock: Clock, run: Run, met: Dated | null) {
  const period = run.extendedTo ?? run.period
  if (period === null) return { dueOn: null, dueAt: null }
  if (clock.before !== undefined) return dueBefore(calendar, context.facts[clock.before], run, period)
  let { from } = run
  if (!isWholeDays(period) && from.at === null) return { dueOn: null, dueAt: null }
  const stopped: StoppedDays[] = []
  if (context.held !== null && context.held.to >= from.on) stopped.push(context.held)
  const due = () => count(calendar, from, period, { ...options({ machine, calendar }, context, clock, from), stopped })
  const pauses = [...clock.stops, ...clock.startsAgain].flatMap((pause) =>
    dated(context, pause.from).map((begun) => ({ pause, begun })),
  )
  for (const { pause, begun } of pauses.sort((one, other) =>
    order({ ...one.begun, at: null }, { ...other.begun, at: null }),
  )) {
    if (begun.on < from.on || begun.on > due().dueOn) continue
    if (met !== null && (begun.seq === met.seq || !isNoEarlier(met, begun))) continue
    const ended = dated(context, pause.to).find((each) => isNoEarlier(each, begun))
    const isOver = ended !== undefined && (met === null || isNoEarlier(met, ended))
    if (!isOver && met === null) return { dueOn: null, dueAt: null }
    if (isOver && clock.startsAgain.includes(pause)) from = ended
    else stopped.push({ from: begun.on, to: isOver ? ended.on : met!.on })
  }
  const { dueOn, dueAt } = due()
  return { dueOn, dueAt }
}

/** Counted back from a date that is answered; a run that is met keeps the date it had. */
function dueBefore(calendar: WorkingCalendar, date: string | undefined, run: Run, period: Period) {
  if (isMet(run)) return { dueOn: run.dueOn, dueAt: run.dueAt }
  const day = epochDay(date ?? '')
  if (day === null) return { dueOn: null, dueAt: null }
  const { dueOn, dueAt } = countBack(calendar, day, period)
  return { dueOn, dueAt }
}

/** The due date of a run were it to take so long, stops apart: what an extension is measured by. */
export function dueWithin(rules: Rules, context: XStateContext, run: Run, period: Period): EpochDay {
  const clock = rules.machine.clocks[run.clock]!
  return count(rules.calendar, run.from, period, options(rules, context, clock, run.from)).dueOn
}

function options({ machine, calendar }: Rules, context: XStateContext, { start }: Clock, from: From) {
  const { hours } = machine
  const on = countedOn(machine, calendar, from, (event) => dated(context, event))
  return {
    dayAfter: start.kind === 'event' && start.dayAfter,
    ...(on === null ? {} : { countedOn: on }),
    ...(hours === null ? {} : { hours }),
  }
}

function answerTo(context: XStateContext, clock: Clock, run: Run, isTaken: (seq: number) => boolean): Dated | null {
  const inTime = dated(context, clock.metBy).filter(
    (answer) =>
      mayAnswer(clock, run.from, answer, context) &&
      (clock.kind === 'duty' || run.endedOn === null || answer.on <= run.endedOn),
  )
  return (
    inTime.find(({ answers }) => answers?.includes(run.nth)) ??
    inTime.find(({ answers, seq }) => answers === null && !isTaken(seq)) ??
    null
  )
}

function fallsAway(context: XStateContext, clock: Clock, run: Run, metBy: Dated | null): boolean {
  if (isPassed(clock, run)) return false
  const first = dated(context, clock.unless)[0] ?? seriesEnd(context, clock, run)
  return first !== undefined && !(metBy !== null && metBy.on <= first.on)
}

function seriesEnd(context: XStateContext, { series, start: from }: Clock, run: Run): Dated | undefined {
  if (series === null || from.kind === 'late') return undefined
  return dated(context, series.until).find(({ on }) => on >= run.from.on)
}

/** A series counts from when the last was held. */
function follow({ machine }: Rules, context: XStateContext, run: Run): XStateContext {
  const clock = machine.clocks[run.clock]!
  const { metBy } = run
  if (clock.series === null || metBy === null || !isMet(run) || run.cancelled) return context
  // What is owed beside a move runs on where the case has gone.
  const outlivesStage = clock.start.kind === 'action' && run.endedOn === null
  if (!inForce(context, clock.stage) && !outlivesStage) return context
  if (context.closedOn !== null && run.endedOn !== null) return context
  if (clock.start.kind === 'late' || seriesEnd(context, clock, run) !== undefined) return context
  const first = context.clocks.find((each) => each.clock === run.clock && each.metBy?.seq === metBy.seq)
  if (first?.from.seq !== run.from.seq) return context
  const follower = context.clocks.find((each) => each.clock === run.clock && each.from.seq === metBy.seq)
  const isFirst = !dated(context, clock.metBy).some(({ seq }) => seq === run.from.seq)
  const period = isFirst ? clock.series.next : (clock.series.after ?? clock.series.next)
  if (follower === undefined) return startRun(context, clock, metBy, { period })
  const isSame = follower.period !== null && formatPeriod(follower.period) === formatPeriod(period)
  return isSame ? context : replace(context, follower, { period })
}

export function isMet({ metBy, endedOn }: Run): boolean {
  return metBy !== null && (endedOn === null || metBy.on <= endedOn)
}

/** A window or a wait whose time has come. */
function isPassed({ kind }: Clock, { fired }: Run): boolean {
  return fired && kind !== 'duty' && kind !== 'stage' && kind !== 'whole'
}

/** Whether it still runs or is still owed. */
export function isOpen(machine: Machine, run: Run): boolean {
  const clock = machine.clocks[run.clock]!
  if (run.gone !== null || run.cancelled) return false
  if (clock.kind === 'duty') return run.metBy === null
  return !isMet(run) && run.endedOn === null && !isPassed(clock, run)
}

/** The oldest open run of a clock. */
export function openRun(machine: Machine, context: XStateContext, clock: number): Run | null {
  return context.clocks.find((each) => each.clock === clock && isOpen(machine, each)) ?? null
}

/** What more time may be agreed for: what runs and is named, or else was not over; or what ended its stage itself, where it was agreed before. */
export function extendableRun(
  machine: Machine,
  context: XStateContext,
  clock: number,
  { on, details: { answers } }: Recording,
): Run | null {
  const running = context.clocks.filter(
    (each) => each.clock === clock && each.endedOn === null && isOpen(machine, each),
  )
  if (answers !== undefined) return running.find(({ nth }) => answers.includes(nth)) ?? null
  const notOver = running.find(({ dueOn }) => dueOn === null || on <= dueOn)
  const last = context.clocks.findLast((each) => each.clock === clock)
  if (running.length > 0 || last === undefined) return notOver ?? running[0] ?? null
  const endedItself = last.fired && last.endedOn !== null && !isMet(last) && last.endedOn === last.dueOn
  return endedItself && on <= last.dueOn! ? last : null
}

/** What is due next, by the order at one instant: targets, stage clocks, clocks of the procedure, file order. */
export function nextDue({ machine }: Rules, context: XStateContext): Run | null {
  let next: Run | null = null
  for (const run of context.clocks) {
    const clock = machine.clocks[run.clock]!
    if (run.dueAt === null || run.late || run.gone === 'never' || run.cancelled || run.endedOn !== null) continue
    if (isMet(run) || isPassed(clock, run)) continue
    if (next === null || run.dueAt < next.dueAt! || (run.dueAt === next.dueAt && rank(clock) < rankOf(machine, next)))
      next = run
  }
  return next
}

const rankOf = (machine: Machine, run: Run) => rank(machine.clocks[run.clock]!)

function rank({ strength, stage, index }: Clock): number {
  return (strength === 'should' ? 0 : stage !== null ? 1_000_000 : 2_000_000) + index
}

/** The date and instant of a time-out: the end of its due date, or of the day its stage was entered where that is later. */
export function momentOf({ machine, calendar }: Rules, context: XStateContext, run: Run): Pick<Moment, 'on' | 'at'> {
  const { stage, whenDue, period } = machine.clocks[run.clock]!
  const moves = stage !== null || whenDue.some(({ kind }) => kind === 'goTo' || kind === 'close')
  const on = moves ? Math.max(run.dueOn!, context.enteredOn) : run.dueOn!
  const isHours = period !== null && !isWholeDays(period)
  return { on, at: isHours ? Math.max(run.dueAt!, startOf(calendar, on)) : endOf(calendar, on) }
}
