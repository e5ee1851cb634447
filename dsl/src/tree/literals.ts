/** The smallest parts of the tree: names, words for people, dates, lengths of time and conditions. */
import type { Span } from '../text/span.ts'

/** An identifier: `text` is lower-cased, the span gives the author's spelling. Stage names may be numbers. */
export interface Name {
  readonly text: string
  readonly span: Span
}

/** Words for people, without their quotation marks. */
export interface Text {
  readonly value: string
  readonly span: Span
}

/** A calendar date, `on` as YYYY-MM-DD; the checker says where it does not exist. */
export interface DateLiteral {
  readonly on: string
  readonly span: Span
}

export type PeriodUnit = 'hour' | 'working_hour' | 'day' | 'calendar_day' | 'working_day' | 'week' | 'month' | 'year'

/** A length of time. A bare `day` is explained by `days are …` or questioned by the checker. */
export interface PeriodLiteral {
  readonly count: number
  readonly unit: PeriodUnit
  /** `or the next working day` */
  readonly rolls: boolean
  readonly span: Span
}

/** A number of things that are not time: `4 rings`. */
export interface CountLiteral {
  readonly count: number
  readonly noun: Name
  readonly span: Span
}

/** `of E`, `of each E`, `of the day after E`. */
export interface Start {
  readonly event: Name
  readonly each: boolean
  readonly dayAfter: boolean
  readonly span: Span
}

/** `if a`, `unless a`, `if a and b`, `if a or b`, `if service is day_care`, `if a is not yes`. */
export interface Condition {
  readonly unless: boolean
  readonly joined: 'and' | 'or'
  readonly terms: readonly ConditionTerm[]
  readonly span: Span
}

export interface ConditionTerm {
  readonly question: Name
  /** `not a`, `a is not b` */
  readonly not: boolean
  /** The answer asked for; null asks for yes. */
  readonly answer: Name | null
}

export type Strength = 'must' | 'should'

/** Conditions of form on a request or a decision. */
export interface Form {
  readonly inWriting: boolean
  readonly withReasons: boolean
}

/** What a grade rests on: a criterion, or `everything for` a grade. */
export interface Shown {
  readonly name: Name
  readonly everything: boolean
}
