/** What the portal asks about taking in cases from another system. */
import { graphql } from '../gql/index.ts'

export const importCasesDocument = graphql(`
  mutation ImportCases($input: ImportCasesInput!) {
    importCases(input: $input) {
      __typename
      ... on CaseImport { id }
      ... on ImportChecked { cases faultCount faults { line message } }
      ... on InvalidInput { message }
    }
  }
`)

export const caseImportDocument = graphql(`
  query CaseImport($id: ID!) { caseImport(id: $id) { id total done imported there failed failedLines } }
`)
