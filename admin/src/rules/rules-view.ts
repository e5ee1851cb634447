/** The shapes of an edition as its pages show them. */
import type { EditionQuery, EditionsQuery, StandardFragment } from '../gql/graphql.ts'

export type ListedEdition = EditionsQuery['editions'][number]
export type EditionView = NonNullable<EditionQuery['edition']>
export type Finding = EditionView['report']['diagnostics'][number]
export type Procedure = EditionView['report']['procedures'][number]
export type StageView = Procedure['stages'][number]
export type StandardView = StandardFragment
