/** How the portal corrects an entry of a log, changes who is in a role, and brings back a case that was set aside. */
import { graphql } from '../gql/index.ts'

export const correctEventDocument = graphql(`
  mutation CorrectEvent($input: CorrectEventInput!) {
    correctEvent(input: $input) {
      __typename
      ... on EventCorrected { case { id } }
      ... on CorrectionTried {
        before { status stage outcome }
        after { status stage outcome }
        setOff { kind words }
        deadlines {
          clock
          occurrence
          text
          before { state duty dueOn }
          after { state duty dueOn }
          lateOnArrival
        }
        fallenAway { seq label happenedOn }
        mistaken { seq what }
      }
      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }
      ... on InvalidInput { message field }
      ... on VersionConflict { message currentVersion }
    }
  }
`)

export const changeHolderDocument = graphql(`
  mutation ChangeHolder($input: ChangeHolderInput!) {
    changeHolder(input: $input) {
      __typename
      ... on EventRecorded { case { id } }
      ... on InvalidInput { message }
      ... on VersionConflict { message }
    }
  }
`)

export const resumeCaseDocument = graphql(`
  mutation ResumeCase($caseId: ID!, $idempotencyKey: String!) {
    resumeCase(caseId: $caseId, idempotencyKey: $idempotencyKey) {
      __typename
      ... on CaseResumed { case { id } }
      ... on Refusal { message }
      ... on InvalidInput { message }
    }
  }
`)
