/** Turns a text that lacks a quotation mark, or both, into the fix that sets them where the rule goes on. */
import type { IToken } from 'chevrotain'
import type { Fix } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import { sourceOf } from '../text/source.ts'
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

/** `owner must send the letter within 5 days`, with its words for people between marks. */
export function quoted(tokens: readonly IToken[], from: number): Fix | undefined {
  const rest = tokens.slice(from).findIndex(({ tokenType }) => clauses.has(tokenType))
  const to = rest < 0 ? tokens.length : from + rest
  if (to === from || to - from > mostWords) return undefined
  const text: IToken = { ...tokens[from]!, tokenType: t.Text, tokenTypeIdx: t.Text.tokenTypeIdx! }
  if (!reads([...tokens.slice(0, from), text, ...tokens.slice(to)])) return undefined
  const span = spanOf(tokens[from]!, tokens[to - 1])
  return write('Put it in quotation marks', span, `"${wordsOf(tokens.slice(from, to))}"`)
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
