/**
 * The one table of diagnostics: each with a stable code, how grave it is, a plain sentence and what to do about it.
 *
 * Only what cannot compile is an error; what is merely doubtful warns; what an author should know hints.
 * Codes: 1xx text and words, 2xx time, 3xx names, 4xx flow, 5xx local changes, 6xx sources, 7xx editions,
 * 8xx scenarios, 9xx frameworks.
 */
interface Entry<A> {
  readonly code: `CW${number}`
  readonly severity: 'error' | 'warning' | 'hint'
  readonly text: (args: A) => string
  readonly help: string | ((args: A) => string)
}

type Nothing = Record<never, never>

export const diagnosticTable = {
  // 1xx text and words
  unread: entry<{ found: string | null; expected: readonly string[]; form: string | null }>({
    code: 'CW101',
    severity: 'error',
    text: ({ found, expected }) =>
      (found === null ? 'The line ends too soon' : `${found} is not understood here`) + orElse(expected),
    help: ({ form }) => (form === null ? '' : `For example: ${form}`),
  }),
  unknownKeyword: entry<{ word: string; nearest: string; form: string | null }>({
    code: 'CW102',
    severity: 'error',
    text: ({ word, nearest }) => `"${clipped(word)}" is not a word of the language. Did you mean \`${nearest}\`?`,
    help: ({ form }) => (form === null ? '' : `For example: ${form}`),
  }),
  bidiControl: entry<Nothing>({
    code: 'CW103',
    severity: 'error',
    text: () => 'An invisible mark here changes the direction of reading, so the line may not say what it shows.',
    help: 'Delete the mark; it often comes with pasted text.',
  }),
  unterminatedText: entry<Nothing>({
    code: 'CW104',
    severity: 'error',
    text: () => 'The quotation mark that opens here is not closed on this line.',
    help: 'Text for people stands between quotation marks on one line: "confirm in writing what was agreed"',
  }),
  misplaced: entry<{ what: string; belongs: string }>({
    code: 'CW105',
    severity: 'error',
    text: ({ what, belongs }) => `${what} belongs ${belongs}, and there is none above it.`,
    help: '',
  }),
  becauseAlone: entry<Nothing>({
    code: 'CW106',
    severity: 'error',
    text: () => 'A reading of ours says `assumed because`.',
    help: 'For example: counted from panel_met assumed because "the source does not say from when"',
  }),
  saidTwice: entry<{ what: string }>({
    code: 'CW107',
    severity: 'error',
    text: ({ what }) => `The line says \`${what}\` twice.`,
    help: 'Keep one of the two, or write a second rule.',
  }),
  mixedJoin: entry<Nothing>({
    code: 'CW108',
    severity: 'error',
    text: () => 'A condition with both `and` and `or` can be read in two ways.',
    help: 'Write two lines, one for each `or`.',
  }),
  ruleInScenario: entry<Nothing>({
    code: 'CW110',
    severity: 'error',
    text: () => 'A scenario holds only `given` and `expect`; it is not clear which stage this line belongs to.',
    help: 'Move the scenario below the rules, or repeat the header of the stage above this line.',
  }),
  pastedMarks: entry<Nothing>({
    code: 'CW109',
    severity: 'hint',
    text: () => 'The file holds typographic spaces, hyphens or invisible marks; they are read as plain ones.',
    help: 'They usually come from a word processor and do no harm.',
  }),
  // 2xx time
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
}

function entry<A>(of: Entry<A>): Entry<A> {
  return of
}

function orElse(expected: readonly string[]): string {
  if (expected.length === 0) return '.'
  if (expected.length === 1) return `; expected ${expected[0]}.`
  return `; expected ${expected.slice(0, -1).join(', ')} or ${expected.at(-1)}.`
}

/** A message names what it found, never a whole pasted page. */
function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
