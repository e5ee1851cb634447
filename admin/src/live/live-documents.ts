/** What the portal subscribes to. */
import { graphql } from '../gql/index.ts'

export const changedDocument = graphql(`
  subscription Changed($after: String) { changed(after: $after) { cursor } }
`)
