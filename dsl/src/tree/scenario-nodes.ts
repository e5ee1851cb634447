/** The tree of a scenario: what it says happened, and what it expects to follow. */
import type { CountLiteral, DateLiteral, Form, Name, PeriodLiteral, Shown, Strength, Text } from './literals.ts'

/** How a scenario speaks of something that is timed or owed. */
export type ClockRef =
  /** By the event that ends it. */
  | { readonly kind: 'named'; readonly name: Name }
  /** By the words of its rule: `"speak to the applicant"`. */
  | { readonly kind: 'worded'; readonly text: Text }
  | { readonly kind: 'stage'; readonly stage: Name }
  /** `the case`, which is its limit, and `the target for the case`. */
  | { readonly kind: 'case'; readonly strength: Strength }
  /** `the time to ask for stage 3` */
  | { readonly kind: 'window'; readonly stage: Name | null; readonly thing: Name | null }
  /** `3 months after approved` */
  | { readonly kind: 'wait'; readonly period: PeriodLiteral; readonly event: Name }
  /** `the records`, which are kept until a day. */
  | { readonly kind: 'records' }

/** What a scenario may expect of a clock, in the words it is written in. */
export type ExpectedState =
  | 'done'
  | 'done in time'
  | 'done late'
  | 'still not done'
  | 'left undone'
  | 'late'
  | 'missed'
  | 'called off'
  | 'never given'
  /** Somebody came to owe it, whatever became of that; `not yet required`. */
  | 'required'
  | 'started'
  | 'running'
  | 'stopped'
  | 'over'
  | 'ended with its stage'
  | 'closed in time'
  | 'closed late'
  | 'within the limit'
  | 'over the limit'

/** What a scenario says happened. */
export type Given =
  /** An event, or the answer to a date question by its name; `given call_answered after 5 rings on …` says the count. */
  | { readonly kind: 'event'; readonly event: Name; readonly count: CountLiteral | null }
  /** `given was_child answered yes on …`, `given happened_on answered 2025-12-01 on …` */
  | { readonly kind: 'answer'; readonly question: Name; readonly answer: Name | DateLiteral }
  /** `given "speak to the applicant" done on …` */
  | { readonly kind: 'done'; readonly text: Text }
  /** `given investigator appointed on …` */
  | { readonly kind: 'appointed'; readonly appointee: Name }
  /** `given report_received expected late on …` */
  | { readonly kind: 'expectedLate'; readonly clock: ClockRef }
  /** `given extension of letter_sent to 20 working days agreed on …`; the clock may be left out where only one can be extended. */
  | { readonly kind: 'extension'; readonly clock: ClockRef | null; readonly to: PeriodLiteral }
  /** `given stage 2 asked for …`, `given stage 3 asked for, in writing, with reasons, on …` */
  | { readonly kind: 'asked'; readonly stage: Name | null; readonly thing: Name | null; readonly form: Form }
  /** `given "whether to accept it" decided no, with reasons, on …`; the words may be left out where one decision is owed. */
  | { readonly kind: 'decided'; readonly decision: Text | null; readonly yes: boolean; readonly form: Form }
  /** `given 5.1 graded outstanding with everything for good and lead_by_example shown, with reasons, on …` */
  | {
      readonly kind: 'graded'
      readonly area: Name
      readonly grade: Name
      readonly shown: readonly Shown[]
      readonly form: Form
    }
  | { readonly kind: 'today' }

/** What a scenario expects: at the end of what was given up to its line, time having passed as far as the dates it names. */
export type Expect =
  /**
   * `due by the end of D`, or `due before 15:00 on D` where hours are counted; a wait and a time to ask are `over` `at the end
   * of D`, records `kept until the end of D`.
   */
  | { readonly kind: 'due'; readonly clock: ClockRef; readonly on: DateLiteral; readonly at: string | null }
  | { readonly kind: 'stageFrom'; readonly stage: Name; readonly from: DateLiteral }
  | { readonly kind: 'closed'; readonly outcome: Name; readonly on: DateLiteral | null }
  /** `expect letter_sent done late`, `expect "call back" still not done` … at a date where one is given. */
  | {
      readonly kind: 'state'
      readonly clock: ClockRef
      readonly not: boolean
      readonly state: ExpectedState
      readonly on: DateLiteral | null
    }
  /** `expect letter_sent owed by local_manager`, at a date where one is given. */
  | { readonly kind: 'owedBy'; readonly clock: ClockRef; readonly role: Name; readonly on: DateLiteral | null }
  /** `expect the line above is refused` */
  | { readonly kind: 'refused' }
  /** `expect applicant was told "…"`, `expect applicant was given "…"` */
  | { readonly kind: 'told'; readonly role: Name; readonly verb: 'told' | 'given'; readonly text: Text | null }
  /** `expect applicant was given the contact details of ombudsman` */
  | { readonly kind: 'givenContacts'; readonly role: Name; readonly contacts: readonly Name[] }
