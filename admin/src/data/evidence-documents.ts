/** What the portal asks about how well the agency keeps what it promises. */
import { graphql } from '../gql/index.ts'

export const evidenceDocument = graphql(`
  query Evidence($from: Date!, $to: Date!, $procedure: String) {
    evidence(from: $from, to: $to, procedure: $procedure) {
      standards {
        ...StandardKept
        months { month rate { met of } }
      }
      notShown
    }
    procedures { name title }
  }
`)

/** @public The generator finds it by its place in this file. */
export const standardKeptFragment = graphql(`
  fragment StandardKept on StandardEvidence {
    ruleset
    procedure
    clock
    title
    text
    strength
    limit
    rate { met of }
    tally { due inTime metLate neverMet overdue recordedLate notYetDue endedFirst fellAway lateOnArrival done owed leftUndone }
    days { median ninetieth of unit }
    clause { ...ClauseWords }
  }
`)

/** What was late of one kind of case, with what was done about it. */
export const breachesDocument = graphql(`
  query Breaches($from: Date!, $to: Date!, $procedure: String) {
    evidence(from: $from, to: $to, procedure: $procedure) {
      standards {
        procedure
        clock
        text
        title
        delays { expected told withReasons reasons { on words expected case { id reference } } }
        late(first: 20) {
          totalCount
          nodes {
            id
            clock
            occurrence
            kind
            state
            duty
            stage
            dueOn
            dueAt
            provisional
            late
            metOn
            workingDaysLeft
            daysLeft
            case { id reference title }
            history { seq label happenedOn words by { name } }
          }
        }
      }
      notShown
    }
    procedures { name title }
  }
`)

export const evidencePackDocument = graphql(`
  query EvidencePack($from: Date!, $to: Date!) {
    evidencePack(from: $from, to: $to) {
      title
      withoutEvidence { area name grade }
      areas {
        name
        title
        notShown
        asks { name clause { words } }
        selfAssessment { grade on reasons by { name } case { id reference } }
        criteria {
          name
          grade
          cases
          lacks
          notShown
          rate { met of }
          clause { words }
          standards { clock procedure text title notShown rate { met of } tally { due notYetDue } }
        }
      }
    }
  }
`)

export const exportEvidenceDocument = graphql(`
  query ExportEvidence($from: Date!, $to: Date!, $procedure: String) {
    exportEvidence(from: $from, to: $to, procedure: $procedure) { name mediaType content }
  }
`)
