/** What a file of a demonstration agency holds. */

import type { Opening } from '../case/open-case.ts'
import type { Said } from '../case/said.ts'
import type { Access } from '../people/access.ts'

export interface DemonstrationAgency {
  readonly name: string
  /** A sandbox, whose clock starts at this instant. */
  readonly sandboxFrom?: string
  readonly rulesets: readonly DemonstrationRuleset[]
  readonly people: readonly DemonstrationColleague[]
  readonly cases?: readonly DemonstrationCase[]
}

export interface DemonstrationRuleset {
  readonly ruleset: string
  readonly fromOn: string
  /** Its own: its people publish what follows. */
  readonly owned?: boolean
}

export interface DemonstrationColleague {
  readonly name: string
  readonly email: string
  /** A case worker, where left out. */
  readonly access?: readonly Access[]
  /** In the words of the rules. */
  readonly roles?: readonly string[]
  /** The address of the one who manages them. */
  readonly manager?: string
}

/** Dated in working days before the first start, so that some are due this week whenever that is. */
export type DemonstrationCase = Omit<Opening, 'on' | 'at' | 'facts'> & {
  readonly facts?: readonly DemonstrationFact[]
  /** The address of the one who records it. */
  readonly by: string
  readonly workingDaysAgo: number
  readonly then?: readonly DemonstrationEvent[]
}

/** An answer, or a date that is one. */
export type DemonstrationFact =
  | { readonly question: string; readonly answer: string }
  | { readonly question: string; readonly workingDaysAgo: number }

export type DemonstrationEvent = Omit<Said, 'on' | 'at' | 'people' | 'facts'> & {
  readonly facts?: readonly DemonstrationFact[]
  readonly by: string
  readonly workingDaysAgo: number
  /** Addresses. */
  readonly people?: readonly { readonly role: string; readonly person: string }[]
}
