/** Turns the words of a source into its sentences, each with the rules that were made of it: none is forgotten unseen. */
import type { Compiled } from '../compile.ts'
import { leftOutIn } from '../model/below-dropped.ts'
import { type Block, blocksOf, type Rule, withDescendantsAndSelf } from '../model/blocks.ts'
import { plainWords, runsIn } from '../model/checks/document.ts'
import type { Span } from '../text/span.ts'
import type { Statement } from '../tree/nodes.ts'

export interface SourceSentence {
  readonly text: string
  /** Which paragraph of the source it stands in, from 0. */
  readonly paragraph: number
  readonly standing: SourceStanding
  /** The rules of this text that quote any of it, in the order of the text. */
  readonly rules: readonly Span[]
}

export type SourceStanding =
  | 'encoded'
  /** A promise that is kept in its words, neither timed nor checked. */
  | 'pledged'
  /** A line says why it needs no rule. */
  | 'set_aside'
  /** Some of it is quoted nowhere. */
  | 'forgotten'

/** `text` has a paragraph a line. */
export function sourceSentences({ tree, source }: Compiled, text: string): readonly SourceSentence[] {
  const paragraphs = text
    .split(/\r?\n/)
    .map(plainWords)
    .filter((words) => words !== '')
  // A quote may run over the end of a paragraph, so it is looked for in the whole.
  const whole = paragraphs.join(' ')
  const sentences = sentencesOf(paragraphs)
  const found = quotesOf(blocksOf(tree, source), whole).flatMap((quote) =>
    placesOf(quote.words, whole, sentences).map((start) => ({ ...quote, start })),
  )
  return sentences.map(({ words, paragraph, start }) => {
    const here = found.filter((quote) => quote.start < start + words.length && start < quote.start + quote.words.length)
    const rules = [...new Map(here.map(({ span }) => [span.start, span])).values()]
    return { text: words, paragraph, standing: standingOf(words, start, here), rules }
  })
}

interface Sentence {
  readonly words: string
  readonly paragraph: number
  /** Where it begins in the paragraphs, with a space between them. */
  readonly start: number
}

function sentencesOf(paragraphs: readonly string[]): readonly Sentence[] {
  let at = 0
  return paragraphs.flatMap((text, paragraph) => {
    const found = Array.from(text.matchAll(/\S.*?(?:[.!?:;](?=\s|$)|$)/g), ({ 0: words, index }) => ({
      words,
      paragraph,
      start: at + index,
    }))
    at += text.length + 1
    return found
  })
}

interface Quote {
  readonly words: string
  readonly span: Span
  readonly standing: Exclude<SourceStanding, 'forgotten'>
}

function quotesOf(file: Block, text: string): readonly Quote[] {
  const runs = (words: readonly string[]) =>
    runsIn(
      text,
      words.map(plainWords).filter((each) => each !== ''),
    )
  const leftOut = leftOutIn(file)
  const wordsOf = (line: Block | Rule) => (leftOut.has(line) ? [] : runs(line.clause.words))
  const quotes = withDescendantsAndSelf(file).flatMap((block) => [
    ...wordsOf(block).map((words) => ({
      words,
      span: headOf(block.span, block.clause.rule),
      standing: 'encoded' as const,
    })),
    ...block.rules.flatMap((rule) => {
      const standing = standings[rule.statement.kind] ?? 'encoded'
      return wordsOf(rule).map((words) => ({ words, span: rule.span, standing }))
    }),
  ])
  return quotes.sort((one, other) => one.span.start - other.span.start)
}

/** The header of a block, not all that is in it. */
function headOf({ start, end }: Span, header: string): Span {
  return { start, end: Math.min(end, start + header.length) }
}

const standings: Partial<Record<Statement['kind'], Quote['standing']>> = {
  pledge: 'pledged',
  noRule: 'set_aside',
  notEncoded: 'set_aside',
}

/** Words that somewhere are a whole sentence, such as a heading, are that one: not the longer sentences that have them too. */
function placesOf(words: string, text: string, sentences: readonly Sentence[]): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  const isWhole = (at: number) =>
    sentences.some(({ start }) => start === at) &&
    sentences.some((sentence) => sentence.start + sentence.words.length === at + words.length)
  return places.some(isWhole) ? places.filter(isWhole) : places
}

function standingOf(
  words: string,
  start: number,
  quotes: readonly (Quote & { readonly start: number })[],
): SourceStanding {
  const isQuoted = (at: number) => quotes.some((quote) => quote.start <= at && at < quote.start + quote.words.length)
  for (const { index } of words.matchAll(/[\p{L}\p{N}]/gu)) if (!isQuoted(start + index)) return 'forgotten'
  const order = ['encoded', 'pledged', 'set_aside'] as const
  // A line of marks alone says nothing that could be forgotten.
  return order.find((standing) => quotes.some((quote) => quote.standing === standing)) ?? 'set_aside'
}
