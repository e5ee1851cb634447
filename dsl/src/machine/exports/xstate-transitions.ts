/** Turns the rules in force in one state into its transitions: what may be recorded there, and where that leads. */
import { appointedTo, askedFor, decidedOn, gradedIn } from '../draft.ts'
import type { Action, Condition, Machine, Request } from '../machine.ts'
import type { ActionParams, Only } from './xstate-actions.ts'
import type { Part, XStateTransition } from './xstate-config.ts'
import type { GuardParams } from './xstate-guards.ts'

/** Index of a stage, or one of the states around them. */
export type Place = number | 'opening' | 'waiting' | 'closed'

type Transitions = Record<string, XStateTransition[]>

function guard<K extends keyof GuardParams>(type: K, params: GuardParams[K]): Part {
  return { type, params }
}

function action<K extends keyof ActionParams>(type: K, params: ActionParams[K]): Part {
  return { type, params }
}

const everywhere: Only = { stage: null, condition: null, outcome: null }

/** Whether a rule of that stage (null: of the procedure) can be in force in a place; where a case closed, any may be. */
function mayApply(place: Place, stage: number | null): boolean {
  return stage === null || stage === place || place === 'closed'
}

export function transitionsOf(machine: Machine, place: Place): Transitions {
  if (place === 'opening') return openings(machine)
  const on: Transitions = {}
  const add = (name: string, ...transitions: XStateTransition[]) => {
    on[name] = [...(on[name] ?? []), ...transitions]
  }
  for (const name of machine.events) add(name, ...happening(machine, place, name))
  addEndings(machine, place, add)
  for (const request of machine.requests) add('asked', ...asking(machine, place, request))
  addDecisions(machine, place, add)
  addDelays(machine, place, add)
  addByHand(machine, place, add)
  return on
}

type Add = (name: string, ...transitions: XStateTransition[]) => void

function openings(machine: Machine): Transitions {
  return Object.fromEntries(
    machine.startsWhen.map((name) => [
      name,
      [
        {
          guard: all(recordable(machine, 'opening', name)),
          target: 'waiting',
          actions: [action('begin', { as: name })],
        },
      ],
    ]),
  )
}

function all(guards: readonly Part[]): Part {
  return guard('all', { guards })
}

/** What must be so for an event to be recorded at all. */
function recordable(machine: Machine, place: Place, name: string, answersNeeded = false): Part[] {
  const guards = [guard('past', {}), guard('answersFit', { needed: answersNeeded })]
  const hours = machine.clocks.some(
    ({ start, period }) =>
      start.kind === 'event' && start.event === name && (period?.unit === 'hour' || period?.unit === 'working_hour'),
  )
  if (hours) guards.push(guard('timed', {}))
  if (place !== 'opening' && machine.clocks.some(({ measure, metBy }) => measure !== null && metBy === name))
    guards.push(guard('counted', {}))
  for (const { before, requires, stage } of machine.gates)
    if (before === name && mayApply(place, stage)) guards.push(guard('afterAll', { events: requires, stage }))
  return guards
}

const answers = (condition: Condition | null): Part[] => (condition === null ? [] : [guard('answers', { condition })])

/** An event the rules name: each trigger that moves is a way on, and without one it is only recorded. */
function happening(machine: Machine, place: Place, name: string): XStateTransition[] {
  const base = recordable(machine, place, name)
  const record = [action('record', { as: name }), ...setOff(machine, place, name)]
  const ways = triggersOn(machine, place, name).flatMap((trigger): XStateTransition[] => {
    const way = wayOf(machine, place, trigger.actions)
    if (way === null || place === 'closed') return []
    const guards = [...base, guard('sinceEntry', {}), ...answers(trigger.condition)]
    return [{ ...way, guard: all(guards), actions: [...record, ...way.actions] }]
  })
  return [...ways, { guard: all(base), actions: record }]
}

function triggersOn({ triggers }: Machine, place: Place, name: string) {
  return triggers.filter((each) => !each.instead && each.on === name && mayApply(place, each.stage))
}

