/** Turns rights, decisions and delays into transitions of an exported machine. */
import { mayBeExpectedLate } from '../about.ts'
import { askedFor, decidedOn } from '../draft.ts'
import type { Machine, Request } from '../machine.ts'
import type { Part, XStateTransition } from './xstate-config.ts'
import {
  action,
  all,
  answers,
  everywhere,
  guard,
  mayApply,
  openStates,
  type Place,
  recordable,
  returning,
  setOff,
  setOffBy,
  sides,
  taking,
  wayOf,
  waysOn,
} from './xstate-rules.ts'

/** A right is granted in its window, in the form asked for; what moves is not too late, or was in its window. */
export function asking(machine: Machine, place: Place, request: Request): XStateTransition[] {
  const { stage, once, condition, form, window, actions } = request
  const base = [
    ...recordable(machine, place, 'asked'),
    guard('about', { names: [request.for] }),
    ...(once === null ? [] : [guard('afterAll', { events: [once], stage: null })]),
    ...answers(condition),
    ...(form.inWriting || form.withReasons ? [guard('form', form)] : []),
  ]
  const record = [action('record', { as: askedFor(request.for) })]
  const moves = actions.some(({ kind }) => kind === 'goTo')
  const open = window === null ? [] : [guard('inWindow', { clock: window, begun: false })]
  if (place !== 'closed' && (stage === null || stage === place)) {
    const way = wayOf(machine, place, actions) ?? { actions: [] }
    const granted = { ...way, actions: [...record, ...sides(actions), ...way.actions] }
    if (!moves) return [{ ...granted, guard: all([...base, ...open]) }]
    const onTime = { ...granted, guard: all([...base, ...open, guard('sinceEntry', {})]) }
    if (window === null) return [onTime]
    return [onTime, { ...granted, guard: all([...base, guard('inWindow', { clock: window, begun: true })]) }]
  }
  if (place === 'waiting') return []
  const granted: XStateTransition = { guard: all([]), actions: [...record, ...sides(actions)] }
  const places = stage === null ? openStates(machine).map((_, index) => index) : [stage]
  return places.flatMap((back): XStateTransition[] => {
    const there = guard('wasIn', { stage: back })
    const held = [
      ...(window === null || stage === null ? [] : [[guard('wasInWindow', { clock: window })]]),
      ...(window === null && moves ? [] : [[there, ...begunIfMoves(window, moves)]]),
    ]
    return held.flatMap((guards): XStateTransition[] => {
      // What is only to be given can be given on a case that something else has closed.
      const given = { ...granted, guard: all([...base, ...guards]) }
      if (window === null) return [given]
      // What was asked in time and recorded when the case had moved on, or closed, brings it back.
      const way = wayOf(machine, back, actions) ?? returning(machine, back)
      const takeBack = action('takeBack', { stage: back, clock: window, stay: !moves })
      const done = [...record, takeBack, ...sides(actions), ...way.actions]
      const isTaken = moves ? [] : [guard('windowEnded', { clock: window })]
      const taken = { ...way, guard: all([...base, ...guards, ...isTaken]), actions: done }
      return moves ? [taken] : [taken, given]
    })
  })
}

function begunIfMoves(window: number | null, begun: boolean): Part[] {
  return window === null ? [] : [guard('inWindow', { clock: window, begun })]
}

/** An answer to what is owed; the one that accepts a case begins its first stage. */
export function addDecisions(machine: Machine, place: Place, add: Add): void {
  const among = machine.decisions.map(({ id, clock }) => ({ id, clock }))
  machine.decisions.forEach(({ id, clock, stage, form, yes, no }, index) => {
    for (const [answer, actions] of [
      ['yes', yes],
      ['no', no],
    ] as const) {
      const guards = [
        ...recordable(machine, place, 'decided'),
        guard('means', { one: { id, clock }, among, extends: false }),
        guard('decides', { answer, clock }),
        ...(form.inWriting || form.withReasons ? [guard('form', form)] : []),
      ]
      const beside = [...sides(actions), ...setOff(machine, place, 'decided')]
      const record = [action('record', { as: decidedOn(id), also: 'decided' }), ...beside]
      const accepts = machine.acceptance?.otherwise === index && answer === 'yes' && place === 'waiting'
      const there = mayApply(place, stage) && place !== 'closed'
      const way = accepts ? taking(machine, true, null) : there ? wayOf(machine, place, actions) : null
      if (way !== null) {
        const timely = accepts ? guards : [...guards, guard('sinceEntry', {})]
        add('decided', { ...way, guard: all(timely), actions: [...record, ...way.actions] })
      } else if (!actions.some(({ kind }) => kind === 'goTo' || kind === 'close'))
        add('decided', ...waysOn(machine, place, 'decided', guards, record))
      add('decided', { guard: all(guards), actions: record })
    }
  })
}

export function addDelays(machine: Machine, place: Place, add: Add): void {
  const extended = machine.clocks.filter(({ extension }) => extension !== null)
  for (const { id, index, stage, extension } of extended) {
    const means = guard('means', { one: { id, clock: index }, among: extended.map(named), extends: true })
    const agreed = guard('agreed', { clock: index, to: extension!.to, by: extension!.agreedBy })
    const guards = [...recordable(machine, place, 'extended'), means, agreed]
    const record = [action('record', { as: 'extended' }), ...setOff(machine, place, 'extended')]
    const extend = action('extend', { clock: index })
    if (stage !== null && place !== 'waiting') {
      const takeBack = action('takeBack', { stage, clock: index, stay: true })
      const back = [...record, takeBack, extend]
      add('extended', {
        ...returning(machine, stage),
        guard: all([...guards, guard('endedByTime', { clock: index })]),
        actions: back,
      })
    }
    add('extended', { guard: all(guards), actions: [...record, extend] })
  }
  const promised = machine.clocks.filter((clock) => mayBeExpectedLate(machine, clock))
  for (const { id, index, ifLate } of promised) {
    const means = guard('means', { one: { id, clock: index }, among: promised.map(named), extends: false })
    const guards = [...recordable(machine, place, 'expected_late'), means]
    const owe = action('owe', { clock: ifLate!, only: { ...everywhere, once: true } })
    const record = [action('record', { as: 'expected_late' }), ...setOffBy(machine, place, 'expected_late'), owe]
    add('expected_late', ...waysOn(machine, place, 'expected_late', guards, record), {
      guard: all(guards),
      actions: record,
    })
  }
}

const named = ({ id, index }: { readonly id: string; readonly index: number }) => ({ id, clock: index })

export type Add = (name: string, ...transitions: XStateTransition[]) => void
