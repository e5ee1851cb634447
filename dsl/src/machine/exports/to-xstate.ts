/**
 * Turns a machine into the config of an XState 5 machine: plain JSON, its guards and actions named.
 *
 * `createMachine(toXState(machine), xstateParts(machine, calendar, assign))` runs it. Stages are states; what moves a
 * case is a transition; gates, conditions, windows, forms, decisions and time-outs are guards over the context. An event
 * is a case event with `type` for its `name`; one that no transition takes is refused. Time passes by
 * `{ type: 'time', at }`, to be sent before each event as well: what is due by then fires first.
 *
 * What the export does not carry: why an event is refused; notices (`tell`) and linked cases (`open`), which are actions
 * that do nothing until they are provided; copies, holders and who is told; how a clock was met, and what is owed for
 * being late beyond the first time; corrections, a change of edition or of calendar. Of several moves that one event could
 * make, which is an error of the rules, it makes the first. What is refused for want of a time of day is taken by a
 * transition that does nothing.
 */
import type { WorkingCalendar } from '../../calendar/calendar.ts'
import type { Machine } from '../machine.ts'
import { updatesOf } from './xstate-actions.ts'
import { always } from './xstate-always.ts'
import type { Rules } from './xstate-clocks.ts'
import type { Recording, XStateConfig, XStateEvent, XStateNode } from './xstate-config.ts'
import { blankContext, type XStateContext } from './xstate-context.ts'
import { guardsOf } from './xstate-guards.ts'
import { openStates } from './xstate-rules.ts'
import { endings, transitionsOf } from './xstate-transitions.ts'

export function toXState(machine: Machine): XStateConfig {
  const stages = openStates(machine).map(({ state, title, owner }, index): [string, XStateNode] => [
    state,
    {
      meta: { title, owner },
      entry: [{ type: 'enter', params: { stage: index } }],
      on: transitionsOf(machine, index),
      always: always(machine, index),
    },
  ])
  return {
    id: machine.procedure,
    description: machine.title,
    initial: 'opening',
    context: blankContext,
    on: { time: [{ actions: [{ type: 'passTime', params: {} }] }] },
    states: {
      opening: { on: transitionsOf(machine, 'opening') },
      waiting: { on: transitionsOf(machine, 'waiting'), always: always(machine, 'waiting') },
      ...Object.fromEntries(stages),
      closed: {
        entry: [{ type: 'end', params: {} }, ...endings(machine)],
        on: transitionsOf(machine, 'closed'),
        always: always(machine, 'closed'),
      },
    },
  }
}

interface Scope {
  readonly context: XStateContext
  readonly event: XStateEvent
}

/** XState's own `assign`: this package does without XState. */
export type Assign<A> = (update: (scope: Scope, params: never) => Partial<XStateContext>) => A

export interface XStateParts<A> {
  readonly guards: Readonly<Record<string, (scope: Scope, params: never) => boolean>>
  readonly actions: Readonly<Record<string, A | (() => void)>>
}

/** The guards and actions that the config names. */
export function xstateParts<A>(machine: Machine, calendar: WorkingCalendar, assign: Assign<A>): XStateParts<A> {
  const rules: Rules = { machine, calendar }
  const guards = Object.entries(guardsOf(rules)).map(([name, holds]) => [
    name,
    ({ context, event }: Scope, params: never) => holds(context, event as Recording, params),
  ])
  const updates = Object.entries(updatesOf(rules)).map(([name, update]) => [
    name,
    assign(({ context, event }, params) => update(context, event, params)),
  ])
  const noticed = { tell: () => {}, open: () => {} }
  return { guards: Object.fromEntries(guards), actions: { ...Object.fromEntries(updates), ...noticed } }
}