/** What the triggers of an event do beside moving; those whose question is unanswered wait. */
function setOff(machine: Machine, place: Place, name: string, more: Pick<Only, 'opened'> = {}): Part[] {
  return triggersOn(machine, place, name).flatMap((trigger) => {
    const { stage, condition, outcome, actions } = trigger
    const only: Only = { stage, condition: null, outcome, ...more }
    const held = condition === null ? [] : [action('hold', { trigger: machine.triggers.indexOf(trigger), only })]
    return [...held, ...sides(actions, { ...only, condition })]
  })
}

/** Everything but moves. */
function sides(actions: readonly Action[], only: Only = everywhere): Part[] {
  return actions.flatMap((each): Part[] => {
    switch (each.kind) {
      case 'owe':
        return [action('owe', { clock: each.clock, only })]
      case 'tell':
        return [{ type: 'tell', params: { role: each.role, text: each.text, contacts: each.contacts, only } }]
      case 'open':
        return [{ type: 'open', params: { procedure: each.procedure, only } }]
      default:
        return []
    }
  })
}

/** Where the actions lead from a place, if anywhere. */
function wayOf(machine: Machine, place: Place, actions: readonly Action[]): XStateTransition | null {
  for (const each of actions) {
    if (each.kind === 'goTo' && typeof place === 'number')
      return { target: `stage ${machine.stages[each.stage]!.name}`, reenter: true, actions: [] }
    if (each.kind === 'close' && place !== 'closed')
      return { target: 'closed', actions: [action('endAs', { outcome: each.outcome })] }
  }
  return null
}

/** `resolved` closes; `not_resolved` does at once what the stage's time-out would do. */
function addEndings(machine: Machine, place: Place, add: Add): void {
  if (!machine.clocks.some(({ kind }) => kind === 'stage')) return
  const resolved = recordable(machine, place, 'resolved')
  const noted = action('record', { as: 'resolved' })
  const close = { target: 'closed', reenter: true, actions: [noted, action('endAs', { outcome: 'resolved' })] }
  if (typeof place === 'number') add('resolved', { ...close, guard: all(resolved) })
  if (place === 'closed') {
    const back = action('takeBack', { stage: null, clock: null, stay: false })
    const [first, ...rest] = close.actions
    add('resolved', {
      ...close,
      guard: all([...resolved, guard('beforeTimeClosed', {})]),
      actions: [first!, back, ...rest],
    })
  }
  add('resolved', { guard: all(resolved), actions: [noted] })
  addNotResolved(machine, place, add)
}

function addNotResolved(machine: Machine, place: Place, add: Add): void {
  const base = recordable(machine, place, 'not_resolved')
  const noted = [action('record', { as: 'not_resolved' })]
  const clock = machine.clocks.find((each) => each.kind === 'stage' && each.stage === place)
  if (typeof place === 'number') {
    const unresolved = clock === undefined ? [] : [guard('unresolved', { clock: clock.index })]
    const guards = [...base, ...unresolved, guard('sinceEntry', {})]
    const fire = clock === undefined ? [] : [action('fire', { clock: clock.index })]
    const record = [...noted, ...fire, ...setOff(machine, place, 'not_resolved'), ...sides(clock?.whenDue ?? [])]
    for (const { condition, actions } of triggersOn(machine, place, 'not_resolved')) {
      const way = wayOf(machine, place, actions)
      if (way !== null)
        add('not_resolved', {
          ...way,
          guard: all([...guards, ...answers(condition)]),
          actions: [...record, ...way.actions],
        })
    }
    const way = wayOf(machine, place, clock?.whenDue ?? []) ?? { actions: [] }
    add('not_resolved', { ...way, guard: all(guards), actions: [...record, ...way.actions] })
  }
  add('not_resolved', { guard: all(base), actions: noted })
}

