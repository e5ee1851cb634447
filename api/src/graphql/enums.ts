/** The words of a machine as the API's enumerations. */
import { registerEnumType } from 'type-graphql'

export enum Strength {
  TARGET = 'should',
  LIMIT = 'must',
}
registerEnumType(Strength, {
  name: 'Strength',
  description: 'How firmly a thing is promised.',
  valuesConfig: {
    TARGET: { description: 'Aimed for: the rule says "should".' },
    LIMIT: { description: 'Required: the rule says "must".' },
  },
})

export enum CaseStatus {
  WAITING = 'waiting',
  OPEN = 'open',
  CLOSED = 'closed',
}
registerEnumType(CaseStatus, {
  name: 'CaseStatus',
  description: 'How a case stands.',
  valuesConfig: {
    WAITING: { description: 'Not yet accepted: an answer or a decision is owed first.' },
    OPEN: { description: 'Under way.' },
    CLOSED: { description: 'At its end; late records are still taken.' },
  },
})

export enum DeadlineKind {
  DUTY = 'duty',
  STAGE = 'stage',
  WHOLE = 'whole',
  WINDOW = 'window',
  WAIT = 'wait',
  RETENTION = 'retention',
}
registerEnumType(DeadlineKind, {
  name: 'DeadlineKind',
  description: 'What a clock is for.',
  valuesConfig: {
    DUTY: { description: 'Something a role does, owed until recorded.' },
    STAGE: { description: "A stage's own time limit." },
    WHOLE: { description: 'A promise over the whole case.' },
    WINDOW: { description: 'The time in which a right may be used.' },
    WAIT: { description: 'A time after which something happens.' },
    RETENTION: { description: 'How long the records must be kept.' },
  },
})

export enum DeadlineState {
  RUNNING = 'running',
  STOPPED = 'stopped',
  MET = 'met',
  MET_LATE = 'met_late',
  OVERDUE = 'overdue',
  LEFT = 'left',
  MISSED = 'missed',
  CANCELLED = 'cancelled',
  WITHDRAWN = 'withdrawn',
  PASSED = 'passed',
}
registerEnumType(DeadlineState, {
  name: 'DeadlineState',
  description: 'How a clock stands on a case.',
  valuesConfig: {
    RUNNING: { description: 'Its time is running.' },
    STOPPED: { description: 'Its time stands still.' },
    MET: { description: 'Done in time.' },
    MET_LATE: { description: 'Done after it was due.' },
    OVERDUE: { description: 'Past its due moment and not done.' },
    LEFT: { description: 'Its stage, or the case, ended before it was due.' },
    MISSED: { description: 'Its stage, or the case, ended with it overdue; or more was counted than allowed.' },
    CANCELLED: { description: 'What the rules name made it fall away.' },
    WITHDRAWN: { description: 'No longer asked for.' },
    PASSED: { description: 'A window or a wait whose time has come.' },
  },
})

export enum EffectKind {
  ENTERED = 'entered',
  CLOSED = 'closed',
  REOPENED = 'reopened',
  CLOSING_MOVED = 'closing_moved',
  OWED = 'owed',
  TOLD = 'tell',
  OPENED = 'open',
  OPENING_OWED = 'opening_owed',
  IN_ERROR = 'mistaken',
}
registerEnumType(EffectKind, {
  name: 'EffectKind',
  description: 'What an entry of the log set off.',
  valuesConfig: {
    ENTERED: { description: 'The case went to a stage.' },
    CLOSED: { description: 'The case closed; where it was closed, otherwise than before.' },
    REOPENED: { description: 'The case, which was closed, is not.' },
    CLOSING_MOVED: { description: 'By a correction: the case, closed before and after it, closed on another day.' },
    OWED: { description: 'A duty came to be owed.' },
    TOLD: { description: 'Somebody was told something, or had a copy.' },
    OPENED: { description: 'Another case was opened, beside this one or in its place.' },
    OPENING_OWED: { description: 'Another case was to be opened, for which no rules were in use here.' },
    IN_ERROR: { description: 'By a correction: what an earlier entry set off and should not have.' },
  },
})

