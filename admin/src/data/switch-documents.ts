/** What the portal asks about moving cases to other rules: tried out first, then made. */
import { graphql } from '../gql/index.ts'

/** @public The generator finds it by its place in this file. */
export const previewFragment = graphql(`
  fragment Preview on SwitchPreview {
    id
    state
    total
    counted
    holiday { withdrawn }
    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }
  }
`)

/** @public The generator finds it by its place in this file. */
export const previewCasesFragment = graphql(`
  fragment PreviewCases on SwitchPreview {
    cases(first: 50) {
      totalCount
      nodes {
        result
        message
        case { id reference title }
        ranBy { id title inForceFrom }
        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }
      }
    }
  }
`)

export const switchPreviewDocument = graphql(`
  query SwitchPreview($id: ID!) {
    switchPreview(id: $id) { ...Preview ...PreviewCases }
  }
`)

export const triedDraftDocument = graphql(`
  query TriedDraft($id: ID!) {
    draft(id: $id) { id tried { ...Preview ...PreviewCases } }
  }
`)

export const tryDraftDocument = graphql(`
  mutation TryDraft($input: TryDraftInput!) {
    tryDraft(input: $input) {
      __typename
      ... on SwitchPreview { ...Preview }
      ... on ProcedureTaken { message }
      ... on InvalidInput { message }
    }
  }
`)

export const previewSwitchDocument = graphql(`
  mutation PreviewSwitch($input: PreviewSwitchInput!) {
    previewSwitch(input: $input) {
      __typename
      ... on SwitchPreview { ...Preview }
      ... on ProcedureTaken { message ruleset on }
      ... on InvalidInput { message }
    }
  }
`)

export const previewAgainDocument = graphql(`
  mutation PreviewAgain($input: PreviewAgainInput!) {
    previewAgain(input: $input) {
      __typename
      ... on SwitchPreview { ...Preview }
      ... on ProcedureTaken { message ruleset on }
      ... on InvalidInput { message }
    }
  }
`)

export const switchRulesetDocument = graphql(`
  mutation SwitchRuleset($input: SwitchRulesetInput!) {
    switchRuleset(input: $input) {
      __typename
      ... on SwitchPreview { ...Preview }
      ... on ProcedureTaken { message ruleset on }
      ... on InvalidInput { message }
    }
  }
`)
