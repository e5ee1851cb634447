/**
 * One step of a case: a snapshot and an event give a new snapshot with its effects, or a refusal that names the clause.
 *
 * Pure: no clock, no I/O, no randomness. All behaviour of a case is here and in the files this one names.
 */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { clockAbout, decisionAbout, extendable, stageAbout } from './about.ts'
import { openInstance, replace, startFrom } from './clocks.ts'
import {
  appointedTo,
  askedFor,
  type Draft,
  decidedOn,
  draftOf,
  finished,
  gradedIn,
  isBeforeStage,
  note,
  startOf,
} from './draft.ts'
import { isTimeOutOf } from './due.ts'
import type { CaseEvent } from './event.ts'
import { allGraded, gradeOf } from './grades.ts'
import { forgiveLateness, oweBecauseExpected, oweBecauseLate } from './late.ts'
import type { Action, Machine } from './machine.ts'
import { close, enterStage, perform, reconsider, setOff, setOffByEnding, turnAway } from './moves.ts'
import type { Outcome } from './outcome.ts'
import { copyToOthers, hold, involve } from './people.ts'
import { recount } from './recount.ts'
import { refusalOf } from './refuse.ts'
import { grantable } from './requests.ts'
import type { Instance, Snapshot } from './snapshot.ts'
import { takeBack } from './take-back.ts'
import { acceptAfterHolding, considerAcceptance } from './take-case.ts'

/** A case before its opening event. */
export const blankSnapshot: Snapshot = {
  length: 0,
  status: 'waiting',
  openedOn: 0,
  stage: null,
  enteredOn: 0,
  enteredByTime: false,
  closedOn: null,
  closedByTime: false,
  outcome: null,
  facts: {},
  happened: {},
  instances: [],
  holders: {},
  involved: [],
  waiting: [],
  heldOn: null,
  recordedAt: 0,
}

export function step(machine: Machine, snapshot: Snapshot, event: CaseEvent, calendar: WorkingCalendar): Outcome {
  if (event.name === 'timed_out' && timedOut(machine, snapshot, event) === null) return { kind: 'nothing' }
  const refusal = refusalOf(machine, snapshot, event, calendar)
  if (refusal !== null) return refusal
  const draft = draftOf(machine, snapshot, event, calendar)
  const { facts } = event.details
  if (facts !== undefined) draft.facts = { ...draft.facts, ...facts }
  if (snapshot.length === 0) open(draft)
  else apply(draft)
  if (facts !== undefined && snapshot.length > 0 && !turnAway(draft)) {
    if (draft.status === 'waiting') considerAcceptance(draft)
    reconsider(draft)
  }
  recount(draft)
  if (draft.objection !== null) return draft.objection
  copyToOthers(draft, snapshot)
  involve(draft, snapshot)
  return { kind: 'stepped', snapshot: finished(draft), effects: draft.effects }
}

function open(draft: Draft): void {
  draft.openedOn = draft.event.on
  draft.enteredOn = draft.event.on
  note(draft, draft.event.name)
  if (!turnAway(draft)) considerAcceptance(draft)
}

function apply(draft: Draft): void {
  const { event } = draft
  switch (event.name) {
    case 'timed_out':
      return timeOut(draft)
    case 'asked':
      return grant(draft)
    case 'decided':
      return decide(draft)
    case 'extended':
      return extend(draft)
    case 'expected_late':
      return expectLate(draft)
    case 'moved':
      return moveByHand(draft)
    case 'appointed':
      note(draft, appointedTo(event.details.about ?? ''))
      return hold(draft)
    case 'supporter_named':
      return note(draft, 'supporter_named')
    case 'graded':
      return grade(draft)
    case 'held':
      return hold(draft)
    case 'resolved':
      return resolve(draft)
    case 'not_resolved':
      note(draft, 'not_resolved')
      return notResolved(draft)
    default:
      return happen(draft)
  }
}

/** An event the rules name: clocks start and are met by its date; what it moves, it moves from the present stage. */
function happen(draft: Draft): void {
  const { name, on } = draft.event
  note(draft, name)
  if (draft.closedOn !== null) return comeToLight(draft, draft.closedOn)
  startFrom(draft, name)
  recount(draft)
  setOff(draft, name, startOf(draft), { mayMove: !isBeforeStage(draft, on) })
}

/** On a closed case only what was owed before it closed can come to light, and closing left that undone. */
function comeToLight(draft: Draft, closedOn: EpochDay): void {
  // What closing set off, and what follows it, is owed on.
  recount(draft)
  const known = draft.instances.length
  startFrom(draft, draft.event.name)
  setOff(draft, draft.event.name, startOf(draft), { mayMove: false })
  draft.instances = draft.instances.flatMap((instance, place) => {
    if (place < known) return [instance]
    if (instance.start.on > closedOn) return []
    return [{ ...instance, endedOn: closedOn, duty: instance.duty === 'owed' ? 'left_undone' : instance.duty }]
  })
}

function timedOut(machine: Machine, snapshot: Pick<Snapshot, 'instances'>, event: CaseEvent): Instance | null {
  const { nth, dueAt } = event.details
  const found = snapshot.instances.find((each) => each.nth === nth && isTimeOutOf(machine, each, event))
  return found !== undefined && found.state === 'running' && found.dueAt === dueAt ? found : null
}

