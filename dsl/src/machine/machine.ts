/**
 * The machine: one procedure of one edition as plain JSON, all that `step` needs to drive a case.
 *
 * Everything is resolved and indexed: stages, clocks, clauses and decisions refer to each other by their place in
 * these lists. Every part names the clause it came from.
 */
import type { Period } from '../calendar/period.ts'
import type { WorkingHours } from '../calendar/working-hours.ts'
import type { Clause, Contact, Question, Role } from '../model/names.ts'

export interface Machine {
  readonly format: 1
  readonly ruleset: { readonly name: string; readonly title: string; readonly inForceFrom: string | null }
  readonly procedure: string
  readonly title: string
  /** Names of the calendars whose holidays count, joined; at least one. */
  readonly calendars: readonly string[]
  readonly hours: WorkingHours | null
  readonly clauses: readonly Clause[]
  readonly roles: readonly Role[]
  readonly questions: readonly Question[]
  readonly contacts: readonly Contact[]
  /** Every event a person may record that the rules name, built-ins left out. */
  readonly events: readonly string[]
  /** The events that open a case. */
  readonly startsWhen: readonly string[]
  /** The role that owns what no stage owns; null: the owner of the present stage. */
  readonly owner: string | null
  readonly acceptance: Acceptance | null
  readonly stages: readonly Stage[]
  readonly clocks: readonly Clock[]
  readonly triggers: readonly Trigger[]
  readonly gates: readonly Gate[]
  readonly requests: readonly Request[]
  readonly decisions: readonly Decision[]
  readonly appointments: readonly Appointment[]
  readonly copies: readonly Copy[]
  readonly supporters: readonly SupporterRule[]
  /** Roles that may look at the records and change nothing. */
  readonly viewers: readonly string[]
  /** Where the procedure is the assessment of a framework: what is graded, and by what rules. */
  readonly framework: Framework | null
  /** What is counted from the next working day where it comes late in the day. Editions stored before there were any have none. */
  readonly cutOffs?: readonly CutOff[]
  /** Where cases of another edition stand whose stage is not here. Editions stored before there were any have none. */
  readonly moves?: readonly StageMove[]
}

/** Whole days from `event` are counted from the next working day where it came after `minute` of its day. */
export interface CutOff {
  readonly event: string
  /** Since midnight, by the clocks of the calendar's zone; what comes in that minute is still in time. */
  readonly minute: number
  /** Whether it is so on a day that is no working day at any time. */
  readonly orDayOff: boolean
  readonly clause: number
}

/** Stages by name: of the edition that a case leaves, and of the one it comes to. */
export interface StageMove {
  readonly from: string
  readonly to: string
}

/** A case is taken when `event` came within `within` of the date answered to `of`, or `orIf` holds; else a decision is owed. */
export interface Acceptance {
  readonly event: string
  readonly within: Period
  readonly of: string
  readonly orIf: Condition | null
  /** Index into `decisions`; its `yes` accepts. */
  readonly otherwise: number | null
  readonly clause: number
}

export interface Stage {
  readonly name: string
  readonly title: string
  readonly owner: string | null
  readonly clause: number
}

export type ClockKind =
  /** Something a role does, owed until recorded, with or without a time limit. */
  | 'duty'
  /** A stage's own time limit. */
  | 'stage'
  /** A promise over the whole case. */
  | 'whole'
  /** The time in which a right may be used. */
  | 'window'
  /** A time after which something happens. */
  | 'wait'
  /** How long the records must be kept. */
  | 'retention'

export interface Clock {
  readonly index: number
  /** Unique in the machine; stable while the rule keeps its name: `letter_sent`, `stage 1`, `closed by 1 week`. */
  readonly id: string
  readonly kind: ClockKind
  /** What is promised, for people: "confirm in writing what was agreed". */
  readonly text: string
  /** Must is a limit, should a target. */
  readonly strength: 'must' | 'should'
  /** The stage it is written in; null: the procedure. */
  readonly stage: number | null
  /** Whose it is; null: the owner of the present stage. */
  readonly role: string | null
  /** Who is to be told, where the duty is to tell someone. */
  readonly told: string | null
  readonly start: ClockStart
  /** Null: owed with no time limit. */
  readonly period: Period | null
  /** The question whose date the period is counted back from; while it is unanswered there is no due date. */
  readonly before?: string
  /** `within 4 rings`: counted, not timed. */
  readonly measure: { readonly count: number; readonly noun: string } | null
  /** The event that ends it; null for a wait. `resolved` and `closed` are built in. */
  readonly metBy: string | null
  /** The event that makes it, and the undone duty it led to, fall away. */
  readonly unless: string | null
  readonly condition: Condition | null
  readonly extension: { readonly to: Period; readonly agreedBy: string | null; readonly clause: number } | null
  readonly stops: readonly { readonly from: string; readonly to: string }[]
  readonly startsAgain: readonly { readonly from: string; readonly to: string }[]
  readonly series: { readonly next: Period; readonly after: Period | null; readonly until: string | null } | null
  /** What its time-out does, beyond marking and telling. */
  readonly whenDue: readonly Action[]
  /** Index of the duty owed when this one is late or expected to be. */
  readonly ifLate: number | null
  /** The criteria of frameworks that it gives evidence for. */
  readonly shows: readonly { readonly framework: string; readonly grade: string; readonly criterion: string }[]
  readonly clause: number
}

