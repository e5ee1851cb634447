/** The pages on sources: CW601 to CW605. The examples quote a policy of two sentences: see `policy`. */
import type { Page } from './page.ts'

const rest = '\n> Managers keep a copy.\nowner must "keep a copy"'
const answered = 'owner should "send the letter" within 5 working days of request_made'

export const sources = {
  notInSource: {
    means: 'A quote is not, word for word, in the document that the ruleset names as its source.',
    why: 'A colleague checks the rules against the source by the quotes. Words that are ours stand after "assumed because".',
    fix: 'Writes what the source says, as far as the quote is recognised in it.',
    under: 'quoting',
    before: `> Letters should be answered within 5 working days.\n${answered}${rest}\n> Letters should be answered within one week.\nno rule needed because "it is said above"`,
    after: `> Letters should be answered within 5 working days.\n${answered}${rest}`,
  },
  sentenceLeftOut: {
    means: 'The source says something to which no rule, no pledge and no line that sets it aside answers.',
    why: 'What is left out silently looks like what was never promised.',
    fix: 'Quotes the sentence at the end of the file as not encoded yet, so that it stays in sight until a rule is written for it.',
    under: 'quoting',
    before: `> Letters should be answered within 5 working days.\n${answered}`,
    after: `> Letters should be answered within 5 working days.\n${answered}${rest}`,
  },
  strengthOtherwise: {
    means: 'The rule says must where the words quoted above it say should, or the other way about.',
    why: 'Must is a limit and should a target: one is broken, the other missed. That is not ours to change without saying so.',
    fix: 'Writes the word of the source. Where a rule beside it says that word of the same thing, whatever its time, there is none: leave this rule out, or say why it stands with "assumed because".',
    under: 'quoting',
    before: `> Letters should be answered within 5 working days.\n${answered.replace('should', 'must')}${rest}`,
    after: `> Letters should be answered within 5 working days.\n${answered}${rest}`,
  },
  unknownDocument: {
    means: 'The text of the document that is named as the source is not at hand.',
    why: 'Then no quote can be held against it, and nothing can be said of what is left out.',
    fix: 'Writes the name of a document at hand, where one is near.',
    under: 'nothing',
    before: 'source "Letters polcy"',
    after:
      'source "Letters policy"\n> Letters should be answered within 5 working days. Managers keep a copy.\nno rule needed because "an example"',
  },
  quoteAlone: {
    means: 'Words of the source are quoted, and no rule, pledge or line that sets them aside stands right below them.',
    why: 'A quote whose rule was deleted, or pushed away by a blank line, looks as if it were kept.',
    author:
      'Write the rule that the words ask for, or say why none is needed; a rule further down goes right below its words.',
    under: 'quoting',
    before: `> Letters should be answered within 5 working days.\n\n${answered}${rest}`,
    after: `> Letters should be answered within 5 working days.\n${answered}${rest}`,
  },
} satisfies Record<string, Page>
