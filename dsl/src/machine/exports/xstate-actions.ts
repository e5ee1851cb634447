/** The actions of an exported machine: each turns its context, an event and what the rules say into the next context. */
import { endOf } from '../../calendar/calendar.ts'
import type { EpochDay } from '../../calendar/epoch-day.ts'
import { holds } from '../condition.ts'
import { gradeOf } from '../grades.ts'
import type { Condition, Machine } from '../machine.ts'
import {
  extendableRun,
  inForce,
  isMet,
  isOpen,
  momentOf,
  nextDue,
  openRun,
  type Rules,
  recount,
  replace,
  start,
  startFrom,
  startRun,
  startThoseOf,
} from './xstate-clocks.ts'
import type { Recording, XStateEvent } from './xstate-config.ts'
import { type Dated, dated, type Moment, type Run, type XStateContext } from './xstate-context.ts'

/** When a part of a trigger is done: in its stage, if its condition holds, where the case closed so. */
export interface Only {
  readonly stage: number | null
  readonly condition: Condition | null
  readonly outcome: string | null
  /** Only where the case was opened by that event. */
  readonly opened?: string
  /** Recorded on a closed case: only what was owed before it closed can come to light, and closing left that undone. */
  readonly comesToLight?: boolean
  /** Only where it is not owed already. */
  readonly once?: boolean
}

/** What each action is told by the transition it belongs to. */
export interface ActionParams {
  /** The event that opens the case. */
  readonly begin: { readonly as: string }
  /** Any later event; `as`: what it is noted as, and `also`. */
  readonly record: { readonly as: string; readonly also?: string }
  readonly passTime: object
  /** The case is taken, by the answers or by a decision. */
  readonly accept: { readonly held: boolean; readonly decision: number | null }
  /** The opening has moved the case on, once. */
  readonly moveOn: object
  readonly enter: { readonly stage: number }
  readonly endAs: { readonly outcome: string }
  readonly end: object
  /** Takes back what a time-out did, or a closing: the case is in that stage as it was before. */
  readonly takeBack: { readonly stage: number | null; readonly clock: number | null; readonly stay: boolean }
  readonly owe: { readonly clock: number; readonly only: Only }
  /** A trigger whose condition asks an unanswered question waits for the answer. */
  readonly hold: { readonly trigger: number; readonly only: Only }
  readonly settle: { readonly trigger: number }
  readonly extend: { readonly clock: number }
  /** The time-out of that clock has nothing left to do. */
  readonly fire: { readonly clock: number }
  readonly grade: { readonly area: string }
  /** Time has run out on what is due next. */
  readonly timeOut: object
}

export type Updates = {
  readonly [K in keyof ActionParams]: (
    context: XStateContext,
    event: XStateEvent,
    params: ActionParams[K],
  ) => XStateContext
}

