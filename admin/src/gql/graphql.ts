/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AnswerKind =
  | 'CHOICE'
  | 'DATE'
  | 'YES_NO';

export type CaseFilter = {
  procedure?: string | null | undefined;
  reference?: string | null | undefined;
  status?: CaseStatus | null | undefined;
};

export type CaseStatus =
  | 'CLOSED'
  | 'OPEN'
  | 'WAITING';

export type DeadlineFilter = {
  caseId?: string | number | null | undefined;
  clock?: string | null | undefined;
  /** True: with a due date; false: owed with no time limit. */
  dated?: boolean | null | undefined;
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  holderId?: string | number | null | undefined;
  late?: boolean | null | undefined;
  /** Held by the signed-in person. */
  mine?: boolean | null | undefined;
  /** Running, stopped or overdue, or owed. */
  open?: boolean | null | undefined;
  procedure?: string | null | undefined;
  stage?: string | null | undefined;
  state?: Array<DeadlineState> | null | undefined;
};

export type DeadlineKind =
  | 'DUTY'
  | 'RETENTION'
  | 'STAGE'
  | 'WAIT'
  | 'WHOLE'
  | 'WINDOW';

export type DeadlineState =
  | 'CANCELLED'
  | 'LEFT'
  | 'MET'
  | 'MET_LATE'
  | 'MISSED'
  | 'OVERDUE'
  | 'PASSED'
  | 'RUNNING'
  | 'STOPPED'
  | 'WITHDRAWN';

export type DutyState =
  | 'CANCELLED'
  | 'DONE'
  | 'LEFT_UNDONE'
  | 'NOT_GIVEN'
  | 'OWED';

export type FactInput = {
  answer: string;
  question: string;
};

export type OpenCaseInput = {
  at?: string | null | undefined;
  /** The event that opens it; the procedure's only one where left out. */
  event?: string | null | undefined;
  facts?: Array<FactInput> | null | undefined;
  idempotencyKey: string;
  /** When it happened: a date, or an instant where the time of day is known. */
  on?: string | null | undefined;
  procedure: string;
  /** Your own reference for the case: no names. */
  reference?: string | null | undefined;
  /** Words to keep beside the log. */
  words?: string | null | undefined;
};

export type PossibleEventKind =
  | 'ANSWER'
  | 'APPOINTMENT'
  | 'DECISION'
  | 'DUTY'
  | 'EVENT'
  | 'EXPECTED_LATE'
  | 'EXTENSION'
  | 'NOT_RESOLVED'
  | 'REQUEST'
  | 'RESOLVED';

export type RecordEventInput = {
  about?: string | null | undefined;
  agreedBy?: string | null | undefined;
  /** Occurrences of an each-clock that this answers. */
  answers?: Array<number> | null | undefined;
  at?: string | null | undefined;
  caseId: string | number;
  decision?: YesNo | null | undefined;
  event: string;
  expectedVersion?: number | null | undefined;
  /** "20 working days". */
  extendedTo?: string | null | undefined;
  facts?: Array<FactInput> | null | undefined;
  idempotencyKey: string;
  inWriting?: boolean | null | undefined;
  number?: number | null | undefined;
  on?: string | null | undefined;
  people?: Array<RoleHolderInput> | null | undefined;
  /** Reasons, kept beside the log. */
  reasons?: string | null | undefined;
  /** Other words to keep beside the log. */
  words?: string | null | undefined;
};

export type RoleHolderInput = {
  personId: string | number;
  role: string;
};

export type Severity =
  | 'ERROR'
  | 'HINT'
  | 'WARNING';

export type Strength =
  | 'LIMIT'
  | 'TARGET';

export type YesNo =
  | 'NO'
  | 'YES';

