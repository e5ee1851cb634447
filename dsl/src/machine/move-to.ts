/**
 * Moves a case to other rules, an edition or a calendar, as one event of its log: `switched`.
 *
 * What has ended stays as it ended. What runs is counted afresh from its own start, what the new rules do not have ends
 * `withdrawn`, and what they have and would be running starts. What that makes past is late on arrival.
 */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { isOpen, startScope } from './clocks.ts'
import { holds } from './condition.ts'
import { type Draft, draftOf, finished, happenings, inScope } from './draft.ts'
import type { CaseEvent, RulesRef } from './event.ts'
import { lateOnArrival } from './late-on-arrival.ts'
import type { Clock, Machine } from './machine.ts'
import { openingOf } from './moves.ts'
import { type Refused, refused, type Stepped } from './outcome.ts'
import { placeIn } from './place.ts'
import { answersIn, recount } from './recount.ts'
import { followsAnother, periodAfter } from './series.ts'
import { hasEnded, hasSettled } from './settled.ts'
import type { Instance, Settled, Snapshot, Start, Waiting } from './snapshot.ts'
import { considerAcceptance } from './take-case.ts'

/** The rules of a case: a machine, and the calendar that it counts by. */
export interface Rules {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
}

/** `event` is the switch as it will be logged. A case whose stage the new rules do not have is refused. */
export function moveTo(from: Rules, to: Rules, snapshot: Snapshot, event: CaseEvent): Stepped | Refused {
  const { switched } = event.details
  if (switched === undefined) throw new Error('A switch says from which rules to which.')
  const isTaken = snapshot.status !== 'waiting'
  const stage =
    snapshot.stage !== null || snapshot.status === 'open'
      ? placeIn(from.machine, to.machine, snapshot.stage, switched.moves)
      : null
  if (stage === undefined) {
    const name = snapshot.stage === null ? null : from.machine.stages[snapshot.stage]!.name
    const where = name === null ? 'no stage' : `stage ${name}`
    return refused('NO_PLACE', `The new rules have no place for a case in ${where}: say where it stands by a move.`)
  }
  const draft = draftOf(to.machine, { ...snapshot, stage, entered: enteredBy(from, snapshot) }, event, to.calendar)
  draft.waiting = []
  draft.instances = []
  draft.settled = []
  carry(draft, from, snapshot)
  const carried = new Set(draft.instances.map(keyOf))
  if (snapshot.status === 'open') {
    startScope(draft, null, openingOf(draft)[1])
    if (stage !== null) startScope(draft, stage, draft.entered!)
  }
  keepWaiting(draft, from.machine, snapshot.waiting)
  if (!isTaken) considerAcceptance(draft)
  recount(draft)
  if (draft.objection !== null) return draft.objection
  if (isTaken) hideWhatIsOver(draft, carried)
  return { kind: 'stepped', snapshot: lateOnArrival(to.machine, finished(draft)), effects: draft.effects }
}

/** What runs goes on where the new rules have it; the rest is settled. What an earlier switch withdrew may come back. */
function carry(draft: Draft, { machine: from, calendar }: Rules, snapshot: Snapshot): void {
  const { settled = [] } = snapshot
  const under = draft.event.details.switched!.from
  const own = settledFrom(draftOf(from, snapshot, draft.event, calendar), under, () => true)
  const isRunning = ({ instance }: Settled) => isOpen(from, instance)
  const isGone = ({ instance }: Settled) => instance.state === 'withdrawn'
  draft.settled = [...settled.filter((each) => !isGone(each)), ...own.filter((each) => !isRunning(each))]
  const outlived = ({ instance }: Settled) => !inScope(snapshot, from.clocks[instance.clock]!.stage)
  for (const each of [...own.filter(isRunning), ...settled.filter(isGone)]) {
    const runsOn = each.instance.endedOn === null && (isGone(each) ? beganHere(draft, each) : outlived(each))
    const carried = carriedOn(draft, each, { mayOutlive: isGone(each) || outlived(each), runsOn })
    if (carried === null) draft.settled = [...draft.settled, withdrawn(each)]
    else draft.instances.push(carried)
  }
}

/** Whether it began when the case came to its stage, or since. */
function beganHere({ entered }: Draft, { instance }: Settled): boolean {
  return entered !== undefined && instance.start.seq >= entered.seq
}

function withdrawn(settled: Settled): Settled {
  const { instance, was } = settled
  const gone: Instance = { ...instance, state: 'withdrawn', duty: instance.duty && 'cancelled' }
  return { ...settled, instance: gone, was: was ?? instance.state }
}

interface Outliving {
  /** Its stage may be another than the case's. */
  readonly mayOutlive: boolean
  /** So was its time, since it was owed beside the move there. */
  readonly runsOn: boolean
}

/** A running of a clock as it goes on under the new rules; null where they have none such for this case. */
function carriedOn(draft: Draft, settled: Settled, { mayOutlive, runsOn }: Outliving): Instance | null {
  const { clock: id, instance, begun, was } = settled
  const clock = draft.machine.clocks.find((each) => each.id === id)
  if (clock === undefined || holds(clock.condition, draft.facts) !== 'yes') return null
  const isHere = inScope(draft, clock.stage)
  if (!isHere && !(clock.kind === 'duty' && mayOutlive)) return null
  const start = startUnder(draft, clock, instance.start, begun)
  if (start === null || isKnown(draft, clock, start, instance.lateOf)) return null
  // What its stage has ended stays as it ended, and of the duty that outlived it only what is owed goes on.
  const stays = !isHere && instance.endedOn !== null && clock.period !== null
  const period = stays ? instance.period : periodUnder(draft, clock, start)
  return {
    ...instance,
    clock: clock.index,
    start,
    period,
    state: was ?? instance.state,
    duty: clock.kind === 'duty' ? 'owed' : null,
    // A duty outlives its stage, though its time there is over, unless that began with the move or after it.
    endedOn:
      isHere || period === null || (runsOn && instance.period !== null) ? null : (instance.endedOn ?? draft.enteredOn),
  }
}

