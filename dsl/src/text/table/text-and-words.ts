/** The diagnostics on text and words: CW1xx. */
import { clipped, entry, type Nothing, orElse } from './entry.ts'

export const textAndWords = {
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
    text: ({ word, nearest }) => `"${clipped(word)}" is not a word of the language. Did you mean "${nearest}"?`,
    help: ({ form }) => (form === null ? '' : `For example: ${form}`),
  }),
  saidOtherwise: entry<{ why: string; instead: string }>({
    code: 'CW111',
    severity: 'error',
    text: ({ why }) => why,
    help: ({ instead }) => instead,
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
    text: () => 'A reading of ours says "assumed because".',
    help: 'For example: counted from panel_met, assumed because "the source does not say from when"',
  }),
  saidTwice: entry<{ what: string }>({
    code: 'CW107',
    severity: 'error',
    text: ({ what }) => `The line says "${what}" twice.`,
    help: 'Keep one of the two, or write a second rule.',
  }),
  mixedJoin: entry<Nothing>({
    code: 'CW108',
    severity: 'error',
    text: () => 'A condition with both "and" and "or" can be read in two ways.',
    help: 'Write two lines, one for each "or".',
  }),
  ruleInScenario: entry<Nothing>({
    code: 'CW110',
    severity: 'error',
    text: () => 'A scenario holds only "given" and "expect"; it is not clear which stage this line belongs to.',
    help: 'Move the scenario below the rules, or repeat the header of the stage above this line.',
  }),
  pastedMarks: entry<Nothing>({
    code: 'CW109',
    severity: 'hint',
    text: () => 'The file holds typographic spaces, hyphens or invisible marks; they are read as plain ones.',
    help: 'They usually come from a word processor and do no harm.',
  }),
}