export type ClockStart =
  /** Entering the stage it is written in, or the opening of the case. */
  | { readonly kind: 'entry' }
  | { readonly kind: 'event'; readonly event: string; readonly each: boolean; readonly dayAfter: boolean }
  /** Owed by an action of a trigger, a decision or another clock. */
  | { readonly kind: 'action' }
  /** Owed when that clock is late; with `expected`, also when someone records that it will be. */
  | { readonly kind: 'late'; readonly clock: number; readonly expected: boolean }

export interface Condition {
  readonly unless: boolean
  readonly joined: 'and' | 'or'
  readonly terms: readonly { readonly question: string; readonly not: boolean; readonly answer: string }[]
}

export type Action =
  | { readonly kind: 'goTo'; readonly stage: number; readonly clause: number }
  | { readonly kind: 'close'; readonly outcome: string; readonly clause: number }
  | { readonly kind: 'open'; readonly procedure: string; readonly clause: number }
  | {
      readonly kind: 'tell'
      readonly role: string
      readonly text: string
      readonly contacts: readonly string[]
      readonly clause: number
    }
  /** Makes an instance of a clock whose start is `action`. */
  | { readonly kind: 'owe'; readonly clock: number; readonly clause: number }

export interface Trigger {
  readonly stage: number | null
  /** An event; `closed`; or `not_resolved`, which a stage's time-out sets off too. */
  readonly on: string
  /** Only when closed with this outcome. */
  readonly outcome: string | null
  readonly condition: Condition | null
  readonly actions: readonly Action[]
  /** `open X instead`: the condition alone sets it off, at opening and later. */
  readonly instead: boolean
  readonly clause: number
}

export interface Gate {
  readonly stage: number | null
  readonly before: string
  readonly requires: readonly string[]
  readonly clause: number
}

export interface Form {
  readonly inWriting: boolean
  readonly withReasons: boolean
}

export interface Request {
  readonly stage: number | null
  readonly role: string
  /** What is asked for: `stage 2`, or the name of a thing. */
  readonly for: string
  readonly once: string | null
  readonly condition: Condition | null
  readonly form: Form
  /** Index of the window's clock. */
  readonly window: number | null
  /** What granting does. */
  readonly actions: readonly Action[]
  readonly clause: number
}

export interface Decision {
  readonly id: string
  readonly stage: number | null
  /** Index of the duty to decide. */
  readonly clock: number
  readonly text: string
  readonly form: Form
  readonly yes: readonly Action[]
  readonly no: readonly Action[]
  readonly clause: number
}

export interface Appointment {
  readonly stage: number | null
  /** The role that is filled: `investigator`, `panel`. */
  readonly appointee: string
  /** Index of the duty to appoint. */
  readonly clock: number
  readonly members: readonly AppointmentMember[]
  readonly clause: number
}

export interface AppointmentMember {
  readonly role: string
  readonly outside: boolean
  /** In the whole matter, in one stage (by index), or not asked. */
  readonly neverInvolved: 'matter' | number | null
}

export interface Copy {
  readonly stage: number | null
  readonly roles: readonly string[]
  readonly clause: number
}

export interface SupporterRule {
  readonly stage: number | null
  readonly role: string
  readonly not: readonly string[]
  readonly clause: number
}

export interface Framework {
  readonly name: string
  /** As the source lists them. */
  readonly grades: readonly string[]
  /** How a grade is given. */
  readonly form: Form
  readonly areas: readonly FrameworkArea[]
  readonly clause: number
}

export interface FrameworkArea {
  readonly name: string
  readonly title: string
  /** Index of the duty to grade it. */
  readonly clock: number
  readonly evidence: readonly { readonly name: string; readonly clause: number }[]
  /** A descriptor of one grade, to be shown or not. */
  readonly criteria: readonly { readonly name: string; readonly grade: string; readonly clause: number }[]
  readonly rules: readonly GradeRule[]
  readonly clause: number
}

/** What a grade requires: all of it, or any. */
export interface GradeRule {
  readonly grade: string
  readonly any: boolean
  readonly requires: readonly Requirement[]
  readonly clause: number
}

export type Requirement =
  /** Every criterion of that grade in the area is shown. */
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'criterion'; readonly criterion: string }
  /** Another area was given that grade. */
  | { readonly kind: 'area'; readonly area: string; readonly grade: string }
