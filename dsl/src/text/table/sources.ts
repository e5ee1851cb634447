/** The diagnostics on sources: CW6xx. */
import { clipped, didYouMean, entry, type Nothing } from './entry.ts'

export const sources = {
  notInSource: entry<{ said: string | null; goesOn: string | null }>({
    code: 'CW601',
    severity: 'warning',
    text: ({ said, goesOn }) =>
      said !== null
        ? `The source writes this otherwise: "${clipped(said)}".`
        : goesOn !== null
          ? `From here on the quote is not what the source says. The source goes on: "${clipped(goesOn)}".`
          : 'These words are not in the source.',
    help: 'A quote is word for word what the source says; what is ours stands after "assumed because".',
  }),
  sentenceLeftOut: entry<{ sentence: string; others: number }>({
    code: 'CW602',
    severity: 'warning',
    text: ({ sentence, others }) =>
      `The source says "${sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence}", and nothing here answers to it` +
      `${others === 0 ? '' : `, nor to ${others} more of its sentences`}.`,
    help: 'Quote it above a rule, a pledge, or a line that sets it aside: no rule needed because "…"',
  }),
  strengthOtherwise: entry<{ source: string; rule: string; isBeside: boolean }>({
    code: 'CW603',
    severity: 'hint',
    text: ({ source, rule }) => `The source says "${source}" and the rule says "${rule}".`,
    help: ({ source, rule, isBeside }) => {
      const word = source === 'should' ? 'should' : 'must'
      const instead = isBeside ? `Leave it out, as a rule beside it says "${word}" of the same thing` : `Write ${word}`
      return `${instead}, or say why it is ${rule}: … assumed because "…"`
    },
  }),
  unknownDocument: entry<{ document: string; nearest: string | null; listedIn: string | null }>({
    code: 'CW604',
    severity: 'hint',
    text: ({ document, nearest }) =>
      `The words of "${clipped(document)}" are not at hand, so no quote was held against them.${didYouMean(nearest)}`,
    help: ({ listedIn }) =>
      listedIn === null
        ? 'Keep the text of the source beside the rules, and list it there by this name.'
        : `Keep the text of the source in a file beside ${listedIn}, and list it there by this name.`,
  }),
  quoteAlone: entry<Nothing>({
    code: 'CW605',
    severity: 'warning',
    text: () => 'No rule stands on these words: what they ask for would be answered by nothing.',
    help: 'Write the rule right below them, or why there is none: no rule needed because "…"',
  }),
}
