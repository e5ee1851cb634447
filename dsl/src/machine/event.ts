/** What happened on a case, as the log holds it: ids, dates and facts; names and free text live elsewhere. */
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { Period } from '../calendar/period.ts'
import type { StageMove } from './machine.ts'

export interface CaseEvent {
  /** An event the rules name, a duty's own name, or one of `builtIn`. */
  readonly name: string
  /** The date it happened, in the calendar's zone: day zero of what it starts. */
  readonly on: EpochDay
  /** The instant it happened, in epoch milliseconds, where one is known. */
  readonly at: number | null
  /** When it was recorded, in epoch milliseconds; never backwards on a case. */
  readonly recordedAt: number
  /** The id of the person who acted; null: time, or the system. */
  readonly by: string | null
  readonly details: EventDetails
}

export interface EventDetails {
  /** What a built-in event is about: a clock, a decision, an appointed role, what is asked for, what a supporter is. */
  readonly about?: string
  /** Which occurrence of a clock, counted from 1. */
  readonly nth?: number
  /** The due instant a time-out was set for. */
  readonly dueAt?: number
  /** The log's place of what that clock ran from: a correction may change its number and its due instant, and not that. */
  readonly ranFrom?: number
  /** Answers to questions: `yes`, `no`, one of a list, or a date. */
  readonly facts?: Readonly<Record<string, string>>
  /** The outcome of a decision. */
  readonly decision?: 'yes' | 'no'
  /** What a measure counts: the rings of a call. */
  readonly number?: number
  readonly extendedTo?: Period
  /** The role whose agreement was given. */
  readonly agreedBy?: string
  readonly inWriting?: boolean
  /** Reasons were given; their words stand beside the log. */
  readonly withReasons?: boolean
  /** Occurrences that this answer names. */
  readonly answers?: readonly number[]
  /** The grade given to an area of a framework. */
  readonly grade?: string
  /** The criteria judged to be shown. */
  readonly criteria?: readonly string[]
  /** What a correction strikes out or restates. */
  readonly corrects?: Corrects
  /** The rules that a case leaves and those it comes under. */
  readonly switched?: Switched
  /** Who was appointed, or holds a role now. */
  readonly people?: readonly Holding[]
}

export interface Holding {
  readonly role: string
  /** Null: nobody holds it. */
  readonly person: string | null
  /** Looked up when it was recorded: whether this person is one of the agency's own; absent where that is not known. */
  readonly ofAgency?: boolean
}

/** What a log calls the rules it was recorded under: an edition, and how many announcements its calendar takes in. */
export interface RulesRef {
  readonly edition: string
  readonly calendar: number
}

export interface Switched {
  readonly from: RulesRef
  readonly to: RulesRef
  /** Said with the switch, for stages that are not there. */
  readonly moves?: readonly StageMove[]
}

/** An event of the log, by its place from 1, and what it should have said; null: it never was. */
export interface Corrects {
  readonly seq: number
  readonly instead: Restated | null
}

export interface Restated extends Pick<CaseEvent, 'name' | 'on' | 'at' | 'details'> {
  /** Of what was recorded elsewhere, and brought along: as if recorded on the day it is restated to. Absent: when it was. */
  readonly recordedAt?: number
}

/** How the case itself went on: never before it was opened. */
export const ofTheCase: ReadonlySet<string> = new Set(['resolved', 'not_resolved', 'moved'])

/** Those only the system records. */
export const recordedBySystem: ReadonlySet<string> = new Set(['timed_out', 'held', 'linked', 'switched'])
