/** What the portal asks about drafts of rules, and how it keeps one. */
import { graphql } from '../gql/index.ts'

export const draftsDocument = graphql(`
  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }
`)

export const draftDocument = graphql(`
  query Draft($id: ID!) {
    draft(id: $id) {
      id
      title
      ruleset
      text
      version
      state
      changedAt
      authors { id name }
      savedBy { id name }
      approvedBy { id name }
      edition { id title }
      report { diagnostics { code severity } }
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

export const submitDraftDocument = graphql(`
  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }
`)

export const approveDraftDocument = graphql(`
  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }
`)

export const withdrawDraftDocument = graphql(`
  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }
`)

/** @public The generator finds it by its place in this file. */
export const draftMovedFragment = graphql(`
  fragment DraftMoved on DraftResult {
    __typename
    ... on DraftSaved { draft { id version } }
    ... on VersionConflict { message }
    ... on DraftRefused { message }
    ... on InvalidInput { message }
  }
`)

export const publishEditionDocument = graphql(`
  mutation PublishEdition($input: PublishEditionInput!) {
    publishEdition(input: $input) {
      __typename
      ... on EditionPublished { edition { id title inForceFrom } }
      ... on RulesRejected { message diagnostics { line message } }
      ... on DraftRefused { message }
      ... on InvalidInput { message }
    }
  }
`)
