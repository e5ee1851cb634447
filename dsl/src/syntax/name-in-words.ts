/** Turns two words that stand where a name does into the diagnostic that makes them one. */
import type { IToken } from 'chevrotain'
import { type Diagnostic, replaceBy, report } from '../text/diagnostics.ts'
import { spanOf } from './lines.ts'
import { firstMisfit } from './network.ts'
import * as t from './tokens.ts'

/** `3 months after placed over, …`; null where the line is not read with them joined either, nor with one or two pairs that follow. */
export function nameInTwo(tokens: readonly IToken[], at: number): Diagnostic | null {
  return joinedFrom(tokens, at, { from: 0, more: mostMore })
}

interface Left {
  /** Where the next pair may begin: a third word does not join the two before it. */
  readonly from: number
  /** How many pairs there may be after it. */
  readonly more: number
}

function joinedFrom(tokens: readonly IToken[], at: number, { from, more }: Left): Diagnostic | null {
  // The second word may have been taken for a role, and only what comes next does not fit.
  for (const place of [at - 1, at - 2]) {
    if (place < from) continue
    const [one, other] = [tokens[place], tokens[place + 1]]
    // What is counted is no name: 5 school days.
    const before = tokens[place - 1]?.tokenType
    if (before === t.Numeral || before === t.NumberWord) continue
    // One of the two may be a word of the language's: line manager, placed over.
    const word = [one, other].find((token) => token?.tokenType === t.Word)
    if (word === undefined || ![one, other].every((token) => isWord.test(token?.image ?? ''))) continue
    const name = `${one!.image}_${other!.image}`
    if (name.length > longest) continue
    const joined = [...tokens.slice(0, place), { ...word, image: name }, ...tokens.slice(place + 2)]
    const misfit = firstMisfit(joined)
    if (misfit !== null && (more === 0 || joinedFrom(joined, misfit, { from: place + 1, more: more - 1 }) === null))
      continue
    const span = spanOf(one!, other)
    const why = `A name is one word, and "${one!.image} ${other!.image}" is two.`
    return report('saidOtherwise', span, { why, instead: `Write: ${name}` }, replaceBy(name, span))
  }
  return null
}

const isWord = /^\p{L}[\p{L}\p{N}_]*$/u
const longest = 60
/** More names in two words than that on one line are no slip of the pen. */
const mostMore = 2
