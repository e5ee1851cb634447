/** Counts afresh, from the dates of what happened, the clocks that a step bears on: what met each, and how it stands. */
import type { EpochDay } from '../calendar/epoch-day.ts'
import { formatPeriod } from '../calendar/period.ts'
import { hasSeries, touchedClocks } from './bearing.ts'
import { addInstance, isPast } from './clocks.ts'
import { type Draft, happenings, inScope } from './draft.ts'
import { dueOf } from './due-of.ts'
import { lapsed } from './late.ts'
import type { Clock } from './machine.ts'
import { mayAnswer } from './order-in-time.ts'
import { periodAfter } from './series.ts'
import { answersTaken, hasEnded, settledInstances } from './settled.ts'
import type { ClockState, Happening, Instance } from './snapshot.ts'

export function recount(draft: Draft): void {
  // What is added because a series goes on may have been held already.
  do stand(draft)
  while (followSeries(draft))
}

function stand(draft: Draft): void {
  const { machine, instances } = draft
  const touched = touchedClocks(draft)
  const answers = answersIn(draft, touched)
  for (let place = 0; place < instances.length; place++) {
    const instance = instances[place]!
    if (touched[instance.clock])
      instances[place] = standing(draft, machine.clocks[instance.clock]!, instance, answers.get(place))
  }
}

const noAnswers: ReadonlyMap<number, Happening> = new Map()

/**
 * Which happening meets which instance, by its place: those that name it, and the others by date, oldest first. `of`: the
 * clocks that are asked about, by index; all where nothing is said.
 */
export function answersIn(draft: Draft, of?: readonly boolean[]): ReadonlyMap<number, Happening> {
  const { machine, instances } = draft
  const places: number[] = []
  // What has not happened meets nothing, and on a young case that is most.
  for (let place = 0; place < instances.length; place++) {
    const { clock } = instances[place]!
    if ((of === undefined || of[clock]) && happenings(draft, machine.clocks[clock]!.metBy).length > 0)
      places.push(place)
  }
  if (places.length === 0) return noAnswers
  const taken = new Map<number, Set<number>>()
  const answers = new Map<number, Happening>()
  places.sort((a, b) => compareStarts(instances[a]!, instances[b]!))
  for (const place of places) {
    const instance = instances[place]!
    const clock = machine.clocks[instance.clock]!
    if (instance.state === 'withdrawn' || hasEndedForGood(draft, clock, instance)) continue
    const used = taken.get(clock.index) ?? answersTaken(draft, clock)
    taken.set(clock.index, used)
    const answer = answerTo(draft, clock, instance, used)
    if (answer === undefined) continue
    answers.set(place, answer)
    // A duty that a stage asks again when it is entered again is done for both at once.
    if (clock.start.kind !== 'entry' || clock.series !== null) used.add(answer.seq)
  }
  return answers
}

function compareStarts({ start: one }: Instance, { start: other }: Instance): number {
  const byTime = one.at === null || other.at === null ? 0 : one.at - other.at
  return one.on - other.on || byTime || one.seq - other.seq
}

function answerTo(
  draft: Draft,
  clock: Clock,
  { start, nth, duty, endedOn }: Instance,
  used: ReadonlySet<number>,
): Happening | undefined {
  const answers = happenings(draft, clock.metBy).filter(
    (answer) => mayAnswer(clock, start, answer, draft) && (duty !== null || endedOn === null || answer.on <= endedOn),
  )
  return (
    answers.find((answer) => answer.answers?.includes(nth)) ??
    answers.find((answer) => answer.answers === undefined && !used.has(answer.seq))
  )
}

/** How an instance stands by the dates. */
function standing(draft: Draft, clock: Clock, before: Instance, answer: Happening | undefined): Instance {
  if (before.state === 'withdrawn' || hasEndedForGood(draft, clock, before)) return before
  const meets = answer !== undefined && (before.endedOn === null || answer.on <= before.endedOn)
  const { stopped, dueOn, dueAt, provisional } = dueOf(draft, clock, before, meets ? answer : undefined)
  // What was late on arrival waits for a person only as long as it is late.
  const waits = before.waits && dueAt !== null && dueAt <= draft.recordedAt
  const instance = lapsed(draft, clock, dated(before, { dueOn, dueAt, provisional, waits }), answer)
  const cancelled = cancelledOn(draft, clock, instance)
  if (cancelled !== null && !(answer !== undefined && answer.on <= cancelled))
    return asItStands(instance, { ...notMet, state: 'cancelled', duty: instance.duty && 'cancelled' })
  if (answer === undefined && (instance.metOn !== null || instance.duty === 'done'))
    return standing(draft, clock, neverMet(draft, clock, instance), undefined)
  const duty = instance.duty === null || answer === undefined || instance.duty === 'not_given' ? instance.duty : 'done'
  const whileItRan = answer !== undefined && (instance.endedOn === null || answer.on <= instance.endedOn)
  if (!whileItRan) return asItStands(instance, { ...notMet, duty, state: unmet(draft, instance, stopped) })
  const late = isPast(instance, answer)
  const missed = clock.measure !== null && (answer.number ?? 0) > clock.measure.count
  return asItStands(instance, {
    duty,
    state: missed ? 'missed' : late ? 'met_late' : 'met',
    metOn: answer.on,
    metBy: answer.seq,
    measured: answer.number ?? null,
    recordedLate: !late && instance.dueOn !== null && answer.recordedOn > instance.dueOn,
  })
}

