/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which ruleset new cases run by, and from when. */
export type AdoptRulesetInput = {
  /** The one edition that they run by, whatever is published: an earlier one to go back to it. Left out, they follow the editions as each comes into force. */
  editionId?: string | number | null | undefined;
  /** Cases that begin on this date or later run by it. What was said for this same date before is replaced. */
  fromOn: string;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** A ruleset that it takes the place of: its use ends that day. */
  insteadOf?: string | null | undefined;
  /** The name of the ruleset. */
  ruleset: string;
};

/** What answers a question. */
export type AnswerKind =
  /** One of the choices. */
  | 'CHOICE'
  /** A date, YYYY-MM-DD. */
  | 'DATE'
  /** Yes or no. */
  | 'YES_NO';

/** Which cases to list. */
export type CaseFilter = {
  /** Closed on this date or later. */
  closedFrom?: string | null | undefined;
  /** Closed on this date or earlier. */
  closedTo?: string | null | undefined;
  /** On which this person is in a role. */
  holderId?: string | number | null | undefined;
  /** True: closed so long ago that the record may be erased, and not erased yet. */
  mayBeErased?: boolean | null | undefined;
  /** On which the signed-in person is in a role. */
  mine?: boolean | null | undefined;
  /** Opened on this date or later. */
  openedFrom?: string | null | undefined;
  /** Opened on this date or earlier. */
  openedTo?: string | null | undefined;
  /** Of this kind. */
  procedure?: string | null | undefined;
  /** With exactly this reference. */
  reference?: string | null | undefined;
  /** True: whose time-outs wait for a repair; false: all others. */
  setAside?: boolean | null | undefined;
  /** In this stage, or closed in it. */
  stage?: string | null | undefined;
  /** That stand so. */
  status?: CaseStatus | null | undefined;
  /** On which the signed-in person is in a role, or somebody whom they manage. */
  team?: boolean | null | undefined;
};

/** How a case stands. */
export type CaseStatus =
  /** At its end; late records are still taken. */
  | 'CLOSED'
  /** Under way. */
  | 'OPEN'
  /** Not yet accepted: an answer or a decision is owed first. */
  | 'WAITING';

/** Which deadlines to list; all that is given must hold. */
export type DeadlineFilter = {
  /** On this case. */
  caseId?: string | number | null | undefined;
  /** Of this clock. */
  clock?: string | null | undefined;
  /** True: with a due date; false: owed with no time limit. */
  dated?: boolean | null | undefined;
  /** Due on this date or later. */
  dueFrom?: string | null | undefined;
  /** Due on this date or earlier. */
  dueTo?: string | null | undefined;
  /** Held by this person. */
  holderId?: string | number | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<DeadlineKind> | null | undefined;
  /** Past the due moment and not met, or not so. */
  late?: boolean | null | undefined;
  /** Held by the signed-in person. */
  mine?: boolean | null | undefined;
  /** Running, stopped or overdue, or owed. */
  open?: boolean | null | undefined;
  /** On cases of this kind. */
  procedure?: string | null | undefined;
  /** Counted over bank holidays that are not yet announced, or not so. */
  provisional?: boolean | null | undefined;
  /** Of rules written in this stage. */
  stage?: string | null | undefined;
  /** In one of these states. */
  state?: Array<DeadlineState> | null | undefined;
  /** Held by the signed-in person, or by somebody whom they manage. */
  team?: boolean | null | undefined;
  /** Late now, met late, or never met; or not so. Past on arrival is not late. */
  wasLate?: boolean | null | undefined;
};

/** What a clock is for. */
export type DeadlineKind =
  /** Something a role does, owed until recorded. */
  | 'DUTY'
  /** How long the records must be kept. */
  | 'RETENTION'
  /** A stage's own time limit. */
  | 'STAGE'
  /** A time after which something happens. */
  | 'WAIT'
  /** A promise over the whole case. */
  | 'WHOLE'
  /** The time in which a right may be used. */
  | 'WINDOW';