function timeOut(draft: Draft): void {
  const { machine, event } = draft
  const instance = timedOut(machine, draft, event)!
  const clock = machine.clocks[instance.clock]!
  const promised = clock.kind === 'duty' || clock.kind === 'stage' || clock.kind === 'whole'
  replace(draft, instance, { state: promised ? 'overdue' : 'passed', fired: true })
  if (clock.ifLate !== null) oweBecauseLate(draft, clock, instance)
  if (instance.fired) return
  // Where the limit itself says where to go, what is said beside it moves nothing.
  const moves = clock.whenDue.some(isMove)
  if (clock.kind === 'stage') setOff(draft, 'not_resolved', startOf(draft), { mayMove: !moves, byTime: true })
  perform(draft, clock.whenDue, startOf(draft), { mayMove: true, byTime: true })
}

function isMove({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'close'
}

function resolve(draft: Draft): void {
  const { event, closedByTime, closedOn } = draft
  note(draft, 'resolved')
  if (closedByTime && closedOn !== null && event.on <= closedOn) takeBack(draft, closedOn, draft.stage)
  if (draft.status === 'closed') return
  close(draft, 'resolved', startOf(draft))
  setOffByEnding(draft, 'resolved', startOf(draft))
}

/** Does at once what the stage's time-out would do, which then has nothing left to do. */
function notResolved(draft: Draft): void {
  const clock = draft.machine.clocks.find((each) => each.kind === 'stage' && each.stage === draft.stage)
  const running = clock === undefined ? null : openInstance(draft.machine, draft, clock.index)
  if (draft.status !== 'open' || running?.fired === true) return
  const mayMove = !isBeforeStage(draft, draft.event.on)
  if (running !== null && mayMove) replace(draft, running, { fired: true })
  setOff(draft, 'not_resolved', startOf(draft), { mayMove })
  if (clock !== undefined && mayMove) perform(draft, clock.whenDue, startOf(draft), { mayMove })
}

function expectLate(draft: Draft): void {
  const clock = clockAbout(draft.machine, draft, draft.event)!
  happen(draft)
  oweBecauseExpected(draft, clock)
}

/** What a move by hand sets off is what the stage that is left says. */
function moveByHand(draft: Draft): void {
  const { machine, event, stage } = draft
  note(draft, 'moved')
  startFrom(draft, 'moved')
  enterStage(draft, stageAbout(machine, event)!, startOf(draft))
  setOff(draft, 'moved', startOf(draft), { mayMove: false, stage })
}

function grant(draft: Draft): void {
  const { machine, event } = draft
  const request = grantable(machine, draft, event, draft.calendar)
  if (request.kind === 'refused') return
  const { granted, window } = request
  note(draft, askedFor(granted.for))
  const stage = granted.stage ?? draft.stage
  const movedOn = draft.status === 'closed' || (granted.stage !== null && granted.stage !== draft.stage)
  // What is only to be given can be given on a case that something else has closed.
  const moves = granted.actions.some(({ kind }) => kind === 'goTo')
  if (movedOn && (moves || window?.state === 'passed'))
    takeBack(draft, window?.endedOn ?? draft.closedOn ?? event.on, stage)
  recount(draft)
  perform(draft, granted.actions, startOf(draft), { mayMove: true })
}

function decide(draft: Draft): void {
  const { machine, event, stage } = draft
  const decision = decisionAbout(machine, draft, event)!
  note(draft, decidedOn(decision.id))
  note(draft, 'decided')
  startFrom(draft, 'decided')
  recount(draft)
  const yes = event.details.decision === 'yes'
  if (machine.acceptance?.otherwise === machine.decisions.indexOf(decision) && yes) acceptAfterHolding(draft)
  const there = decision.stage === null || decision.stage === draft.stage
  const mayMove = draft.status !== 'closed' && !isBeforeStage(draft, event.on)
  const actions = yes ? decision.yes : decision.no
  perform(draft, actions, startOf(draft), { mayMove: there && mayMove })
  setOff(draft, 'decided', startOf(draft), { mayMove: mayMove && !actions.some(isMove), stage })
}

/** An assessment is done when every area has its grade. */
function grade(draft: Draft): void {
  const { about: area = '', grade: given = '' } = draft.event.details
  note(draft, gradedIn(area))
  draft.facts = { ...draft.facts, [gradeOf(area)]: given }
  if (draft.status === 'open' && allGraded(draft.machine, draft)) close(draft, 'assessed', startOf(draft))
}

function extend(draft: Draft): void {
  const { machine, event } = draft
  const clock = clockAbout(machine, draft, event)!
  const instance = extendable(machine, draft, clock.index, event)!
  note(draft, 'extended')
  startFrom(draft, 'extended')
  setOff(draft, 'extended', startOf(draft), { mayMove: false })
  replace(draft, instance, { extendedTo: event.details.extendedTo! })
  forgiveLateness(draft, clock, instance)
  // Its time-out was none, unless a person has moved the case since.
  const byTime = draft.status === 'closed' ? draft.closedByTime : draft.enteredByTime
  if (instance.endedOn === null || !byTime) return
  takeBack(draft, instance.endedOn, clock.stage)
  replace(draft, instance, { fired: false })
}
