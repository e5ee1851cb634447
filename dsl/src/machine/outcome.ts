/** What a step gives back: a new snapshot with its effects, or a refusal that names the clause. */
import type { Snapshot } from './snapshot.ts'

export type Outcome = Stepped | Refused | Nothing

export interface Stepped {
  readonly kind: 'stepped'
  readonly snapshot: Snapshot
  readonly effects: readonly Effect[]
}

export interface Refused {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** What is wrong and what would be accepted instead. */
  readonly message: string
  /** Index into the machine's clauses. */
  readonly clause: number | null
}

/** A time-out that no longer matches: no event at all. */
export interface Nothing {
  readonly kind: 'nothing'
}

/** Why an event, or the correction of one, is refused: words for programs. */
export const refusalCodes = [
  'UNKNOWN_EVENT',
  'NOT_AN_OPENING',
  'IN_THE_FUTURE',
  'NEEDS_A_TIME',
  'CANNOT_BE_COUNTED',
  'CASE_CLOSED',
  'GATE',
  'WINDOW_CLOSED',
  'NO_SUCH_RIGHT',
  'NEEDS_REASONS',
  'NEEDS_WRITING',
  'NEEDS_AGREEMENT',
  'PAST_ITS_CAP',
  'EXTENDED_TOO_LATE',
  'NOTHING_TO_ANSWER',
  'UNKNOWN_ANSWER',
  'NEEDS_A_NUMBER',
  'WAS_INVOLVED',
  'WRONGLY_COMPOSED',
  'NOT_FROM_OUTSIDE',
  'FROM_OUTSIDE',
  'NO_SUPPORTER',
  'UNSUPPORTED_GRADE',
  'NO_PLACE',
  'NOT_CORRECTABLE',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export type Effect =
  /** Something to be sent. `copy` marks a copy of correspondence. */
  | {
      readonly kind: 'tell'
      readonly role: string
      readonly text: string
      readonly contacts: readonly string[]
      readonly copy: boolean
      readonly clause: number
    }
  /** A linked case is owed under the agency's ruleset for that procedure. */
  | { readonly kind: 'open'; readonly procedure: string; readonly instead: boolean; readonly clause: number }
  /** A role must act and the case does not know who holds it: the person who manages the holder of `manages`, or a holder of the role. */
  | { readonly kind: 'assign'; readonly role: string; readonly manages: string | null }

export function refused(code: RefusalCode, message: string, clause: number | null = null): Refused {
  return { kind: 'refused', code, message: message.charAt(0).toUpperCase() + message.slice(1), clause }
}