/** How a clock stands on a case. */
export type DeadlineState =
  /** What the rules name made it fall away. */
  | 'CANCELLED'
  /** Its stage, or the case, ended before it was due. */
  | 'LEFT'
  /** Done in time. */
  | 'MET'
  /** Done after it was due. */
  | 'MET_LATE'
  /** Its stage, or the case, ended with it overdue; or more was counted than allowed. */
  | 'MISSED'
  /** Past its due moment and not done. */
  | 'OVERDUE'
  /** A window or a wait whose time has come. */
  | 'PASSED'
  /** Its time is running. */
  | 'RUNNING'
  /** Its time stands still. */
  | 'STOPPED'
  /** No longer asked for. */
  | 'WITHDRAWN';

/** What other rules do to a deadline. */
export type DeadlineTurn =
  /** Only the new rules have it. */
  | 'ADDED'
  /** Due earlier. */
  | 'EARLIER'
  /** Due later, or without a time limit now. */
  | 'LATER'
  /** Due as before. */
  | 'SAME'
  /** The new rules do not have it. */
  | 'WITHDRAWN';

/** How far a draft has come. */
export type DraftState =
  /** Read and approved by a second person. Writing in it opens it again. */
  | 'APPROVED'
  /** Being written. */
  | 'OPEN'
  /** An edition was made of it; it never changes again. */
  | 'PUBLISHED'
  /** Finished by its authors: a second person reads it. Writing in it opens it again. */
  | 'SUBMITTED'
  /** Given up; it never changes again. */
  | 'WITHDRAWN';

/** Whether what was promised is still owed. */
export type DutyState =
  /** It fell away. */
  | 'CANCELLED'
  /** Done, and on record. */
  | 'DONE'
  /** The case closed without it. */
  | 'LEFT_UNDONE'
  /** A notice of delay that was never sent before the thing itself was done. */
  | 'NOT_GIVEN'
  /** Still to be done. */
  | 'OWED';

/** An answer to a question of the rules. */
export type FactInput = {
  /** Yes, no, a date as YYYY-MM-DD, or one of its choices. */
  answer: string;
  /** The name of the question. */
  question: string;
};

/** A draft to bring further. */
export type MoveDraftInput = {
  /** The draft. */
  draftId: string | number;
  /** The version you read: where somebody changed it since, nothing is done. */
  expectedVersion: number;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
};

/** What opens a case. */
export type OpenCaseInput = {
  /** When it happened, where the time of day is known. */
  at?: string | null | undefined;
  /** The event that opens it; the procedure's only one where left out. */
  event?: string | null | undefined;
  /** Answers to questions of the rules. */
  facts?: Array<FactInput> | null | undefined;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The date it happened; now, where neither this nor the instant is given. */
  on?: string | null | undefined;
  /** The kind of case, by its name in the rules. */
  procedure: string;
  /** Your own reference for the case: no names. */
  reference?: string | null | undefined;
  /** Words to keep beside the log. */
  words?: string | null | undefined;
};

/** What a signed-in person may do. */
export type Permission =
  /** Say by which rulesets the agency works. */
  | 'ADOPT'
  /** Read and verify the record of who did and saw what. */
  | 'AUDIT'
  /** Connect other programs: tokens, web hooks and feeds of the agency. */
  | 'CONNECT'
  /** Say who belongs to the agency, who manages whom, who holds which role and who stands in. */
  | 'DIRECT'
  /** Write drafts of rules, and put them forward. */
  | 'DRAFT'
  /** Erase what is kept no longer, and answer requests for what is kept of a person. */
  | 'ERASE'
  /** See how well the agency keeps what it promises. */
  | 'EVIDENCE'
  /** Take records out of the agency as files. */
  | 'EXPORT'
  /** Approve drafts that others wrote, and publish them. */
  | 'PUBLISH'
  /** Look at cases, deadlines and drafts. */
  | 'READ'
  /** Open cases, and record on them. */
  | 'RECORD'
  /** Bring back cases that were set aside. */
  | 'REPAIR'
  /** Move live cases to other rules. */
  | 'SWITCH';

