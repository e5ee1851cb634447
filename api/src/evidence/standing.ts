/** Turns how one deadline stands into what it counts as among the others of its standard. */
import { type ClockState, type DutyState, fellAway } from '@casewright/dsl'

export type Standing =
  | 'inTime'
  | 'metLate'
  | 'neverMet'
  | 'overdue'
  | 'notYetDue'
  | 'endedFirst'
  | 'lateOnArrival'
  | 'fellAway'
  | 'done'
  | 'owed'
  | 'leftUndone'

/** Those that fell due by time alone: a rate is made of them. */
export const judged: readonly Standing[] = ['inTime', 'metLate', 'neverMet', 'overdue']

export interface Stood {
  readonly state: ClockState
  readonly duty: DutyState | null
  /** By a time, or by a number that is counted. */
  readonly limited: boolean
  /** Past its due moment and not met, whether or not a worker has been there yet. */
  readonly late: boolean
  readonly lateOnArrival: boolean
}

export function standingOf({ state, duty, limited, late, lateOnArrival }: Stood): Standing {
  if (fellAway.has(state)) return 'fellAway'
  if (!limited) return withoutLimit(duty)
  // What a correction, a switch or a new holiday made past, nobody could have done in time.
  if (lateOnArrival) return 'lateOnArrival'
  if (state === 'met') return 'inTime'
  if (state === 'met_late') return 'metLate'
  if (state === 'missed') return 'neverMet'
  if (state === 'overdue' || late) return 'overdue'
  return state === 'left' ? 'endedFirst' : 'notYetDue'
}

function withoutLimit(duty: DutyState | null): Standing {
  switch (duty) {
    case 'done':
      return 'done'
    case 'owed':
      return 'owed'
    case 'left_undone':
    case 'not_given':
      return 'leftUndone'
    default:
      return 'fellAway'
  }
}
