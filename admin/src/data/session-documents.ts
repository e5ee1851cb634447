/** What the portal asks about where somebody is signed in, and how that is ended. */
import { graphql } from '../gql/index.ts'

export const sessionsDocument = graphql(`
  query Sessions { sessions { id startedAt usedAt endsAt isThisOne } }
`)

export const endSessionDocument = graphql(`
  mutation EndSession($id: ID!) { endSession(id: $id) { ...SessionsEndedAnswer } }
`)

export const endSessionsDocument = graphql(`
  mutation EndSessions($personId: ID!) { endSessions(personId: $personId) { ...SessionsEndedAnswer } }
`)

/** @public The generator finds it by its place in this file. */
export const sessionsEndedFragment = graphql(`
  fragment SessionsEndedAnswer on EndSessionsResult {
    __typename
    ... on SessionsEnded { count }
    ... on InvalidInput { message }
  }
`)