/** What recording an event amounts to, and so what must be said with it. */
export type PossibleEventKind =
  /** Questions are answered: give "facts". */
  | 'ANSWER'
  /** A role is filled: give "people". */
  | 'APPOINTMENT'
  /** A decision is made: give "decision". */
  | 'DECISION'
  /** Something owed was done. */
  | 'DUTY'
  /** Something the rules name happened. */
  | 'EVENT'
  /** Something is expected to be late: name the clock in "about". */
  | 'EXPECTED_LATE'
  /** More time is agreed: give "extendedTo" and who agreed. */
  | 'EXTENSION'
  /** An area of a framework is graded: give "grade", and in "criteria" those that were shown. */
  | 'GRADE'
  /** The matter is not resolved. */
  | 'NOT_RESOLVED'
  /** A right is used: say what is asked for in "about". */
  | 'REQUEST'
  /** The matter is resolved. */
  | 'RESOLVED'
  /** Somebody comes in support: give in "about" which of the choices they are, in "words" who. */
  | 'SUPPORTER';

/** A switch to be tried out: which rules, from when, and for which cases. */
export type PreviewSwitchInput = {
  /** The one edition to work by. Left out: the editions as each comes into force, today’s for live cases. */
  editionId?: string | number | null | undefined;
  /** Cases that begin on this date or later run by it. */
  fromOn: string;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** A ruleset that it takes the place of: its use ends that day. */
  insteadOf?: string | null | undefined;
  /** Whether the cases that are under way move too; fromOn is then no later than today. */
  live?: boolean;
  /** For stages that are not there; what the editions say of it themselves need not be said. */
  moves?: Array<StageMoveInput>;
  /** The name of the ruleset to work by. */
  ruleset: string;
};

/** An approved draft to make an edition of. */
export type PublishEditionInput = {
  /** The draft; its text says from when it is in force. */
  draftId: string | number;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
};

/** What happened on a case. */
export type RecordEventInput = {
  /** What it is about: a clock, a decision, a stage asked for. */
  about?: string | null | undefined;
  /** The role whose agreement was given. */
  agreedBy?: string | null | undefined;
  /** Occurrences of an each-clock that this answers. */
  answers?: Array<number> | null | undefined;
  /** When it happened, where the time of day is known. */
  at?: string | null | undefined;
  /** The case. */
  caseId: string | number;
  /** Criteria of the area that were shown. */
  criteria?: Array<string> | null | undefined;
  /** The outcome of a decision. */
  decision?: YesNo | null | undefined;
  /** What happened, by its name: one that the case may record now. */
  event: string;
  /** The version you looked at: refused where the case has moved on. */
  expectedVersion?: number | null | undefined;
  /** The whole time agreed: "20 working days". */
  extendedTo?: string | null | undefined;
  /** Answers to questions of the rules. */
  facts?: Array<FactInput> | null | undefined;
  /** The grade given to an area of a framework. */
  grade?: string | null | undefined;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** Whether it was done in writing. */
  inWriting?: boolean | null | undefined;
  /** What a measure counts: the rings of a call. */
  number?: number | null | undefined;
  /** The date it happened; now, where neither this nor the instant is given. */
  on?: string | null | undefined;
  /** Who was appointed to which role. */
  people?: Array<RoleHolderInput> | null | undefined;
  /** Reasons, kept beside the log. */
  reasons?: string | null | undefined;
  /** Other words to keep beside the log. */
  words?: string | null | undefined;
};

/** A person for a role. */
export type RoleHolderInput = {
  /** A person of this agency. */
  personId: string | number;
  /** The role, in the words of the rules. */
  role: string;
};

/** A rule text to keep as a draft. */
export type SaveDraftInput = {
  /** The version you changed: where somebody changed it since, nothing is stored. Left out for a new one. */
  expectedVersion?: number | null | undefined;
  /** The draft; a new one where left out. */
  id?: string | number | null | undefined;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The whole text; it may have errors while it is being written. */
  text: string;
};

/** How much a finding matters. */
export type Severity =
  /** The rules cannot be published with it. */
  | 'ERROR'
  /** Something an author should know. */
  | 'HINT'
  /** Doubtful. */
  | 'WARNING';

