/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What somebody is at an agency; what each may do is said by their permissions. */
export type Access =
  /** Runs the agency here: its people, its rulesets, its connections. */
  | 'ADMINISTRATOR'
  /** Works on cases. */
  | 'CASE_WORKER'
  /** Looks, and changes nothing; each look is kept. */
  | 'INSPECTOR'
  /** Connects other programs, and acts through them. */
  | 'INTEGRATOR'
  /** Works on cases, and answers for how those of others go. */
  | 'MANAGER'
  /** Keeps the platform running, and sees no case. */
  | 'OPERATOR'
  /** Writes the rules. */
  | 'POLICY_LEAD'
  /** Approves and publishes rules that others wrote. */
  | 'PUBLISHER';

/** Somebody who is to belong to the agency. */
export type AddPersonInput = {
  /** What they are here, one thing or several. */
  access: Array<Access>;
  /** The address that the sign-in provider has verified; unique in the agency. */
  email: string;
  /** Who manages them. */
  managerId?: string | number | null | undefined;
  /** The name, for people. At most 200 characters. */
  name: string;
};

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

/** A bank holiday that was announced after the lists were published. */
export type AnnounceHolidayInput = {
  /** The name of the calendar that it adds to: england_and_wales. */
  calendar: string;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** What it is called. */
  name: string;
  /** The date of the holiday; today or later. */
  on: string;
};

/** What answers a question. */
export type AnswerKind =
  /** One of the choices. */
  | 'CHOICE'
  /** A date, YYYY-MM-DD. */
  | 'DATE'
  /** Yes or no. */
  | 'YES_NO';

/** Which entries of the audit. */
export type AuditFilter = {
  /** By the person of this id. */
  actorId?: string | number | null | undefined;
  /** Entered at that moment or later. */
  from?: string | null | undefined;
  /** About what has this id: a case, a draft, a person. */
  subjectId?: string | number | null | undefined;
  /** Entered before that moment. */
  to?: string | null | undefined;
  /** Of this verb. */
  verb?: string | null | undefined;
};

/** What is wrong with the audit. */
export type AuditFindingKind =
  /** An entry, or its order, is not what was sealed. */
  | 'ALTERED'
  /** An entry says what this program did not write. */
  | 'FOREIGN'
  /** An entry or a seal is gone, or another stands in its place. */
  | 'MISSING'
  /** What a signed head covers is not what it covered. */
  | 'REWRITTEN'
  /** The chain ends before the head that was kept elsewhere. */
  | 'TRUNCATED'
  /** Entries have numbers and no signed head covers them. */
  | 'UNSEALED';

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
  /** On which the signed-in person is in a role, or somebody they stand in for today. */
  mine?: boolean | null | undefined;
  /** Opened on this date or later. */
  openedFrom?: string | null | undefined;
  /** Opened on this date or earlier. */
  openedTo?: string | null | undefined;
  /** Of this kind. */
  procedure?: string | null | undefined;
  /** With exactly this reference. */
  reference?: string | null | undefined;
  /** Whose reference begins so, in small letters or capitals: to search by what somebody remembers. */
  referenceBegins?: string | null | undefined;
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

/** Who is to be in a role on one case from now on. */
export type ChangeHolderInput = {
  /** The case. */
  caseId: string | number;
  /** The version you looked at: refused where the case has moved on. */
  expectedVersion?: number | null | undefined;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The person, of the agency. */
  personId: string | number;
  /** The role, in the words of the rules; one that nobody is appointed to. */
  role: string;
};

/** What was written on a case. */
export type ChangeKind =
  /** Something falls due as soon as the agency wishes to be warned of it. */
  | 'DUE_SOON'
  /** Its record was erased: what was copied of it elsewhere is to be erased there. */
  | 'ERASED'
  /** It came with its past, all of it at once; no person is told. */
  | 'IMPORTED'
  /** Somebody must be told something. */
  | 'NOTICE'
  /** A correction shows that something should not have been set off. */
  | 'NOTICE_IN_ERROR'
  /** Another case should be opened, and no ruleset in use here has its procedure. */
  | 'OPENING_OWED'
  /** An entry of its log; the first one opens it. */
  | 'RECORDED'
  /** Its time-outs wait for a repair. */
  | 'SET_ASIDE'
  /** A role must act and nobody is in it. */
  | 'VACANT_ROLE';

/** What changes about a person; what is left out stays. */
export type ChangePersonInput = {
  /** What they are here from now on, all of it. */
  access?: Array<Access> | null | undefined;
  /** The address, unique in the agency: they come in with it. */
  email?: string | null | undefined;
  /** Who manages them; null: nobody. */
  managerId?: string | number | null | undefined;
  /** The name, for people. */
  name?: string | null | undefined;
  /** Who. */
  personId: string | number;
};

/** Which entry of a log is wrong, and how: strike it out, or say what it should have said. */
export type CorrectEventInput = {
  /** The case. */
  caseId: string | number;
  /** True: only to say what it would change. Nothing is written, and the key stays free. */
  dryRun?: boolean | null | undefined;
  /** The version you looked at: refused where the case has moved on. */
  expectedVersion?: number | null | undefined;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** What it should have said. */
  instead?: RestatedEventInput | null | undefined;
  /** Why it is corrected, kept beside the log. */
  reasons: string;
  /** The place of the wrong entry in the log, from 1. */
  seq: number;
  /** True: it never happened. */
  strikeOut?: boolean | null | undefined;
};

/** A token to be made. */
export type CreateTokenInput = {
  /** The last day on which it lets anybody in, until midnight in London; by the real time, also in a sandbox, and at most 366 days from now. */
  expiresOn: string;
  /** What it is for, so that it can be told from others. At most 200 characters. */
  name: string;
  /** Whose it is: an integrator. What is done by it is recorded as theirs. */
  personId: string | number;
  /** What it may be used for: no more than its person may. */
  scopes: Array<Permission>;
};

/** Where changes are to be sent. */
export type CreateWebhookInput = {
  /** What to send; all, where left out or empty. */
  kinds?: Array<ChangeKind> | null | undefined;
  /** An https address outside the network; not one that another webhook sends any of the same to. */
  url: string;
};

/** What days are counted. */
export type DayUnit =
  /** Days of any kind. */
  | 'CALENDAR_DAYS'
  /** Working days, by the calendar of the rules. */
  | 'WORKING_DAYS';

