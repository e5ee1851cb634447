/**
 * One step of a case: a snapshot and an event give a new snapshot with its effects, or a refusal that names the clause.
 *
 * Pure: no clock, no I/O, no randomness. All behaviour of a case is here and in the files this one names.
 */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { clockAbout, decisionAbout, stageAbout } from './about.ts'
import { acceptable } from './acceptance.ts'
import { addInstance, openInstance, recount, startFrom } from './clocks.ts'
import {
  appointedTo,
  askedFor,
  type Draft,
  decidedOn,
  draftOf,
  finished,
  gradedIn,
  inScope,
  isBeforeStage,
  note,
  startOf,
} from './draft.ts'
import type { CaseEvent } from './event.ts'
import { allGraded, gradeOf } from './grades.ts'
import { labelOf } from './label.ts'
import type { Clock, Machine } from './machine.ts'
import { accept, close, enterStage, perform, reconsider, setOff, turnAway } from './moves.ts'
import type { Outcome } from './outcome.ts'
import { refusalOf } from './refuse.ts'
import { grantable } from './requests.ts'
import type { Instance, Snapshot } from './snapshot.ts'

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
  if (event.details.facts !== undefined) draft.facts = { ...draft.facts, ...event.details.facts }
  if (snapshot.length === 0) open(draft)
  else apply(draft)
  if (event.details.facts !== undefined && !turnAway(draft)) {
    if (draft.status === 'waiting') considerAcceptance(draft, draft.openedOn)
    reconsider(draft)
  }
  recount(draft)
  copyToOthers(draft)
  if (event.by !== null) draft.involved.push({ person: event.by, stage: snapshot.stage ?? -1 })
  return { kind: 'stepped', snapshot: finished(draft), effects: draft.effects }
}

function open(draft: Draft): void {
  draft.openedOn = draft.event.on
  draft.enteredOn = draft.event.on
  note(draft, draft.event.name)
  if (turnAway(draft)) return
  considerAcceptance(draft, draft.event.on)
  if (draft.status === 'open') setOff(draft, draft.event.name, startOf(draft), { mayMove: true })
}

/** Takes the case where the rules say so; where they say no, a decision is owed; where an answer is missing, it waits. */
function considerAcceptance(draft: Draft, on: number): void {
  const { acceptance, clocks, decisions } = draft.machine
  const truth = acceptable(draft.machine, draft, draft.calendar)
  if (truth === 'yes') accept(draft, on)
  if (truth !== 'no' || acceptance?.otherwise == null) return
  addInstance(draft, clocks[decisions[acceptance.otherwise]!.clock]!, startOf(draft))
}

function apply(draft: Draft): void {
  const { event, machine } = draft
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
      return oweIfLate(draft, clockAbout(machine, draft, event)!)
    case 'moved':
      note(draft, 'moved')
      return enterStage(draft, stageAbout(machine, event)!, event.on, false)
    case 'appointed':
      note(draft, appointedTo(event.details.about ?? ''))
      return hold(draft)
    case 'graded':
      return grade(draft)
    case 'held':
      return hold(draft)
    case 'resolved':
      note(draft, 'resolved')
      if (draft.status === 'open') close(draft, 'resolved', event.on)
      return
    case 'not_resolved':
      note(draft, 'not_resolved')
      return notResolved(draft, isBeforeStage(draft, event.on))
    default:
      return happen(draft)
  }
}

/** An event the rules name: clocks start and are met by its date; what it moves, it moves from the present stage. */
function happen(draft: Draft): void {
  const { name, on } = draft.event
  note(draft, name)
  startFrom(draft, name)
  recount(draft)
  setOff(draft, name, startOf(draft), { mayMove: draft.status === 'open' && !isBeforeStage(draft, on) })
}

function timedOut(machine: Machine, snapshot: Snapshot, { details }: CaseEvent): Instance | null {
  const found = snapshot.instances.find(
    (instance) => machine.clocks[instance.clock]!.id === details.about && instance.nth === details.nth,
  )
  return found !== undefined && found.state === 'running' && found.dueAt === details.dueAt ? found : null
}

