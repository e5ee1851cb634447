/** The shapes of a case as its page shows them. */
import type { CaseDeadlineFragment, CaseQuery, PossibleFragment } from '../gql/graphql.ts'

export type CaseView = NonNullable<CaseQuery['case']>
export type CaseDeadline = CaseDeadlineFragment
export type LogLine = CaseView['log'][number]
export type Possible = PossibleFragment