export function updatesOf(rules: Rules): Updates {
  const { machine } = rules
  return {
    begin: (context, event, { as }) => {
      const begun = noted(withEvent(context, event as Recording), as, event as Recording)
      return { ...begun, openedOn: begun.moment.on, enteredOn: begun.moment.on }
    },
    record: (context, event, { as, also }) => {
      const recording = event as Recording
      const names = also === undefined ? [as] : [as, also]
      const after = names.reduce((before, name) => noted(before, name, recording), withEvent(context, recording))
      // What being resolved begins, it begins once the case is closed.
      const begun = after.stage === null || as === 'resolved' ? after : names.reduce(startedFrom, after)
      return recount(rules, recording.details.facts === undefined ? begun : reconsidered(rules, begun))
    },
    passTime: (context, event) =>
      recount(rules, {
        ...context,
        now: Math.max(context.now, event.type === 'time' ? (event as { at: number }).at : 0),
      }),
    accept: (context, _, { held, decision }) => {
      const { openedOn, moment, happened } = context
      const first = Object.values(happened).flatMap((each) => each.filter(({ seq }) => seq === 1))[0]!
      // While acceptance was being decided no clock ran.
      const taken = held
        ? { ...context, held: { from: openedOn, to: moment.on } }
        : { ...context, moment: { ...first, byTime: false } }
      const pending = decision === null ? null : openRun(machine, taken, machine.decisions[decision]!.clock)
      const settled = pending === null ? taken : replace(taken, pending, { gone: 'never' })
      return recount(rules, startThoseOf(rules, { ...settled, justTaken: true }, null, first))
    },
    moveOn: (context) => ({ ...context, justTaken: false }),
    enter: (context, _, { stage }) => {
      if (context.returning) return { ...context, returning: false }
      const { moment, length } = context
      const left = context.stage === null ? context : ended(context, context.stage, moment.on)
      const entered = { ...left, stage, enteredOn: moment.on, enteredByTime: moment.byTime }
      return recount(rules, startThoseOf(rules, entered, stage, { ...moment, seq: length }))
    },
    endAs: (context, _, { outcome }) => ({ ...context, outcome }),
    end: (context) => closed(context),
    takeBack: (context, event, { stage: named, clock, stay }) => {
      const { on } = event as Recording
      const stage = named ?? context.stage
      const own = clock === null ? null : (context.clocks.findLast((each) => each.clock === clock)?.endedOn ?? null)
      return recount(rules, { ...takenBack(context, own ?? context.closedOn ?? on, stage), returning: stay })
    },
    owe: (context, _, { clock, only }) => {
      if (!begins(machine, context, { clock, only })) return context
      const owed = startRun(context, machine.clocks[clock]!, context.moment, { byAction: true })
      return recount(rules, only.comesToLight === true ? cameToLight(context, owed) : owed)
    },
    hold: (context, _, { trigger, only }) => {
      const { condition } = machine.triggers[trigger]!
      if (!applies(context, only) || holds(condition, context.facts) !== 'unanswered') return context
      return { ...context, pending: [...context.pending, { kind: 'trigger', index: trigger, from: context.moment }] }
    },
    settle: (context, _, { trigger }) => {
      const first = context.pending.find((each) => each.kind === 'trigger' && each.index === trigger)
      return { ...context, pending: context.pending.filter((each) => each !== first), moment: context.answered }
    },
    extend: (context, event, { clock }) => {
      const recording = event as Recording
      const { extendedTo } = recording.details
      const run = extendableRun(machine, context, clock, recording)
      if (run === null) return context
      // A time-out that was taken back for it is still to come.
      const change = { extendedTo: extendedTo ?? null, fired: run.fired && !context.returning }
      return recount(rules, replace(context, run, change))
    },
    grade: (context, event, { area }) => {
      const { grade = '' } = (event as Recording).details
      return { ...context, facts: { ...context.facts, [gradeOf(area)]: grade } }
    },
    timeOut: (context) => {
      const run = nextDue(rules, context)
      if (run === null) return context
      const seq = context.length + 1
      const moment: Moment = { seq, ...momentOf(rules, context, run), byTime: true }
      const fired = { ...replace(context, run, { late: true, fired: true }), length: seq, moment }
      const { ifLate } = machine.clocks[run.clock]!
      return recount(rules, ifLate === null ? fired : startRun(fired, machine.clocks[ifLate]!, moment))
    },
    fire: (context, _, { clock }) => {
      const run = openRun(machine, context, clock)
      return run === null ? context : replace(context, run, { fired: true })
    },
  }

  function startedFrom(context: XStateContext, name: string): XStateContext {
    const after = startFrom(rules, context, name, context.moment)
    return context.closedOn === null ? after : cameToLight(context, after)
  }

  /** On a closed case only what was owed before it closed can come to light, and closing left that undone. */
  function cameToLight({ clocks, closedOn }: XStateContext, after: XStateContext): XStateContext {
    const known = after.clocks.flatMap((run, place): Run[] => {
      if (place < clocks.length) return [run]
      return run.from.on > closedOn! ? [] : [{ ...run, endedOn: closedOn, gone: 'undone' }]
    })
    return { ...after, clocks: known }
  }

  function beganAfter({ on, at }: Run['from'], day: EpochDay): boolean {
    return on > day || (on === day && atDaysEnd({ on, at }))
  }

  function atDaysEnd({ on, at }: Pick<Dated, 'on' | 'at'>): boolean {
    return at !== null && at >= endOf(rules.calendar, on)
  }

  function takenBack(context: XStateContext, since: EpochDay, stage: number | null): XStateContext {
    const closing = dated(context, 'closed').at(-1)?.seq
    const clocks = context.clocks.map((run): Run => {
      const { start: from, stage: written, kind } = machine.clocks[run.clock]!
      const byClosing = (from.kind === 'event' && from.event === 'closed') || run.from.seq === closing
      if (byClosing || (written !== null && beganAfter(run.from, since))) return { ...run, gone: 'never' }
      const over = run.endedOn !== null && (run.endedOn === since || run.endedOn === context.closedOn)
      const met = run.metBy !== null && run.metBy.on <= (run.endedOn ?? 0)
      if (!over || met || !(written === null || written === stage)) return run
      return { ...run, endedOn: null, gone: kind === 'duty' && run.gone === 'undone' ? null : run.gone }
    })
    const open = {
      ...context,
      clocks,
      happened: { ...context.happened, closed: [] },
      closedOn: null,
      closedByTime: false,
      outcome: null,
      pending: context.pending.filter(({ from }) => from.seq !== closing),
    }
    if (stage === null || stage === context.stage) return open
    const entry = clocks.findLast(({ clock, gone, cancelled }) => {
      const { start: from, stage: written } = machine.clocks[clock]!
      return written === stage && from.kind === 'entry' && gone !== 'never' && !cancelled
    })?.from
    const back = { ...open, stage }
    return entry === undefined ? back : { ...back, enteredOn: entry.on, enteredByTime: atDaysEnd(entry) }
  }

  /** What is still owed is left undone; what began after the day the case ended never was. */
  function closed(context: XStateContext): XStateContext {
    const { moment, stage } = context
    const { seq, on, at, byTime } = moment
    const happened = insert(context, 'closed', { seq, on, at, answers: null })
    const counted = recount(rules, { ...context, happened })
    const left = [stage, null].reduce((after, scope) => ended(after, scope, on), counted)
    const clocks = left.clocks.map((run): Run => {
      if (isBeside(context, run)) return run
      if (!byTime && beganAfter(run.from, on)) return { ...run, gone: 'never' }
      const isOwed = machine.clocks[run.clock]!.kind === 'duty' && isOpen(machine, run)
      return isOwed ? { ...run, gone: 'undone', endedOn: run.endedOn ?? on } : run
    })
    // What its end sets off is not ended by it.
    const pending = context.pending.filter(({ kind, index, from }) => {
      return kind === 'trigger' && from.seq === seq && ['resolved', 'decided'].includes(machine.triggers[index]!.on)
    })
    const over = { ...left, clocks, pending, closedOn: on, closedByTime: byTime }
    const isResolved = dated(context, 'resolved').some((each) => each.seq === seq)
    const endings = isResolved ? ['closed', 'resolved'] : ['closed']
    const begun = machine.clocks
      .filter(
        ({ start: from, stage: written }) =>
          from.kind === 'event' && endings.includes(from.event) && inForce(over, written),
      )
      .reduce((after: XStateContext, clock) => start(after, clock, { seq, on, at }), over)
    return recount(rules, begun)
  }

  /** Ends what has not ended in a scope; a duty without a time limit outlives its stage. */
  function ended(context: XStateContext, stage: number | null, on: EpochDay): XStateContext {
    const clocks = context.clocks.map((run) => {
      const clock = machine.clocks[run.clock]!
      const lasts = clock.kind === 'duty' && run.period === null
      const isOver = run.endedOn !== null || isMet(run) || isBeside(context, run)
      return clock.stage !== stage || lasts || isOver ? run : { ...run, endedOn: on }
    })
    return { ...context, clocks }
  }
}

