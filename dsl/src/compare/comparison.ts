/** What comparing two rulesets gives: a row for each rule of either, with what stands on both sides. */
import type { Clause } from '../model/names.ts'

/** How the other ruleset's rule stands to the one's. Stricter asks more of the agency; weaker asks less. */
export type Verdict = 'same' | 'reworded' | 'stricter' | 'weaker' | 'incomparable' | 'added' | 'dropped'

export interface Comparison {
  readonly one: ComparedRuleset
  readonly other: ComparedRuleset
  readonly rows: readonly ComparisonRow[]
  readonly counts: Readonly<Record<Verdict, number>>
}

export interface ComparedRuleset {
  readonly name: string
  readonly title: string
  readonly inForceFrom: string | null
}

export interface ComparisonRow {
  /** Unique in the comparison: where the rule stands and the name it is matched by. */
  readonly key: string
  /** Null for what stands in the file itself. */
  readonly procedure: string | null
  /** The stage, or the area of a framework. */
  readonly stage: string | null
  /** What the rule is about, for people: "Respond to the email". */
  readonly about: string
  readonly verdict: Verdict
  /** A plain sentence or a few; empty where the two say the same in the same words. */
  readonly difference: string
  /** Start dates that show it: one, or one for each direction. */
  readonly examples: readonly Example[]
  /** A time counted in another unit: days for working days. */
  readonly unitChanged: boolean
  readonly one: ComparedRule | null
  readonly other: ComparedRule | null
}

export interface ComparedRule {
  /** In canonical words, with what is written under it. */
  readonly rule: string
  /** Where it stands, and the source words it stands on. */
  readonly clause: Clause
}

/** One start, and the last date in time that either side gives; dates are YYYY-MM-DD. */
export interface Example {
  readonly startOn: string
  readonly oneDueOn: string
  readonly otherDueOn: string
}