/** Which deadlines to list; all that is given must hold. */
export type DeadlineFilter = {
  /** On this case. */
  caseId?: string | number | null | undefined;
  /** Of this clock. */
  clock?: string | null | undefined;
  /** True: with a due date; false: owed without one. */
  dated?: boolean | null | undefined;
  /** Due on this date or later. */
  dueFrom?: string | null | undefined;
  /** Due on this date or earlier. */
  dueTo?: string | null | undefined;
  /** Held by this person. */
  holderId?: string | number | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<DeadlineKind> | null | undefined;
  /** Open still and past the due moment, or not so; "wasLate" finds what ended late, too. */
  late?: boolean | null | undefined;
  /** Held by the signed-in person, or by somebody they stand in for today. */
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

/** What became of a change on its way to a webhook. */
export type DeliveryState =
  /** A dead letter: it was given up, and waits for somebody to replay it. */
  | 'DEAD'
  /** The receiver answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** It waits: to be taken up, or for its webhook to be resumed. */
  | 'OWED'
  /** It is sent, and sent again where that failed, with longer and longer pauses for about a day. */
  | 'QUEUED';

/** Who stands in for whom, and when. */
export type DeputyInput = {
  /** Who stands in. */
  deputyId: string | number;
  /** The first day. What was said for this same day before is replaced. */
  fromOn: string;
  /** Who is away. */
  personId: string | number;
  /** The last day. */
  untilOn: string;
};

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

/** What an entry of the log set off. */
export type EffectKind =
  /** The case closed; where it was closed, otherwise than before. */
  | 'CLOSED'
  /** By a correction: the case, closed before and after it, closed on another day. */
  | 'CLOSING_MOVED'
  /** The case went to a stage. */
  | 'ENTERED'
  /** By a correction: what an earlier entry set off and should not have. */
  | 'IN_ERROR'
  /** Another case was opened, beside this one or in its place. */
  | 'OPENED'
  /** Another case was to be opened, for which no rules were in use here. */
  | 'OPENING_OWED'
  /** A duty came to be owed. */
  | 'OWED'
  /** The case, which was closed, is not. */
  | 'REOPENED'
  /** Somebody was told something, or had a copy. */
  | 'TOLD';

/** Whose record is to be erased. */
export type EraseCaseInput = {
  /** The case. */
  caseId: string | number;
  /** Whether only to say what would be erased. */
  dryRun: boolean;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
};

/** What a file is written as. */
export type ExportFormat =
  /** A line for each case, for spreadsheets; no cell of it is run as a formula. */
  | 'CSV'
  /** Everything that is kept of each case, for programs. */
  | 'JSON'
  /** Everything that is kept of each case, for people. */
  | 'TEXT';

/** An answer to a question of the rules. */
export type FactInput = {
  /** Yes, no, a date as YYYY-MM-DD, or one of its choices. */
  answer: string;
  /** The name of the question. */
  question: string;
};

/** Whose deadlines a calendar feed has. */
export type FeedScope =
  /** The person's own. */
  | 'MINE'
  /** The person's own, and those of the people they manage. */
  | 'TEAM';

/** A role, and the person who is to be in it or out of it. */
export type HoldingInput = {
  /** The person. */
  personId: string | number;
  /** The role, in the words of the rules. */
  role: string;
};

/** Existing cases with their past events. */
export type ImportCasesInput = {
  /** Only checks them, and takes nothing in. */
  dryRun?: boolean;
  /** How they are written. */
  format: ImportFormat;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The cases; up to 500,000 characters, more in several imports. */
  text: string;
};

/** How cases are written in a text. */
export type ImportFormat =
  /** An event a row, under the columns reference, procedure, event, on (a date, also as DD/MM/YYYY), and as needed at, about, decision, facts, number, extendedTo, agreedBy, inWriting, reasons, words, answers, grade, criteria, people. Where a cell holds several they are parted by ";", facts as question=answer and people as role=id. */
  | 'CSV'
  /** A case a line: {"reference", "procedure", "events": [{"event", "on", …}]}, the first event opening it. Of an event may be said what recordEvent takes; "facts" are {question: answer} and "people" {role: id}. */
  | 'NDJSON';

/** Why no evidence is shown for a criterion. */
export type Lack =
  /** Rules give evidence for it, and you are not shown all cases of their kinds: whether any was held to them you are not told. */
  | 'NOT_SHOWN'
  /** Rules give evidence for it, and no case was held to them in the period. */
  | 'NO_CASE'
  /** No rule in use here says that it gives evidence for it. */
  | 'NO_RULE';

/** A draft to bring further. */
export type MoveDraftInput = {
  /** The draft. */
  draftId: string | number;
  /** The version you read: where somebody changed it since, nothing is done. */
  expectedVersion: number;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
};

/** Why somebody is told. Nobody is told that what they did themselves made something theirs. */
export type NoticeKind =
  /** Something of theirs falls due as soon as the agency wishes them to be warned of it. */
  | 'DUE_SOON'
  /** A correction shows that what they were told should not have been set off. */
  | 'IN_ERROR'
  /** To administrators: another case should be opened, and no ruleset in use here has its procedure. */
  | 'OPENING_OWED'
  /** Something of theirs was not done in time. */
  | 'OVERDUE'
  /** Something is theirs to do now. */
  | 'OWED'
  /** They were put into a role on a case. */
  | 'ROLE'
  /** To administrators: a case's time-outs wait for a repair. */
  | 'SET_ASIDE'
  /** A stage of a case is theirs now, with all that is to be done in it. */
  | 'STAGE'
  /** The rules say that they are to be told. */
  | 'TOLD'
  /** The rules say that somebody outside the agency is to be told: whoever owns the stage owes it to them. */
  | 'TO_SEND'
  /** To administrators: a role must act and nobody is in it. */
  | 'VACANT_ROLE';

/** What to change of how people are told; what is left out stays. */
export type NoticeSettingInput = {
  /** Whether people get mail. */
  mail?: boolean | null | undefined;
  /** Whether a sandbox sends anything outside. */
  sandboxSends?: boolean | null | undefined;
  /** Working days, from 0 (never) to 60. */
  warnDays?: number | null | undefined;
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
  /** Your own reference for the case, one line: no names. */
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
  /** Connect other programs, by tokens and webhooks; say how the people of the agency are told. */
  | 'CONNECT'
  /** Say who belongs to the agency, who manages whom, who holds which role and who stands in; end the sessions of others. */
  | 'DIRECT'
  /** Write drafts of rules, try them on cases, and put them forward. */
  | 'DRAFT'
  /** Erase what is kept no longer, the names of those who have left too, and answer requests for what is kept of a person. */
  | 'ERASE'
  /** See how well the agency keeps what it promises. */
  | 'EVIDENCE'
  /** Take records out of the agency as files. */
  | 'EXPORT'
  /** Approve drafts that others wrote, and publish them. */
  | 'PUBLISH'
  /** Look at the agency's cases, deadlines, people and drafts, and keep an inbox and calendar feeds of one's own. */
  | 'READ'
  /** Open cases, record on them and correct what is on record; move a sandbox's clock. */
  | 'RECORD'
  /** Bring back cases that were set aside. */
  | 'REPAIR'
  /** Change many cases at once: move them to other rules, announce bank holidays, import cases. */
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
  /** A person moves the case: give in "about" which of the choices, the stages, it goes to. */
  | 'MOVE'
  /** The matter is not resolved. */
  | 'NOT_RESOLVED'
  /** A right is used: say what is asked for in "about". */
  | 'REQUEST'
  /** The matter is resolved. */
  | 'RESOLVED'
  /** Somebody comes in support: give in "about" which of the choices they are, in "words" who. */
  | 'SUPPORTER';

/** A switch to be tried out again, as things are now. */
export type PreviewAgainInput = {
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** For stages that are not there. Left out: what was said for that preview. */
  moves?: Array<StageMoveInput> | null | undefined;
  /** A preview of it, whether the switch was made or not; not while it is being made. */
  previewId: string | number;
};

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

/** Which changes to send again. */
export type ReplayDeliveriesInput = {
  /** Changes written at this instant or later. */
  from: string;
  /** Only those that were given up as dead letters. */
  onlyDead?: boolean;
  /** Changes written before this instant. */
  to?: string | null | undefined;
  /** The webhook. */
  webhookId: string | number;
};

/** What an entry should have said. What is left out stays as it was recorded, unless another event is named; null takes it away. */
export type RestatedEventInput = {
  /** What it is about: a clock, a decision, a stage asked for. */
  about?: string | null | undefined;
  /** The role whose agreement was given. */
  agreedBy?: string | null | undefined;
  /** Occurrences of an each-clock that this answers. */
  answers?: Array<number> | null | undefined;
  /** When it happened, where the time of day is known. */
  at?: string | null | undefined;
  /** Criteria of the area that were shown. */
  criteria?: Array<string> | null | undefined;
  /** The outcome of a decision. */
  decision?: YesNo | null | undefined;
  /** What happened, by its name. */
  event?: string | null | undefined;
  /** The whole time agreed: "20 working days". */
  extendedTo?: string | null | undefined;
  /** Answers to questions of the rules: all of them again. */
  facts?: Array<FactInput> | null | undefined;
  /** The grade given to an area of a framework. */
  grade?: string | null | undefined;
  /** Whether it was done in writing. */
  inWriting?: boolean | null | undefined;
  /** What a measure counts: the rings of a call. */
  number?: number | null | undefined;
  /** The date it happened. */
  on?: string | null | undefined;
  /** Who was appointed to which role. */
  people?: Array<RoleHolderInput> | null | undefined;
  /** The reasons that were given then, kept beside the log. */
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
  /** All cases are counted: it can be made. If it is not, it is forgotten after 7 days. */
  | 'READY'
  /** It is made; what was left is listed, and can be tried out again. */
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

/** Whether changes are sent to a webhook. */
export type WebhookState =
  /** They are. */
  | 'ACTIVE'
  /** A person paused it; what changes waits. */
  | 'PAUSED'
  /** Its receiver answered 410, that nobody is there any more; what changes waits. */
  | 'STOPPED';

/** An announced bank holiday to be taken back. */
export type WithdrawHolidayInput = {
  /** The name of the calendar that it was added to: england_and_wales. */
  calendar: string;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The date that it was announced for; today or later. */
  on: string;
};

/** Which use of a ruleset that is still to come is taken back. */
export type WithdrawRulesetInput = {
  /** The date from which it was to be used; later than today. */
  fromOn: string;
  /** A key of your own: sent again with the same input it does nothing twice. */
  idempotencyKey: string;
  /** The name of the ruleset. */
  ruleset: string;
};

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

export type AuditQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditQuery = { audit: { nodes: Array<{ id: string, number: number | null, at: string, verb: string, outcome: string, subjectId: string | null, subjectKind: string | null, subjectName: string | null, actor: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, auditHead: { number: number, sealedAt: string, signed: string } | null };

export type VerifyAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditQuery = { verifyAudit: { isWhole: boolean, entries: number, findingCount: number, findings: Array<{ kind: AuditFindingKind, message: string, number: number | null }> } };

export type CasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CaseFilter | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number | null, nodes: Array<{ id: string, reference: string | null, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, outcome: string | null, stage: { name: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { case: { id: string, reference: string | null, procedure: string, title: string, status: CaseStatus, openedOn: string, closedOn: string | null, closedBySeq: number | null, outcome: string | null, version: number, erasedAt: string | null, importedAt: string | null, setAsideAt: string | null, owedOpenings: Array<{ procedure: string, owedOn: string, administrators: Array<{ name: string }>, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } }>, edition: { id: string, title: string, inForceFrom: string, report: { procedures: Array<{ name: string, stages: Array<{ name: string, title: string, owner: string | null }> }> } }, stage: { name: string, title: string, enteredOn: string, owner: string | null, holder: { id: string, name: string } | null } | null, deadlines: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, lateOnArrival: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, history: Array<{ seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, contactsGiven: Array<string>, entered: string | null, corrects: number | null, correctedBy: number | null, isStruckOut: boolean, hasFallenAway: boolean, by: { id: string, name: string } | null, setOff: Array<{ kind: EffectKind, words: string }>, instead: { event: string, label: string, happenedOn: string, happenedAt: string | null } | null, switchedFrom: { title: string, inForceFrom: string } | null, switchedTo: { title: string, inForceFrom: string } | null }>, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } }>, log: Array<{ seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, contactsGiven: Array<string>, entered: string | null, corrects: number | null, correctedBy: number | null, isStruckOut: boolean, hasFallenAway: boolean, by: { id: string, name: string } | null, setOff: Array<{ kind: EffectKind, words: string }>, instead: { event: string, label: string, happenedOn: string, happenedAt: string | null } | null, switchedFrom: { title: string, inForceFrom: string } | null, switchedTo: { title: string, inForceFrom: string } | null }>, holders: Array<{ role: string, outside: boolean, mayChange: boolean, person: { id: string, name: string, email: string } | null }>, mayRecord: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }>, facts: Array<{ question: string, text: string, answer: string }> } | null };

export type CaseDeadlineFragment = { id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, startedOn: string, dueOn: string | null, dueAt: string | null, provisional: boolean, metOn: string | null, late: boolean, lateOnArrival: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, explanation: { dayZero: string, sentences: Array<string>, skipped: Array<{ on: string, why: string }> } | null, history: Array<{ seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, contactsGiven: Array<string>, entered: string | null, corrects: number | null, correctedBy: number | null, isStruckOut: boolean, hasFallenAway: boolean, by: { id: string, name: string } | null, setOff: Array<{ kind: EffectKind, words: string }>, instead: { event: string, label: string, happenedOn: string, happenedAt: string | null } | null, switchedFrom: { title: string, inForceFrom: string } | null, switchedTo: { title: string, inForceFrom: string } | null }>, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } };

export type CaseLogLineFragment = { seq: number, event: string, label: string, happenedOn: string, happenedAt: string | null, recordedAt: string, about: string | null, words: string | null, contactsGiven: Array<string>, entered: string | null, corrects: number | null, correctedBy: number | null, isStruckOut: boolean, hasFallenAway: boolean, by: { id: string, name: string } | null, setOff: Array<{ kind: EffectKind, words: string }>, instead: { event: string, label: string, happenedOn: string, happenedAt: string | null } | null, switchedFrom: { title: string, inForceFrom: string } | null, switchedTo: { title: string, inForceFrom: string } | null };

export type ClauseWordsFragment = { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null };

export type PossibleFragment = { name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase:
    | { __typename: 'CaseOpened', case: { id: string, status: CaseStatus } }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }> }
   };