/** What met it came to meet another, recorded later: what has ended since, its stage or the case, ended it unmet. */
function neverMet(draft: Draft, clock: Clock, instance: Instance): Instance {
  const { closedOn, enteredOn, happened } = draft
  const unmet: Instance = { ...instance, ...notMet, duty: instance.duty && 'owed' }
  const isOfClosing = instance.endedOn === null && instance.start.seq >= (happened.closed?.at(-1)?.seq ?? 0)
  if (closedOn !== null && !isOfClosing)
    return { ...unmet, duty: unmet.duty && 'left_undone', endedOn: instance.endedOn ?? closedOn }
  const outlives = inScope(draft, clock.stage) || outlivesStage(clock, instance) || instance.period === null
  return outlives ? unmet : { ...unmet, endedOn: instance.endedOn ?? enteredOn }
}

type Dates = Pick<Instance, 'dueOn' | 'dueAt' | 'provisional' | 'waits'>
type End = Pick<Instance, 'state' | 'duty' | 'metOn' | 'metBy' | 'measured' | 'recordedLate'>

// Most of what is counted afresh stands as it stood, and then nothing new is made.
function dated(before: Instance, dates: Dates): Instance {
  const isSame =
    before.dueOn === dates.dueOn &&
    before.dueAt === dates.dueAt &&
    before.provisional === dates.provisional &&
    before.waits === dates.waits
  return isSame ? before : { ...before, ...dates }
}

function asItStands(before: Instance, end: End): Instance {
  const isSame =
    before.state === end.state &&
    before.duty === end.duty &&
    before.metOn === end.metOn &&
    before.metBy === end.metBy &&
    before.measured === end.measured &&
    before.recordedLate === end.recordedLate
  return isSame ? before : { ...before, ...end }
}

const notMet = { metOn: null, metBy: null, measured: null, recordedLate: false }

function unmet(draft: Draft, instance: Instance, stopped: boolean): ClockState {
  if (instance.state === 'passed') return 'passed'
  const past = instance.dueAt !== null && instance.dueAt <= draft.recordedAt
  const wasLate = (instance.state === 'overdue' || instance.state === 'missed') && past
  if (instance.endedOn !== null) return wasLate ? 'missed' : 'left'
  if (stopped) return 'stopped'
  return wasLate ? 'overdue' : 'running'
}

/** The first day of what makes it, and the undone duty it led to, fall away. */
function cancelledOn(draft: Draft, clock: Clock, instance: Instance): EpochDay | null {
  if (instance.state === 'passed') return null
  const unless = happenings(draft, clock.unless)[0]
  if (unless !== undefined) return unless.on
  return seriesEndsOn(draft, clock, instance)
}

function seriesEndsOn(draft: Draft, { series, start }: Clock, instance: Instance): EpochDay | null {
  if (series === null || start.kind === 'late') return null
  return happenings(draft, series.until).find(({ on }) => on >= instance.start.on)?.on ?? null
}

/** What closing as of an earlier day, or taking back a time-out, cancelled stays so; what an event cancelled is counted. */
function hasEndedForGood(draft: Draft, clock: Clock, instance: Instance): boolean {
  return instance.state === 'cancelled' && cancelledOn(draft, clock, instance) === null
}

/** A series counts from when the last was held; true when something was added, or came to run for another time. */
function followSeries(draft: Draft): boolean {
  if (!hasSeries(draft.machine)) return false
  let isChanged = false
  for (const instance of [...draft.instances]) {
    const clock = draft.machine.clocks[instance.clock]!
    if (clock.series === null || instance.metBy === null || !goesOn(draft, clock, instance)) continue
    // What is said to answer several is followed once, as the first of them says.
    const first = draft.instances.find((each) => each.clock === clock.index && each.metBy === instance.metBy)
    if (first?.nth !== instance.nth) continue
    const { seq, on, at } = happenings(draft, clock.metBy).find((each) => each.seq === instance.metBy)!
    const period = periodAfter(draft, clock, clock.series, seq)
    const place = draft.instances.findIndex((each) => each.clock === clock.index && each.start.seq === seq)
    const follower = draft.instances[place]
    if (follower === undefined && hasEnded(draft, clock, { seq, on, at })) continue
    if (follower === undefined) addInstance(draft, clock, { seq, on, at }, { period, lateOf: instance.lateOf })
    // What is recorded late may have come between.
    else if (follower.period === null || formatPeriod(follower.period) !== formatPeriod(period))
      draft.instances[place] = { ...follower, period }
    else continue
    isChanged = true
  }
  return isChanged
}

function goesOn(draft: Draft, clock: Clock, instance: Instance): boolean {
  if (draft.status === 'closed' && instance.endedOn !== null) return false
  const isHere = inScope(draft, clock.stage)
  if (clock.start.kind !== 'late')
    return (isHere || outlivesStage(clock, instance)) && seriesEndsOn(draft, clock, instance) === null
  const late = draft.machine.clocks[clock.start.clock]!
  const causes = [
    ...draft.instances.filter((each) => each.clock === late.index),
    ...settledInstances(draft, late.index),
  ]
  return causes.some(
    (each) => each.nth === instance.lateOf && each.metOn === null && (isHere || outlivesStage(late, each)),
  )
}

/** What is owed beside a move runs on where the case has gone. */
function outlivesStage({ start }: Clock, { endedOn }: Instance): boolean {
  return start.kind === 'action' && endedOn === null
}