/** A right is granted in its window, in the form asked for; what moves is not too late, or was in its window. */
function asking(machine: Machine, place: Place, request: Request): XStateTransition[] {
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
  // What was asked in time and recorded when the case had moved on, or closed, brings it back.
  if (window === null || place === 'waiting') return []
  const places = stage === null ? machine.stages.map((_, index) => index) : [stage]
  return places.flatMap((back): XStateTransition[] => {
    const way = wayOf(machine, back, actions) ?? returning(machine, back)
    const there = stage === null || place === 'closed' ? [guard('wasIn', { stage: back })] : []
    const takeBack = action('takeBack', { stage: back, clock: window, stay: !moves })
    const done = [...record, takeBack, ...sides(actions), ...way.actions]
    const inTime = { ...way, guard: all([...base, guard('wasInWindow', { clock: window })]), actions: done }
    if (there.length === 0) return [inTime]
    const stillThere = all([...base, ...there, guard('inWindow', { clock: window, begun: moves })])
    return stage === null ? [{ ...inTime, guard: stillThere }] : [inTime, { ...inTime, guard: stillThere }]
  })
}

function returning(machine: Machine, stage: number): XStateTransition {
  return { target: `stage ${machine.stages[stage]!.name}`, reenter: true, actions: [] }
}

/** An answer to what is owed; the one that accepts a case begins its first stage. */
function addDecisions(machine: Machine, place: Place, add: Add): void {
  const among = machine.decisions.map(({ id, clock }) => ({ id, clock }))
  machine.decisions.forEach(({ id, clock, stage, form, yes, no }, index) => {
    for (const [answer, actions] of [
      ['yes', yes],
      ['no', no],
    ] as const) {
      const guards = [
        ...recordable(machine, place, 'decided'),
        guard('means', { one: { id, clock }, among, extends: false }),
        guard('decides', { answer }),
        ...(form.inWriting || form.withReasons ? [guard('form', form)] : []),
      ]
      const record = [action('record', { as: decidedOn(id) }), ...sides(actions)]
      const accepts = machine.acceptance?.otherwise === index && answer === 'yes' && place === 'waiting'
      const there = mayApply(place, stage) && place !== 'closed'
      const way = accepts ? taking(machine, true, null) : there ? wayOf(machine, place, actions) : null
      if (way !== null) {
        const timely = accepts ? guards : [...guards, guard('sinceEntry', {})]
        add('decided', { ...way, guard: all(timely), actions: [...record, ...way.actions] })
      }
      add('decided', { guard: all(guards), actions: record })
    }
  })
}

/** The case is taken; `held`: after a decision was owed, `decision`, which the answers have made needless. */
function taking(machine: Machine, held: boolean, decision: number | null): XStateTransition {
  return {
    target: `stage ${machine.stages[0]!.name}`,
    actions: [action('accept', { held, decision }), ...begins(machine)],
  }
}

/** What the opening itself sets off, once the case is taken. */
function begins(machine: Machine): Part[] {
  return machine.startsWhen.flatMap((name) => setOff(machine, 'opening', name, { opened: name }))
}

