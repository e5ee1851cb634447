/** The guards of an exported machine: what must be so for an event to be taken, and for it to lead somewhere. */
import { dayAt } from '../../calendar/calendar.ts'
import { type EpochDay, epochDay } from '../../calendar/epoch-day.ts'
import type { Period } from '../../calendar/period.ts'
import { acceptable } from '../acceptance.ts'
import { holds, type Truth } from '../condition.ts'
import { gradedIn } from '../draft.ts'
import { gradeOf } from '../grades.ts'
import type { Condition, Form, Requirement } from '../machine.ts'
import { type ActionParams, begins, type Only } from './xstate-actions.ts'
import { dueWithin, extendableRun, inForce, isMet, nextDue, openRun, type Rules } from './xstate-clocks.ts'
import type { Part, Recording } from './xstate-config.ts'
import { dated, type Run, type XStateContext } from './xstate-context.ts'

interface Named {
  readonly id: string
  readonly clock: number
}

/** What each guard is told by the transition it guards. */
export interface GuardParams {
  readonly all: { readonly guards: readonly Part[] }
  /** What is recorded has happened. */
  readonly past: object
  /** Its answers, where it has any, fit the questions. */
  readonly answersFit: { readonly needed: boolean }
  /** It has a time of day: hours run from it. */
  readonly timed: object
  /** It has no time of day, and one of these would begin, or one of these triggers was waiting for its answers: hours count from it. */
  readonly untimed: { readonly begun: readonly ActionParams['owe'][]; readonly answered: readonly number[] }
  /** It has a number: that is what is promised. */
  readonly counted: object
  /** All of these are recorded and dated no later; a gate written in a stage holds in that stage alone. */
  readonly afterAll: { readonly events: readonly string[]; readonly stage: number | null }
  readonly answers: { readonly condition: Condition }
  readonly form: Form
  readonly about: { readonly names: readonly string[] }
  /** It is the one owed decision, or the one running clock, that the event means. */
  readonly means: { readonly one: Named; readonly among: readonly Named[]; readonly extends: boolean }
  /** Nothing is decided before it is owed. */
  readonly decides: { readonly answer: 'yes' | 'no'; readonly clock: number }
  readonly agreed: { readonly clock: number; readonly to: Period; readonly by: string | null }
  /** The criteria shown support the grade. */
  readonly graded: { readonly area: number }
  readonly composed: { readonly appointment: number }
  /** The case has just been taken, and that event opened it. */
  readonly openedBy: { readonly name: string }
  /** It is not dated before the case was opened. */
  readonly sinceOpening: object
  /** It is not dated before the present stage. */
  readonly sinceEntry: object
  /** Its window has not closed; `open`: and its window has begun. */
  readonly inWindow: { readonly clock: number; readonly begun: boolean }
  /** This grade is the last that was wanting. */
  readonly lastGrade: { readonly area: number }
  /** Though the case has left that stage, the right was still held on the day. */
  readonly wasInWindow: { readonly clock: number }
  /** Time itself ended its stage, or the case, before it was recorded that more had been agreed. */
  readonly endedByTime: { readonly clock: number }
  /** Time itself closed the case, and this happened before. */
  readonly beforeTimeClosed: object
  /** What its time-out did, where nobody had asked, is done. */
  readonly windowEnded: { readonly clock: number }
  /** The time-out of the stage has not been acted on. */
  readonly unresolved: { readonly clock: number }
  /** The case was in that stage when it closed. */
  readonly wasIn: { readonly stage: number }
  readonly acceptable: { readonly is: Truth }
  readonly owed: { readonly clock: number; readonly is: boolean }
  /** That clock, or where none is named any, is the next whose time is up. */
  readonly timeIsUp: { readonly clock: number | null; readonly fired: boolean | null }
  /** What waited for an answer has it; `moves`: and the answer is not dated before the present stage. */
  readonly answered: { readonly trigger: number; readonly moves: boolean }
  /** Answers came with what is being dealt with. */
  readonly answersGiven: object
}

export type Guards = {
  readonly [K in keyof GuardParams]: (context: XStateContext, event: Recording, params: GuardParams[K]) => boolean
}

