/**
 * The tree of a rule file: what its author wrote, line by line, with nothing resolved and nothing lost.
 *
 * A file is a list of lines. A line that opens a block (procedure, stage, area, scenario), or that others
 * belong to (a clock with its extension, a decision with its outcomes), holds them under it. Comments, blank
 * lines and quotes are lines like any other, so that printing the tree gives the whole file back.
 */
import type { Span } from '../text/span.ts'
import type {
  Condition,
  CountLiteral,
  DateLiteral,
  Form,
  Name,
  PeriodLiteral,
  Shown,
  Start,
  Strength,
  Text,
} from './literals.ts'
import type { Expect, Given } from './scenario-nodes.ts'

export type * from './literals.ts'

export interface RuleFile {
  readonly lines: readonly Line[]
  readonly span: Span
}

/** One statement with what stands around it. */
export interface Line<B extends Statement = Statement> {
  readonly span: Span
  readonly change: Change | null
  readonly statement: B
  /** The reading's reason: `assumed because "…"` at the end of the line. */
  readonly assumed: Text | null
  /** A `# comment` at the end of the line, without its mark. */
  readonly comment: string | null
  readonly under: readonly Line[]
}

/** What a line that could not be read would say. */
export type Meant = Pick<Line, 'change' | 'statement' | 'assumed'>

/** How a line of a local ruleset stands to its base. */
export type Change = 'unchanged' | 'changed' | 'added' | 'dropped'

/** What a trigger, `then` or an outcome does. */
export type Action =
  | { readonly kind: 'goTo'; readonly stage: Name; readonly span: Span }
  | { readonly kind: 'escalate'; readonly role: Name; readonly span: Span }
  | { readonly kind: 'open'; readonly procedure: Name; readonly span: Span }
  | { readonly kind: 'close'; readonly outcome: Name; readonly span: Span }
  | { readonly kind: 'tell'; readonly role: Name; readonly text: Text; readonly span: Span }
  | { readonly kind: 'give'; readonly role: Name; readonly text: Text; readonly span: Span }
  | { readonly kind: 'giveContacts'; readonly role: Name; readonly contacts: readonly Name[]; readonly span: Span }
  | (Omit<Duty, 'kind'> & { readonly kind: 'owe'; readonly span: Span })

/**
 * `ROLE must "…" within P of E, done when E if Q`: `within` a period or a count; `when E` starts it without a clock.
 * `at least P before Q` is counted back from the date that answers Q.
 * A duty that an action owes has neither `when` nor a condition: those are its trigger's.
 */
export interface Duty {
  readonly kind: 'duty'
  /** `owner` stands for the owner of the block. */
  readonly role: Name
  readonly strength: Strength
  /** Who is told: `owner must tell applicant "…"`; `text` is then what they are told. */
  readonly told: Name | null
  readonly text: Text
  readonly within: PeriodLiteral | CountLiteral | null
  readonly of: Start | null
  /** The question whose date `within` is counted back from. */
  readonly before: Name | null
  readonly when: Name | null
  readonly doneWhen: Name | null
  readonly condition: Condition | null
}

/** What someone must have had no part in: the whole matter, or one stage of it. */
export type Involvement = 'matter' | { readonly stage: Name }

export interface PanelMember {
  readonly role: Name
  readonly neverInvolved: Involvement | null
  readonly outside: boolean
}

