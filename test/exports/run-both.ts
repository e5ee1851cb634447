/** Runs one sequence of events on the pure step and on XState with the export, and says where they part. */
import {
  advance,
  blankSnapshot,
  type CaseEvent,
  type Machine,
  type Snapshot,
  step,
  type WorkingCalendar,
} from '@casewright/dsl'
import type { AnyStateMachine } from 'xstate'
import { getInitialSnapshot, getNextSnapshot } from 'xstate'
import type { Random } from '../calendar/random.ts'
import { dayMs, randomEvent } from './random-events.ts'

export interface Run {
  /** What was recorded, in order; the last event is the one they part at. */
  readonly events: readonly CaseEvent[]
  readonly refused: number
  readonly moves: number
  /** Null: they agreed throughout. */
  readonly difference: string | null
}

export function runBoth(machine: Machine, exported: AnyStateMachine, calendar: WorkingCalendar, random: Random): Run {
  let snapshot: Snapshot = blankSnapshot
  let state = getInitialSnapshot(exported)
  // Noon, so that the date in London is the date in UTC.
  let now = (20_454 + random.between(0, 400)) * dayMs + dayMs / 2
  const events: CaseEvent[] = []
  let [refused, moves] = [0, 0]
  const length = random.between(3, 16)
  for (let place = 0; place < length; place++) {
    now += random.oneOf([0, 0, 1, 1, 1, 2, 3, 5, 8, 20]) * dayMs
    snapshot = letTimePass(snapshot)
    state = getNextSnapshot(exported, state, { type: 'time', at: now })
    const event =
      place === 0 && random.between(1, 20) !== 1
        ? opening(machine, now, random)
        : randomEvent(machine, snapshot, now, random)
    events.push(event)
    if (standing(machine, snapshot) !== stateOf(state)) return parted('as time passed')
    const outcome = step(machine, snapshot, event, calendar)
    const { name, ...rest } = event
    const sent = { type: name, ...rest }
    const next = getNextSnapshot(exported, state, sent)
    // Whatever XState takes is counted; what no transition takes changes nothing.
    const taken = lengthOf(next) > lengthOf(state)
    if (taken !== (outcome.kind === 'stepped'))
      return parted(
        `step ${outcome.kind}${outcome.kind === 'refused' ? ` (${outcome.code})` : ''}, XState ${taken ? 'took it' : 'refused it'}`,
      )
    if (outcome.kind !== 'stepped') {
      refused++
      continue
    }
    const before = stateOf(state)
    snapshot = letTimePass(outcome.snapshot)
    state = next
    if (stateOf(state) !== before) moves++
    if (standing(machine, snapshot) !== stateOf(state)) return parted('after it')
  }
  return { events, refused, moves, difference: null }

  function letTimePass(present: Snapshot): Snapshot {
    if (present.length === 0) return present
    return advance(machine, present, now, now, calendar).at(-1)?.outcome.snapshot ?? present
  }

  function parted(where: string): Run {
    const difference = `${where}: step is in ${standing(machine, snapshot)}, XState in ${stateOf(state)}`
    return { events, refused, moves, difference }
  }
}

function opening(machine: Machine, recordedAt: number, random: Random): CaseEvent {
  const event = randomEvent(machine, blankSnapshot, recordedAt, random)
  return { ...event, name: random.oneOf(machine.startsWhen), on: Math.floor(recordedAt / dayMs), at: recordedAt }
}

function standing({ stages }: Machine, { length, status, stage, outcome }: Snapshot): string {
  if (length === 0) return 'opening'
  if (status === 'closed') return `closed as ${outcome}`
  return stage === null ? status : `stage ${stages[stage]!.name}`
}

function stateOf({ value, context }: ReturnType<typeof getInitialSnapshot>): string {
  const { outcome } = context as { readonly outcome: string | null }
  return value === 'closed' ? `closed as ${outcome}` : String(value)
}

function lengthOf({ context }: ReturnType<typeof getInitialSnapshot>): number {
  return (context as { readonly length: number }).length
}
