/** The shapes of a case as its page shows them. */
import type { CaseDeadlineFragment, CaseLogLineFragment, CaseQuery, PossibleFragment } from '../gql/graphql.ts'

export type CaseView = NonNullable<CaseQuery['case']>
export type CaseDeadline = CaseDeadlineFragment
export type LogLine = CaseLogLineFragment
export type Possible = PossibleFragment
