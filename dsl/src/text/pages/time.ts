/** The pages on time: CW201 to CW219. */
import type { Page } from './page.ts'

const callBack = `procedure request "Request"
starts when call_received
owner manager
owner must "call back" within 3 working hours of call_received, done when called_back
when called_back, close as answered`

export const time = {
  noSuchDate: {
    means: 'A date is written that no calendar has.',
    why: 'A machine that guessed would move a deadline by a day or a month, and nobody would see it.',
    fix: 'Writes the last day of that month, or day and month the other way about where only that is a date.',
    under: 'stage',
    before: 'scenario "asked"\ngiven request_made on 2026-02-30',
    after: 'scenario "asked"\ngiven request_made on 2026-02-28',
  },
  dateForm: {
    means: 'A date is written as on a letter, such as 05/01/2026.',
    why: 'It is 5 January to some readers and 1 May to others.',
    fix: 'Writes it year, month, day, the day taken to stand first unless only the other reading is a date.',
    under: 'stage',
    before: 'scenario "asked"\ngiven request_made on 05/01/2026',
    after: 'scenario "asked"\ngiven request_made on 2026-01-05',
  },
  noSuchTime: {
    means: 'A time of day is written that no clock shows.',
    why: 'Hours are counted from it to the minute.',
    author: 'Write the time that is meant, from 00:00 to 23:59.',
    under: 'stage',
    before: 'scenario "asked"\ngiven request_made on 2026-01-05 at 25:00',
    after: 'scenario "asked"\ngiven request_made on 2026-01-05 at 15:00',
  },
  zeroAmount: {
    means: 'A time limit of nothing.',
    why: 'The day of the event is day zero, so a limit of 0 days would be over before anyone could act.',
    fix: 'Writes 1.',
    under: 'stage',
    before: 'owner must "send the letter" within 0 working days of request_made',
    after: 'owner must "send the letter" within 1 working day of request_made',
  },
  absurdAmount: {
    means: 'A length of time that is longer than any standard means.',
    why: 'It is almost always a digit too many.',
    author: 'Look the number up and write it again.',
    under: 'stage',
    before: 'owner must "send the letter" within 1000000 working days of request_made',
    after: 'owner must "send the letter" within 10 working days of request_made',
  },
  bareDays: {
    means: 'The rules count in days, and nothing says whether weekends and holidays are among them.',
    why: 'Five days from the Thursday before Easter are over on Tuesday, five working days not before the Monday after.',
    fix: 'Says once, below the head, that days are calendar days; the reason is left open, and it may be working days.',
    under: 'stage',
    before: 'owner must "send the letter" within 5 days of request_made',
    after: 'owner must "send the letter" within 5 working days of request_made',
  },
  bareDaysInSketch: {
    means: 'A sketch counts in days, and nothing says whether weekends and holidays are among them.',
    why: 'They are read as calendar days for now. Before the sketch becomes a ruleset, it has to say which are meant.',
    fix: 'Says once, at the top, that days are calendar days; the reason is left open, and it may be working days.',
    under: 'nothing',
    before: 'stage1 resolve within 3 days then escalate to manager',
    after: 'stage1 resolve within 3 working days then escalate to manager',
  },
  hoursFromNothing: {
    means: 'A time in hours counts from entering a stage or from the opening of a case.',
    why: 'Hours need a time of day to start from. A stage can be entered by a time-out, or by an event that is recorded by its date alone.',
    author:
      'Name the event that the hours are counted from: behind the hours; below the time of a stage on a line of its own, which opens with "counted from".',
    under: 'stage',
    before: 'owner must "call back" within 24 hours',
    after: 'owner must "call back" within 24 hours of call_received',
  },
  extensionNoLonger: {
    means: 'An extension names a time no longer than the limit it extends.',
    why: 'An extension says how much time there then is in all, counted from the same start: ten working days extended to ten are still ten.',
    author: 'Look up how much time there is in all once it is extended.',
    under: 'stage',
    before: 'owner must "send the letter" within 10 working days of request_made\n  may be extended to 10 working days',
    after: 'owner must "send the letter" within 10 working days of request_made\n  may be extended to 20 working days',
  },
  notCountedBack: {
    means: 'What is owed so long before a date is given hours, an extension, a stop or a repetition.',
    why: 'The date decides when it is due: it has no time of day to count hours from, and more time would be time after it was wanted.',
    fix: 'Writes whole days for hours that come to them, and deletes what cannot be said below the rule.',
    under: 'stage',
    before: 'owner must "send the papers" at least 48 hours before meeting_on',
    after: 'owner must "send the papers" at least 2 working days before meeting_on',
  },
  cutOffOfNothing: {
    means: 'A rule says from when something counts that comes late in the day, and no time runs from it.',
    why: 'Such a rule asks for the time of day whenever the event is recorded. Where no time is counted from the event, it is asked for in vain, and another event may have been meant.',
    fix: 'Deletes the line, which makes no difference; where another event is meant, name that instead.',
    under: 'stage',
    before:
      'call_made after 16:00 is counted from the next working day\nowner must "call back" within 2 working days of call_received, done when call_made',
    after:
      'call_received after 16:00 is counted from the next working day\nowner must "call back" within 2 working days of call_received, done when call_made',
  },
  countedTwice: {
    means: 'A time begins with what its rule waits for, and names another event to begin with.',
    why: 'Only one of the two could begin it, and whoever reads the file would count from the other.',
    author:
      'Say once where the time begins: leave the second out, or write a rule of its own that is counted from it. What is owed in some cases alone asks a question: if urgent.',
    under: 'stage',
    before:
      'when report_received, owner must "send the letter" within 5 working days of request_made, done when letter_sent',
    after: 'owner must "send the letter" within 5 working days of request_made, done when letter_sent',
  },
  lateInAnyCase: {
    means: 'What is owed when something is late is to be owed only where a question is answered one way.',
    why: 'Whoever waits is owed it the moment the time is over, and nobody may have answered by then.',
    fix: 'Deletes the question.',
    under: 'stage',
    before: `owner must "call back" within 2 working days of call_received, done when call_made
  if late, owner must "say why" if urgent`,
    after: `owner must "call back" within 2 working days of call_received, done when call_made
  if late, owner must "say why"`,
  },
  whichLimit: {
    means: 'What belongs to a time limit stands below a line that has more than one.',
    why: 'Nobody could say which of the times may be extended, stops or is late.',
    author: 'Give each time a line of its own, and write below it what belongs to it.',
    under: 'stage',
    before: `when report_received, owner must "send the letter" within 5 working days and owner must "call back" within 2 working days
  may be extended to 10 working days`,
    after: `when report_received, owner must "send the letter" within 5 working days
  may be extended to 10 working days
when report_received, owner must "call back" within 2 working days`,
  },
  repeatsNothing: {
    means: 'A line says how often something is repeated, below a rule of which nothing is owed when it is late.',
    why: 'It would be read as if the duty came round again, and once done it would never be due again.',
    fix: 'Writes how soon the next one follows.',
    under: 'stage',
    before: `owner must "review the plan" within 6 months of plan_made, done when plan_reviewed
  every 6 months because "the plan says so"`,
    after: `owner must "review the plan" within 6 months of plan_made, done when plan_reviewed
  next within 6 months`,
  },
  notAUnit: {
    means: 'A time limit is counted in a word that is no unit of time, such as "hrs".',
    why: 'Any other word is counted by hand, like the rings of a telephone: no clock runs for it, and nobody would be late.',
    fix: 'Writes the unit that was meant, where there is one.',
    under: 'stage',
    before: 'owner must "call back" within 48 hrs of call_received',
    after: 'owner must "call back" within 48 hours of call_received',
  },
  hoursOfADate: {
    means: 'Whether a case is taken hangs on hours from the answer to a question, which is a date.',
    why: 'A date has no time of day, so nobody could say when the hours began.',
    fix: 'Writes whole days for hours that come to them.',
    under: 'procedure',
    before: `accept if request_made is within 48 hours of happened_on\nwhen letter_sent, close as answered`,
    after: `accept if request_made is within 2 calendar days of happened_on\nwhen letter_sent, close as answered`,
  },
  hoursNotUsable: {
    means: 'The hours of work end before they begin, or name what is no day of the week.',
    why: 'Working hours are counted inside them, and there would be none to count.',
    fix: 'Writes the day of the week that was probably meant; times of day are yours to look up.',
    under: 'head',
    before: 'hours 09:00 to 17:00 Munday to Friday',
    after: 'hours 09:00 to 17:00 Monday to Friday',
  },
  hoursNotSaid: {
    means: 'A time is counted in working hours, and nothing says when the office is open.',
    why: 'The machine knows which days are working days, but not when a day at the office begins and ends.',
    author: 'Say at the top of the file when the office is open.',
    under: 'head',
    before: callBack,
    after: `hours 09:00 to 17:00 Monday to Friday\n${callBack}`,
  },
} satisfies Record<string, Page>
