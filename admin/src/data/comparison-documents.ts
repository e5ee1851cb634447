/** What the portal asks of two rulesets side by side, and of how the agency uses each. */
import { graphql } from '../gql/index.ts'

export const comparisonDocument = graphql(`
  query Comparison($one: ID!, $other: ID!) {
    compareRulesets(one: $one, other: $other) {
      one { name title inForceFrom }
      other { name title inForceFrom }
      counts { verdict count }
      rows {
        key
        procedure
        stage
        about
        verdict
        difference
        unitChanged
        examples { startOn oneDueOn otherDueOn }
        one { rule clause { ...ClauseWords } }
        other { rule clause { ...ClauseWords } }
      }
    }
  }
`)

export const usesDocument = graphql(`
  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id inForceFrom } } } } }
`)

export const adoptRulesetDocument = graphql(`
  mutation AdoptRuleset($input: AdoptRulesetInput!) {
    adoptRuleset(input: $input) {
      __typename
      ... on RulesetAdopted { rulesets { ruleset fromOn } }
      ... on ProcedureTaken { message ruleset on }
      ... on InvalidInput { message field }
    }
  }
`)

export const withdrawRulesetDocument = graphql(`
  mutation WithdrawRuleset($input: WithdrawRulesetInput!) {
    withdrawRuleset(input: $input) {
      __typename
      ... on RulesetAdopted { rulesets { ruleset fromOn } }
      ... on ProcedureTaken { message }
      ... on InvalidInput { message }
    }
  }
`)