export enum DeadlineOrder {
  DUE = 'due',
  STARTED = 'started',
}
registerEnumType(DeadlineOrder, {
  name: 'DeadlineOrder',
  description: 'Which deadlines come first; their ids break ties.',
  valuesConfig: {
    DUE: { description: 'What is due first; what has no due date comes last.' },
    STARTED: { description: 'What began first.' },
  },
})

export enum DutyState {
  OWED = 'owed',
  DONE = 'done',
  LEFT_UNDONE = 'left_undone',
  CANCELLED = 'cancelled',
  NOT_GIVEN = 'not_given',
}
registerEnumType(DutyState, {
  name: 'DutyState',
  description: 'Whether what was promised is still owed.',
  valuesConfig: {
    OWED: { description: 'Still to be done.' },
    DONE: { description: 'Done, and on record.' },
    LEFT_UNDONE: { description: 'The case closed without it.' },
    CANCELLED: { description: 'It fell away.' },
    NOT_GIVEN: { description: 'A notice of delay that was never sent before the thing itself was done.' },
  },
})

export enum AnswerKind {
  YES_NO = 'yes_no',
  DATE = 'date',
  CHOICE = 'choice',
}
registerEnumType(AnswerKind, {
  name: 'AnswerKind',
  description: 'What answers a question.',
  valuesConfig: {
    YES_NO: { description: 'Yes or no.' },
    DATE: { description: 'A date, YYYY-MM-DD.' },
    CHOICE: { description: 'One of the choices.' },
  },
})

export enum YesNo {
  YES = 'yes',
  NO = 'no',
}
registerEnumType(YesNo, {
  name: 'YesNo',
  description: 'The outcome of a decision.',
  valuesConfig: { YES: { description: 'Yes.' }, NO: { description: 'No.' } },
})

export enum Severity {
  ERROR = 'error',
  WARNING = 'warning',
  HINT = 'hint',
}
registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a finding matters.',
  valuesConfig: {
    ERROR: { description: 'The rules cannot be published with it.' },
    WARNING: { description: 'Doubtful.' },
    HINT: { description: 'Something an author should know.' },
  },
})

export enum PossibleEventKind {
  EVENT = 'event',
  DUTY = 'duty',
  REQUEST = 'request',
  DECISION = 'decision',
  EXTENSION = 'extension',
  EXPECTED_LATE = 'expected_late',
  ANSWER = 'answer',
  MOVE = 'move',
  APPOINTMENT = 'appointment',
  SUPPORTER = 'supporter',
  GRADE = 'grade',
  RESOLVED = 'resolved',
  NOT_RESOLVED = 'not_resolved',
}
registerEnumType(PossibleEventKind, {
  name: 'PossibleEventKind',
  description: 'What recording an event amounts to, and so what must be said with it.',
  valuesConfig: {
    EVENT: { description: 'Something the rules name happened.' },
    DUTY: { description: 'Something owed was done.' },
    REQUEST: { description: 'A right is used: say what is asked for in "about".' },
    DECISION: { description: 'A decision is made: give "decision".' },
    EXTENSION: { description: 'More time is agreed: give "extendedTo" and who agreed.' },
    EXPECTED_LATE: { description: 'Something is expected to be late: name the clock in "about".' },
    ANSWER: { description: 'Questions are answered: give "facts".' },
    MOVE: { description: 'A person moves the case: give in "about" which of the choices, the stages, it goes to.' },
    APPOINTMENT: { description: 'A role is filled: give "people".' },
    SUPPORTER: {
      description: 'Somebody comes in support: give in "about" which of the choices they are, in "words" who.',
    },
    GRADE: { description: 'An area of a framework is graded: give "grade", and in "criteria" those that were shown.' },
    RESOLVED: { description: 'The matter is resolved.' },
    NOT_RESOLVED: { description: 'The matter is not resolved.' },
  },
})

