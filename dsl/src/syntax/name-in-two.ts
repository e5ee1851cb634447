/** Turns two words that stand where a name does into the diagnostic that makes them one. */
import type { IToken } from 'chevrotain'
import { type Diagnostic, replaceBy, report } from '../text/diagnostics.ts'
import { spanOf } from './lines.ts'
import { reads } from './mended-text.ts'
import * as t from './tokens.ts'

/** `3 months after placed over, …`; null where the line is not read with them joined either. */
export function nameInTwo(tokens: readonly IToken[], at: number): Diagnostic | null {
  // The second word may have been taken for a role, and only what comes next does not fit.
  for (const place of [at - 1, at - 2]) {
    const [one, other] = [tokens[place], tokens[place + 1]]
    // What is counted is no name: 5 school days.
    const before = tokens[place - 1]?.tokenType
    if (before === t.Numeral || before === t.NumberWord) continue
    // One of the two may be a word of the language's: line manager, placed over.
    const word = [one, other].find((token) => token?.tokenType === t.Word)
    if (word === undefined || ![one, other].every((token) => isWord.test(token?.image ?? ''))) continue
    const name = `${one!.image}_${other!.image}`
    if (name.length > longest) continue
    if (!reads([...tokens.slice(0, place), { ...word, image: name }, ...tokens.slice(place + 2)])) continue
    const span = spanOf(one!, other)
    const why = `A name is one word, and "${one!.image} ${other!.image}" is two.`
    return report('saidOtherwise', span, { why, instead: `Write: ${name}` }, replaceBy(name, span))
  }
  return null
}

const isWord = /^\p{L}[\p{L}\p{N}_]*$/u
const longest = 60
