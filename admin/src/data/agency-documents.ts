/** What the portal asks about the agency's clock, and how it moves a sandbox's. */
import { graphql } from '../gql/index.ts'

export const clockDocument = graphql(`
  query Clock { me { id agency { id name isSandbox now } } }
`)

export const advanceClockDocument = graphql(`
  mutation AdvanceClock($to: DateTime!) {
    advanceClock(to: $to) {
      __typename
      ... on ClockAdvanced { now moved }
      ... on InvalidInput { message field }
    }
  }
`)

export const nextWorkingDayDocument = graphql(`
  query NextWorkingDay($start: DateTime!, $calendar: String!) {
    dueDate(start: $start, period: "1 working day", calendar: $calendar) {
      __typename
      ... on DueDate { dueOn }
      ... on InvalidInput { message }
    }
  }
`)
