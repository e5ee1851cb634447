/** Tells which clocks an event begins that count hours: those run from an instant, which a date alone does not give. */
import { isWholeDays, type Period } from '../calendar/period.ts'
import { cutOffOf } from './cut-off.ts'
import type { Action, Clock, Machine } from './machine.ts'

interface Hours {
  readonly clock: Clock
  readonly period: Period
}

/** The hours that count from an event: those it starts, starts again, or, where something comes round, begins anew. */
export function hoursFrom(machine: Machine, name: string): Hours | null {
  for (const clock of machine.clocks) {
    const { start, startsAgain, series, metBy, period } = clock
    const begins = (start.kind === 'event' && start.event === name) || startsAgain.some(({ to }) => to === name)
    const next = series !== null && metBy === name ? [series.next, series.after] : []
    const hours = [begins ? period : null, ...next].find((each) => each !== null && !isWholeDays(each))
    if (hours != null) return { clock, period: hours }
  }
  // A case may be taken long after it was opened, and what that begins counts from its opening.
  const opened = machine.startsWhen.includes(name) ? [...triggered(machine, name), ...onTaking(machine)] : []
  const clock = opened.find(countsHours)
  return clock === undefined ? null : { clock, period: clock.period! }
}

/** Whether an event is to be recorded with its time of day; `about`: what a built-in one is about. */
export function needsTimeOfDay(machine: Machine, name: string, about: string | null = null): boolean {
  const isCounted = hoursFrom(machine, name) !== null || cutOffOf(machine, name) !== null
  return isCounted || begunBy(machine, name, about).some(countsHours)
}

export function countsHours({ period }: Clock): boolean {
  return period !== null && !isWholeDays(period)
}

/** What an event may begin, wherever the case stands, beside the clocks that name it. */
function begunBy(machine: Machine, name: string, about: string | null): readonly Clock[] {
  const { acceptance, clocks, decisions, requests, stages, startsWhen } = machine
  const begun = triggered(machine, name)
  switch (name) {
    case 'decided': {
      const place = decisions.findIndex(({ id }) => id === about)
      const { yes = [], no = [] } = decisions[place] ?? {}
      const accepts = place >= 0 && acceptance?.otherwise === place
      const taken = accepts ? [...onTaking(machine), ...startsWhen.flatMap((each) => triggered(machine, each))] : []
      return [...begun, ...begunWith(machine, [...yes, ...no]), ...taken]
    }
    case 'asked': {
      const granting = requests.filter((request) => request.for === about)
      return begunWith(
        machine,
        granting.flatMap(({ actions }) => actions),
      )
    }
    case 'expected_late': {
      const { ifLate = null } = clocks.find(({ id }) => id === about) ?? {}
      return ifLate === null ? begun : [...begun, clocks[ifLate]!]
    }
    case 'moved':
      return [...begun, ...stages.flatMap((_, stage) => onEntry(machine, stage))]
    case 'not_resolved': {
      const limits = clocks.filter(({ kind }) => kind === 'stage')
      const due = limits.flatMap(({ whenDue }) => whenDue)
      return [...begun, ...begunWith(machine, due)]
    }
    case 'resolved':
      return [...begun, ...onClosing(machine, 'resolved')]
    default:
      return begun
  }
}

function triggered(machine: Machine, name: string): readonly Clock[] {
  const set = machine.triggers.filter(({ on, instead }) => on === name && !instead)
  return begunWith(
    machine,
    set.flatMap(({ actions }) => actions),
  )
}

/** What begins when these are done: what they make somebody owe, and what is asked where they lead. */
export function begunWith(machine: Machine, actions: readonly Action[]): readonly Clock[] {
  return actions.flatMap((action) => {
    if (action.kind === 'owe') return [machine.clocks[action.clock]!]
    if (action.kind === 'goTo') return onEntry(machine, action.stage)
    return action.kind === 'close' ? onClosing(machine, action.outcome) : []
  })
}

/** What runs from entering a stage; null: from the opening of the case. */
export function onEntry({ clocks }: Machine, stage: number | null): readonly Clock[] {
  return clocks.filter((clock) => clock.start.kind === 'entry' && clock.stage === stage)
}

function onTaking(machine: Machine): readonly Clock[] {
  return [...onEntry(machine, null), ...onEntry(machine, 0)]
}

function onClosing(machine: Machine, outcome: string): readonly Clock[] {
  const { clocks, triggers } = machine
  const set = triggers.filter((each) => each.on === 'closed' && (each.outcome ?? outcome) === outcome)
  return [
    ...clocks.filter(({ start }) => start.kind === 'event' && start.event === 'closed'),
    ...begunWith(
      machine,
      set.flatMap(({ actions }) => actions),
    ),
  ]
}
