/** What happens of itself in an exported machine: another procedure instead, acceptance, late answers, and time running out. */
import type { Machine } from '../machine.ts'
import type { XStateTransition } from './xstate-config.ts'
import {
  action,
  all,
  answers,
  everywhere,
  guard,
  mayApply,
  type Place,
  setOff,
  sides,
  taking,
  triggersOn,
  wayOf,
} from './xstate-rules.ts'

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
  if (place === 0) found.push(...movedByOpening(machine, place))
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

/** Where the opening itself leads; what it does beside that was done as the case was taken. */
function movedByOpening(machine: Machine, place: Place): XStateTransition[] {
  return machine.startsWhen.flatMap((name) =>
    triggersOn(machine, place, name).flatMap(({ condition, actions }) => {
      const way = wayOf(machine, place, actions)
      if (way === null) return []
      const isOpening = all([guard('openedBy', { name }), ...answers(condition)])
      return [{ ...way, guard: isOpening, actions: [action('moveOn', {}), ...way.actions] }]
    }),
  )
}

function timeOuts(machine: Machine, place: Place): XStateTransition[] {
  const timeOut = action('timeOut', {})
  const acting = machine.clocks.flatMap(({ index, kind, stage, whenDue }): XStateTransition[] => {
    const noted = kind === 'stage' ? setOff(machine, place, 'not_resolved') : []
    if (!mayApply(place, stage)) return []
    const beside = kind === 'stage' ? triggersOn(machine, place, 'not_resolved') : []
    if (whenDue.length === 0 && beside.length === 0) return []
    const way = wayOf(machine, place, whenDue)
    const isUp = guard('timeIsUp', { clock: index, fired: false })
    const done = [timeOut, ...noted, ...sides(whenDue)]
    if (way !== null) return [{ ...way, guard: isUp, actions: [...done, ...way.actions] }]
    // Where the limit itself says nothing of where to go, what is said beside it does.
    const ways = beside.flatMap(({ condition, actions }) => {
      const other = wayOf(machine, place, actions)
      if (other === null) return []
      return [{ ...other, guard: all([isUp, ...answers(condition)]), actions: [...done, ...other.actions] }]
    })
    return [...ways, { guard: isUp, actions: done }]
  })
  return [...acting, { guard: guard('timeIsUp', { clock: null, fired: null }), actions: [timeOut] }]
}