function timeOut(draft: Draft): void {
  const { machine, event } = draft
  const instance = timedOut(machine, draft as Snapshot, event)!
  const clock = machine.clocks[instance.clock]!
  const promised = clock.kind === 'duty' || clock.kind === 'stage' || clock.kind === 'whole'
  replace(draft, instance, { state: promised ? 'overdue' : 'passed', fired: true })
  if (clock.ifLate !== null) oweIfLate(draft, clock)
  if (instance.fired) return
  if (clock.kind === 'stage') setOff(draft, 'not_resolved', startOf(draft), { mayMove: false })
  perform(draft, clock.whenDue, startOf(draft), { mayMove: true, byTime: true })
}

/** Does at once what the stage's time-out would do. */
function notResolved(draft: Draft, tooEarly: boolean): void {
  setOff(draft, 'not_resolved', startOf(draft), { mayMove: false })
  const clock = draft.machine.clocks.find((each) => each.kind === 'stage' && each.stage === draft.stage)
  if (clock !== undefined && !tooEarly) perform(draft, clock.whenDue, startOf(draft), { mayMove: true })
}

function grant(draft: Draft): void {
  const { machine, event } = draft
  const request = grantable(machine, draft, event, draft.calendar)
  if (request.kind === 'refused') return
  const { granted } = request
  note(draft, askedFor(granted.for))
  if (draft.status === 'closed') reopen(draft, granted.stage)
  recount(draft)
  perform(draft, granted.actions, startOf(draft), { mayMove: true })
}

/** A right used in its window and recorded after that closed the case brings it back. */
function reopen(draft: Draft, stage: number | null): void {
  draft.status = 'open'
  draft.closedOn = null
  draft.outcome = null
  if (stage !== null) draft.stage = stage
  draft.happened = { ...draft.happened, closed: [] }
  draft.instances = draft.instances.filter((instance) => {
    const start = draft.machine.clocks[instance.clock]!.start
    return !(start.kind === 'event' && start.event === 'closed')
  })
}

function decide(draft: Draft): void {
  const { machine, event } = draft
  const decision = decisionAbout(machine, draft, event)!
  note(draft, decidedOn(decision.id))
  recount(draft)
  const yes = event.details.decision === 'yes'
  if (machine.acceptance?.otherwise === machine.decisions.indexOf(decision) && yes) {
    draft.heldOn = { from: draft.openedOn, to: event.on }
    accept(draft, event.on)
  }
  const mayMove = draft.status !== 'closed' && !isBeforeStage(draft, event.on)
  perform(draft, yes ? decision.yes : decision.no, startOf(draft), { mayMove })
}

function extend(draft: Draft): void {
  const { machine, event } = draft
  const clock = clockAbout(machine, draft, event)!
  note(draft, 'extended')
  const instance = openInstance(machine, draft, clock.index)!
  replace(draft, instance, { extendedTo: event.details.extendedTo! })
}

function oweIfLate(draft: Draft, clock: Clock): void {
  if (clock.ifLate !== null) addInstance(draft, draft.machine.clocks[clock.ifLate]!, startOf(draft))
}

/** An assessment is done when every area has its grade. */
function grade(draft: Draft): void {
  const { about: area = '', grade: given = '' } = draft.event.details
  note(draft, gradedIn(area))
  draft.facts = { ...draft.facts, [gradeOf(area)]: given }
  if (draft.status === 'open' && allGraded(draft.machine, draft)) close(draft, 'assessed', draft.event.on)
}

function hold(draft: Draft): void {
  const holders = { ...draft.holders }
  for (const { role, person } of draft.event.details.people ?? []) {
    if (person === null) delete holders[role]
    else holders[role] = person
  }
  const { about, people } = draft.event.details
  const only = people?.length === 1 ? people[0]!.person : null
  if (draft.event.name === 'appointed' && about !== undefined && only !== null) holders[about] = only
  draft.holders = holders
}

/** Everything a person records goes in copy to those the rules name. */
function copyToOthers(draft: Draft): void {
  const { event, machine } = draft
  if (event.by === null || event.name === 'held') return
  for (const copy of machine.copies) {
    if (!inScope(draft, copy.stage) || draft.status === 'closed') continue
    for (const role of copy.roles) {
      const text = `Copy: ${labelOf(machine, event.name, event.details.about)}`
      draft.effects.push({ kind: 'tell', role, text, contacts: [], copy: true, clause: copy.clause })
    }
  }
}

function replace(draft: Draft, instance: Instance, change: Partial<Instance>): void {
  const place = draft.instances.findIndex((each) => each.clock === instance.clock && each.nth === instance.nth)
  draft.instances[place] = { ...draft.instances[place]!, ...change }
}