export enum ChangeKind {
  RECORDED = 'recorded',
  NOTICE = 'tell',
  NOTICE_IN_ERROR = 'mistaken',
  OPENING_OWED = 'opening_owed',
  VACANT_ROLE = 'vacant_role',
  DUE_SOON = 'due_soon',
  SET_ASIDE = 'set_aside',
  IMPORTED = 'imported',
  ERASED = 'erased',
}
/** Those that are about a case as a whole or a deadline of it; the others are about an entry of its log. */
export const ofNoEntry: readonly ChangeKind[] = [
  ChangeKind.DUE_SOON,
  ChangeKind.SET_ASIDE,
  ChangeKind.IMPORTED,
  ChangeKind.ERASED,
]
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What was written on a case.',
  valuesConfig: {
    RECORDED: { description: 'An entry of its log; the first one opens it.' },
    NOTICE: { description: 'Somebody must be told something.' },
    NOTICE_IN_ERROR: { description: 'A correction shows that something should not have been set off.' },
    OPENING_OWED: { description: 'Another case should be opened, and no ruleset in use here has its procedure.' },
    VACANT_ROLE: { description: 'A role must act and nobody is in it.' },
    DUE_SOON: { description: 'Something falls due as soon as the agency wishes to be warned of it.' },
    SET_ASIDE: { description: 'Its time-outs wait for a repair.' },
    IMPORTED: { description: 'It came with its past, all of it at once; no person is told.' },
    ERASED: { description: 'Its record was erased: what was copied of it elsewhere is to be erased there.' },
  },
})

export enum NoticeKind {
  TOLD = 'told',
  TO_SEND = 'to_send',
  STAGE = 'stage',
  OWED = 'owed',
  ROLE = 'role',
  DUE_SOON = 'due_soon',
  OVERDUE = 'overdue',
  IN_ERROR = 'mistaken',
  OPENING_OWED = 'opening_owed',
  VACANT_ROLE = 'vacant_role',
  SET_ASIDE = 'set_aside',
}
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'Why somebody is told. Nobody is told that what they did themselves made something theirs.',
  valuesConfig: {
    TOLD: { description: 'The rules say that they are to be told.' },
    TO_SEND: {
      description:
        'The rules say that somebody outside the agency is to be told: whoever owns the stage owes it to them.',
    },
    STAGE: { description: 'A stage of a case is theirs now, with all that is to be done in it.' },
    OWED: { description: 'Something is theirs to do now.' },
    ROLE: { description: 'They were put into a role on a case.' },
    DUE_SOON: { description: 'Something of theirs falls due as soon as the agency wishes them to be warned of it.' },
    OVERDUE: { description: 'Something of theirs was not done in time.' },
    IN_ERROR: { description: 'A correction shows that what they were told should not have been set off.' },
    OPENING_OWED: {
      description: 'To administrators: another case should be opened, and no ruleset in use here has its procedure.',
    },
    VACANT_ROLE: { description: 'To administrators: a role must act and nobody is in it.' },
    SET_ASIDE: { description: "To administrators: a case's time-outs wait for a repair." },
  },
})

export enum WebhookState {
  ACTIVE = 'active',
  PAUSED = 'paused',
  STOPPED = 'stopped',
}
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether changes are sent to a webhook.',
  valuesConfig: {
    ACTIVE: { description: 'They are.' },
    PAUSED: { description: 'A person paused it; what changes waits.' },
    STOPPED: { description: 'Its receiver answered 410, that nobody is there any more; what changes waits.' },
  },
})

export enum DeliveryState {
  OWED = 'owed',
  QUEUED = 'queued',
  DELIVERED = 'delivered',
  DEAD = 'dead',
}
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'What became of a change on its way to a webhook.',
  valuesConfig: {
    OWED: { description: 'It waits: to be taken up, or for its webhook to be resumed.' },
    QUEUED: {
      description: 'It is sent, and sent again where that failed, with longer and longer pauses for about a day.',
    },
    DELIVERED: { description: 'The receiver answered with a status from 200 to 299.' },
    DEAD: { description: 'A dead letter: it was given up, and waits for somebody to replay it.' },
  },
})