/** Where a case stands whose stage the new rules do not have. */
export type StageMoveInput = {
  /** The name of a stage of the rules that are left. */
  from: string;
  /** The name of a stage of the new rules. */
  to: string;
};

/** How firmly a thing is promised. */
export type Strength =
  /** Required: the rule says "must". */
  | 'LIMIT'
  /** Aimed for: the rule says "should". */
  | 'TARGET';

/** What became of a case. */
export type SwitchResult =
  /** It has changed since the preview, and stays on its rules. */
  | 'CHANGED'
  /** The system could not work it out, and it stays on its rules. */
  | 'FAILED'
  /** It runs by the new rules, as was shown. */
  | 'MOVED'
  /** It cannot stand under the new rules, and stays on its own. */
  | 'NO_PLACE';

/** A switch to be made as its preview shows it. */
export type SwitchRulesetInput = {
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** A preview that is ready. */
  previewId: string | number;
};

/** How far a switch has come. */
export type SwitchState =
  /** Its cases are being counted; nothing is written to them. */
  | 'COUNTING'
  /** All cases are counted: it can be made. */
  | 'READY'
  /** It is made; what was left is listed. */
  | 'SWITCHED'
  /** It is being made: new cases run by the new rules, live ones are on their way. */
  | 'SWITCHING';

/** Which draft to try out. */
export type TryDraftInput = {
  /** The draft, as it stands. */
  draftId: string | number;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
};

/** How the other ruleset's rule stands to the one's. */
export type Verdict =
  /** Only the other has it. */
  | 'ADDED'
  /** Only the one has it. */
  | 'DROPPED'
  /** More in one way, less in another. */
  | 'INCOMPARABLE'
  /** They ask the same in other words. */
  | 'REWORDED'
  /** They say the same in the same words. */
  | 'SAME'
  /** The other asks more of the agency. */
  | 'STRICTER'
  /** The other asks less of the agency. */
  | 'WEAKER';

/** The outcome of a decision. */
export type YesNo =
  /** No. */
  | 'NO'
  /** Yes. */
  | 'YES';

export type ClockQueryVariables = Exact<{ [key: string]: never; }>;


export type ClockQuery = { me: { id: string, agency: { id: string, name: string, isSandbox: boolean, now: string } } };

export type AdvanceClockMutationVariables = Exact<{
  to: string;
}>;


export type AdvanceClockMutation = { advanceClock:
    | { __typename: 'ClockAdvanced', now: string, moved: number }
    | { __typename: 'InvalidInput', message: string, field: string }
   };

export type NextWorkingDayQueryVariables = Exact<{
  start: string;
  calendar: string;
}>;


export type NextWorkingDayQuery = { dueDate:
    | { __typename: 'DueDate', dueOn: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type CasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number | null, nodes: Array<{ id: string, reference: string | null, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, outcome: string | null, stage: { name: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { case: { id: string, reference: string | null, procedure: string, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, outcome: string | null, version: number, edition: { id: string, title: string, inForceFrom: string, report: { procedures: Array<{ name: string, stages: Array<{ name: string, title: string, owner: string | null }> }> } }, stage: { name: string, title: string, enteredOn: string, owner: string | null, holder: { id: string, name: string } | null } | null, deadlines: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }>, log: Array<{ seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, effects: Array<string>, by: { id: string, name: string } | null }>, holders: Array<{ role: string, outside: boolean, person: { id: string, name: string, email: string } | null }>, mayRecord: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }>, facts: Array<{ question: string, text: string, answer: string }> } | null };

export type CaseDeadlineFragment = { id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } };

export type ClauseWordsFragment = { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number };

export type PossibleFragment = { name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase:
    | { __typename: 'CaseOpened', case: { id: string } }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }> }
   };

export type RecordEventMutationVariables = Exact<{
  input: RecordEventInput;
}>;


export type RecordEventMutation = { recordEvent:
    | { __typename: 'EventRecorded', case: { id: string }, entries: Array<{ seq: number, label: string }> }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }> }
    | { __typename: 'VersionConflict', message: string, currentVersion: number }
   };