export type CasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number | null, nodes: Array<{ id: string, reference: string | null, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, outcome: string | null, stage: { name: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { case: { id: string, reference: string | null, procedure: string, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, outcome: string | null, version: number, edition: { id: string, title: string, inForceFrom: string, report: { procedures: Array<{ name: string, stages: Array<{ name: string, title: string, owner: string | null }> }> } }, stage: { name: string, title: string, enteredOn: string, owner: string | null, holder: { id: string, name: string } | null } | null, deadlines: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, workingDaysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }>, log: Array<{ seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, effects: Array<string>, by: { id: string, name: string } | null }>, holders: Array<{ role: string, person: { id: string, name: string, email: string } | null }>, mayRecord: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string> }>, facts: Array<{ question: string, text: string, answer: string }> } | null };

export type CaseDeadlineFragment = { id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, workingDaysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } };

export type ClauseWordsFragment = { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number };

export type PossibleFragment = { name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string> };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase:
    | { __typename: 'CaseOpened', case: { id: string } }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string> }> }
   };

export type RecordEventMutationVariables = Exact<{
  input: RecordEventInput;
}>;


export type RecordEventMutation = { recordEvent:
    | { __typename: 'EventRecorded', case: { id: string }, entries: Array<{ seq: number, label: string }> }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string> }> }
    | { __typename: 'VersionConflict', message: string, currentVersion: number }
   };

export type ProceduresQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type ProceduresQuery = { procedures: Array<{ name: string, title: string, startsWhen: Array<string>, questions: Array<{ name: string, text: string, answer: AnswerKind, choices: Array<string> }>, edition: { id: string, title: string, inForceFrom: string } }> };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { people: Array<{ id: string, name: string, email: string, roles: Array<string> }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, email: string, roles: Array<string>, agency: { id: string, name: string } } };

export type DeadlinesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DeadlineFilter | null | undefined;
}>;


export type DeadlinesQuery = { deadlines: { totalCount: number | null, nodes: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, dueOn: string | null, dueAt: string | null, provisional: boolean, late: boolean, workingDaysLeft: number | null, holder: { id: string, name: string } | null, case: { id: string, reference: string | null, title: string, stage: { name: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionsQuery = { editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, fileName: string, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ severity: Severity }>, procedures: Array<{ title: string }> } }> };

export type EditionQueryVariables = Exact<{
  id: string | number;
}>;


export type EditionQuery = { edition: { id: string, ruleset: string, title: string, inForceFrom: string, fileName: string, text: string, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ code: string, severity: Severity, line: number, column: number, endLine: number, endColumn: number, message: string, help: string | null }>, procedures: Array<{ name: string, title: string, stages: Array<{ name: string, title: string, owner: string | null, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }>, leadsTo: Array<{ stage: string | null, on: string }> }>, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }> }> } } | null };

