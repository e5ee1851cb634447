/** What the portal asks about what somebody should know. */
import { graphql } from '../gql/index.ts'

export const inboxDocument = graphql(`
  query Inbox($first: Int, $after: String, $unread: Boolean!) {
    inbox(first: $first, after: $after, unread: $unread) {
      nodes {
        id
        kind
        text
        role
        isInError
        madeAt
        readAt
        case { id reference title }
        deadline { id clock occurrence dueOn dueAt provisional }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

export const unreadDocument = graphql(`
  query Unread { inbox(first: 1, unread: true) { totalCount } }
`)

export const readNoticesDocument = graphql(`
  mutation ReadNotices($ids: [ID!]!) { readNotices(ids: $ids) }
`)
