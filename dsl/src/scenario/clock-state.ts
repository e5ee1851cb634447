/** What the phrases of a scenario mean of a clock as the machine holds it. */
import type { ClockState, DutyState, Instance } from '../machine/snapshot.ts'
import type { ExpectedState } from '../tree/scenario-nodes.ts'

/** Null: the clock has never started. */
export function isSo(instance: Instance | null, state: ExpectedState): boolean {
  return instance !== null && meanings[state](instance)
}

/** A stage is owed as long as its time counts. */
export function isOwed({ duty, state }: Instance): boolean {
  return duty === null ? ['running', 'stopped', 'overdue'].includes(state) : duty === 'owed'
}

/** As scenarios would say it. */
export function stateInWords(instance: Instance | null): string {
  if (instance === null) return 'not started'
  const so = told.filter((state) => meanings[state](instance))
  return so.length === 0 ? 'started' : so.join(', ')
}

type Meaning = (instance: Instance) => boolean

const is =
  (...states: readonly ClockState[]): Meaning =>
  ({ state }) =>
    states.includes(state)

const owes =
  (duty: DutyState): Meaning =>
  (instance) =>
    instance.duty === duty

const counted =
  (state: ClockState): Meaning =>
  (instance) =>
    instance.measured !== null && instance.state === state

const either =
  (one: Meaning, other: Meaning): Meaning =>
  (instance) =>
    one(instance) || other(instance)

const meanings: Readonly<Record<ExpectedState, Meaning>> = {
  done: either(is('met', 'met_late'), owes('done')),
  'done in time': is('met'),
  'done late': is('met_late'),
  'still not done': owes('owed'),
  'left undone': owes('left_undone'),
  late: is('overdue'),
  missed: is('missed'),
  'called off': either(is('cancelled'), owes('cancelled')),
  'never given': owes('not_given'),
  required: ({ duty }) => duty !== null,
  started: () => true,
  running: is('running'),
  stopped: is('stopped'),
  over: is('passed'),
  'ended with its stage': is('left'),
  'closed in time': is('met'),
  'closed late': is('met_late'),
  'within the limit': counted('met'),
  'over the limit': counted('missed'),
}

/** The phrases that say most, each once. */
const told: readonly ExpectedState[] = [
  'done in time',
  'done late',
  'still not done',
  'left undone',
  'late',
  'missed',
  'called off',
  'never given',
  'running',
  'stopped',
  'over',
  'ended with its stage',
]
