/** Parts what may be recorded next into what is owed, what may be asked, what concerns time and what else may happen. */
import { isOpen } from '../deadlines/time-left.ts'
import type { PossibleEventKind } from '../gql/graphql.ts'
import type { CaseDeadline, Possible } from './case-view.ts'

export const nextGroups = ['owed', 'asked', 'happened', 'time'] as const
export type NextGroup = (typeof nextGroups)[number]

const groupOf: Record<PossibleEventKind, NextGroup> = {
  DUTY: 'owed',
  DECISION: 'owed',
  APPOINTMENT: 'owed',
  ANSWER: 'happened',
  GRADE: 'owed',
  REQUEST: 'asked',
  SUPPORTER: 'asked',
  EVENT: 'happened',
  RESOLVED: 'happened',
  NOT_RESOLVED: 'happened',
  MOVE: 'happened',
  EXTENSION: 'time',
  EXPECTED_LATE: 'time',
}

/** A server newer than this page may know kinds that it does not. */
function placeOf({ kind }: Possible): NextGroup {
  return groupOf[kind] ?? 'happened'
}

/** The one event that the nearest open deadline waits for; null where none of those offered ends it. */
export function mainEvent(possible: readonly Possible[], deadlines: readonly CaseDeadline[]): Possible | null {
  const waiting = deadlines
    .filter(({ state, duty, dueOn }) => dueOn !== null && isOpen(state, duty))
    .sort((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))
  for (const { clock, kind } of waiting) {
    const wanted = kind === 'STAGE' || kind === 'WHOLE' ? 'resolved' : clock
    const found = possible.find(({ name, about }) => name === wanted || about === clock)
    if (found && placeOf(found) !== 'time') return found
  }
  return null
}

export function groupedEvents(
  possible: readonly Possible[],
  main: Possible | null,
): readonly (readonly [NextGroup, readonly Possible[]])[] {
  const found = Map.groupBy(
    possible.filter((event) => event !== main),
    placeOf,
  )
  return nextGroups.flatMap((name) => {
    const group = found.get(name)
    return group ? [[name, group] as const] : []
  })
}

export function keyOf({ name, about, kind }: Possible): string {
  return `${kind} ${name} ${about ?? ''}`
}
