/** What the portal asks about cases, and what it records on them. */
import { graphql } from '../gql/index.ts'

export const casesDocument = graphql(`
  query Cases($first: Int, $after: String, $filter: CaseFilter) {
    cases(first: $first, after: $after, filter: $filter) {
      nodes { id reference title status openedOn closedOn outcome stage { name title } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

export const caseDocument = graphql(`
  query Case($id: ID!) {
    case(id: $id) {
      id
      reference
      procedure
      title
      status
      openedOn
      closedOn
      closedBySeq
      outcome
      version
      erasedAt
      importedAt
      setAsideAt
      owedOpenings { procedure owedOn administrators { name } clause { ...ClauseWords } }
      edition {
        id
        title
        inForceFrom
        report { procedures { name stages { name title owner } } }
      }
      stage { name title enteredOn owner holder { id name } }
      deadlines { ...CaseDeadline }
      log { ...CaseLogLine }
      holders { role outside mayChange person { id name email } }
      mayRecord { ...Possible }
      facts { question text answer }
    }
  }
`)

/** @public The generator finds it by its place in this file. */
export const caseDeadlineFragment = graphql(`
  fragment CaseDeadline on Deadline {
    id
    clock
    occurrence
    kind
    text
    strength
    state
    duty
    stage
    owner
    outside
    holder { id name }
    startedOn
    dueOn
    dueAt
    provisional
    metOn
    late
    lateOnArrival
    workingDaysLeft
    daysLeft
    explanation { dayZero skipped { on why } sentences }
    history { ...CaseLogLine }
    clause { ...ClauseWords }
  }
`)

/** @public The generator finds it by its place in this file. */
export const logLineFragment = graphql(`
  fragment CaseLogLine on LogEntry {
    seq
    event
    label
    happenedOn
    happenedAt
    recordedAt
    by { id name }
    about
    words
    setOff { kind words }
    contactsGiven
    entered
    corrects
    correctedBy
    isStruckOut
    hasFallenAway
    instead { event label happenedOn happenedAt }
    switchedFrom { title inForceFrom }
    switchedTo { title inForceFrom }
  }
`)

/** @public The generator finds it by its place in this file. */
export const clauseFragment = graphql(`
  fragment ClauseWords on Clause { words document assumed rule line edition { title inForceFrom } }
`)

/** @public The generator finds it by its place in this file. */
export const possibleFragment = graphql(`
  fragment Possible on PossibleEvent {
    name
    about
    label
    kind
    needsTime
    needsReasons
    needsNumber
    needsNumberOf
    needsWriting
    needsAgreementOf
    needsPeople
    choices
    criteria { name grade words }
    evidence { name words }
  }
`)

export const openCaseDocument = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      __typename
      ... on CaseOpened { case { id status } }
      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }
      ... on InvalidInput { message field }
    }
  }
`)

export const recordEventDocument = graphql(`
  mutation RecordEvent($input: RecordEventInput!) {
    recordEvent(input: $input) {
      __typename
      ... on EventRecorded { case { id } entries { seq label } }
      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }
      ... on InvalidInput { message field }
      ... on VersionConflict { message currentVersion }
    }
  }
`)

export const proceduresDocument = graphql(`
  query Procedures($on: Date) {
    procedures(on: $on) {
      name
      title
      startsWhen
      questions { name text answer choices }
      edition { id title inForceFrom }
    }
  }
`)

export const peopleDocument = graphql(`
  query People { people { id name email roles } }
`)

export const meDocument = graphql(`
  query Me { me { id name email roles may agency { id name } } }
`)
