/** A deadline as the lists of deadlines read it. */
import type { DeadlinesQuery } from '../gql/graphql.ts'

export type ListedDeadline = DeadlinesQuery['deadlines']['nodes'][number]