/** Owed beside a move, so that it does not end with what the move ends. */
function isBeside({ moment }: XStateContext, { from, byAction }: Run): boolean {
  return byAction && from.seq === moment.seq
}

/** Whether what a rule makes somebody owe is owed where the case stands so. */
export function begins(machine: Machine, context: XStateContext, { clock, only }: ActionParams['owe']): boolean {
  if (!applies(context, only) || holds(only.condition, context.facts) !== 'yes') return false
  return only.once !== true || openRun(machine, context, clock) === null
}

function applies(context: XStateContext, { stage, outcome, opened }: Only): boolean {
  const isOpening = opened === undefined || dated(context, opened).some(({ seq }) => seq === 1)
  return isOpening && inForce(context, stage) && (outcome === null || outcome === context.outcome)
}

function withEvent(context: XStateContext, { on, at, recordedAt, by, details }: Recording): XStateContext {
  const seq = context.length + 1
  const moment: Moment = { seq, on, at, byTime: false }
  return {
    ...context,
    length: seq,
    now: Math.max(context.now, recordedAt),
    facts: { ...context.facts, ...details.facts },
    answered: details.facts === undefined && seq > 1 ? context.answered : moment,
    justTaken: false,
    involved: by === null ? context.involved : [...context.involved, { person: by, stage: context.stage }],
    moment,
  }
}

function noted(context: XStateContext, name: string, { details }: Recording): XStateContext {
  const { seq, on, at } = context.moment
  return { ...context, happened: insert(context, name, { seq, on, at, answers: details.answers ?? null }) }
}

/** In the order of dates, so that the first is the earliest. */
function insert(context: XStateContext, name: string, happening: Dated): XStateContext['happened'] {
  const before = dated(context, name)
  const place = before.findLastIndex((each) => each.on <= happening.on) + 1
  return { ...context.happened, [name]: before.toSpliced(place, 0, happening) }
}

/** Clocks that waited for an answer start or never will; triggers to which the answer is no are done with. */
function reconsidered({ machine }: Rules, context: XStateContext): XStateContext {
  let after: XStateContext = { ...context, pending: [] }
  for (const held of context.pending) {
    const part = held.kind === 'clock' ? machine.clocks[held.index]! : machine.triggers[held.index]!
    const truth = holds(part.condition, context.facts)
    if (truth === 'unanswered' || (truth === 'yes' && held.kind === 'trigger'))
      after = { ...after, pending: [...after.pending, held] }
    if (truth !== 'yes' || held.kind !== 'clock') continue
    const clock = machine.clocks[held.index]!
    const here = inForce(after, clock.stage)
    // A duty that waited for an answer outlives its stage, though its time there is over.
    if (here || clock.kind === 'duty')
      after = startRun(after, clock, held.from, here || clock.period === null ? {} : { endedOn: after.enteredOn })
  }
  return after
}
