/** What a ruleset declares by name, and the clause that a rule stands on. */

/** The words of a source that a rule stands on, and where the rule stands. */
export interface Clause {
  /** Adjoining quotes, in order; empty where the rule quotes nothing. */
  readonly words: readonly string[]
  /** The source document's name. */
  readonly document: string | null
  /** Why the rule reads the source as it does, where its author had to choose. */
  readonly assumed: string | null
  readonly file: string
  readonly line: number
  /** The rule as written. */
  readonly rule: string
}

export interface Role {
  readonly name: string
  readonly alias: string | null
  /** The role whose holder this one manages. */
  readonly manages: string | null
  readonly outside: boolean
}

export interface Question {
  readonly name: string
  readonly text: string
  readonly answer: 'yes_no' | 'date' | readonly string[]
}

export interface Contact {
  readonly name: string
  readonly text: string
}

/** As a ruleset declares it. */
export interface DeclaredContact extends Contact {
  readonly clause: Clause
}