export type RecordEventMutationVariables = Exact<{
  input: RecordEventInput;
}>;


export type RecordEventMutation = { recordEvent:
    | { __typename: 'EventRecorded', case: { id: string }, entries: Array<{ seq: number, label: string }> }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }> }
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


export type ComparisonQuery = { compareRulesets: { one: { name: string, title: string, inForceFrom: string | null }, other: { name: string, title: string, inForceFrom: string | null }, counts: Array<{ verdict: Verdict, count: number }>, rows: Array<{ key: string, procedure: string | null, stage: string | null, about: string, verdict: Verdict, difference: string | null, unitChanged: boolean, examples: Array<{ startOn: string, oneDueOn: string, otherDueOn: string }>, one: { rule: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } } | null, other: { rule: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } } | null }> } | null };

export type UsesQueryVariables = Exact<{ [key: string]: never; }>;


export type UsesQuery = { me: { id: string, agency: { id: string, name: string, rulesets: Array<{ ruleset: string, title: string, fromOn: string, untilOn: string | null, edition: { id: string, inForceFrom: string } | null }> } } };

export type AdoptRulesetMutationVariables = Exact<{
  input: AdoptRulesetInput;
}>;


export type AdoptRulesetMutation = { adoptRuleset:
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string, on: string }
    | { __typename: 'RulesetAdopted', rulesets: Array<{ ruleset: string, fromOn: string }> }
   };

export type WithdrawRulesetMutationVariables = Exact<{
  input: WithdrawRulesetInput;
}>;


export type WithdrawRulesetMutation = { withdrawRuleset:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string }
    | { __typename: 'RulesetAdopted', rulesets: Array<{ ruleset: string, fromOn: string }> }
   };

export type TokensQueryVariables = Exact<{ [key: string]: never; }>;


export type TokensQuery = { tokens: Array<{ id: string, name: string, createdAt: string, expiresAt: string, lastUsedOn: string | null, revokedAt: string | null, scopes: Array<Permission> | null, person: { id: string, name: string } }>, people: Array<{ id: string, name: string, hasLeft: boolean, access: Array<Access>, may: Array<Permission> }>, me: { id: string, agency: { id: string, isSandbox: boolean, realNow: string } } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TokenCreated', secret: string, token: { id: string } }
   };

export type RevokeTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeTokenMutation = { revokeToken:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TokenRevoked', token: { id: string, revokedAt: string | null } }
   };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, url: string, state: WebhookState, kinds: Array<ChangeKind>, createdAt: string, deliveries: { nodes: Array<{ eventId: string, kind: ChangeKind, state: DeliveryState, attempts: number, lastStatus: number | null, lastTrouble: string | null, lastTriedAt: string | null, nextTryAt: string | null, changedAt: string, caseId: string }> } }> };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WebhookSecret', secret: string, webhook: { id: string } }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WebhookSecret', secret: string, webhook: { id: string } }
   };

type WebhookSecretTold_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

type WebhookSecretTold_WebhookSecret_Fragment = { __typename: 'WebhookSecret', secret: string, webhook: { id: string } };

export type WebhookSecretToldFragment =
  | WebhookSecretTold_InvalidInput_Fragment
  | WebhookSecretTold_WebhookSecret_Fragment
;

export type PauseWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type PauseWebhookMutation = { pauseWebhook:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'Webhook', id: string, state: WebhookState }
   };

export type ResumeWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeWebhookMutation = { resumeWebhook:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'Webhook', id: string, state: WebhookState }
   };

type WebhookChanged_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

type WebhookChanged_Webhook_Fragment = { __typename: 'Webhook', id: string, state: WebhookState };

export type WebhookChangedFragment =
  | WebhookChanged_InvalidInput_Fragment
  | WebhookChanged_Webhook_Fragment
;

export type DeleteWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteWebhookMutation = { deleteWebhook:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WebhookDeleted', deleted: boolean }
   };