export type ProceduresQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type ProceduresQuery = { procedures: Array<{ name: string, title: string, startsWhen: Array<string>, questions: Array<{ name: string, text: string, answer: AnswerKind, choices: Array<string> }>, edition: { id: string, title: string, inForceFrom: string } }> };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { people: Array<{ id: string, name: string, email: string, roles: Array<string> }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, email: string, roles: Array<string>, may: Array<Permission>, agency: { id: string, name: string } } };

export type ComparisonQueryVariables = Exact<{
  one: string | number;
  other: string | number;
}>;


export type ComparisonQuery = { compareRulesets: { one: { name: string, title: string, inForceFrom: string | null }, other: { name: string, title: string, inForceFrom: string | null }, counts: Array<{ verdict: Verdict, count: number }>, rows: Array<{ key: string, procedure: string | null, stage: string | null, about: string, verdict: Verdict, difference: string | null, unitChanged: boolean, examples: Array<{ startOn: string, oneDueOn: string, otherDueOn: string }>, one: { rule: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } } | null, other: { rule: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } } | null }> } | null };

export type UsesQueryVariables = Exact<{ [key: string]: never; }>;


export type UsesQuery = { me: { id: string, agency: { id: string, name: string, rulesets: Array<{ ruleset: string, title: string, fromOn: string, untilOn: string | null, edition: { id: string } | null }> } } };

export type AdoptRulesetMutationVariables = Exact<{
  input: AdoptRulesetInput;
}>;


export type AdoptRulesetMutation = { adoptRuleset:
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string }
    | { __typename: 'RulesetAdopted', rulesets: Array<{ ruleset: string, fromOn: string }> }
   };

export type DeadlinesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DeadlineFilter | null | undefined;
}>;


export type DeadlinesQuery = { deadlines: { totalCount: number | null, nodes: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, dueOn: string | null, dueAt: string | null, provisional: boolean, late: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, case: { id: string, reference: string | null, title: string, stage: { name: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { drafts: Array<{ id: string, title: string, ruleset: string | null, state: DraftState, changedAt: string, authors: Array<{ id: string, name: string }> }> };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { draft: { id: string, title: string, ruleset: string | null, text: string, version: number, state: DraftState, changedAt: string, authors: Array<{ id: string, name: string }>, approvedBy: { id: string, name: string } | null, edition: { id: string, title: string } | null, report: { diagnostics: Array<{ severity: Severity }> } } | null };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft:
    | { __typename: 'DraftRefused', message: string }
    | { __typename: 'DraftSaved', draft: { id: string, version: number } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'VersionConflict', message: string, currentVersion: number }
   };

export type SubmitDraftMutationVariables = Exact<{
  input: MoveDraftInput;
}>;


export type SubmitDraftMutation = { submitDraft:
    | { __typename: 'DraftRefused', message: string }
    | { __typename: 'DraftSaved', draft: { id: string, version: number } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'VersionConflict', message: string }
   };

export type ApproveDraftMutationVariables = Exact<{
  input: MoveDraftInput;
}>;


export type ApproveDraftMutation = { approveDraft:
    | { __typename: 'DraftRefused', message: string }
    | { __typename: 'DraftSaved', draft: { id: string, version: number } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'VersionConflict', message: string }
   };

export type WithdrawDraftMutationVariables = Exact<{
  input: MoveDraftInput;
}>;


export type WithdrawDraftMutation = { withdrawDraft:
    | { __typename: 'DraftRefused', message: string }
    | { __typename: 'DraftSaved', draft: { id: string, version: number } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'VersionConflict', message: string }
   };

type DraftMoved_DraftRefused_Fragment = { __typename: 'DraftRefused', message: string };

type DraftMoved_DraftSaved_Fragment = { __typename: 'DraftSaved', draft: { id: string, version: number } };

type DraftMoved_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

type DraftMoved_VersionConflict_Fragment = { __typename: 'VersionConflict', message: string };

export type DraftMovedFragment =
  | DraftMoved_DraftRefused_Fragment
  | DraftMoved_DraftSaved_Fragment
  | DraftMoved_InvalidInput_Fragment
  | DraftMoved_VersionConflict_Fragment
;

export type PublishEditionMutationVariables = Exact<{
  input: PublishEditionInput;
}>;


export type PublishEditionMutation = { publishEdition:
    | { __typename: 'DraftRefused', message: string }
    | { __typename: 'EditionPublished', edition: { id: string, title: string, inForceFrom: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RulesRejected', message: string, diagnostics: Array<{ line: number, message: string }> }
   };

export type EditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionsQuery = { editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, isScheduled: boolean, fileName: string, owner: { id: string, name: string } | null, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ severity: Severity }>, procedures: Array<{ title: string }> } }> };

export type EditionQueryVariables = Exact<{
  id: string | number;
}>;


export type EditionQuery = { edition: { id: string, ruleset: string, title: string, inForceFrom: string, isScheduled: boolean, fileName: string, text: string, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ code: string, severity: Severity, line: number, column: number, endLine: number, endColumn: number, message: string, help: string | null }>, procedures: Array<{ name: string, title: string, stages: Array<{ name: string, title: string, owner: string | null, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }>, leadsTo: Array<{ stage: string | null, on: string }> }>, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } }> }> } } | null };