export function guardsOf(rules: Rules): Guards {
  const { machine, calendar } = rules
  // Each time-out's guard asks this of the same context.
  const nexts = new WeakMap<XStateContext, { readonly run: Run | null }>()
  const nextIn = (context: XStateContext) => {
    const known = nexts.get(context) ?? { run: nextDue(rules, context) }
    nexts.set(context, known)
    return known.run
  }
  const guards: Guards = {
    all: (context, event, params) =>
      params.guards.every(({ type, params: inner }) =>
        (guards[type as keyof Guards] as Guards['past'])(context, event, inner),
      ),
    past: (_, { on, at, recordedAt }) => on <= dayAt(calendar, recordedAt) && (at === null || at <= recordedAt),
    answersFit: (_, { details }, { needed }) => {
      const given = Object.entries(details.facts ?? {})
      return (given.length > 0 || !needed) && given.every(([name, answer]) => fits(rules, name, answer))
    },
    timed: (_, { at }) => at !== null,
    untimed: (context, { on, at, details }, { begun, answered }) => {
      const then = { ...context, facts: { ...context.facts, ...details.facts } }
      const lasts = ({ comesToLight }: Only) => comesToLight !== true || on <= context.closedOn!
      const isAnswered = ({ kind, index }: XStateContext['pending'][number]) =>
        kind === 'trigger' &&
        answered.includes(index) &&
        holds(machine.triggers[index]!.condition, then.facts) === 'yes'
      return (
        at === null &&
        (begun.some((each) => lasts(each.only) && begins(machine, then, each)) || then.pending.some(isAnswered))
      )
    },
    counted: (_, { details }) => details.number !== undefined,
    afterAll: (context, { on }, { events, stage }) =>
      !inForce(context, stage) || events.every((name) => dated(context, name).some((each) => each.on <= on)),
    // The answers an event brings are already answers when it is looked at.
    answers: (context, event, { condition }) =>
      holds(condition, { ...context.facts, ...event.details?.facts }) === 'yes',
    openedBy: (context, _, { name }) => context.justTaken && dated(context, name).some(({ seq }) => seq === 1),
    form: (_, { details }, { inWriting, withReasons }) =>
      (!inWriting || details.inWriting === true) && (!withReasons || details.withReasons === true),
    about: (_, { details }, { names }) => names.includes(details.about ?? ''),
    means: (context, recording, { one, among, extends: isExtension }) => {
      const { details } = recording
      const run = (clock: number) =>
        isExtension ? extendableRun(machine, context, clock, recording) : openRun(machine, context, clock)
      const fitting = among.filter(
        ({ id, clock }) => (details.about === undefined || details.about === id) && run(clock) !== null,
      )
      return fitting.length === 1 && fitting[0]!.clock === one.clock
    },
    decides: (context, { on, details }, { answer, clock }) =>
      details.decision === answer && on >= (openRun(machine, context, clock)?.from.on ?? Number.POSITIVE_INFINITY),
    agreed: (context, recording, { clock, to, by }) => {
      const run = extendableRun(machine, context, clock, recording)
      const { on, details } = recording
      const { extendedTo } = details
      if (run === null || run.period === null || extendedTo === undefined) return false
      if ((by !== null && details.agreedBy !== by) || (run.dueOn !== null && on > run.dueOn)) return false
      const wanted = dueWithin(rules, context, run, extendedTo)
      return (
        wanted <= dueWithin(rules, context, run, to) &&
        wanted > dueWithin(rules, context, run, run.extendedTo ?? run.period)
      )
    },
    graded: (context, { details }, { area }) => {
      const { framework } = machine
      const { rules: gradeRules, criteria } = framework!.areas[area]!
      const shown = details.criteria ?? []
      const { grades, form } = framework!
      if (!grades.includes(details.grade ?? '')) return false
      if ((form.withReasons && !details.withReasons) || (form.inWriting && !details.inWriting)) return false
      const meets = (each: Requirement) =>
        each.kind === 'criterion'
          ? shown.includes(each.criterion)
          : each.kind === 'grade'
            ? criteria.every(({ name, grade }) => grade !== each.grade || shown.includes(name))
            : context.facts[gradeOf(each.area)] === each.grade
      return (
        shown.every((name) => criteria.some((each) => each.name === name)) &&
        gradeRules.every(
          ({ grade, any, requires }) => grade !== details.grade || (any ? requires.some(meets) : requires.every(meets)),
        )
      )
    },
    composed: (context, { details }, { appointment }) => {
      const { members } = machine.appointments[appointment]!
      const people = details.people ?? []
      if (people.length !== members.length || new Set(people.map(({ person }) => person)).size !== people.length)
        return false
      return members.every(({ role, outside, neverInvolved: where }) => {
        const { person = null, ofAgency } = people.find((each) => each.role === role) ?? {}
        if (ofAgency !== undefined && ofAgency === outside) return false
        const wasThere = context.involved.some(
          (each) => each.person === person && (where === 'matter' || each.stage === where),
        )
        return person !== null && (where === null || !wasThere)
      })
    },
    sinceOpening: ({ openedOn }, { on }) => on >= openedOn,
    sinceEntry: (context, { on }) => isSinceEntry(context, on),
    answersGiven: ({ length, answered }) => length === answered.seq,
    inWindow: (context, { on }, { clock, begun }) => {
      const window = context.clocks.findLast((each) => each.clock === clock)
      return window?.dueOn == null ? !begun : on <= window.dueOn
    },
    lastGrade: (context, _, { area }) =>
      machine.framework!.areas.every(({ name }, index) => index === area || dated(context, gradedIn(name)).length > 0),
    wasInWindow: (context, { on }, { clock }) => {
      const window = context.clocks.findLast((each) => each.clock === clock)
      if (window?.dueOn == null || window.metBy !== null) return false
      return on <= window.dueOn && (window.endedOn === null || on <= window.endedOn)
    },
    endedByTime: (context, recording, { clock }) =>
      extendableRun(machine, context, clock, recording)?.endedOn != null &&
      (context.closedOn === null ? context.enteredByTime : context.closedByTime),
    beforeTimeClosed: ({ closedByTime, closedOn }, { on }) => closedByTime && closedOn !== null && on <= closedOn,
    unresolved: (context, _, { clock }) => openRun(machine, context, clock)?.fired !== true,
    windowEnded: (context, _, { clock }) => {
      const window = context.clocks.findLast((each) => each.clock === clock)
      return window?.fired === true && !isMet(window)
    },
    wasIn: (context, _, { stage }) => context.stage === stage,
    acceptable: (context, _, { is }) => taken(rules, context) === is,
    owed: (context, _, { clock, is }) => (openRun(machine, context, clock) !== null) === is,
    timeIsUp: (context, _, { clock, fired }) => {
      const next = nextIn(context)
      if (next === null || next.dueAt! > context.now || (clock !== null && next.clock !== clock)) return false
      return fired === null || next.fired === fired
    },
    answered: (context, _, { trigger, moves }) => {
      if (moves && !isSinceEntry(context, context.answered.on)) return false
      const isPending = context.pending.some((each) => each.kind === 'trigger' && each.index === trigger)
      return isPending && holds(machine.triggers[trigger]!.condition, context.facts) === 'yes'
    },
  }
  return guards
}

function isSinceEntry({ enteredOn, enteredByTime }: XStateContext, on: EpochDay): boolean {
  return enteredByTime ? on > enteredOn : on >= enteredOn
}

function fits({ machine }: Rules, name: string, answer: string): boolean {
  const question = machine.questions.find((each) => each.name === name)
  if (question === undefined) return false
  if (question.answer === 'date') return epochDay(answer) !== null
  return (question.answer === 'yes_no' ? ['yes', 'no'] : question.answer).includes(answer)
}

/** Whether the answers so far let the case be taken; what cannot be counted lets it wait. */
function taken({ machine, calendar }: Rules, context: XStateContext): Truth {
  try {
    return acceptable(machine, context, calendar)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return 'unanswered'
  }
}
