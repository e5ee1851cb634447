/** The shapes of a case as its page shows them, and the stages of its procedure. */
import type { CaseDeadlineFragment, CaseLogLineFragment, CaseQuery, PossibleFragment } from '../gql/graphql.ts'

export type CaseView = NonNullable<CaseQuery['case']>
export type CaseDeadline = CaseDeadlineFragment
export type LogLine = CaseLogLineFragment
export type Possible = PossibleFragment

/** In file order. */
export function stagesOf({ edition, procedure }: CaseView) {
  return edition.report.procedures.find(({ name }) => name === procedure)?.stages ?? []
}
