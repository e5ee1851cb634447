/** What the portal asks about drafts of rules, and how it keeps one. */
import { graphql } from '../gql/index.ts'

export const draftsDocument = graphql(`
  query Drafts { drafts { id title state changedAt authors { id name } } }
`)

export const draftDocument = graphql(`
  query Draft($id: ID!) {
    draft(id: $id) {
      id
      title
      text
      version
      state
      changedAt
      authors { id name }
      approvedBy { id name }
      edition { id title }
    }
  }
`)

export const saveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on DraftSaved { draft { id version } }
      ... on VersionConflict { message currentVersion }
      ... on DraftRefused { message }
      ... on InvalidInput { message }
    }
  }
`)
