/** The pages on names: CW301 to CW318. */
import type { Page } from './page.ts'

export const names = {
  unknownRole: {
    means: 'A rule gives something to do to a role that is not declared.',
    why: 'Every role is bound to people; what is owed by one that nobody knows would be owed by no one.',
    fix: 'Writes the role of the nearest name, where one is near.',
    under: 'stage',
    before: 'directer must "send the letter"',
    after: 'director must "send the letter"',
  },
  unknownStage: {
    means: 'A rule leads to a stage that the procedure does not have.',
    why: 'A case would have nowhere to go.',
    fix: 'Writes the stage of the nearest name, where one is near.',
    under: 'stage',
    before:
      'when appealed, go to stage tow\nwhen referred, go to stage two\n\nstage two "Review"\nno time limit because "the source gives none"\nwhen reviewed, close as reviewed',
    after:
      'when appealed, go to stage two\nwhen referred, go to stage two\n\nstage two "Review"\nno time limit because "the source gives none"\nwhen reviewed, close as reviewed',
  },
  unknownQuestion: {
    means: 'A condition asks a question that is not declared.',
    why: 'What is nowhere asked is never answered, and what depends on it waits for ever. An event is no question: it calls off only what a length of time leads to, as in 3 months after approved, unless match_confirmed, owner must "refer the applicant".',
    fix: 'Writes the question of the nearest name, where one is near. Where a time is called off by it, makes it the event that does so.',
    under: 'stage',
    before: 'owner must "send the letter" if urgnt',
    after: 'owner must "send the letter" if urgent',
  },
  unknownContact: {
    means: 'Contact details are to be given that are not declared.',
    why: 'The letter would name nobody to turn to.',
    fix: 'Writes the contact of the nearest name, where one is near.',
    under: 'stage',
    before: 'when letter_sent, give applicant the contact details of ombudsmann',
    after: 'when letter_sent, give applicant the contact details of ombudsman',
  },
  unknownCalendar: {
    means: 'The calendar named is none of those whose bank holidays are known.',
    why: 'Without it no working day can be counted.',
    fix: 'Writes the calendar of the nearest name, where one is near.',
    under: 'nothing',
    before: 'calendar england_and_whales',
    after: 'calendar england_and_wales',
  },
  twiceUnder: {
    means: 'What lateness owes, more time, or another thing that a time limit has once is written under it twice.',
    why: 'Only one of the two could hold, and whoever reads the file would count on both.',
    fix: 'Deletes the second.',
    under: 'stage',
    before:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent\n  if late, owner must tell applicant "why"\n  if late, owner must tell manager "why"',
    after:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent\n  if late, owner must tell applicant "why"',
  },
  declaredTwice: {
    means: 'Two rules in one place have the same name.',
    why: 'Rules are matched by their names, between editions and by local rulesets, and an event of that name could mean either.',
    fix: 'Lets the second be ended by its own words where both named the same event and it is no rule of the base; otherwise deletes it.',
    under: 'stage',
    before:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent\nowner must "send a copy", done when letter_sent',
    after:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent\nowner must "send a copy", done when copy_sent',
  },
  bothLimits: {
    means: 'Two rules give a time for one event, each on a condition, and some answers let both conditions hold.',
    why: 'Both times then run, and one event ends them both. Whoever reads one of the two lines, and a scenario that asks whether it was done in time, may take the longer for the time there is.',
    author: 'Say which of the two is meant where both conditions hold, and let the conditions exclude each other.',
    under: 'stage',
    before:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent, if urgent\nowner must "write by hand" within 10 working days of request_made, done when letter_sent, if how_asked is by_letter',
    after:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent, if urgent\nowner must "write by hand" within 10 working days of request_made, done when letter_sent, if how_asked is by_letter and not urgent',
  },
  longerInStage: {
    means:
      'A stage gives more time for an event than the procedure does, from the same start, and the limit of the procedure has no condition.',
    why: 'What stands in the procedure holds in every stage. Both limits run, one event ends them both, and the shorter is missed by whoever keeps to the longer. A shorter limit of a stage, or one from another start, is a promise of its own inside the whole, and is not told; nor is one in another unit.',
    author: 'Write the limit in each stage that it is meant for, or give the one in the procedure a condition.',
    under: 'procedure',
    before:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent\nwhen letter_sent, close as answered\n\nstage complex "Complex"\nowner must "send the letter" within 10 working days of request_made, done when letter_sent\nno time limit because "the letter has one"',
    after:
      'owner must "send the letter" within 5 working days of request_made, done when letter_sent, unless urgent\nwhen letter_sent, close as answered\n\nstage complex "Complex"\nowner must "send the letter" within 10 working days of request_made, done when letter_sent, if urgent\nno time limit because "the letter has one"',
  },
  outsideProcedure: {
    means: 'A rule stands above the first procedure.',
    why: 'A case belongs to a procedure and meets only what is in it.',
    fix: 'Moves it into the procedure, where there is only one.',
    under: 'head',
    before:
      'manager must "send the letter"\n\nprocedure request "Request"\nstarts when request_made\nowner manager\nwhen letter_sent, close as answered',
    after:
      'procedure request "Request"\nstarts when request_made\nowner manager\nmanager must "send the letter"\nwhen letter_sent, close as answered',
  },
  nameTaken: {
    means: 'A role, or what it is also called, has a name that is taken.',
    why: 'A rule that uses the name could mean either of the two.',
    fix: 'Leaves out what the role is also called. Where the name itself is taken, give it another.',
    under: 'head',
    before: 'role line_manager, also called director',
    after: 'role line_manager, also called team_manager',
  },
  unknownAnswer: {
    means: 'A condition compares a question with an answer it cannot have.',
    why: 'It would never hold, and what it guards would never happen.',
    fix: 'Writes the answer of the nearest name, where one is near.',
    under: 'stage',
    before: 'owner must "send the letter" if how_asked is by_leter',
    after: 'owner must "send the letter" if how_asked is by_letter',
  },
  notYesOrNo: {
    means: 'A condition asks for a yes from a question that is answered otherwise.',
    why: 'A date or one of a list is never yes, so the condition would never hold.',
    author: 'Say which answer is meant, or count from the date.',
    under: 'stage',
    before: 'owner must "send the letter" if how_asked',
    after: 'owner must "send the letter" if how_asked is by_letter',
  },
  notADate: {
    means: 'A case is to be taken within a time of something that is not answered with a date.',
    why: 'Nothing can be counted from a yes or a no.',
    fix: 'Declares the question as one for a date, where nothing asks whether it is yes.',
    under: 'procedure',
    before: 'accept if request_made is within 1 year of urgent\nwhen letter_sent, close as answered',
    after: 'accept if request_made is within 1 year of happened_on\nwhen letter_sent, close as answered',
  },
  unusedName: {
    means: 'A role, a question or a contact is declared and no rule speaks of it.',
    why: 'Either it is left over, or a rule that was meant to use it is missing. People would be asked a question that changes nothing.',
    fix: 'Deletes the line.',
    under: 'stage',
    before: 'question on_behalf "Is it asked on behalf of somebody else?"',
    after:
      'question on_behalf "Is it asked on behalf of somebody else?"\nowner must "ask for their consent" if on_behalf',
  },
  keptEvent: {
    means: 'A rule waits for an event by a name that the language keeps for something else, which does not come here.',
    why: 'What people record under that name is another thing, so the duty could never be done, nor what follows ever happen.',
    fix: 'Writes another name here; each rule that speaks of it needs the same. Any name will do that is not kept.',
    under: 'stage',
    before: 'owner must "answer the letter" within 5 working days of request_made, done when answered',
    after: 'owner must "answer the letter" within 5 working days of request_made, done when answer_sent',
  },
  questionAsEvent: {
    means: 'A rule waits for an event, or counts from one, and names a question instead.',
    why: 'A question is answered and not recorded as something that happened, so the rule would wait for ever and nobody would be late.',
    author:
      'Name what people record when it has happened. Where the answer decides, ask it as a condition; a date to come can be counted back from.',
    under: 'stage',
    before: 'when urgent, tell applicant "that it is looked at first"',
    after: 'when request_read, tell applicant "that it is looked at first" if urgent',
  },
  managesInARing: {
    means: 'Following who manages whom, a role comes round to itself.',
    why: 'Who stands in for whom, and who is told of lateness, goes up that ladder, and it has no top.',
    fix: 'Leaves out whom this role manages.',
    under: 'head',
    before: 'role team_lead who manages worker\nrole worker who manages team_lead',
    after: 'role team_lead who manages worker\nrole worker',
  },
} satisfies Record<string, Page>
