/** Turns two or three words that stand where a name does into the diagnostic that makes them one. */
import type { IToken, TokenType } from 'chevrotain'
import { type Diagnostic, replaceBy, report } from '../text/diagnostics.ts'
import { spanOf } from './lines.ts'
import { imagesOf, reads } from './mended-text.ts'
import { firstMisfit } from './network.ts'
import * as t from './tokens.ts'

/** `3 months after placed over, …`; null where the line is not read with them joined either, nor with one or two names that follow. */
export function nameInParts(tokens: readonly IToken[], at: number): Diagnostic | null {
  const found = joinedFrom(tokens, at, { from: 0, more: mostMore })
  if (found === null) return null
  const { words, name } = found
  const span = spanOf(words[0]!, words.at(-1))
  const why = `A name is one word, and "${imagesOf(words)}" is ${words.length === 2 ? 'two' : 'three'}.`
  return report('saidOtherwise', span, { why, instead: `Write: ${name}` }, replaceBy(name, span))
}

interface Joined {
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

function joinedFrom(tokens: readonly IToken[], at: number, { from, more }: Left): Joined | null {
  // The second word may have been taken for a role, and only what comes next does not fit.
  const ways = [2, 3].flatMap((count) =>
    [at - 1, at - 2].flatMap((place) => (place < from ? [] : (joinedAt(tokens, place, count) ?? []))),
  )
  const whole = ways.find(({ line }) => reads(line))
  if (whole !== undefined || more === 0) return whole ?? null
  const goesOn = ({ line, place }: Joined) => {
    const misfit = firstMisfit(line)
    return misfit !== null && joinedFrom(line, misfit, { from: place + 1, more: more - 1 }) !== null
  }
  return ways.find(goesOn) ?? null
}

function joinedAt(tokens: readonly IToken[], place: number, count: number): Joined | null {
  // What is counted is no name: 5 school days.
  const before = tokens[place - 1]?.tokenType
  if (before === t.Numeral || before === t.NumberWord) return null
  const words = tokens.slice(place, place + count)
  // One of them may be a word of the language's: line manager, placed over, head of service.
  const own = words.filter(({ tokenType }) => tokenType === t.Word)
  if (words.length < count || own.length < count - 1 || !words.every(({ image }) => isWord.test(image))) return null
  if (count > 2 && joins.has(words[1]!.tokenType)) return null
  const name = words.map(({ image }) => image).join('_')
  if (name.length > longest) return null
  const line = [...tokens.slice(0, place), { ...own[0]!, image: name }, ...tokens.slice(place + count)]
  return { words, name, place, line }
}

const { K } = t

/** What stands between two names, or goes on with a rule. */
const joins: ReadonlySet<TokenType> = new Set([
  ...[K.and, K.or, K.to, K.then, K.within],
  ...[K.if, K.unless, K.when, K.because, K.assumed],
])
const isWord = /^\p{L}[\p{L}\p{N}_]*$/u
const longest = 60
/** More names in several words than that on one line are no slip of the pen. */
const mostMore = 2