export type ReplayDeliveriesMutationVariables = Exact<{
  input: ReplayDeliveriesInput;
}>;


export type ReplayDeliveriesMutation = { replayDeliveries:
    | { __typename: 'DeliveriesReplayed', count: number }
    | { __typename: 'InvalidInput', message: string }
   };

export type FeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedsQuery = { calendarFeeds: Array<{ id: string, scope: FeedScope, madeAt: string }>, me: { id: string, access: Array<Access> } };

export type CreateFeedMutationVariables = Exact<{
  scope: FeedScope;
}>;


export type CreateFeedMutation = { createCalendarFeed: { __typename: 'CalendarFeedMade', url: string, feed: { id: string } } };

export type RevokeFeedMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeFeedMutation = { revokeCalendarFeed: boolean };

export type CorrectEventMutationVariables = Exact<{
  input: CorrectEventInput;
}>;


export type CorrectEventMutation = { correctEvent:
    | { __typename: 'CorrectionTried', before: { status: CaseStatus, stage: string | null, outcome: string | null }, after: { status: CaseStatus, stage: string | null, outcome: string | null }, setOff: Array<{ kind: EffectKind, words: string }>, deadlines: Array<{ clock: string, occurrence: number, text: string, lateOnArrival: boolean, before: { state: DeadlineState, duty: DutyState | null, dueOn: string | null } | null, after: { state: DeadlineState, duty: DutyState | null, dueOn: string | null } | null }>, fallenAway: Array<{ seq: number, label: string, happenedOn: string }>, mistaken: Array<{ seq: number, what: string }> }
    | { __typename: 'EventCorrected', case: { id: string } }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'Refusal', code: string, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } | null, accepted: Array<{ name: string, about: string | null, label: string, kind: PossibleEventKind, needsTime: boolean, needsReasons: boolean, needsNumber: boolean, needsNumberOf: string | null, needsWriting: boolean, needsAgreementOf: string | null, needsPeople: Array<string>, choices: Array<string>, criteria: Array<{ name: string, grade: string, words: Array<string> }>, evidence: Array<{ name: string, words: Array<string> }> }> }
    | { __typename: 'VersionConflict', message: string, currentVersion: number }
   };

export type ChangeHolderMutationVariables = Exact<{
  input: ChangeHolderInput;
}>;


