/** The pages on text and words: CW101 to CW110. */
import type { Page } from './page.ts'

export const textAndWords = {
  unread: {
    means: 'The line begins like a statement of the language and then goes on in a way that none does.',
    why: 'A line that is half understood would be a rule that nobody wrote, so it is left out whole and everything around it is read.',
    under: 'stage',
    before: 'owner must send the letter',
    after: 'owner must "send the letter"',
  },
  unknownKeyword: {
    means: 'A word stands where the language has words of its own, and it is spelt almost like one of them.',
    why: 'It is most likely a slip of the finger, or a word that sources use where the language says it otherwise, such as "shall" for "must".',
    under: 'stage',
    before: 'owner must "send the letter" wihtin 5 working days of request_made',
    after: 'owner must "send the letter" within 5 working days of request_made',
  },
  bidiControl: {
    means: 'An invisible character tells the screen to show what follows from right to left.',
    why: 'With it a line can show one rule to a reader and be another to the machine.',
    under: 'stage',
    before: 'owner must "send\u202e the letter"',
    after: 'owner must "send the letter"',
  },
  unterminatedText: {
    means: 'A text opens with a quotation mark and the line ends without a second one.',
    why: 'Where the text ends decides what is a rule and what is only said.',
    under: 'stage',
    before: 'owner must "send the letter',
    after: 'owner must "send the letter"',
  },
  misplaced: {
    means: 'The line says something about another line, and there is no such line above it.',
    why: 'An extension belongs to a time limit, an outcome to a decision: without it nobody could say what is extended or decided.',
    under: 'stage',
    before: 'may be extended to 20 working days',
    after: 'owner must "send the letter" within 10 working days of request_made\n  may be extended to 20 working days',
  },
  becauseAlone: {
    means: 'A rule gives a reason with "because" alone.',
    why: 'What the source says and what we read into it must be told apart; "assumed because" says that it is a reading of ours.',
    under: 'stage',
    before: 'owner must "send the letter" within 5 working days of request_made because "the source gives no start"',
    after:
      'owner must "send the letter" within 5 working days of request_made, assumed because "the source gives no start"',
  },
  saidTwice: {
    means: 'One part of a line, such as its time limit, is there twice.',
    why: 'Only one of the two can hold, and the line does not say which.',
    under: 'stage',
    before: 'owner must "send the letter" within 5 working days of request_made within 2 working days of request_made',
    after: 'owner must "send the letter" within 5 working days of request_made',
  },
  mixedJoin: {
    means: 'A condition joins its parts with "and" in one place and with "or" in another.',
    why: '"a or b and c" is read in two ways, by lawyers and by machines.',
    under: 'stage',
    before: 'when letter_sent, close as answered if urgent and how_asked is by_email or how_asked is by_letter',
    after: 'when letter_sent, close as answered if how_asked is by_email or how_asked is by_letter',
  },
  ruleInScenario: {
    means: 'A rule stands below a scenario.',
    why: 'A scenario ends the stage above it, so it is not clear where the rule would hold.',
    under: 'stage',
    before: 'scenario "asked"\ngiven request_made on 2026-01-05\nowner must "send the letter"',
    after: 'owner must "send the letter"\nscenario "asked"\ngiven request_made on 2026-01-05',
  },
  pastedMarks: {
    means: 'The text holds spaces, hyphens or invisible marks as word processors set them.',
    why: 'They do no harm: they are read as plain ones. But two lines that look the same may not be found by the same search.',
    under: 'stage',
    before: 'owner must\u00a0"send the letter"',
    after: 'owner must "send the letter"',
  },
} satisfies Record<string, Page>
