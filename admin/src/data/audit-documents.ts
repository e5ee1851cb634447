/** What the portal asks about the record of who did and saw what. */
import { graphql } from '../gql/index.ts'

export const auditDocument = graphql(`
  query Audit($first: Int, $after: String, $filter: AuditFilter) {
    audit(first: $first, after: $after, filter: $filter) {
      nodes { id number at verb outcome subjectId subjectKind subjectName actor { id name } }
      pageInfo { hasNextPage endCursor }
    }
    auditHead { number sealedAt signed }
  }
`)

export const verifyAuditDocument = graphql(`
  query VerifyAudit { verifyAudit { isWhole entries findingCount findings { kind message number } } }
`)
