/** What the portal asks about deadlines. */
import { graphql } from '../gql/index.ts'

export const deadlinesDocument = graphql(`
  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {
    deadlines(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        clock
        occurrence
        kind
        text
        strength
        state
        duty
        stage
        owner
        outside
        holder { id name }
        dueOn
        dueAt
        provisional
        late
        workingDaysLeft
        daysLeft
        case { id reference title stage { name title } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
