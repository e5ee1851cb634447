/** What the exported machine keeps beside its state: answers, dates of what happened and clocks with their due dates. */
import type { EpochDay } from '../../calendar/epoch-day.ts'
import type { Period } from '../../calendar/period.ts'

export interface XStateContext {
  /** How many events were recorded, time-outs included. */
  readonly length: number
  /** The latest instant that is known to have come, in epoch milliseconds. */
  readonly now: number
  readonly openedOn: EpochDay
  /** Index of the present stage, of the last one when closed. */
  readonly stage: number | null
  readonly enteredOn: EpochDay
  readonly enteredByTime: boolean
  readonly closedOn: EpochDay | null
  readonly closedByTime: boolean
  /** The next stage is not entered but returned to: its clocks run on. */
  readonly returning: boolean
  /** The case has just been taken: a move that its opening makes is still to come. */
  readonly justTaken: boolean
  readonly outcome: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly happened: Readonly<Record<string, readonly Dated[]>>
  readonly clocks: readonly Run[]
  /** When the latest answers came: what waited for them is dated so. */
  readonly answered: Moment
  /** Triggers and clocks that wait for the answer to a question. */
  readonly pending: readonly Pending[]
  readonly involved: readonly { readonly person: string; readonly stage: number | null }[]
  /** While acceptance was being decided no clock ran. */
  readonly held: { readonly from: EpochDay; readonly to: EpochDay } | null
  /** When what is being dealt with happened: where a stage that is entered now begins. */
  readonly moment: Moment
}

export interface Moment {
  readonly seq: number
  readonly on: EpochDay
  readonly at: number | null
  readonly byTime: boolean
}

export interface Dated {
  readonly seq: number
  readonly on: EpochDay
  readonly at: number | null
  readonly answers: readonly number[] | null
}

export interface Pending {
  readonly kind: 'trigger' | 'clock'
  readonly index: number
  readonly from: Pick<Dated, 'seq' | 'on' | 'at'>
}

/** One running of a clock. */
export interface Run {
  readonly clock: number
  readonly nth: number
  readonly from: Pick<Dated, 'seq' | 'on' | 'at'>
  readonly period: Period | null
  /** An action began it, not the entry of a stage and not an event of its own. */
  readonly byAction: boolean
  readonly extendedTo: Period | null
  readonly dueOn: EpochDay | null
  /** In epoch milliseconds; null: no limit, or stopped. */
  readonly dueAt: number | null
  readonly metBy: Dated | null
  /** The day its stage, or the case, ended first. */
  readonly endedOn: EpochDay | null
  /** Why it is over for good: left undone when the case closed or its stage began afresh, or taken back altogether. */
  readonly gone: 'undone' | 'never' | null
  /** What makes it fall away has happened. */
  readonly cancelled: boolean
  /** Its time has come and nothing has changed that since. */
  readonly late: boolean
  /** What its time-out leads to has been done. */
  readonly fired: boolean
}

export const blankContext: XStateContext = {
  length: 0,
  now: 0,
  openedOn: 0,
  stage: null,
  enteredOn: 0,
  enteredByTime: false,
  closedOn: null,
  closedByTime: false,
  returning: false,
  justTaken: false,
  outcome: null,
  facts: {},
  answered: { seq: 0, on: 0, at: null, byTime: false },
  happened: {},
  clocks: [],
  pending: [],
  involved: [],
  held: null,
  moment: { seq: 0, on: 0, at: null, byTime: false },
}

export function dated(context: XStateContext, name: string | null): readonly Dated[] {
  return name !== null && Object.hasOwn(context.happened, name) ? context.happened[name]! : []
}
