/** Turns a text that lacks a quotation mark, or both, into the fix that sets them where the rule goes on. */
import type { IToken } from 'chevrotain'
import type { Fix } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import { sourceOf } from '../text/source.ts'
import { expectedAfter } from './expected.ts'
import { endOf, linesOf, spanOf } from './lines.ts'
import { readTokens } from './read-tokens.ts'
import * as t from './tokens.ts'

/** `owner must "send the letter within 5 days`, closed before `within`; none where the line is not read so either. */
export function closed(tokens: readonly IToken[], open: IToken): Fix | undefined {
  const { start, end } = spanOf(open)
  const { image } = open
  // Where invisible marks were left out, places in the image are none in the text.
  if (end - start !== image.length) return undefined
  const goesOn =
    /,? (?:within (?:\d|[a-z]+ (?:working|days?|weeks?|months?|hours?))|done when|assumed because) | #/i.exec(image)
  const text = image.slice(0, goesOn?.index).trimEnd()
  const line = `${imagesOf(tokens.slice(0, tokens.indexOf(open)))} ${text}"${image.slice(text.length)}`
  if (text.length < 2 || !isRead(line)) return undefined
  const at = start + text.length
  return write('Close the quotation', { start: at, end: at }, '"')
}

/** `owner must send the letter within 5 days`, with its words for people between marks; none where they may be more than that. */
export function quoted(tokens: readonly IToken[], from: number): Fix | undefined {
  // What follows an article is the name before the text, and what is joined to that name is another.
  if (t.articles.has(tokens[from - 1]?.tokenType ?? t.Other) || tokens[from]?.tokenType === K.and) return undefined
  const text: IToken = { ...tokens[from]!, tokenType: t.Text, tokenTypeIdx: t.Text.tokenTypeIdx! }
  const withText = [...tokens.slice(0, from), text]
  const to = endOfText(tokens, from, withText)
  if (to === null || to - from > mostWords) return undefined
  const said = tokens.slice(from, to)
  if (holdsAction(said, expectedAfter(withText).types.includes(K.and))) return undefined
  const span = spanOf(said[0]!, said.at(-1))
  return write('Put it in quotation marks', span, `"${wordsOf(said)}"`)
}

/** Where the rule first goes on: with a time, a further action, or at the end. */
function endOfText(tokens: readonly IToken[], from: number, withText: readonly IToken[]): number | null {
  const clause = tokens.slice(from).findIndex(({ tokenType }) => clauses.has(tokenType))
  const last = clause < 0 ? tokens.length : from + clause
  for (let to = from + 1; to <= last; to++) if (reads([...withText, ...tokens.slice(to)])) return to
  return null
}

/** Whether a further action is begun among the words; `isJoined`: whether one may follow them. */
function holdsAction(words: readonly IToken[], isJoined: boolean): boolean {
  return words.some(({ tokenType }, at) => {
    if (tokenType !== K.and && tokenType !== K.then) return false
    const next = words.slice(at + 1, at + 5).map((each) => each.tokenType)
    const [first, second] = next
    if (first === K.open || first === K.tell || first === K.give) return isJoined
    if (first === K.close && second === K.as) return true
    if ((first === K.go || first === K.escalate) && second === K.to) return true
    return next.some((each) => each === K.must || each === K.should || each === K.may)
  })
}

/** As they are written, without the quotation marks of a part of them. */
function wordsOf(tokens: readonly IToken[]): string {
  return tokens
    .map((token, at) => {
      const space = at > 0 && endOf(tokens[at - 1]!) < token.startOffset ? ' ' : ''
      return space + (token.tokenType === t.Text ? token.image.slice(1, -1) : token.image)
    })
    .join('')
}

const { K } = t

/** What goes on with a rule behind its text. */
const clauses = new Set([t.Comma, K.within, K.done, K.when, K.if, K.unless, K.assumed, K.because])

/** More than anyone writes for people on one line. */
const mostWords = 30

export function isRead(line: string): boolean {
  const [only] = linesOf(sourceOf(line))
  return only?.kind === 'statement' && reads(only.tokens)
}

export function reads(tokens: readonly IToken[]): boolean {
  return !('misfit' in readTokens([...tokens], true))
}

export function imagesOf(tokens: readonly IToken[]): string {
  return tokens.map(({ image, tokenType }, at) => (at === 0 || tokenType === t.Comma ? image : ` ${image}`)).join('')
}
