/** The diagnostics on time: CW2xx. */
import { clipped, didYouMean, entry } from './entry.ts'

export const time = {
  noSuchDate: entry<{ written: string }>({
    code: 'CW201',
    severity: 'error',
    text: ({ written }) => `There is no ${written} in the calendar.`,
    help: 'A date is written year, month, day: 2026-01-31',
  }),
  dateForm: entry<{ written: string }>({
    code: 'CW202',
    severity: 'error',
    text: ({ written }) => `${clipped(written)} can be read in more than one way.`,
    help: 'A date is written year, month, day: 2026-01-31',
  }),
  noSuchTime: entry<{ written: string }>({
    code: 'CW203',
    severity: 'error',
    text: ({ written }) => `There is no ${written} on the clock.`,
    help: 'A time of day is written from 00:00 to 23:59.',
  }),
  zeroAmount: entry<{ what: string }>({
    code: 'CW204',
    severity: 'error',
    text: ({ what }) => `0 ${what} leaves no time at all.`,
    help: 'Write at least 1.',
  }),
  absurdAmount: entry<{ count: string; what: string }>({
    code: 'CW205',
    severity: 'error',
    text: ({ count, what }) => `${clipped(count)} ${what} is more than any standard means.`,
    help: 'The longest time that can be counted is 150 years.',
  }),
  bareDays: entry<{ written: string; others: number }>({
    code: 'CW206',
    severity: 'warning',
    text: ({ written, others }) =>
      `Whether weekends and holidays count in ${written} is not said${alsoElsewhere(others)}.`,
    help: 'Say it once, at the top: days are calendar days because "the source says so elsewhere"',
  }),
  bareDaysInSketch: entry<{ written: string; others: number }>({
    code: 'CW207',
    severity: 'hint',
    text: ({ written, others }) =>
      `Weekends and holidays are counted in ${written}${alsoElsewhere(others)}; nothing says whether that is meant.`,
    help: 'Write working days or calendar days, or say it once: days are working days because "…"',
  }),
  hoursFromNothing: entry<{ written: string; entering: string; ofStage: boolean }>({
    code: 'CW208',
    severity: 'warning',
    text: ({ written, entering }) =>
      `The time of ${written} counts from ${entering}, which may be known by its date alone, and hours need a time of day.`,
    help: ({ ofStage }) =>
      ofStage
        ? 'Say on a line below it what they are counted from: counted from panel_met'
        : 'Name what they are counted from: within 24 hours of panel_met',
  }),
  extensionNoLonger: entry<{ to: string; within: string }>({
    code: 'CW209',
    severity: 'warning',
    text: ({ to, within }) => `An extension to ${to} gives no more time than ${within}: it counts from the same start.`,
    help: 'Say the whole time there then is: may be extended to 20 working days',
  }),
  notCountedBack: entry<{ what: string }>({
    code: 'CW210',
    severity: 'error',
    text: ({ what }) => `${what} cannot be said of what is counted back from a date.`,
    help: 'It is whole days, weeks, months or years before the date, and no more: at least 5 working days before conference_on',
  }),
  cutOffOfNothing: entry<{ event: string }>({
    code: 'CW211',
    severity: 'warning',
    text: ({ event }) => `Nothing is counted from "${clipped(event)}", so the time of day makes no difference to it.`,
    help: 'Name the event that starts the time: request_received after 16:00 is counted from the next working day',
  }),
  countedTwice: entry<{ from: string; passedOver: string; event: string }>({
    code: 'CW216',
    severity: 'error',
    text: ({ from, passedOver }) =>
      `The time begins with ${clipped(from)}, so "${clipped(passedOver)}" would be passed over.`,
    help: ({ event }) =>
      `Leave it out; or write a rule of its own that begins there: owner must "…" within 5 working days of ${clipped(event)}`,
  }),
  lateInAnyCase: entry<{ words: string }>({
    code: 'CW217',
    severity: 'error',
    text: ({ words }) =>
      `What lateness makes somebody owe is owed whatever the answers are, so "${clipped(words)}" would be passed over.`,
    help: 'Ask it of the time that may be late: owner must "…" within 5 working days if urgent, and "if late" below that',
  }),
  repeatsNothing: entry<{ every: string }>({
    code: 'CW218',
    severity: 'error',
    text: ({ every }) =>
      `"every ${clipped(every)}" repeats what is owed when something is late, and no line above it says what that is.`,
    help: ({ every }) => `What comes round again says how soon the next one follows: next within ${clipped(every)}`,
  }),
  whichLimit: entry<{ what: string; limits: number }>({
    code: 'CW219',
    severity: 'error',
    text: ({ what, limits }) => `${what} is said of one time limit, and the line above it has ${limits}.`,
    help: 'Give each time a line of its own, with what belongs to it below that.',
  }),
  notAUnit: entry<{ word: string; meant: string | null; each: string | null }>({
    code: 'CW212',
    severity: 'error',
    text: ({ word, meant, each }) =>
      `"${clipped(word)}" is not a unit of time, so nothing would ever be due.${didYouMean(meant)}` +
      (each === null ? '' : ` What is counted by hand is counted each time: of each ${clipped(each)}.`),
    help: 'Time is counted in hours, working hours, days, working days, weeks, months or years: within 48 hours of call_received',
  }),
  hoursOfADate: entry<{ question: string }>({
    code: 'CW213',
    severity: 'error',
    text: ({ question }) =>
      `Hours need a time of day to count from, and "${clipped(question)}" is answered with a date alone.`,
    help: 'Count in whole days: accept if request_made is within 1 calendar day of happened_on',
  }),
  hoursNotUsable: entry<{ why: string }>({
    code: 'CW214',
    severity: 'error',
    text: ({ why }) => `Nothing can be counted in these hours: ${why}.`,
    help: 'Hours open and end on one day, between two days of the week: hours 09:00 to 17:00 Monday to Friday',
  }),
  hoursNotSaid: entry<{ written: string }>({
    code: 'CW215',
    severity: 'error',
    text: ({ written }) => `Nothing says when the office is open, so ${written} cannot be counted.`,
    help: 'Say it at the top: hours 09:00 to 17:00 Monday to Friday',
  }),
}

function alsoElsewhere(others: number): string {
  if (others === 0) return ''
  return others === 1 ? ', here and once more' : `, here and in ${others} more places`
}
