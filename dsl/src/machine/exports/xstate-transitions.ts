/** Turns the rules in force in one state into its transitions: what may be recorded there, and where that leads. */
import { appointedTo, gradedIn } from '../draft.ts'
import type { Machine } from '../machine.ts'
import { anyoneElse } from '../supporters.ts'
import type { Part, XStateTransition } from './xstate-config.ts'
import { type Add, addDecisions, addDelays, asking } from './xstate-rights.ts'
import {
  action,
  all,
  answers,
  guard,
  type Place,
  recordable,
  setOff,
  setOffBy,
  sides,
  timed,
  triggersOn,
  wayOf,
  waysOn,
} from './xstate-rules.ts'

type Transitions = Record<string, XStateTransition[]>

export function transitionsOf(machine: Machine, place: Place): Transitions {
  if (place === 'opening') return openings(machine)
  const on: Transitions = {}
  const add = (name: string, ...transitions: XStateTransition[]) => {
    on[name] = [...(on[name] ?? []), ...transitions.flatMap((each) => timed(machine, each))]
  }
  for (const name of machine.events) add(name, ...happening(machine, place, name))
  addEndings(machine, place, add)
  for (const request of machine.requests) add('asked', ...asking(machine, place, request))
  addDecisions(machine, place, add)
  addDelays(machine, place, add)
  addByHand(machine, place, add)
  return on
}

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

/** An event the rules name: each trigger that moves is a way on, and without one it is only recorded. */
function happening(machine: Machine, place: Place, name: string): XStateTransition[] {
  const base = recordable(machine, place, name)
  const record = [action('record', { as: name }), ...setOffBy(machine, place, name)]
  return [...waysOn(machine, place, name, base, record), { guard: all(base), actions: record }]
}

/** `resolved` closes; `not_resolved` does at once what the stage's time-out would do. */
function addEndings(machine: Machine, place: Place, add: Add): void {
  if (!machine.clocks.some(({ kind }) => kind === 'stage')) return
  const resolved = recordable(machine, place, 'resolved')
  const noted = action('record', { as: 'resolved' })
  const end = [action('endAs', { outcome: 'resolved' }), ...setOff(machine, place, 'resolved')]
  const close = { target: 'closed', reenter: true, actions: [noted, ...end] }
  if (typeof place === 'number' || place === 'waiting') add('resolved', { ...close, guard: all(resolved) })
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
    const beside = setOff(machine, place, 'not_resolved')
    const fire = clock === undefined ? [] : [action('fire', { clock: clock.index })]
    const record = [...noted, ...fire, ...beside, ...sides(clock?.whenDue ?? [])]
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
    // Dated before the stage it does nothing of what the time-out would, and sets off what is said beside that.
    add('not_resolved', { guard: all([...base, ...unresolved]), actions: [...noted, ...beside] })
  }
  add('not_resolved', { guard: all(base), actions: noted })
}

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
  if (machine.supporters.length > 0)
    add('supporter_named', {
      guard: all([...recordable(machine, place, 'supporter_named'), guard('about', { names: [anyoneElse] })]),
      actions: [action('record', { as: 'supporter_named' })],
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
    const record = [action('record', { as: 'moved' }), ...setOff(machine, place, 'moved')]
    if (typeof place === 'number')
      add('moved', { guard: all(guards), target: `stage ${name}`, reenter: true, actions: record })
  }
}

/** What closing sets off. */
export function endings(machine: Machine): Part[] {
  return setOff(machine, 'closed', 'closed')
}