export type Statement =
  // Trivia
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly text: string }
  /**
   * A line the grammar could not read; its diagnostic says why. `text` is the line as written; `meant` is what it was
   * probably meant to say, as far as that can be told, so that the lines around it are not wrong because of it.
   */
  | { readonly kind: 'unread'; readonly text: string; readonly meant: Meant | null }
  // Head
  | {
      readonly kind: 'ruleset'
      readonly name: Name
      readonly title: Text
      readonly base: { readonly name: Name; readonly of: DateLiteral | null } | null
    }
  | { readonly kind: 'framework'; readonly name: Name; readonly title: Text }
  | { readonly kind: 'calendar'; readonly names: readonly Name[] }
  | {
      readonly kind: 'hours'
      readonly from: string
      readonly to: string
      readonly firstDay: Name
      readonly lastDay: Name
    }
  | { readonly kind: 'inForce'; readonly from: DateLiteral }
  | { readonly kind: 'source'; readonly document: Text }
  | { readonly kind: 'daysAre'; readonly days: 'calendar' | 'working'; readonly because: Text | null }
  // Names
  | {
      readonly kind: 'role'
      readonly name: Name
      readonly alias: Name | null
      readonly manages: Name | null
      readonly outside: boolean
    }
  | {
      readonly kind: 'question'
      readonly name: Name
      readonly text: Text
      readonly answer: 'yes_no' | 'date' | readonly Name[]
    }
  | { readonly kind: 'contact'; readonly name: Name; readonly text: Text }
  // Source
  | { readonly kind: 'quote'; readonly words: string }
  | { readonly kind: 'pledge'; readonly name: Name }
  | { readonly kind: 'noRule'; readonly because: Text }
  | { readonly kind: 'notEncoded'; readonly text: Text; readonly because: Text }
  // Blocks
  | { readonly kind: 'procedure'; readonly name: Name; readonly title: Text | null }
  /** `carries` where the header holds its first statement: that is then the first line under it, on the header's line. */
  | { readonly kind: 'stage'; readonly name: Name; readonly title: Text | null; readonly carries: boolean }
  | { readonly kind: 'scenario'; readonly title: Text }
  // Procedure
  | { readonly kind: 'starts'; readonly events: readonly Name[] }
  | { readonly kind: 'owner'; readonly role: Name }
  | {
      readonly kind: 'accept'
      readonly event: Name
      readonly within: PeriodLiteral
      readonly of: Name
      readonly orIf: Condition | null
    }
  | { readonly kind: 'otherwise'; readonly role: Name; readonly text: Text; readonly form: Form }
  | { readonly kind: 'instead'; readonly condition: Condition; readonly procedure: Name }
  | { readonly kind: 'closedWithin'; readonly strength: Strength; readonly within: PeriodLiteral; readonly of: Start }
  | { readonly kind: 'keep'; readonly atLeast: PeriodLiteral }
  | { readonly kind: 'maySee'; readonly role: Name }
  // Stage
  | { readonly kind: 'noLimit'; readonly because: Text }
  | { readonly kind: 'copy'; readonly roles: readonly Name[] }
  /** `after` is a time of day, 16:00. */
  | { readonly kind: 'cutOff'; readonly event: Name; readonly after: string; readonly orDayOff: boolean }
  /**
   * `resolve within P then A` and `if not resolved within P, A`: the same. The printer writes the first on a stage's
   * header or where `then` is empty, otherwise the second.
   */
  | { readonly kind: 'resolve'; readonly within: PeriodLiteral; readonly then: readonly Action[] }
  // Rules
  | Duty
  | {
      readonly kind: 'when'
      readonly event: Name
      readonly outcome: Name | null
      readonly actions: readonly Action[]
      readonly condition: Condition | null
    }
  | { readonly kind: 'notResolved'; readonly actions: readonly Action[] }
  | {
      readonly kind: 'after'
      readonly period: PeriodLiteral
      readonly event: Name
      readonly unless: Name | null
      readonly actions: readonly Action[]
      readonly condition: Condition | null
    }
  | {
      readonly kind: 'mayAsk'
      readonly role: Name
      /** `may also ask`, which only says that there is another way. */
      readonly also: boolean
      readonly stage: Name | null
      readonly thing: Name | null
      /** `at any time`, which only says that nothing has to come first. */
      readonly atAnyTime: boolean
      readonly once: Name | null
      readonly form: Form
      readonly within: PeriodLiteral | null
      readonly of: Start | null
      readonly condition: Condition | null
    }
  /** `R must decide "…", with reasons, within P of E if Q`; `when E` has it owed from then, without a clock. */
  | {
      readonly kind: 'decide'
      readonly role: Name
      readonly strength: Strength
      readonly text: Text
      readonly form: Form
      readonly within: PeriodLiteral | null
      readonly of: Start | null
      readonly when: Name | null
      readonly condition: Condition | null
    }
  | { readonly kind: 'before'; readonly event: Name; readonly require: readonly Name[] }
  | { readonly kind: 'supporter'; readonly role: Name; readonly not: readonly Name[] }
  | {
      readonly kind: 'appoint'
      readonly role: Name
      readonly strength: Strength
      readonly appointee: Name
      readonly neverInvolved: Involvement | null
      readonly outside: boolean
    }
  | {
      readonly kind: 'appointPanel'
      readonly role: Name
      readonly strength: Strength
      readonly panel: Name
      readonly members: readonly PanelMember[]
    }
  | { readonly kind: 'move'; readonly from: Name; readonly to: Name }
  // Under a clock
  | { readonly kind: 'extension'; readonly to: PeriodLiteral; readonly agreedBy: Name | null }
  | { readonly kind: 'stops'; readonly from: Name; readonly to: Name }
  | { readonly kind: 'startsAgain'; readonly from: Name; readonly to: Name }
  | {
      readonly kind: 'series'
      readonly next: PeriodLiteral
      readonly then: PeriodLiteral | null
      readonly until: Name | null
    }
  /** `if late or expected late, DUTY`; with `if late, DUTY` it is owed only once late. */
  | { readonly kind: 'ifLate'; readonly expected: boolean; readonly duty: Duty }
  /** `every P because "…"` repeats the `ifLate` above it. */
  | { readonly kind: 'repeats'; readonly every: PeriodLiteral; readonly because: Text }
  | { readonly kind: 'shows'; readonly criterion: Name; readonly grade: Name; readonly framework: Name }
  | { readonly kind: 'countedFrom'; readonly event: Name }
  /** `this is a minimum`: no ruleset that extends this one may weaken the rule above. */
  | { readonly kind: 'minimum' }
  // Under a decision, a request or acceptance
  | { readonly kind: 'ifAnswer'; readonly yes: boolean; readonly actions: readonly Action[] }
  | { readonly kind: 'ifNobodyAsks'; readonly actions: readonly Action[] }
  // Framework
  | { readonly kind: 'grades'; readonly names: readonly Name[] }
  | { readonly kind: 'area'; readonly name: Name; readonly title: Text }
  | { readonly kind: 'evidence'; readonly name: Name }
  | { readonly kind: 'criterion'; readonly grade: Name; readonly name: Name }
  | {
      readonly kind: 'gradeRequires'
      readonly grade: Name
      readonly any: boolean
      readonly criteria: readonly Required[]
    }
  /** `R must assess each area, with reasons`: the self-assessment that a framework drives. */
  | { readonly kind: 'assess'; readonly role: Name; readonly strength: Strength; readonly form: Form }
  // Scenario
  | { readonly kind: 'given'; readonly given: Given; readonly on: DateLiteral; readonly at: string | null }
  | { readonly kind: 'expect'; readonly expect: Expect }

/** What a grade is given only for: a criterion, `everything for good`, or `5.1 is inadequate`. */
export interface Required extends Shown {
  /** Where one is named, `name` is its grade. */
  readonly area: Name | null
}
