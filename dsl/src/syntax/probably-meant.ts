/** Turns a line that could not be read into what it was probably meant to say, so that one mistake is not called many. */
import type { IToken } from 'chevrotain'
import type { Fix } from '../text/diagnostics.ts'
import type { ReadLine } from './grammar/line.ts'
import { withWord } from './lines.ts'
import { readTokens } from './read-tokens.ts'
import * as t from './tokens.ts'

/**
 * With its misspelt word mended as `fix` would, or without the word that does not fit; or else a header, or what
 * declares a name, as far as it can be read. Null where none of these can be told.
 */
export function probablyMeant(tokens: IToken[], misfit: number | null, fix: Fix | undefined): ReadLine | null {
  const mended = fix === undefined ? tokens : mendedBy(tokens, fix)
  if (mended !== tokens) {
    const read = readTokens(mended, true)
    if (!('misfit' in read)) return read
    misfit = read.misfit
  }
  if (misfit !== null) {
    const read = readTokens(mended.toSpliced(misfit, 1), true)
    if (!('misfit' in read)) return read
  }
  const first = mended[1]?.tokenType === t.Colon ? mended[2] : mended[0]
  if (first === undefined || !opens.has(first.tokenType)) return null
  for (let end = Math.min(misfit ?? mended.length - 1, longest); end > 1; end--) {
    const read = readTokens(mended.slice(0, end), true)
    if (!('misfit' in read)) return read
  }
  return null
}

function mendedBy(tokens: IToken[], { edits: [edit] }: Fix): IToken[] {
  const at = tokens.findIndex(({ startOffset }) => startOffset === edit?.span.start)
  return edit === undefined || at < 0 || !t.wordTypes.has(edit.text) ? tokens : withWord(tokens, at, edit.text)
}

const { K } = t

/** What the lines below stand in, or may name. */
const opens: ReadonlySet<unknown> = new Set([
  ...[K.procedure, K.stage, K.area, K.scenario],
  ...[K.ruleset, K.framework, K.calendar, K.role, K.question, K.contact, K.grades, K.criterion],
])

/** Headers and declarations are shorter; what is longer is no such thing. */
const longest = 40
