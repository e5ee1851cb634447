/** The pages on the flow of a case: CW401 to CW427. */
import type { Page } from './page.ts'

const close = 'when letter_sent, close as answered'

export const flow = {
  otherwiseAlone: {
    means: '"otherwise" stands without an "accept" above it.',
    why: 'It says what happens to a case that may not be taken; where every case is taken there is none.',
    fix: 'Writes an "accept" above it, of one year from the first date that is asked for; the time is yours to say.',
    under: 'procedure',
    before: `otherwise manager must decide "whether to take it"\n  if no, close as not_taken\n${close}`,
    after: `accept if request_made is within 1 year of happened_on\notherwise manager must decide "whether to take it"\n  if no, close as not_taken\n${close}`,
  },
  stageMade: {
    means: 'A case escalates from the last stage of the file, so a further one is made for it.',
    why: 'The sentence can be written before the stage is. The stage made has no title, no duties and no time limit.',
    fix: 'Writes the stage out as it is made; the reason for having no time limit is left open.',
    under: 'procedure',
    before: 'stage1 resolve within 3 working days then escalate to director',
    after:
      'stage1 resolve within 3 working days then escalate to director\n\nstage 2 "Director"\nowner director\nno time limit because "the source gives none"',
  },
  escalatesPastOwner: {
    means: 'A case is escalated to somebody who does not own the next stage.',
    why: 'Escalating goes to the next stage of the file. Either the stages are in another order than meant, or the wrong role is named.',
    fix: 'Names the owner of the next stage, or goes to the stage that the role owns.',
    under: 'procedure',
    before:
      'stage1 resolve within 3 working days then escalate to director\n\nstage 2 "Manager"\nowner manager\nno time limit because "the source gives none"',
    after:
      'stage1 resolve within 3 working days then escalate to director\n\nstage 2 "Director"\nowner director\nno time limit because "the source gives none"',
  },
  noLimitAndNoReason: {
    means: 'Nothing in a stage has a time limit, and the stage does not say why.',
    why: 'Cases rest where nobody has to do anything by any day. Sometimes that is right, and then the reason is worth a line.',
    fix: 'Says that there is none; the reason is left open.',
    under: 'procedure',
    before: `stage 1 "Answer"\n${close}`,
    after: `stage 1 "Answer"\nno time limit because "the source gives none"\n${close}`,
  },
  nothingCloses: {
    means: 'No rule of the procedure closes a case.',
    why: 'Every case would stay open for ever, and how long records are kept counts from closing.',
    fix: 'Closes the case when its last duty is done; the event and what it closes as are yours to name.',
    under: 'procedure',
    before: 'owner must "send the letter", done when letter_sent',
    after: `owner must "send the letter", done when letter_sent\n${close}`,
  },
  nothingStarts: {
    means: 'Nothing says what opens a case.',
    why: 'Without it no case is ever opened.',
    fix: 'Says below the header what opens a case, by what its first time limit counts from.',
    under: 'head',
    before: `procedure request "Request"\nowner manager\n${close}`,
    after: `procedure request "Request"\nstarts when request_made\nowner manager\n${close}`,
  },
  unreachable: {
    means: 'No case can come to this stage from the first.',
    why: 'Its duties look like promises and bind nobody. Often the rule that was to lead there is missing or names another stage.',
    author: 'Write the rule that leads there, or delete the stage.',
    under: 'stage',
    before: `${close}\n\nstage 2 "Review"\nno time limit because "the source gives none"\n${close}`,
    after: `${close}\nwhen appealed, go to stage 2\n\nstage 2 "Review"\nno time limit because "the source gives none"\n${close}`,
  },
  deadEnd: {
    means: 'A case that enters this stage never leaves it.',
    why: 'It would be counted as open for ever.',
    fix: 'Closes the case when the last duty of the stage is done; the event and what it closes as are yours to name.',
    under: 'procedure',
    before: `stage 1 "Answer"\nno time limit because "the source gives none"\nwhen refused, close as refused\nwhen appealed, go to stage 2\n\nstage 2 "Review"\nno time limit because "the source gives none"\nowner must "look again", done when looked_again`,
    after: `stage 1 "Answer"\nno time limit because "the source gives none"\nwhen refused, close as refused\nwhen appealed, go to stage 2\n\nstage 2 "Review"\nno time limit because "the source gives none"\nowner must "look again", done when looked_again\nwhen looked_again, close as reviewed`,
  },
  limitWithoutThen: {
    means: 'A stage is to be resolved within a time, and nothing happens when the time is over.',
    why: 'The limit is marked as missed and the case stays where it is; a limit that leads nowhere is often half a sentence.',
    fix: 'Goes on to the next stage of the file, or closes the case where there is none.',
    under: 'procedure',
    before: 'stage1 resolve within 3 working days',
    after: 'stage1 resolve within 3 working days then close as not_resolved',
  },
  stagesFit: {
    means: 'The time limits of these stages, one after another, always fit within what is promised of the whole case.',
    why: 'It is proved by counting from every start date, bank holidays included, so nobody need work it out again.',
    author: 'Nothing is to be done.',
    under: 'procedure',
    before:
      'the case must be closed within 10 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
    after: 'stage1 resolve within 3 working days then close as not_resolved',
  },
  stagesMissTarget: {
    means: 'The time limits of these stages can together take longer than the target for the whole case.',
    why: 'Everyone can be in time and the target be missed all the same. That may be meant: a target says what is usual.',
    author: 'Nothing need be done if that is meant; otherwise shorten the stages or lengthen the target.',
    under: 'procedure',
    before:
      'the case should be closed within 2 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
    after:
      'the case should be closed within 5 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
  },
  stagesPassLimit: {
    means: 'The time limits of these stages can together take longer than the limit for the whole case.',
    why: 'The rules contradict each other: who keeps every limit of the stages breaks that of the case.',
    author: 'Look up in the source which of the times is right: shorten the stages or lengthen the limit.',
    under: 'procedure',
    before:
      'the case must be closed within 2 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
    after:
      'the case must be closed within 5 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
  },
  loopWithoutCap: {
    means: 'A case can come back to a stage it has left, and nothing says how often.',
    why: 'Somebody could be sent round for ever without any rule being broken.',
    author:
      'Say in the procedure after what time from its opening a case is closed wherever it stands. Where time alone sends it round, a time from what may never happen would not do.',
    under: 'procedure',
    before:
      'stage 1 "Answer"\nno time limit because "the source gives none"\nwhen letter_sent, close as answered\nwhen sent_on, go to stage 2\n\nstage 2 "Review"\nno time limit because "the source gives none"\nwhen sent_back, go to stage 1',
    after:
      '12 months after request_made, close as lapsed\n\nstage 1 "Answer"\nno time limit because "the source gives none"\nwhen letter_sent, close as answered\nwhen sent_on, go to stage 2\n\nstage 2 "Review"\nno time limit because "the source gives none"\nwhen sent_back, go to stage 1',
  },
  stagesWithoutEnd: {
    means:
      'The whole case has a limit, and a stage on the way has nothing that ends it in time, or can be entered again.',
    why: 'Nothing makes a case that goes so far come out in time: it depends on people alone.',
    author: 'Nothing need be done if the source gives no time; otherwise give the stage its limit.',
    under: 'procedure',
    before:
      'the case must be closed within 5 working days of request_made\n\nstage 1 "Answer"\nno time limit because "the source gives none"\nwhen letter_sent, close as answered',
    after:
      'the case must be closed within 5 working days of request_made\n\nstage1 resolve within 3 working days then close as not_resolved',
  },
  likelyMisspelt: {
    means:
      'One rule waits for an event that no other rule speaks of, and that is spelt almost like one they do speak of.',
    why: 'The two names are two events to the machine. What waits for the misspelt one would wait for ever, and nothing would look wrong.',
    fix: 'Writes the name that others speak of.',
    under: 'stage',
    before: 'owner must "send the letter", done when letter_sent\nwhen leter_sent, close as answered',
    after: 'owner must "send the letter", done when letter_sent\nwhen letter_sent, close as answered',
  },
  decisionWithoutOutcomes: {
    means: 'Somebody is to decide, and nothing says what follows.',
    why: 'A decision without an outcome is work that changes nothing; most often the source says in the next sentence what comes of it.',
    fix: 'Tells whoever asks what was decided, be it yes or no; what else follows is yours to say.',
    under: 'stage',
    before: 'owner must decide "whether to involve the director"',
    after:
      'owner must decide "whether to involve the director"\n  if yes, tell director "what is asked"\n  if no, tell applicant "why not"',
  },
  decisionHalfAnswered: {
    means: 'What follows from a decision is said for one answer and not for the other.',
    why: 'Often nothing is to follow, and then all is well. But the other half is also what is most easily forgotten.',
    fix: 'Tells whoever asks what was decided; what else follows is yours to say.',
    under: 'stage',
    before: 'owner must decide "whether to involve the director"\n  if yes, tell director "what is asked"',
    after:
      'owner must decide "whether to involve the director"\n  if yes, tell director "what is asked"\n  if no, tell applicant "why not"',
  },
  outcomeNeverGiven: {
    means: 'Something is to happen when a case is closed in a way in which no rule closes it.',
    why: 'It never happens. Usually the ending was named otherwise where the case is closed.',
    fix: 'Writes the nearest of the endings there are, where one is near.',
    under: 'stage',
    before: 'when letter_sent, close as final\nwhen closed as finla, give applicant the contact details of ombudsman',
    after: 'when letter_sent, close as final\nwhen closed as final, give applicant the contact details of ombudsman',
  },
  endsOnlyResolved: {
    means:
      'No rule says how a stage ends. Since the procedure has stages to be resolved, recording that it is resolved closes the case.',
    why: 'This ending is built in and written nowhere, so that a reader of the rules will not find it.',
    fix: 'Writes the built-in ending out; where there is a time to ask, closes the case when it is over.',
    under: 'procedure',
    before:
      'stage1 resolve within 3 working days then escalate to director\n\nstage 2 "Director"\nowner director\nno time limit because "the source gives none"',
    after:
      'stage1 resolve within 3 working days then escalate to director\n\nstage 2 "Director"\nowner director\nno time limit because "the source gives none"\nwhen decision_sent, close as decided',
  },
  onlyWindow: {
    means: 'The only way out of a stage is that somebody asks, and the time for asking runs out.',
    why: 'Where nobody asks in time, the case could never go on nor be closed.',
    fix: 'Closes the case as not taken further if nobody asks.',
    under: 'procedure',
    before:
      'stage 1 "Answer"\napplicant may ask for stage 2 within 20 working days of letter_received\n\nstage 2 "Review"\nno time limit because "the source gives none"\nwhen reviewed, close as reviewed',
    after:
      'stage 1 "Answer"\napplicant may ask for stage 2 within 20 working days of letter_received\n  if nobody asks, close as not_taken_further\n\nstage 2 "Review"\nno time limit because "the source gives none"\nwhen reviewed, close as reviewed',
  },
  gateOnMove: {
    means: 'Something is required before a move, and not before an event that leads to it.',
    why: 'A move can be made by time, and time can neither be refused nor be asked for what is missing.',
    author: 'Require it before the events that lead there.',
    under: 'stage',
    before: 'before closed require copy_kept\nwhen letter_sent, close as answered',
    after: 'before letter_sent require copy_kept\nwhen letter_sent, close as answered',
  },
  gateRing: {
    means: 'Two events, or more, are each required before the other; or one is required before itself.',
    why: 'Whichever of them is to be recorded first would be refused for lack of the other.',
    fix: 'Deletes this requirement; it may be another of them that is one too many.',
    under: 'stage',
    before:
      'before letter_sent require manager_agreed\nbefore manager_agreed require letter_sent\nwhen letter_sent, close as answered',
    after: 'before letter_sent require manager_agreed\nwhen letter_sent, close as answered',
  },
  twoMoves: {
    means: 'One event leads to two places at once.',
    why: 'A case stands in one stage at a time, and nobody could say which of the two it would be.',
    fix: 'Where only one of the two has a condition, lets the other happen where that does not hold.',
    under: 'stage',
    before: 'when letter_sent, close as answered\nwhen letter_sent, close as urgent_answer if urgent',
    after: 'when letter_sent, close as answered unless urgent\nwhen letter_sent, close as urgent_answer if urgent',
  },
  heldUnanswered: {
    means:
      'A time moves a case unless a question is answered with yes, and nobody may have answered it when the time is up.',
    why: 'A question that is not answered is neither yes nor no, and holds what asks it: the case would wait for an answer, however long that takes.',
    author:
      'Where it is something that happens, name it as an event. Where it is a question, let somebody answer it before the time is up.',
    under: 'stage',
    before: 'question paid "Has the fee been paid?"\n4 weeks after request_made, close as lapsed unless paid',
    after: '4 weeks after request_made, unless fee_paid, close as lapsed',
  },
  roleNeverFilled: {
    means: 'Somebody is to be appointed who can never be: what is asked of them excludes whoever holds the role.',
    why: 'Every appointment would be refused, and what waits for it with it.',
    author: 'Let another role be appointed, or ask less of whoever is.',
    under: 'stage',
    before: 'owner must appoint manager, never involved in the matter',
    after: 'owner must appoint expert, never involved in the matter',
  },
  ownerOutside: {
    means: 'A role outside the agency owns a procedure or a stage.',
    why: 'Who owns a stage is told what is due in it and answers for it. People outside the agency do not work with its cases.',
    author: 'Name the role of the agency that owns it.',
    under: 'stage',
    before: 'owner applicant',
    after: 'owner director',
  },
  nobodyOwns: {
    means: 'Neither the stage nor its procedure has an owner.',
    why: 'What is due in it would be nobody’s, and nobody would be told.',
    fix: 'Names whoever has something to do there, or the first role of the agency.',
    under: 'head',
    before:
      'procedure request "Request"\nstarts when request_made\n\nstage 1 "Answer"\nno time limit because "the source gives none"\nwhen letter_sent, close as answered',
    after:
      'procedure request "Request"\nstarts when request_made\nowner manager\n\nstage 1 "Answer"\nno time limit because "the source gives none"\nwhen letter_sent, close as answered',
  },
} satisfies Record<string, Page>
