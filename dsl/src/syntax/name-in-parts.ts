/** Turns two or three words that stand where a name does, or an article before one, into the diagnostic that makes them one. */
import type { IToken, TokenType } from 'chevrotain'
import { type Diagnostic, report } from '../text/diagnostics.ts'
import { spanOf } from './lines.ts'
import { imagesOf, quoted, reads } from './mended-text.ts'
import { firstMisfit } from './network.ts'
import * as t from './tokens.ts'

/** `3 months after placed over, …`, `tell the applicant "…"`; null where the line is not read with them joined either, nor with one or two names that follow. */
export function nameInParts(tokens: readonly IToken[], at: number): Diagnostic | null {
  const found = joinedFrom(tokens, at, { from: 0, more: mostMore })
  if (found === null) return articleBefore(tokens, at)
  const { said, words, name } = found[0]
  const edits = found.map((each) => ({ span: spanOf(each.said[0]!, each.said.at(-1)), text: each.name }))
  const title = `Write ${found.map((each) => each.name).join(' and ')}`
  return report(
    'saidOtherwise',
    edits[0]!.span,
    { why: whyNot(said, words), instead: `Write: ${name}` },
    { title, edits },
  )
}

/** `the chief must write`: the article was taken for the name, and what comes after it lacks its quotation marks. */
function articleBefore(tokens: readonly IToken[], at: number): Diagnostic | null {
  const said = tokens.slice(Math.max(0, at - 1), at + 1)
  const [article, name] = said
  if (article === undefined || name === undefined) return null
  if (!t.articles.has(article.tokenType) || !isWord.test(name.image)) return null
  const line = tokens.toSpliced(at - 1, 1)
  const misfit = firstMisfit(line)
  if (misfit === null || misfit < at) return null
  const marked = quoted(line, misfit)
  if (marked === undefined) return null
  const left = { span: { start: article.startOffset, end: name.startOffset }, text: '' }
  const title = `Leave "${article.image}" out, and put the text in quotation marks`
  return report(
    'saidOtherwise',
    spanOf(article, name),
    { why: whyNot(said, [name]), instead: `Write: ${name.image}` },
    { title, edits: [left, ...marked.edits] },
  )
}

function whyNot(said: readonly IToken[], words: readonly IToken[]): string {
  if (words.length === 1) return `A name stands without "${said[0]!.image}".`
  return `A name is one word, and "${imagesOf(words)}" is ${words.length === 2 ? 'two' : 'three'}.`
}

interface Joined {
  readonly said: readonly IToken[]
  /** Without the article before them, which is no part of a name. */
  readonly words: readonly IToken[]
  readonly name: string
  readonly place: number
  /** The line with them as one. */
  readonly line: readonly IToken[]
}

interface Left {
  /** Where the next name may begin: a further word does not join those before it. */
  readonly from: number
  /** How many names there may be after it. */
  readonly more: number
}

function joinedFrom(tokens: readonly IToken[], at: number, { from, more }: Left): [Joined, ...Joined[]] | null {
  // The second word may have been taken for a role, and only what comes next does not fit.
  const ways = [2, 3, 4].flatMap((count) =>
    [at - 1, at - 2].flatMap((place) => (place < from ? [] : (joinedAt(tokens, place, count) ?? []))),
  )
  const whole = ways.find(({ line }) => reads(line))
  if (whole !== undefined) return [whole]
  if (more === 0) return null
  for (const way of ways) {
    const misfit = firstMisfit(way.line)
    const rest = misfit === null ? null : joinedFrom(way.line, misfit, { from: way.place + 1, more: more - 1 })
    if (rest !== null) return [way, ...rest]
  }
  return null
}

function joinedAt(tokens: readonly IToken[], place: number, count: number): Joined | null {
  // What is counted is no name: 5 school days.
  const before = tokens[place - 1]?.tokenType
  if (before === t.Numeral || before === t.NumberWord) return null
  const said = tokens.slice(place, place + count)
  if (said.length < count || !said.every(({ image }) => isWord.test(image))) return null
  const words = t.articles.has(said[0]!.tokenType) ? said.slice(1) : said
  if (words.length > mostWords || words.slice(1, -1).some(({ tokenType }) => joins.has(tokenType))) return null
  // One of them may be a word of the language's: line manager, placed over, head of service.
  const own = words.filter(({ tokenType }) => tokenType === t.Word)
  if (own.length < words.length - 1 || (words.length === 1 && words[0]!.tokenType === K.day)) return null
  const name = words.map(({ image }) => image).join('_')
  if (name.length > longest) return null
  const joined = { ...words[0]!, image: name, tokenType: t.Word, tokenTypeIdx: t.Word.tokenTypeIdx! }
  return { said, words, name, place, line: [...tokens.slice(0, place), joined, ...tokens.slice(place + count)] }
}

const { K } = t

/** What stands between two names, or goes on with a rule. */
const joins: ReadonlySet<TokenType> = new Set([
  ...[K.and, K.or, K.to, K.then, K.within],
  ...[K.if, K.unless, K.when, K.because, K.assumed],
])
const isWord = /^\p{L}[\p{L}\p{N}_]*$/u
const longest = 60
const mostWords = 3
/** More names in several words than that on one line are no slip of the pen. */
const mostMore = 2