function addDelays(machine: Machine, place: Place, add: Add): void {
  const extended = machine.clocks.filter(({ extension }) => extension !== null)
  for (const { id, index, stage, extension } of extended) {
    const means = guard('means', { one: { id, clock: index }, among: extended.map(named), extends: true })
    const agreed = guard('agreed', { clock: index, to: extension!.to, by: extension!.agreedBy })
    const guards = [...recordable(machine, place, 'extended'), means, agreed]
    const record = [action('record', { as: 'extended' })]
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
  const promised = machine.clocks.filter(({ ifLate }) => ifLate !== null)
  for (const { id, index, ifLate } of promised) {
    const means = guard('means', { one: { id, clock: index }, among: promised.map(named), extends: false })
    add('expected_late', {
      guard: all([...recordable(machine, place, 'expected_late'), means]),
      actions: [action('record', { as: null }), action('owe', { clock: ifLate!, only: everywhere })],
    })
  }
}

const named = ({ id, index }: { readonly id: string; readonly index: number }) => ({ id, clock: index })

/** What people record that the rules do not name: answers, appointments, grades and moves by hand. */
function addByHand(machine: Machine, place: Place, add: Add): void {
  const answered = recordable(machine, place, 'answered', true)
  add('answered', { guard: all(answered), actions: [action('record', { as: 'answered' })] })
  machine.appointments.forEach(({ appointee }, appointment) => {
    if (machine.appointments.findIndex((each) => each.appointee === appointee) !== appointment) return
    const guards = [guard('about', { names: [appointee] }), guard('composed', { appointment })]
    add('appointed', {
      guard: all([...recordable(machine, place, 'appointed'), ...guards]),
      actions: [action('record', { as: appointedTo(appointee) })],
    })
  })
  machine.framework?.areas.forEach(({ name }, area) => {
    const guards = [
      ...recordable(machine, place, 'graded'),
      guard('about', { names: [name] }),
      guard('graded', { area }),
    ]
    const record = [action('record', { as: gradedIn(name) }), action('grade', { area: name })]
    if (typeof place === 'number') {
      const ending = [...record, action('endAs', { outcome: 'assessed' })]
      add('graded', { guard: all([...guards, guard('lastGrade', { area })]), target: 'closed', actions: ending })
    }
    add('graded', { guard: all(guards), actions: record })
  })
  for (const { name } of machine.stages) {
    const guards = [
      ...recordable(machine, place, 'moved'),
      guard('about', { names: [name, `stage ${name}`] }),
      guard('form', { inWriting: false, withReasons: true }),
    ]
    const record = action('record', { as: 'moved' })
    if (typeof place === 'number')
      add('moved', { guard: all(guards), target: `stage ${name}`, reenter: true, actions: [record] })
  }
}

/** What happens of itself: another procedure instead, acceptance, what waited for an answer, and time running out. */
export function always(machine: Machine, place: Place): XStateTransition[] {
  const found: XStateTransition[] = []
  if (place !== 'closed') {
    for (const { instead, condition, actions } of machine.triggers) {
      const [opening] = actions
      if (!instead || opening?.kind !== 'open') continue
      const outcome = `${opening.procedure}_instead`
      const ending = [...sides(actions), action('endAs', { outcome })]
      found.push({ guard: all([guard('answersGiven', {}), ...answers(condition)]), target: 'closed', actions: ending })
    }
  }
  if (place === 'waiting') found.push(...acceptance(machine))
  machine.triggers.forEach(({ condition, instead, stage, actions }, trigger) => {
    if (condition === null || instead) return
    const settle = [action('settle', { trigger }), ...sides(actions)]
    const way = typeof place === 'number' && mayApply(place, stage) ? wayOf(machine, place, actions) : null
    if (way !== null)
      found.push({ ...way, guard: guard('answered', { trigger, moves: true }), actions: [...settle, ...way.actions] })
    found.push({ guard: guard('answered', { trigger, moves: false }), actions: settle })
  })
  if (place !== 'waiting') found.push(...timeOuts(machine, place))
  return found
}

function acceptance(machine: Machine): XStateTransition[] {
  const decision = machine.acceptance?.otherwise ?? null
  const acceptable = guard('acceptable', { is: 'yes' })
  const taken = { ...taking(machine, false, null), guard: acceptable }
  if (decision === null) return [taken]
  const { clock } = machine.decisions[decision]!
  const owed = guard('owed', { clock, is: true })
  return [
    { ...taking(machine, true, decision), guard: all([acceptable, owed]) },
    taken,
    {
      guard: all([guard('answersGiven', {}), guard('acceptable', { is: 'no' }), guard('owed', { clock, is: false })]),
      actions: [action('owe', { clock, only: everywhere })],
    },
  ]
}

function timeOuts(machine: Machine, place: Place): XStateTransition[] {
  const timeOut = action('timeOut', {})
  const acting = machine.clocks.flatMap(({ index, kind, stage, whenDue }): XStateTransition[] => {
    const noted = kind === 'stage' ? setOff(machine, place, 'not_resolved') : []
    if (!mayApply(place, stage) || (whenDue.length === 0 && noted.length === 0)) return []
    const way = wayOf(machine, place, whenDue) ?? { actions: [] }
    const isUp = guard('timeIsUp', { clock: index, fired: false })
    return [{ ...way, guard: isUp, actions: [timeOut, ...noted, ...sides(whenDue), ...way.actions] }]
  })
  return [...acting, { guard: guard('timeIsUp', { clock: null, fired: null }), actions: [timeOut] }]
}

/** What closing sets off. */
export function endings(machine: Machine): Part[] {
  return setOff(machine, 'closed', 'closed')
}
