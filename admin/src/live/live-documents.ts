/** What the portal subscribes to. */
import { graphql } from '../gql/index.ts'

export const changedDocument = graphql(`
  subscription Changed($after: String) { changed(after: $after) { cursor node { caseId } } }
`)

/** Told at once, too; what came to an inbox is there a moment after what set it off. */
export const inboxChangedDocument = graphql(`
  subscription InboxChanged { inboxChanged { unread } }
`)
