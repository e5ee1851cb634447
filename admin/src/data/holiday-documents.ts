/** What the portal asks about bank holidays, and how one is announced or taken back. */
import { graphql } from '../gql/index.ts'

export const holidaysDocument = graphql(`
  query Holidays {
    calendars { name source publishedUntil holidays { on name } }
    me { id agency { id announcedHolidays { calendar on name } } }
  }
`)

export const announcedDocument = graphql(`
  query Announced {
    switchPreviews { id state holiday { calendar name on withdrawn } }
    me { id agency { id announcedHolidays { calendar name on } } }
  }
`)

export const announceHolidayDocument = graphql(`
  mutation AnnounceHoliday($input: AnnounceHolidayInput!) {
    announceHoliday(input: $input) {
      __typename
      ... on SwitchPreview { id }
      ... on ProcedureTaken { message }
      ... on InvalidInput { message }
    }
  }
`)

export const withdrawHolidayDocument = graphql(`
  mutation WithdrawHoliday($input: WithdrawHolidayInput!) {
    withdrawHoliday(input: $input) {
      __typename
      ... on SwitchPreview { id }
      ... on ProcedureTaken { message }
      ... on InvalidInput { message }
    }
  }
`)