export type ShelvesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelvesQuery = { editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, fileName: string, text: string }>, calendars: Array<{ name: string, nation: string, zone: string, source: string, publishedFrom: string, publishedUntil: string, holidays: Array<{ on: string, name: string }> }>, sourceDocuments: Array<{ name: string, text: string }> };

export type StandardFragment = { id: string, text: string, strength: Strength, owner: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, file: string, line: number } };

export type PreviewFragment = { id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } };

export type PreviewCasesFragment = { cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } };

export type SwitchPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type SwitchPreviewQuery = { switchPreview: { id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number }, cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } } | null };

export type TriedDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type TriedDraftQuery = { draft: { id: string, tried: { id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number }, cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } } | null } | null };

export type TryDraftMutationVariables = Exact<{
  input: TryDraftInput;
}>;


export type TryDraftMutation = { tryDraft:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type PreviewSwitchMutationVariables = Exact<{
  input: PreviewSwitchInput;
}>;


export type PreviewSwitchMutation = { previewSwitch:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type SwitchRulesetMutationVariables = Exact<{
  input: SwitchRulesetInput;
}>;


export type SwitchRulesetMutation = { switchRuleset:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

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
  outside
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
  daysLeft
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
  choices
  criteria {
    name
    grade
    words
  }
  evidence {
    name
    words
  }
}
    `, {"fragmentName":"Possible"}) as unknown as TypedDocumentString<PossibleFragment, unknown>;
export const DraftMovedFragmentDoc = new TypedDocumentString(`
    fragment DraftMoved on DraftResult {
  __typename
  ... on DraftSaved {
    draft {
      id
      version
    }
  }
  ... on VersionConflict {
    message
  }
  ... on DraftRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"DraftMoved"}) as unknown as TypedDocumentString<DraftMovedFragment, unknown>;
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
export const PreviewFragmentDoc = new TypedDocumentString(`
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}
    `, {"fragmentName":"Preview"}) as unknown as TypedDocumentString<PreviewFragment, unknown>;
export const PreviewCasesFragmentDoc = new TypedDocumentString(`
    fragment PreviewCases on SwitchPreview {
  cases(first: 50) {
    totalCount
    nodes {
      result
      message
      case {
        id
        reference
        title
      }
      deadlines {
        clock
        occurrence
        text
        turn
        becomesOverdue
        before {
          dueOn
        }
        after {
          dueOn
        }
      }
    }
  }
}
    `, {"fragmentName":"PreviewCases"}) as unknown as TypedDocumentString<PreviewCasesFragment, unknown>;
export const ClockDocument = new TypedDocumentString(`
    query Clock {
  me {
    id
    agency {
      id
      name
      isSandbox
      now
    }
  }
}
    `) as unknown as TypedDocumentString<ClockQuery, ClockQueryVariables>;
export const AdvanceClockDocument = new TypedDocumentString(`
    mutation AdvanceClock($to: DateTime!) {
  advanceClock(to: $to) {
    __typename
    ... on ClockAdvanced {
      now
      moved
    }
    ... on InvalidInput {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const NextWorkingDayDocument = new TypedDocumentString(`
    query NextWorkingDay($start: DateTime!, $calendar: String!) {
  dueDate(start: $start, period: "1 working day", calendar: $calendar) {
    __typename
    ... on DueDate {
      dueOn
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<NextWorkingDayQuery, NextWorkingDayQueryVariables>;
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
      outside
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
  outside
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
  daysLeft
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
  choices
  criteria {
    name
    grade
    words
  }
  evidence {
    name
    words
  }
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
  choices
  criteria {
    name
    grade
    words
  }
  evidence {
    name
    words
  }
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
  choices
  criteria {
    name
    grade
    words
  }
  evidence {
    name
    words
  }
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
    may
    agency {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($one: ID!, $other: ID!) {
  compareRulesets(one: $one, other: $other) {
    one {
      name
      title
      inForceFrom
    }
    other {
      name
      title
      inForceFrom
    }
    counts {
      verdict
      count
    }
    rows {
      key
      procedure
      stage
      about
      verdict
      difference
      unitChanged
      examples {
        startOn
        oneDueOn
        otherDueOn
      }
      one {
        rule
        clause {
          ...ClauseWords
        }
      }
      other {
        rule
        clause {
          ...ClauseWords
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
}`) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const UsesDocument = new TypedDocumentString(`
    query Uses {
  me {
    id
    agency {
      id
      name
      rulesets {
        ruleset
        title
        fromOn
        untilOn
        edition {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UsesQuery, UsesQueryVariables>;
export const AdoptRulesetDocument = new TypedDocumentString(`
    mutation AdoptRuleset($input: AdoptRulesetInput!) {
  adoptRuleset(input: $input) {
    __typename
    ... on RulesetAdopted {
      rulesets {
        ruleset
        fromOn
      }
    }
    ... on ProcedureTaken {
      message
      ruleset
    }
    ... on InvalidInput {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptRulesetMutation, AdoptRulesetMutationVariables>;
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
      outside
      holder {
        id
        name
      }
      dueOn
      dueAt
      provisional
      late
      workingDaysLeft
      daysLeft
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
export const DraftsDocument = new TypedDocumentString(`
    query Drafts {
  drafts {
    id
    title
    ruleset
    state
    changedAt
    authors {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DraftsQuery, DraftsQueryVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  draft(id: $id) {
    id
    title
    ruleset
    text
    version
    state
    changedAt
    authors {
      id
      name
    }
    approvedBy {
      id
      name
    }
    edition {
      id
      title
    }
    report {
      diagnostics {
        severity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    __typename
    ... on DraftSaved {
      draft {
        id
        version
      }
    }
    ... on VersionConflict {
      message
      currentVersion
    }
    ... on DraftRefused {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const SubmitDraftDocument = new TypedDocumentString(`
    mutation SubmitDraft($input: MoveDraftInput!) {
  submitDraft(input: $input) {
    ...DraftMoved
  }
}
    fragment DraftMoved on DraftResult {
  __typename
  ... on DraftSaved {
    draft {
      id
      version
    }
  }
  ... on VersionConflict {
    message
  }
  ... on DraftRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<SubmitDraftMutation, SubmitDraftMutationVariables>;
export const ApproveDraftDocument = new TypedDocumentString(`
    mutation ApproveDraft($input: MoveDraftInput!) {
  approveDraft(input: $input) {
    ...DraftMoved
  }
}
    fragment DraftMoved on DraftResult {
  __typename
  ... on DraftSaved {
    draft {
      id
      version
    }
  }
  ... on VersionConflict {
    message
  }
  ... on DraftRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ApproveDraftMutation, ApproveDraftMutationVariables>;
export const WithdrawDraftDocument = new TypedDocumentString(`
    mutation WithdrawDraft($input: MoveDraftInput!) {
  withdrawDraft(input: $input) {
    ...DraftMoved
  }
}
    fragment DraftMoved on DraftResult {
  __typename
  ... on DraftSaved {
    draft {
      id
      version
    }
  }
  ... on VersionConflict {
    message
  }
  ... on DraftRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<WithdrawDraftMutation, WithdrawDraftMutationVariables>;
export const PublishEditionDocument = new TypedDocumentString(`
    mutation PublishEdition($input: PublishEditionInput!) {
  publishEdition(input: $input) {
    __typename
    ... on EditionPublished {
      edition {
        id
        title
        inForceFrom
      }
    }
    ... on RulesRejected {
      message
      diagnostics {
        line
        message
      }
    }
    ... on DraftRefused {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishEditionMutation, PublishEditionMutationVariables>;
export const EditionsDocument = new TypedDocumentString(`
    query Editions {
  editions {
    id
    ruleset
    title
    inForceFrom
    isScheduled
    fileName
    owner {
      id
      name
    }
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
    isScheduled
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
export const ShelvesDocument = new TypedDocumentString(`
    query Shelves {
  editions {
    id
    ruleset
    title
    inForceFrom
    fileName
    text
  }
  calendars {
    name
    nation
    zone
    source
    publishedFrom
    publishedUntil
    holidays {
      on
      name
    }
  }
  sourceDocuments {
    name
    text
  }
}
    `) as unknown as TypedDocumentString<ShelvesQuery, ShelvesQueryVariables>;
export const SwitchPreviewDocument = new TypedDocumentString(`
    query SwitchPreview($id: ID!) {
  switchPreview(id: $id) {
    ...Preview
    ...PreviewCases
  }
}
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}
fragment PreviewCases on SwitchPreview {
  cases(first: 50) {
    totalCount
    nodes {
      result
      message
      case {
        id
        reference
        title
      }
      deadlines {
        clock
        occurrence
        text
        turn
        becomesOverdue
        before {
          dueOn
        }
        after {
          dueOn
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<SwitchPreviewQuery, SwitchPreviewQueryVariables>;
export const TriedDraftDocument = new TypedDocumentString(`
    query TriedDraft($id: ID!) {
  draft(id: $id) {
    id
    tried {
      ...Preview
      ...PreviewCases
    }
  }
}
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}
fragment PreviewCases on SwitchPreview {
  cases(first: 50) {
    totalCount
    nodes {
      result
      message
      case {
        id
        reference
        title
      }
      deadlines {
        clock
        occurrence
        text
        turn
        becomesOverdue
        before {
          dueOn
        }
        after {
          dueOn
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<TriedDraftQuery, TriedDraftQueryVariables>;
export const TryDraftDocument = new TypedDocumentString(`
    mutation TryDraft($input: TryDraftInput!) {
  tryDraft(input: $input) {
    __typename
    ... on SwitchPreview {
      ...Preview
    }
    ... on ProcedureTaken {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}`) as unknown as TypedDocumentString<TryDraftMutation, TryDraftMutationVariables>;
export const PreviewSwitchDocument = new TypedDocumentString(`
    mutation PreviewSwitch($input: PreviewSwitchInput!) {
  previewSwitch(input: $input) {
    __typename
    ... on SwitchPreview {
      ...Preview
    }
    ... on ProcedureTaken {
      message
      ruleset
    }
    ... on InvalidInput {
      message
    }
  }
}
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}`) as unknown as TypedDocumentString<PreviewSwitchMutation, PreviewSwitchMutationVariables>;
export const SwitchRulesetDocument = new TypedDocumentString(`
    mutation SwitchRuleset($input: SwitchRulesetInput!) {
  switchRuleset(input: $input) {
    __typename
    ... on SwitchPreview {
      ...Preview
    }
    ... on ProcedureTaken {
      message
      ruleset
    }
    ... on InvalidInput {
      message
    }
  }
}
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  totals {
    cases
    noPlace
    failed
    moved
    changed
    earlier
    later
    overdue
    withdrawn
    added
  }
}`) as unknown as TypedDocumentString<SwitchRulesetMutation, SwitchRulesetMutationVariables>;