/** What runs or ran, as it would be settled. */
function settledFrom(draft: Draft, under: RulesRef, which: (each: Instance) => boolean): readonly Settled[] {
  const answers = answersIn(draft)
  return draft.instances.flatMap((instance, place) => {
    const clock = draft.machine.clocks[instance.clock]!
    const answer = answers.get(place)?.seq ?? null
    const settled = { clock: clock.id, under, instance, begun: begunBy(clock), answer, was: null, hidden: false }
    return which(instance) ? [settled] : []
  })
}

function begunBy({ start, stage }: Clock): Settled['begun'] {
  return start.kind === 'entry' && stage === null ? 'opening' : start.kind
}

function startUnder(draft: Draft, clock: Clock, start: Start, begun: Settled['begun']): Start | null {
  if (followsAnother(draft, clock, start)) return start
  switch (clock.start.kind) {
    case 'entry':
      if (clock.stage === null) return draft.status === 'waiting' ? null : openingOf(draft)[1]
      return clock.stage === draft.stage && begun !== 'entry' ? (draft.entered ?? null) : start
    case 'event': {
      const begins = happenings(draft, clock.start.event)
      const found = clock.start.each ? begins.find(({ seq }) => seq === start.seq) : begins[0]
      return found === undefined ? null : { seq: found.seq, on: found.on, at: found.at }
    }
    case 'action':
    case 'late':
      return begun === clock.start.kind ? start : null
  }
}

function periodUnder(draft: Draft, clock: Clock, start: Start): Instance['period'] {
  if (clock.series === null || !followsAnother(draft, clock, start)) return clock.period
  return periodAfter(draft, clock, clock.series, start.seq)
}

/** Whether this running goes on already; a clock that runs once has one, whatever it counts from now. */
function isKnown(draft: Draft, clock: Clock, start: Start, lateOf: number | null): boolean {
  if (clock.start.kind === 'action') return false
  const own = draft.instances.filter((each) => each.clock === clock.index)
  if (own.some((each) => each.start.seq === start.seq && each.lateOf === lateOf)) return true
  if (clock.start.kind === 'late') return false
  if (hasEnded(draft, clock, start)) return true
  const runsOnce = clock.start.kind === 'event' && !clock.start.each && clock.series === null
  return runsOnce && (own.length > 0 || hasSettled(draft, clock))
}

/** What waited for an answer waits on, where the new rules ask it too. */
function keepWaiting(draft: Draft, from: Machine, waiting: readonly Waiting[]): void {
  for (const { kind, index, start } of waiting) {
    if (kind === 'clock') {
      const { id } = from.clocks[index]!
      const clock = draft.machine.clocks.find((each) => each.id === id)
      const isOut = clock !== undefined && clock.kind === 'duty' && !inScope(draft, clock.stage)
      if (isOut && holds(clock.condition, draft.facts) === 'unanswered')
        draft.waiting.push({ kind, index: clock.index, start })
      continue
    }
    const { on } = from.triggers[index]!
    draft.machine.triggers.forEach((trigger, place) => {
      const isSame = trigger.on === on && !trigger.instead && inScope(draft, trigger.stage)
      const isHeld = draft.waiting.some(
        (each) => each.kind === 'trigger' && each.index === place && each.start.seq === start.seq,
      )
      if (isSame && !isHeld && holds(trigger.condition, draft.facts) === 'unanswered')
        draft.waiting.push({ kind, index: place, start })
    })
  }
}

/** What the new rules would have had met before they came is no promise that was kept: it was none. */
function hideWhatIsOver(draft: Draft, carried: ReadonlySet<string>): void {
  const isOver = (each: Instance) => !carried.has(keyOf(each)) && !isOpen(draft.machine, each)
  const under = draft.event.details.switched!.to
  const over = settledFrom(draft, under, isOver).map((each) => ({ ...each, hidden: true }))
  draft.settled = [...draft.settled!, ...over]
  draft.instances = draft.instances.filter((each) => !isOver(each))
}

function keyOf({ clock, nth }: Instance): string {
  return `${clock}#${nth}`
}

/** Older snapshots do not say by what their stage was entered: then the latest that is dated so. */
function enteredBy({ machine }: Rules, snapshot: Snapshot): Start | undefined {
  const { entered, stage, enteredOn, instances, happened } = snapshot
  if (entered !== undefined || stage === null) return entered
  const onEntry = instances.findLast(({ clock }) => {
    const { start, stage: written } = machine.clocks[clock]!
    return written === stage && start.kind === 'entry'
  })
  if (onEntry !== undefined) return onEntry.start
  const dated = Object.values(happened).flatMap((each) => each.filter(({ on }) => on === enteredOn))
  const last = dated.sort((one, other) => one.seq - other.seq).at(-1)
  return { seq: last?.seq ?? snapshot.length, on: enteredOn, at: last?.at ?? null }
}
