/** What the portal asks of records that are taken out or erased. */
import { graphql } from '../gql/index.ts'

export const eraseCaseDocument = graphql(`
  mutation EraseCase($input: EraseCaseInput!) {
    eraseCase(input: $input) {
      __typename
      ... on CaseErased { dryRun parts { what count } }
      ... on StillKept { retention { keepUntilOn mayEraseOn message clause { ...ClauseWords } } }
      ... on InvalidInput { message }
    }
  }
`)

export const exportRecordDocument = graphql(`
  query ExportRecord($caseIds: [ID!]!, $as: ExportFormat!) {
    exportRecord(caseIds: $caseIds, as: $as) { name mediaType cases content }
  }
`)

export const exportCasesDocument = graphql(`
  query ExportCases($procedure: String!, $from: Date!, $to: Date!, $as: ExportFormat!) {
    exportCases(procedure: $procedure, from: $from, to: $to, as: $as) { name mediaType cases content notShown }
  }
`)

export const casesOfReferenceDocument = graphql(`
  query CasesOfReference($reference: String!, $after: String) {
    cases(first: 100, after: $after, filter: { reference: $reference }) {
      nodes { id reference title openedOn }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const kindsDocument = graphql(`
  query Kinds { procedures { name title startsWhen } }
`)
