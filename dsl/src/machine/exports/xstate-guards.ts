/** The guards of an exported machine: what must be so for an event to be taken, and for it to lead somewhere. */
import { dayAt } from '../../calendar/calendar.ts'
import { count, startOn } from '../../calendar/count.ts'
import { addMonths, type EpochDay, epochDay } from '../../calendar/epoch-day.ts'
import type { Period } from '../../calendar/period.ts'
import { holds, type Truth } from '../condition.ts'
import type { Condition, Form } from '../machine.ts'
import { dueWithin, isOpen, nextDue, openRun, type Rules } from './xstate-clocks.ts'
import type { Part, Recording, XStateEvent } from './xstate-config.ts'
import { dated, type XStateContext } from './xstate-context.ts'

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
  /** It has a number: that is what is promised. */
  readonly counted: object
  /** All of these are recorded and dated no later. */
  readonly afterAll: { readonly events: readonly string[] }
  readonly answers: { readonly condition: Condition }
  readonly form: Form
  readonly about: { readonly names: readonly string[] }
  /** It is the one owed decision, or the one running clock, that the event means. */
  readonly means: { readonly one: Named; readonly among: readonly Named[] }
  readonly decides: { readonly answer: 'yes' | 'no' }
  readonly agreed: { readonly clock: number; readonly to: Period; readonly by: string | null }
  readonly composed: { readonly appointment: number }
  /** It is not dated before the present stage. */
  readonly sinceEntry: object
  /** Its window has not closed; `open`: and its window has begun. */
  readonly inWindow: { readonly clock: number; readonly begun: boolean }
  /** The case was in that stage when it closed. */
  readonly wasIn: { readonly stage: number }
  readonly acceptable: { readonly is: Truth }
  readonly owed: { readonly clock: number }
  /** That clock, or where none is named any, is the next whose time is up. */
  readonly timeIsUp: { readonly clock: number | null; readonly fired: boolean | null }
  readonly answered: { readonly trigger: number }
}

export type Guards = {
  readonly [K in keyof GuardParams]: (context: XStateContext, event: Recording, params: GuardParams[K]) => boolean
}

export function guardsOf(rules: Rules): Guards {
  const { machine, calendar } = rules
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
    counted: (_, { details }) => details.number !== undefined,
    afterAll: (context, { on }, { events }) =>
      events.every((name) => dated(context, name).some((each) => each.on <= on)),
    // The answers an event brings are already answers when it is looked at.
    answers: (context, { details }, { condition }) =>
      holds(condition, { ...context.facts, ...details.facts }) === 'yes',
    form: (_, { details }, { inWriting, withReasons }) =>
      (!inWriting || details.inWriting === true) && (!withReasons || details.withReasons === true),
    about: (_, { details }, { names }) => names.includes(details.about ?? ''),
    means: (context, { details }, { one, among }) => {
      const fitting = among.filter(
        ({ id, clock }) =>
          (details.about === undefined || details.about === id) && openRun(machine, context, clock) !== null,
      )
      return fitting.length === 1 && fitting[0]!.clock === one.clock
    },
    decides: (_, { details }, { answer }) => details.decision === answer,
    agreed: (context, { on, details }, { clock, to, by }) => {
      const run = openRun(machine, context, clock)
      const { extendedTo } = details
      if (run?.dueOn == null || run.period === null || extendedTo === undefined) return false
      if ((by !== null && details.agreedBy !== by) || on > run.dueOn) return false
      const wanted = dueWithin(rules, run, extendedTo)
      return wanted <= dueWithin(rules, run, to) && wanted > dueWithin(rules, run, run.period)
    },
    composed: (context, { details }, { appointment }) => {
      const { members } = machine.appointments[appointment]!
      const people = details.people ?? []
      if (people.length !== members.length || new Set(people.map(({ person }) => person)).size !== people.length)
        return false
      return members.every(({ role, neverInvolved: where }) => {
        const person = people.find((each) => each.role === role)?.person ?? null
        const wasThere = context.involved.some(
          (each) => each.person === person && (where === 'matter' || each.stage === where),
        )
        return person !== null && (where === null || !wasThere)
      })
    },
    sinceEntry: ({ enteredOn, enteredByTime }, { on }) => (enteredByTime ? on > enteredOn : on >= enteredOn),
    inWindow: (context, { on }, { clock, begun }) => {
      const window = context.clocks.findLast((each) => each.clock === clock)
      return window?.dueOn == null ? !begun : on <= window.dueOn
    },
    wasIn: (context, _, { stage }) => context.stage === stage,
    acceptable: (context, _, { is }) => acceptable(rules, context) === is,
    owed: (context, _, { clock }) => context.clocks.some((each) => each.clock === clock && isOpen(machine, each)),
    timeIsUp: (context, _, { clock, fired }) => {
      const next = nextDue(rules, context)
      if (next === null || next.dueAt! > context.now || (clock !== null && next.clock !== clock)) return false
      return fired === null || next.fired === fired
    },
    answered: (context, _, { trigger }) => {
      const { condition, stage } = machine.triggers[trigger]!
      return (
        (stage === null || stage === context.stage) &&
        context.pending.some((each) => each.kind === 'trigger' && each.index === trigger) &&
        holds(condition, context.facts) === 'yes'
      )
    },
  }
  return guards
}

function fits({ machine }: Rules, name: string, answer: string): boolean {
  const question = machine.questions.find((each) => each.name === name)
  if (question === undefined) return false
  if (question.answer === 'date') return /^\d{4}-\d\d-\d\d$/.test(answer)
  return (question.answer === 'yes_no' ? ['yes', 'no'] : question.answer).includes(answer)
}

/** Whether the answers so far let the case be taken. */
function acceptable({ machine, calendar }: Rules, { facts, openedOn }: XStateContext): Truth {
  const { acceptance } = machine
  if (acceptance === null) return 'yes'
  const otherwise = acceptance.orIf === null ? 'no' : holds(acceptance.orIf, facts)
  const day = epochDay(facts[acceptance.of] ?? '')
  if (otherwise === 'yes') return 'yes'
  if (day === null) return 'unanswered'
  return openedOn <= lastDayOf(acceptance.within, day) ? 'yes' : otherwise

  // Matters may lie further back than the bank holidays that are known, so only working days are looked up.
  function lastDayOf(within: Period, from: EpochDay): EpochDay {
    if (within.unit === 'year' || within.unit === 'month')
      return addMonths(from, within.count * (within.unit === 'year' ? 12 : 1))
    if (within.unit === 'week' || within.unit === 'day') return from + within.count * (within.unit === 'week' ? 7 : 1)
    return count(calendar, startOn(from), within).dueOn
  }
}

export function isRecording(event: XStateEvent): event is Extract<XStateEvent, Recording> {
  return event.type !== 'time' && 'recordedAt' in event
}
