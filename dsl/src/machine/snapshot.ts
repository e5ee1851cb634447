/** A case as it stands: what replaying its log gives. Plain JSON; dates are epoch days, instants epoch milliseconds. */
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { Period } from '../calendar/period.ts'
import type { RulesRef } from './event.ts'
import type { ClockStart } from './machine.ts'

export interface Snapshot {
  /** How many events made it. */
  readonly length: number
  readonly status: CaseStatus
  readonly openedOn: EpochDay
  /** Index of the present stage, of the last one when closed; null before acceptance. */
  readonly stage: number | null
  readonly enteredOn: EpochDay
  /** What the present stage was entered by; absent before the first. */
  readonly entered?: Start
  /** The stage was entered by time running out: what is dated that day came before it. */
  readonly enteredByTime: boolean
  readonly closedOn: EpochDay | null
  /** Time running out closed it. */
  readonly closedByTime: boolean
  readonly outcome: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly happened: Readonly<Record<string, readonly Happening[]>>
  readonly instances: readonly Instance[]
  /** What a switch to other rules found ended, or ended itself; absent where there was none. */
  readonly settled?: readonly Settled[]
  /** Person ids by role. */
  readonly holders: Readonly<Record<string, string>>
  /** Who acted in which stage (-1: before the first). */
  readonly involved: readonly { readonly person: string; readonly stage: number }[]
  /** What waits for the answer to a question. */
  readonly waiting: readonly Waiting[]
  /** Days on which acceptance was being decided: no clock counts them. */
  readonly heldOn: { readonly from: EpochDay; readonly to: EpochDay } | null
  readonly recordedAt: number
}

/** A running of a clock under rules that the case has left: it stays as it ended. */
export interface Settled {
  /** Its id: the clock's place in the machine holds for `under` alone. */
  readonly clock: string
  readonly under: RulesRef
  readonly instance: Instance
  /** How it had begun, for rules that take it up again. */
  readonly begun: ClockStart['kind'] | 'opening'
  /** The log's place of what was done for it, in its time or not; nothing else is met by that. */
  readonly answer: number | null
  /** How it stood when a switch withdrew it; null: it had ended by itself. */
  readonly was: ClockState | null
  /** It was over before it could run: it keeps its answer from being taken for another, and is shown nowhere. */
  readonly hidden: boolean
}

/** A trigger that was set off, or a clock that was to start, whose condition asks an unanswered question. */
export interface Waiting {
  readonly kind: 'trigger' | 'clock'
  /** Index into the machine's triggers or clocks. */
  readonly index: number
  readonly start: Start
}

/** What a clock counts from: the log's place of an event and when that happened. */
export interface Start {
  readonly seq: number
  readonly on: EpochDay
  readonly at: number | null
}

/** `waiting`: not yet accepted. */
export type CaseStatus = 'waiting' | 'open' | 'closed'

export interface Happening {
  /** Place in the log, from 1. */
  readonly seq: number
  readonly on: EpochDay
  readonly at: number | null
  readonly recordedOn: EpochDay
  readonly number?: number
  readonly answers?: readonly number[]
}

export type ClockState =
  | 'running'
  | 'stopped'
  | 'met'
  | 'met_late'
  | 'overdue'
  /** Its stage ended first. */
  | 'left'
  | 'missed'
  | 'cancelled'
  | 'withdrawn'
  /** A window or a wait whose time has come. */
  | 'passed'

/** Ended so, a clock turned out never to have been, or not to be any more: nobody is held to it. */
export const fellAway: ReadonlySet<ClockState> = new Set(['cancelled', 'withdrawn'])

/** Whether what was promised is still owed; a duty outlives its clock's stage. */
export type DutyState = 'owed' | 'done' | 'left_undone' | 'cancelled' | 'not_given'

/** One running of a clock on this case. */
export interface Instance {
  /** Index of the clock in the machine. */
  readonly clock: number
  /** From 1; counts each start of an `each` clock. */
  readonly nth: number
  readonly start: Start
  /** Which occurrence of the clock that is late, for what is owed because of it. */
  readonly lateOf: number | null
  /** The time it runs for, before any extension; null: owed with no time limit. */
  readonly period: Period | null
  /** Null: owed with no time limit. */
  readonly dueOn: EpochDay | null
  readonly dueAt: number | null
  readonly provisional: boolean
  readonly state: ClockState
  /** Null for what nobody owes: windows, waits, stage and whole-case clocks. */
  readonly duty: DutyState | null
  readonly metOn: EpochDay | null
  /** The log's place of what met it. */
  readonly metBy: number | null
  /** The day its stage, or the case, ended before it was met. */
  readonly endedOn: EpochDay | null
  /** Met in time, but put on record after it was due. */
  readonly recordedLate: boolean
  /** Its time-out has been acted on. */
  readonly fired: boolean
  /** Its time-out waits for a person: what made it past was not time itself. */
  readonly waits: boolean
  readonly extendedTo: Period | null
  /** The number counted, for a measure. */
  readonly measured: number | null
}