export type ChangeHolderMutation = { changeHolder:
    | { __typename: 'EventRecorded', case: { id: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'VersionConflict', message: string }
   };

export type ResumeCaseMutationVariables = Exact<{
  caseId: string | number;
  idempotencyKey: string;
}>;


export type ResumeCaseMutation = { resumeCase:
    | { __typename: 'CaseResumed', case: { id: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'Refusal', message: string }
   };

export type DeadlinesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DeadlineFilter | null | undefined;
}>;


export type DeadlinesQuery = { deadlines: { totalCount: number | null, nodes: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, text: string, strength: Strength, state: DeadlineState, duty: DutyState | null, stage: string | null, owner: string | null, outside: boolean, dueOn: string | null, dueAt: string | null, provisional: boolean, late: boolean, workingDaysLeft: number | null, daysLeft: number | null, holder: { id: string, name: string } | null, case: { id: string, reference: string | null, title: string, stage: { name: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { people: Array<{ id: string, name: string, email: string, access: Array<Access>, hasLeft: boolean, roles: Array<string>, manager: { id: string, name: string } | null }>, deputies: Array<{ fromOn: string, untilOn: string, person: { id: string, name: string }, deputy: { id: string, name: string } }>, editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, text: string }>, me: { id: string, agency: { id: string, isSandbox: boolean, roles: Array<string>, rulesets: Array<{ ruleset: string, title: string, fromOn: string, untilOn: string | null, edition: { id: string, inForceFrom: string } | null }>, noticeSetting: { mail: boolean, sandboxSends: boolean, warnDays: number } } } };

export type LeaversQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaversQuery = { leavers: Array<{ id: string, name: string, email: string }> };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { addPerson:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type ChangePersonMutationVariables = Exact<{
  input: ChangePersonInput;
}>;


export type ChangePersonMutation = { changePerson:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type EndPlaceMutationVariables = Exact<{
  personId: string | number;
}>;


export type EndPlaceMutation = { endPlace:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type ForgetPersonMutationVariables = Exact<{
  personId: string | number;
}>;


export type ForgetPersonMutation = { forgetPerson:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type NameRoleHolderMutationVariables = Exact<{
  input: HoldingInput;
}>;


export type NameRoleHolderMutation = { nameRoleHolder:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type ReleaseRoleHolderMutationVariables = Exact<{
  input: HoldingInput;
}>;


export type ReleaseRoleHolderMutation = { releaseRoleHolder:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type NameDeputyMutationVariables = Exact<{
  input: DeputyInput;
}>;


export type NameDeputyMutation = { nameDeputy:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type EndDeputyMutationVariables = Exact<{
  personId: string | number;
  fromOn: string;
}>;


export type EndDeputyMutation = { endDeputy:
    | { __typename: 'DirectoryChanged', person: { id: string, name: string } }
    | { __typename: 'DirectoryRefused', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

type DirectoryAnswer_DirectoryChanged_Fragment = { __typename: 'DirectoryChanged', person: { id: string, name: string } };

type DirectoryAnswer_DirectoryRefused_Fragment = { __typename: 'DirectoryRefused', message: string };

type DirectoryAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

export type DirectoryAnswerFragment =
  | DirectoryAnswer_DirectoryChanged_Fragment
  | DirectoryAnswer_DirectoryRefused_Fragment
  | DirectoryAnswer_InvalidInput_Fragment
;

export type SetNoticeSettingMutationVariables = Exact<{
  input: NoticeSettingInput;
}>;


export type SetNoticeSettingMutation = { setNoticeSetting:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoticeSetting', warnDays: number, mail: boolean, sandboxSends: boolean }
   };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { drafts: Array<{ id: string, title: string, ruleset: string | null, state: DraftState, changedAt: string, authors: Array<{ id: string, name: string }> }> };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { draft: { id: string, title: string, ruleset: string | null, text: string, version: number, state: DraftState, changedAt: string, authors: Array<{ id: string, name: string }>, savedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, edition: { id: string, title: string } | null, report: { diagnostics: Array<{ code: string, severity: Severity }> } } | null };

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

export type EvidenceQueryVariables = Exact<{
  from: string;
  to: string;
  procedure?: string | null | undefined;
}>;


export type EvidenceQuery = { evidence: { notShown: Array<string>, standards: Array<{ ruleset: string, procedure: string, clock: string, title: string, text: string, strength: Strength, limit: string | null, months: Array<{ month: string, rate: { met: number, of: number } | null }>, rate: { met: number, of: number } | null, tally: { due: number, inTime: number, metLate: number, neverMet: number, overdue: number, recordedLate: number, notYetDue: number, endedFirst: number, fellAway: number, lateOnArrival: number, done: number, owed: number, leftUndone: number }, days: { median: number, ninetieth: number, of: number, unit: DayUnit } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } }> }, procedures: Array<{ name: string, title: string }> };

export type StandardKeptFragment = { ruleset: string, procedure: string, clock: string, title: string, text: string, strength: Strength, limit: string | null, rate: { met: number, of: number } | null, tally: { due: number, inTime: number, metLate: number, neverMet: number, overdue: number, recordedLate: number, notYetDue: number, endedFirst: number, fellAway: number, lateOnArrival: number, done: number, owed: number, leftUndone: number }, days: { median: number, ninetieth: number, of: number, unit: DayUnit } | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } };

export type BreachesQueryVariables = Exact<{
  from: string;
  to: string;
  procedure?: string | null | undefined;
}>;


export type BreachesQuery = { evidence: { notShown: Array<string>, standards: Array<{ procedure: string, clock: string, text: string, title: string, delays: { expected: number, told: number, withReasons: number, reasons: Array<{ on: string, words: string | null, expected: boolean, case: { id: string, reference: string | null } }> }, late: { totalCount: number | null, nodes: Array<{ id: string, clock: string, occurrence: number, kind: DeadlineKind, state: DeadlineState, duty: DutyState | null, stage: string | null, dueOn: string | null, dueAt: string | null, provisional: boolean, late: boolean, metOn: string | null, workingDaysLeft: number | null, daysLeft: number | null, case: { id: string, reference: string | null, title: string }, history: Array<{ seq: number, label: string, happenedOn: string, words: string | null, by: { name: string } | null }> }> } }> }, procedures: Array<{ name: string, title: string }> };

export type EvidencePackQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type EvidencePackQuery = { evidencePack: { title: string, withoutEvidence: Array<{ area: string, name: string, grade: string }>, areas: Array<{ name: string, title: string, notShown: Array<string>, asks: Array<{ name: string, clause: { words: Array<string> } }>, selfAssessment: { grade: string, on: string, reasons: string | null, by: { name: string } | null, case: { id: string, reference: string | null } } | null, criteria: Array<{ name: string, grade: string, cases: number, lacks: Lack | null, notShown: Array<string>, rate: { met: number, of: number } | null, clause: { words: Array<string> }, standards: Array<{ clock: string, procedure: string, text: string, title: string, notShown: Array<string>, rate: { met: number, of: number } | null, tally: { due: number, notYetDue: number } }> }> }> } };

export type ExportEvidenceQueryVariables = Exact<{
  from: string;
  to: string;
  procedure?: string | null | undefined;
}>;


export type ExportEvidenceQuery = { exportEvidence: { name: string, mediaType: string, content: string } };

export type HolidaysQueryVariables = Exact<{ [key: string]: never; }>;


export type HolidaysQuery = { calendars: Array<{ name: string, source: string, publishedUntil: string, holidays: Array<{ on: string, name: string }> }>, me: { id: string, agency: { id: string, announcedHolidays: Array<{ calendar: string, on: string, name: string }> } } };

export type AnnouncedQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncedQuery = { switchPreviews: Array<{ id: string, state: SwitchState, holiday: { calendar: string, name: string, on: string, withdrawn: boolean } | null }>, me: { id: string, agency: { id: string, announcedHolidays: Array<{ calendar: string, name: string, on: string }> } } };

export type AnnounceHolidayMutationVariables = Exact<{
  input: AnnounceHolidayInput;
}>;


export type AnnounceHolidayMutation = { announceHoliday:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string }
    | { __typename: 'SwitchPreview', id: string }
   };

export type WithdrawHolidayMutationVariables = Exact<{
  input: WithdrawHolidayInput;
}>;


export type WithdrawHolidayMutation = { withdrawHoliday:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string }
    | { __typename: 'SwitchPreview', id: string }
   };

export type ImportCasesMutationVariables = Exact<{
  input: ImportCasesInput;
}>;


export type ImportCasesMutation = { importCases:
    | { __typename: 'CaseImport', id: string }
    | { __typename: 'ImportChecked', cases: number, faultCount: number, faults: Array<{ line: number, message: string }> }
    | { __typename: 'InvalidInput', message: string }
   };

export type CaseImportQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseImportQuery = { caseImport: { id: string, total: number, done: number, imported: number, there: number, failed: number, failedLines: Array<number> } | null };

export type InboxQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  unread: boolean;
}>;


export type InboxQuery = { inbox: { totalCount: number | null, nodes: Array<{ id: string, kind: NoticeKind, text: string, role: string | null, isInError: boolean, madeAt: string, readAt: string | null, case: { id: string, reference: string | null, title: string }, deadline: { id: string, clock: string, occurrence: number, dueOn: string | null, dueAt: string | null, provisional: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadQuery = { inbox: { totalCount: number | null } };

export type ReadNoticesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ReadNoticesMutation = { readNotices: number };

export type EraseCaseMutationVariables = Exact<{
  input: EraseCaseInput;
}>;


export type EraseCaseMutation = { eraseCase:
    | { __typename: 'CaseErased', dryRun: boolean, parts: Array<{ what: string, count: number }> }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'StillKept', retention: { keepUntilOn: string | null, mayEraseOn: string | null, message: string, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } | null } }
   };

export type ExportRecordQueryVariables = Exact<{
  caseIds: Array<string | number> | string | number;
  as: ExportFormat;
}>;


export type ExportRecordQuery = { exportRecord: { name: string, mediaType: string, cases: number, content: string } };

export type ExportCasesQueryVariables = Exact<{
  procedure: string;
  from: string;
  to: string;
  as: ExportFormat;
}>;


export type ExportCasesQuery = { exportCases: { name: string, mediaType: string, cases: number, content: string, notShown: Array<string> } };

export type CasesOfReferenceQueryVariables = Exact<{
  reference: string;
  after?: string | null | undefined;
}>;


export type CasesOfReferenceQuery = { cases: { nodes: Array<{ id: string, reference: string | null, title: string, openedOn: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KindsQueryVariables = Exact<{ [key: string]: never; }>;


export type KindsQuery = { procedures: Array<{ name: string, title: string, startsWhen: Array<string> }> };

export type NarrowingQueryVariables = Exact<{ [key: string]: never; }>;


export type NarrowingQuery = { procedures: Array<{ name: string, title: string, edition: { id: string, report: { procedures: Array<{ name: string, stages: Array<{ name: string, title: string, standards: Array<{ id: string, text: string }> }>, standards: Array<{ id: string, text: string }> }> } } }>, people: Array<{ id: string, name: string, hasLeft: boolean }> };

export type EditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionsQuery = { editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, isScheduled: boolean, fileName: string, owner: { id: string, name: string } | null, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ severity: Severity }>, procedures: Array<{ title: string }> } }> };

export type EditionQueryVariables = Exact<{
  id: string | number;
}>;


export type EditionQuery = { edition: { id: string, ruleset: string, title: string, inForceFrom: string, isScheduled: boolean, fileName: string, text: string, usedBy: Array<{ id: string, name: string }>, report: { diagnostics: Array<{ code: string, severity: Severity, line: number, column: number, endLine: number, endColumn: number, message: string, help: string | null }>, procedures: Array<{ name: string, title: string, stages: Array<{ name: string, title: string, owner: string | null, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, askedBy: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } }>, leadsTo: Array<{ stage: string | null, on: string }> }>, standards: Array<{ id: string, text: string, strength: Strength, owner: string | null, askedBy: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } }>, leadsTo: Array<{ stage: string | null, on: string }> }> } } | null };

export type ShelvesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelvesQuery = { editions: Array<{ id: string, ruleset: string, title: string, inForceFrom: string, fileName: string, text: string }>, calendars: Array<{ name: string, nation: string, zone: string, source: string, publishedFrom: string, publishedUntil: string, holidays: Array<{ on: string, name: string }> }>, sourceDocuments: Array<{ name: string, text: string }> };

export type StandardFragment = { id: string, text: string, strength: Strength, owner: string | null, askedBy: string | null, limit: string | null, clause: { words: Array<string>, document: string | null, assumed: string | null, rule: string, line: number, edition: { title: string, inForceFrom: string } | null } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, startedAt: string, usedAt: string, endsAt: string, isThisOne: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SessionsEnded', count: number }
   };

export type EndSessionsMutationVariables = Exact<{
  personId: string | number;
}>;


export type EndSessionsMutation = { endSessions:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SessionsEnded', count: number }
   };

type SessionsEndedAnswer_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string };

type SessionsEndedAnswer_SessionsEnded_Fragment = { __typename: 'SessionsEnded', count: number };

export type SessionsEndedAnswerFragment =
  | SessionsEndedAnswer_InvalidInput_Fragment
  | SessionsEndedAnswer_SessionsEnded_Fragment
;

export type PreviewFragment = { id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } };

export type PreviewCasesFragment = { cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, ranBy: { id: string, title: string, inForceFrom: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } };

export type SwitchPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type SwitchPreviewQuery = { switchPreview: { id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number }, cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, ranBy: { id: string, title: string, inForceFrom: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } } | null };

export type TriedDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type TriedDraftQuery = { draft: { id: string, tried: { id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number }, cases: { totalCount: number | null, nodes: Array<{ result: SwitchResult | null, message: string | null, case: { id: string, reference: string | null, title: string }, ranBy: { id: string, title: string, inForceFrom: string }, deadlines: Array<{ clock: string, occurrence: number, text: string, turn: DeadlineTurn, becomesOverdue: boolean, before: { dueOn: string | null } | null, after: { dueOn: string | null } | null }> }> } } | null } | null };

export type TryDraftMutationVariables = Exact<{
  input: TryDraftInput;
}>;


export type TryDraftMutation = { tryDraft:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type PreviewSwitchMutationVariables = Exact<{
  input: PreviewSwitchInput;
}>;


export type PreviewSwitchMutation = { previewSwitch:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string, on: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type PreviewAgainMutationVariables = Exact<{
  input: PreviewAgainInput;
}>;


export type PreviewAgainMutation = { previewAgain:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string, on: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type SwitchRulesetMutationVariables = Exact<{
  input: SwitchRulesetInput;
}>;


export type SwitchRulesetMutation = { switchRuleset:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProcedureTaken', message: string, ruleset: string, on: string }
    | { __typename: 'SwitchPreview', id: string, state: SwitchState, total: number, counted: number, holiday: { withdrawn: boolean } | null, totals: { cases: number, noPlace: number, failed: number, moved: number, changed: number, earlier: number, later: number, overdue: number, withdrawn: number, added: number } }
   };

export type ChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangedSubscription = { changed: { cursor: string, node: { caseId: string } } };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { inboxChanged: { unread: number } };

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
export const CaseLogLineFragmentDoc = new TypedDocumentString(`
    fragment CaseLogLine on LogEntry {
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
  setOff {
    kind
    words
  }
  contactsGiven
  entered
  corrects
  correctedBy
  isStruckOut
  hasFallenAway
  instead {
    event
    label
    happenedOn
    happenedAt
  }
  switchedFrom {
    title
    inForceFrom
  }
  switchedTo {
    title
    inForceFrom
  }
}
    `, {"fragmentName":"CaseLogLine"}) as unknown as TypedDocumentString<CaseLogLineFragment, unknown>;
export const ClauseWordsFragmentDoc = new TypedDocumentString(`
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  line
  edition {
    title
    inForceFrom
  }
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
  lateOnArrival
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
  history {
    ...CaseLogLine
  }
  clause {
    ...ClauseWords
  }
}
    fragment CaseLogLine on LogEntry {
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
  setOff {
    kind
    words
  }
  contactsGiven
  entered
  corrects
  correctedBy
  isStruckOut
  hasFallenAway
  instead {
    event
    label
    happenedOn
    happenedAt
  }
  switchedFrom {
    title
    inForceFrom
  }
  switchedTo {
    title
    inForceFrom
  }
}
fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  line
  edition {
    title
    inForceFrom
  }
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
export const WebhookSecretToldFragmentDoc = new TypedDocumentString(`
    fragment WebhookSecretTold on WebhookSecretResult {
  __typename
  ... on WebhookSecret {
    secret
    webhook {
      id
    }
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"WebhookSecretTold"}) as unknown as TypedDocumentString<WebhookSecretToldFragment, unknown>;
export const WebhookChangedFragmentDoc = new TypedDocumentString(`
    fragment WebhookChanged on WebhookResult {
  __typename
  ... on Webhook {
    id
    state
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"WebhookChanged"}) as unknown as TypedDocumentString<WebhookChangedFragment, unknown>;
export const DirectoryAnswerFragmentDoc = new TypedDocumentString(`
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"DirectoryAnswer"}) as unknown as TypedDocumentString<DirectoryAnswerFragment, unknown>;
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
export const StandardKeptFragmentDoc = new TypedDocumentString(`
    fragment StandardKept on StandardEvidence {
  ruleset
  procedure
  clock
  title
  text
  strength
  limit
  rate {
    met
    of
  }
  tally {
    due
    inTime
    metLate
    neverMet
    overdue
    recordedLate
    notYetDue
    endedFirst
    fellAway
    lateOnArrival
    done
    owed
    leftUndone
  }
  days {
    median
    ninetieth
    of
    unit
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
  line
  edition {
    title
    inForceFrom
  }
}`, {"fragmentName":"StandardKept"}) as unknown as TypedDocumentString<StandardKeptFragment, unknown>;
export const StandardFragmentDoc = new TypedDocumentString(`
    fragment Standard on StandardOutline {
  id
  text
  strength
  owner
  askedBy
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
  line
  edition {
    title
    inForceFrom
  }
}`, {"fragmentName":"Standard"}) as unknown as TypedDocumentString<StandardFragment, unknown>;
export const SessionsEndedAnswerFragmentDoc = new TypedDocumentString(`
    fragment SessionsEndedAnswer on EndSessionsResult {
  __typename
  ... on SessionsEnded {
    count
  }
  ... on InvalidInput {
    message
  }
}
    `, {"fragmentName":"SessionsEndedAnswer"}) as unknown as TypedDocumentString<SessionsEndedAnswerFragment, unknown>;
export const PreviewFragmentDoc = new TypedDocumentString(`
    fragment Preview on SwitchPreview {
  id
  state
  total
  counted
  holiday {
    withdrawn
  }
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
      ranBy {
        id
        title
        inForceFrom
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
export const AuditDocument = new TypedDocumentString(`
    query Audit($first: Int, $after: String, $filter: AuditFilter) {
  audit(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      number
      at
      verb
      outcome
      subjectId
      subjectKind
      subjectName
      actor {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  auditHead {
    number
    sealedAt
    signed
  }
}
    `) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const VerifyAuditDocument = new TypedDocumentString(`
    query VerifyAudit {
  verifyAudit {
    isWhole
    entries
    findingCount
    findings {
      kind
      message
      number
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyAuditQuery, VerifyAuditQueryVariables>;
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
    closedBySeq
    outcome
    version
    erasedAt
    importedAt
    setAsideAt
    owedOpenings {
      procedure
      owedOn
      administrators {
        name
      }
      clause {
        ...ClauseWords
      }
    }
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
      ...CaseLogLine
    }
    holders {
      role
      outside
      mayChange
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
  lateOnArrival
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
  history {
    ...CaseLogLine
  }
  clause {
    ...ClauseWords
  }
}
fragment CaseLogLine on LogEntry {
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
  setOff {
    kind
    words
  }
  contactsGiven
  entered
  corrects
  correctedBy
  isStruckOut
  hasFallenAway
  instead {
    event
    label
    happenedOn
    happenedAt
  }
  switchedFrom {
    title
    inForceFrom
  }
  switchedTo {
    title
    inForceFrom
  }
}
fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  line
  edition {
    title
    inForceFrom
  }
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
        status
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
  line
  edition {
    title
    inForceFrom
  }
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
  line
  edition {
    title
    inForceFrom
  }
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
  line
  edition {
    title
    inForceFrom
  }
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
          inForceFrom
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
      on
    }
    ... on InvalidInput {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptRulesetMutation, AdoptRulesetMutationVariables>;
export const WithdrawRulesetDocument = new TypedDocumentString(`
    mutation WithdrawRuleset($input: WithdrawRulesetInput!) {
  withdrawRuleset(input: $input) {
    __typename
    ... on RulesetAdopted {
      rulesets {
        ruleset
        fromOn
      }
    }
    ... on ProcedureTaken {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawRulesetMutation, WithdrawRulesetMutationVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens {
  tokens {
    id
    name
    createdAt
    expiresAt
    lastUsedOn
    revokedAt
    scopes
    person {
      id
      name
    }
  }
  people {
    id
    name
    hasLeft
    access
    may
  }
  me {
    id
    agency {
      id
      isSandbox
      realNow
    }
  }
}
    `) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    __typename
    ... on TokenCreated {
      secret
      token {
        id
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = new TypedDocumentString(`
    mutation RevokeToken($id: ID!) {
  revokeToken(id: $id) {
    __typename
    ... on TokenRevoked {
      token {
        id
        revokedAt
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhooks {
    id
    url
    state
    kinds
    createdAt
    deliveries(first: 20) {
      nodes {
        eventId
        kind
        state
        attempts
        lastStatus
        lastTrouble
        lastTriedAt
        nextTryAt
        changedAt
        caseId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: CreateWebhookInput!) {
  createWebhook(input: $input) {
    ...WebhookSecretTold
  }
}
    fragment WebhookSecretTold on WebhookSecretResult {
  __typename
  ... on WebhookSecret {
    secret
    webhook {
      id
    }
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    ...WebhookSecretTold
  }
}
    fragment WebhookSecretTold on WebhookSecretResult {
  __typename
  ... on WebhookSecret {
    secret
    webhook {
      id
    }
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const PauseWebhookDocument = new TypedDocumentString(`
    mutation PauseWebhook($id: ID!) {
  pauseWebhook(id: $id) {
    ...WebhookChanged
  }
}
    fragment WebhookChanged on WebhookResult {
  __typename
  ... on Webhook {
    id
    state
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = new TypedDocumentString(`
    mutation ResumeWebhook($id: ID!) {
  resumeWebhook(id: $id) {
    ...WebhookChanged
  }
}
    fragment WebhookChanged on WebhookResult {
  __typename
  ... on Webhook {
    id
    state
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($id: ID!) {
  deleteWebhook(id: $id) {
    __typename
    ... on WebhookDeleted {
      deleted
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const ReplayDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {
  replayDeliveries(input: $input) {
    __typename
    ... on DeliveriesReplayed {
      count
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayDeliveriesMutation, ReplayDeliveriesMutationVariables>;
export const FeedsDocument = new TypedDocumentString(`
    query Feeds {
  calendarFeeds {
    id
    scope
    madeAt
  }
  me {
    id
    access
  }
}
    `) as unknown as TypedDocumentString<FeedsQuery, FeedsQueryVariables>;
export const CreateFeedDocument = new TypedDocumentString(`
    mutation CreateFeed($scope: FeedScope!) {
  createCalendarFeed(scope: $scope) {
    __typename
    url
    feed {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateFeedMutation, CreateFeedMutationVariables>;
export const RevokeFeedDocument = new TypedDocumentString(`
    mutation RevokeFeed($id: ID!) {
  revokeCalendarFeed(id: $id)
}
    `) as unknown as TypedDocumentString<RevokeFeedMutation, RevokeFeedMutationVariables>;
export const CorrectEventDocument = new TypedDocumentString(`
    mutation CorrectEvent($input: CorrectEventInput!) {
  correctEvent(input: $input) {
    __typename
    ... on EventCorrected {
      case {
        id
      }
    }
    ... on CorrectionTried {
      before {
        status
        stage
        outcome
      }
      after {
        status
        stage
        outcome
      }
      setOff {
        kind
        words
      }
      deadlines {
        clock
        occurrence
        text
        before {
          state
          duty
          dueOn
        }
        after {
          state
          duty
          dueOn
        }
        lateOnArrival
      }
      fallenAway {
        seq
        label
        happenedOn
      }
      mistaken {
        seq
        what
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
  line
  edition {
    title
    inForceFrom
  }
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
}`) as unknown as TypedDocumentString<CorrectEventMutation, CorrectEventMutationVariables>;
export const ChangeHolderDocument = new TypedDocumentString(`
    mutation ChangeHolder($input: ChangeHolderInput!) {
  changeHolder(input: $input) {
    __typename
    ... on EventRecorded {
      case {
        id
      }
    }
    ... on InvalidInput {
      message
    }
    ... on VersionConflict {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeHolderMutation, ChangeHolderMutationVariables>;
export const ResumeCaseDocument = new TypedDocumentString(`
    mutation ResumeCase($caseId: ID!, $idempotencyKey: String!) {
  resumeCase(caseId: $caseId, idempotencyKey: $idempotencyKey) {
    __typename
    ... on CaseResumed {
      case {
        id
      }
    }
    ... on Refusal {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeCaseMutation, ResumeCaseMutationVariables>;
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
export const DirectoryDocument = new TypedDocumentString(`
    query Directory {
  people {
    id
    name
    email
    access
    hasLeft
    roles
    manager {
      id
      name
    }
  }
  deputies {
    fromOn
    untilOn
    person {
      id
      name
    }
    deputy {
      id
      name
    }
  }
  editions {
    id
    ruleset
    title
    inForceFrom
    text
  }
  me {
    id
    agency {
      id
      isSandbox
      roles
      rulesets {
        ruleset
        title
        fromOn
        untilOn
        edition {
          id
          inForceFrom
        }
      }
      noticeSetting {
        mail
        sandboxSends
        warnDays
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DirectoryQuery, DirectoryQueryVariables>;
export const LeaversDocument = new TypedDocumentString(`
    query Leavers {
  leavers {
    id
    name
    email
  }
}
    `) as unknown as TypedDocumentString<LeaversQuery, LeaversQueryVariables>;
export const AddPersonDocument = new TypedDocumentString(`
    mutation AddPerson($input: AddPersonInput!) {
  addPerson(input: $input) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<AddPersonMutation, AddPersonMutationVariables>;
export const ChangePersonDocument = new TypedDocumentString(`
    mutation ChangePerson($input: ChangePersonInput!) {
  changePerson(input: $input) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ChangePersonMutation, ChangePersonMutationVariables>;
export const EndPlaceDocument = new TypedDocumentString(`
    mutation EndPlace($personId: ID!) {
  endPlace(personId: $personId) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<EndPlaceMutation, EndPlaceMutationVariables>;
export const ForgetPersonDocument = new TypedDocumentString(`
    mutation ForgetPerson($personId: ID!) {
  forgetPerson(personId: $personId) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ForgetPersonMutation, ForgetPersonMutationVariables>;
export const NameRoleHolderDocument = new TypedDocumentString(`
    mutation NameRoleHolder($input: HoldingInput!) {
  nameRoleHolder(input: $input) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<NameRoleHolderMutation, NameRoleHolderMutationVariables>;
export const ReleaseRoleHolderDocument = new TypedDocumentString(`
    mutation ReleaseRoleHolder($input: HoldingInput!) {
  releaseRoleHolder(input: $input) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<ReleaseRoleHolderMutation, ReleaseRoleHolderMutationVariables>;
export const NameDeputyDocument = new TypedDocumentString(`
    mutation NameDeputy($input: DeputyInput!) {
  nameDeputy(input: $input) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<NameDeputyMutation, NameDeputyMutationVariables>;
export const EndDeputyDocument = new TypedDocumentString(`
    mutation EndDeputy($personId: ID!, $fromOn: Date!) {
  endDeputy(personId: $personId, fromOn: $fromOn) {
    ...DirectoryAnswer
  }
}
    fragment DirectoryAnswer on DirectoryResult {
  __typename
  ... on DirectoryChanged {
    person {
      id
      name
    }
  }
  ... on DirectoryRefused {
    message
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<EndDeputyMutation, EndDeputyMutationVariables>;
export const SetNoticeSettingDocument = new TypedDocumentString(`
    mutation SetNoticeSetting($input: NoticeSettingInput!) {
  setNoticeSetting(input: $input) {
    __typename
    ... on NoticeSetting {
      warnDays
      mail
      sandboxSends
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetNoticeSettingMutation, SetNoticeSettingMutationVariables>;
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
    savedBy {
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
        code
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
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($from: Date!, $to: Date!, $procedure: String) {
  evidence(from: $from, to: $to, procedure: $procedure) {
    standards {
      ...StandardKept
      months {
        month
        rate {
          met
          of
        }
      }
    }
    notShown
  }
  procedures {
    name
    title
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  line
  edition {
    title
    inForceFrom
  }
}
fragment StandardKept on StandardEvidence {
  ruleset
  procedure
  clock
  title
  text
  strength
  limit
  rate {
    met
    of
  }
  tally {
    due
    inTime
    metLate
    neverMet
    overdue
    recordedLate
    notYetDue
    endedFirst
    fellAway
    lateOnArrival
    done
    owed
    leftUndone
  }
  days {
    median
    ninetieth
    of
    unit
  }
  clause {
    ...ClauseWords
  }
}`) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const BreachesDocument = new TypedDocumentString(`
    query Breaches($from: Date!, $to: Date!, $procedure: String) {
  evidence(from: $from, to: $to, procedure: $procedure) {
    standards {
      procedure
      clock
      text
      title
      delays {
        expected
        told
        withReasons
        reasons {
          on
          words
          expected
          case {
            id
            reference
          }
        }
      }
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
          case {
            id
            reference
            title
          }
          history {
            seq
            label
            happenedOn
            words
            by {
              name
            }
          }
        }
      }
    }
    notShown
  }
  procedures {
    name
    title
  }
}
    `) as unknown as TypedDocumentString<BreachesQuery, BreachesQueryVariables>;
export const EvidencePackDocument = new TypedDocumentString(`
    query EvidencePack($from: Date!, $to: Date!) {
  evidencePack(from: $from, to: $to) {
    title
    withoutEvidence {
      area
      name
      grade
    }
    areas {
      name
      title
      notShown
      asks {
        name
        clause {
          words
        }
      }
      selfAssessment {
        grade
        on
        reasons
        by {
          name
        }
        case {
          id
          reference
        }
      }
      criteria {
        name
        grade
        cases
        lacks
        notShown
        rate {
          met
          of
        }
        clause {
          words
        }
        standards {
          clock
          procedure
          text
          title
          notShown
          rate {
            met
            of
          }
          tally {
            due
            notYetDue
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvidencePackQuery, EvidencePackQueryVariables>;
export const ExportEvidenceDocument = new TypedDocumentString(`
    query ExportEvidence($from: Date!, $to: Date!, $procedure: String) {
  exportEvidence(from: $from, to: $to, procedure: $procedure) {
    name
    mediaType
    content
  }
}
    `) as unknown as TypedDocumentString<ExportEvidenceQuery, ExportEvidenceQueryVariables>;
export const HolidaysDocument = new TypedDocumentString(`
    query Holidays {
  calendars {
    name
    source
    publishedUntil
    holidays {
      on
      name
    }
  }
  me {
    id
    agency {
      id
      announcedHolidays {
        calendar
        on
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HolidaysQuery, HolidaysQueryVariables>;
export const AnnouncedDocument = new TypedDocumentString(`
    query Announced {
  switchPreviews {
    id
    state
    holiday {
      calendar
      name
      on
      withdrawn
    }
  }
  me {
    id
    agency {
      id
      announcedHolidays {
        calendar
        name
        on
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncedQuery, AnnouncedQueryVariables>;
export const AnnounceHolidayDocument = new TypedDocumentString(`
    mutation AnnounceHoliday($input: AnnounceHolidayInput!) {
  announceHoliday(input: $input) {
    __typename
    ... on SwitchPreview {
      id
    }
    ... on ProcedureTaken {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnnounceHolidayMutation, AnnounceHolidayMutationVariables>;
export const WithdrawHolidayDocument = new TypedDocumentString(`
    mutation WithdrawHoliday($input: WithdrawHolidayInput!) {
  withdrawHoliday(input: $input) {
    __typename
    ... on SwitchPreview {
      id
    }
    ... on ProcedureTaken {
      message
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawHolidayMutation, WithdrawHolidayMutationVariables>;
export const ImportCasesDocument = new TypedDocumentString(`
    mutation ImportCases($input: ImportCasesInput!) {
  importCases(input: $input) {
    __typename
    ... on CaseImport {
      id
    }
    ... on ImportChecked {
      cases
      faultCount
      faults {
        line
        message
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCasesMutation, ImportCasesMutationVariables>;
export const CaseImportDocument = new TypedDocumentString(`
    query CaseImport($id: ID!) {
  caseImport(id: $id) {
    id
    total
    done
    imported
    there
    failed
    failedLines
  }
}
    `) as unknown as TypedDocumentString<CaseImportQuery, CaseImportQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($first: Int, $after: String, $unread: Boolean!) {
  inbox(first: $first, after: $after, unread: $unread) {
    nodes {
      id
      kind
      text
      role
      isInError
      madeAt
      readAt
      case {
        id
        reference
        title
      }
      deadline {
        id
        clock
        occurrence
        dueOn
        dueAt
        provisional
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const UnreadDocument = new TypedDocumentString(`
    query Unread {
  inbox(first: 1, unread: true) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<UnreadQuery, UnreadQueryVariables>;
export const ReadNoticesDocument = new TypedDocumentString(`
    mutation ReadNotices($ids: [ID!]!) {
  readNotices(ids: $ids)
}
    `) as unknown as TypedDocumentString<ReadNoticesMutation, ReadNoticesMutationVariables>;
export const EraseCaseDocument = new TypedDocumentString(`
    mutation EraseCase($input: EraseCaseInput!) {
  eraseCase(input: $input) {
    __typename
    ... on CaseErased {
      dryRun
      parts {
        what
        count
      }
    }
    ... on StillKept {
      retention {
        keepUntilOn
        mayEraseOn
        message
        clause {
          ...ClauseWords
        }
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    fragment ClauseWords on Clause {
  words
  document
  assumed
  rule
  line
  edition {
    title
    inForceFrom
  }
}`) as unknown as TypedDocumentString<EraseCaseMutation, EraseCaseMutationVariables>;
export const ExportRecordDocument = new TypedDocumentString(`
    query ExportRecord($caseIds: [ID!]!, $as: ExportFormat!) {
  exportRecord(caseIds: $caseIds, as: $as) {
    name
    mediaType
    cases
    content
  }
}
    `) as unknown as TypedDocumentString<ExportRecordQuery, ExportRecordQueryVariables>;
export const ExportCasesDocument = new TypedDocumentString(`
    query ExportCases($procedure: String!, $from: Date!, $to: Date!, $as: ExportFormat!) {
  exportCases(procedure: $procedure, from: $from, to: $to, as: $as) {
    name
    mediaType
    cases
    content
    notShown
  }
}
    `) as unknown as TypedDocumentString<ExportCasesQuery, ExportCasesQueryVariables>;
export const CasesOfReferenceDocument = new TypedDocumentString(`
    query CasesOfReference($reference: String!, $after: String) {
  cases(first: 100, after: $after, filter: {reference: $reference}) {
    nodes {
      id
      reference
      title
      openedOn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CasesOfReferenceQuery, CasesOfReferenceQueryVariables>;
export const KindsDocument = new TypedDocumentString(`
    query Kinds {
  procedures {
    name
    title
    startsWhen
  }
}
    `) as unknown as TypedDocumentString<KindsQuery, KindsQueryVariables>;
export const NarrowingDocument = new TypedDocumentString(`
    query Narrowing {
  procedures {
    name
    title
    edition {
      id
      report {
        procedures {
          name
          stages {
            name
            title
            standards {
              id
              text
            }
          }
          standards {
            id
            text
          }
        }
      }
    }
  }
  people {
    id
    name
    hasLeft
  }
}
    `) as unknown as TypedDocumentString<NarrowingQuery, NarrowingQueryVariables>;
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
        leadsTo {
          stage
          on
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
  line
  edition {
    title
    inForceFrom
  }
}
fragment Standard on StandardOutline {
  id
  text
  strength
  owner
  askedBy
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
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  sessions {
    id
    startedAt
    usedAt
    endsAt
    isThisOne
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id) {
    ...SessionsEndedAnswer
  }
}
    fragment SessionsEndedAnswer on EndSessionsResult {
  __typename
  ... on SessionsEnded {
    count
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndSessionsDocument = new TypedDocumentString(`
    mutation EndSessions($personId: ID!) {
  endSessions(personId: $personId) {
    ...SessionsEndedAnswer
  }
}
    fragment SessionsEndedAnswer on EndSessionsResult {
  __typename
  ... on SessionsEnded {
    count
  }
  ... on InvalidInput {
    message
  }
}`) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
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
  holiday {
    withdrawn
  }
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
      ranBy {
        id
        title
        inForceFrom
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
  holiday {
    withdrawn
  }
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
      ranBy {
        id
        title
        inForceFrom
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
  holiday {
    withdrawn
  }
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
      on
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
  holiday {
    withdrawn
  }
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
export const PreviewAgainDocument = new TypedDocumentString(`
    mutation PreviewAgain($input: PreviewAgainInput!) {
  previewAgain(input: $input) {
    __typename
    ... on SwitchPreview {
      ...Preview
    }
    ... on ProcedureTaken {
      message
      ruleset
      on
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
  holiday {
    withdrawn
  }
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
}`) as unknown as TypedDocumentString<PreviewAgainMutation, PreviewAgainMutationVariables>;
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
      on
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
  holiday {
    withdrawn
  }
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
export const ChangedDocument = new TypedDocumentString(`
    subscription Changed($after: String) {
  changed(after: $after) {
    cursor
    node {
      caseId
    }
  }
}
    `) as unknown as TypedDocumentString<ChangedSubscription, ChangedSubscriptionVariables>;
export const InboxChangedDocument = new TypedDocumentString(`
    subscription InboxChanged {
  inboxChanged {
    unread
  }
}
    `) as unknown as TypedDocumentString<InboxChangedSubscription, InboxChangedSubscriptionVariables>;