export type StandardFragment = { id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ClauseWordsFragmentDoc = new TypedDocumentString(`
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}
    `, {"fragmentName":"ClauseWords"}) as unknown as TypedDocumentString<ClauseWordsFragment, unknown>;
export const CaseDeadlineFragmentDoc = new TypedDocumentString(`
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
  holder {
    id
    name
  }
  startedOn
  dueOn
  dueAt
  provisional
  metOn
  late
  workingDaysLeft
  explanation {
    dayZero
    skipped {
      on
      why
    }
    sentences
  }
  clause {
    ...ClauseWords
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}`, {"fragmentName":"CaseDeadline"}) as unknown as TypedDocumentString<CaseDeadlineFragment, unknown>;
export const PossibleFragmentDoc = new TypedDocumentString(`
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
}
    `, {"fragmentName":"Possible"}) as unknown as TypedDocumentString<PossibleFragment, unknown>;
export const StandardFragmentDoc = new TypedDocumentString(`
    fragment Standard on StandardOutline {
  id
  text
  strength
  owner
  limit
  clause {
    ...ClauseWords
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}`, {"fragmentName":"Standard"}) as unknown as TypedDocumentString<StandardFragment, unknown>;
export const CasesDocument = new TypedDocumentString(`
    query Cases($first: Int, $after: String, $filter: CaseFilter) {
  cases(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      reference
      title
      status
      openedOn
      closedOn
      outcome
      stage {
        name
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  case(id: $id) {
    id
    reference
    procedure
    title
    status
    openedOn
    closedOn
    outcome
    version
    edition {
      id
      title
      inForceFrom
      report {
        procedures {
          name
          stages {
            name
            title
            owner
          }
        }
      }
    }
    stage {
      name
      title
      enteredOn
      owner
      holder {
        id
        name
      }
    }
    deadlines {
      ...CaseDeadline
    }
    log {
      seq
      event
      label
      happenedOn
      happenedAt
      recordedAt
      by {
        id
        name
      }
      about
      words
      effects
    }
    holders {
      role
      person {
        id
        name
        email
      }
    }
    mayRecord {
      ...Possible
    }
    facts {
      question
      text
      answer
    }
  }
}
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
  holder {
    id
    name
  }
  startedOn
  dueOn
  dueAt
  provisional
  metOn
  late
  workingDaysLeft
  explanation {
    dayZero
    skipped {
      on
      why
    }
    sentences
  }
  clause {
    ...ClauseWords
  }
}
fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}
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
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const OpenCaseDocument = new TypedDocumentString(`
    mutation OpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    __typename
    ... on CaseOpened {
      case {
        id
      }
    }
    ... on Refusal {
      code
      message
      clause {
        ...ClauseWords
      }
      accepted {
        ...Possible
      }
    }
    ... on InvalidInput {
      message
      field
    }
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}
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
}`) as unknown as TypedDocumentString<OpenCaseMutation, OpenCaseMutationVariables>;
export const RecordEventDocument = new TypedDocumentString(`
    mutation RecordEvent($input: RecordEventInput!) {
  recordEvent(input: $input) {
    __typename
    ... on EventRecorded {
      case {
        id
      }
      entries {
        seq
        label
      }
    }
    ... on Refusal {
      code
      message
      clause {
        ...ClauseWords
      }
      accepted {
        ...Possible
      }
    }
    ... on InvalidInput {
      message
      field
    }
    ... on VersionConflict {
      message
      currentVersion
    }
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}
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
}`) as unknown as TypedDocumentString<RecordEventMutation, RecordEventMutationVariables>;
export const ProceduresDocument = new TypedDocumentString(`
    query Procedures($on: Date) {
  procedures(on: $on) {
    name
    title
    startsWhen
    questions {
      name
      text
      answer
      choices
    }
    edition {
      id
      title
      inForceFrom
    }
  }
}
    `) as unknown as TypedDocumentString<ProceduresQuery, ProceduresQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People {
  people {
    id
    name
    email
    roles
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    email
    roles
    agency {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const DeadlinesDocument = new TypedDocumentString(`
    query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {
  deadlines(first: $first, after: $after, filter: $filter) {
    nodes {
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
      holder {
        id
        name
      }
      dueOn
      dueAt
      provisional
      late
      workingDaysLeft
      case {
        id
        reference
        title
        stage {
          name
          title
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DeadlinesQuery, DeadlinesQueryVariables>;
export const EditionsDocument = new TypedDocumentString(`
    query Editions {
  editions {
    id
    ruleset
    title
    inForceFrom
    fileName
    usedBy {
      id
      name
    }
    report {
      diagnostics {
        severity
      }
      procedures {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EditionsQuery, EditionsQueryVariables>;
export const EditionDocument = new TypedDocumentString(`
    query Edition($id: ID!) {
  edition(id: $id) {
    id
    ruleset
    title
    inForceFrom
    fileName
    text
    usedBy {
      id
      name
    }
    report {
      diagnostics {
        code
        severity
        line
        column
        endLine
        endColumn
        message
        help
      }
      procedures {
        name
        title
        stages {
          name
          title
          owner
          standards {
            ...Standard
          }
          leadsTo {
            stage
            on
          }
        }
        standards {
          ...Standard
        }
      }
    }
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  file
  line
}
fragment Standard on StandardOutline {
  id
  text
  strength
  owner
  limit
  clause {
    ...ClauseWords
  }
}`) as unknown as TypedDocumentString<EditionQuery, EditionQueryVariables>;