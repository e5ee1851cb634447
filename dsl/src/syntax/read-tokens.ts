/** Turns the tokens of one line into what it says, or into the place at which it cannot be read. */
import type { IToken } from 'chevrotain'
import type { ReadLine } from './grammar/line.ts'
import { firstMisfit } from './network.ts'
import { parser } from './parser.ts'

/** The token at which it cannot be read, or null where it ends too soon. */
export interface Misfit {
  readonly misfit: number | null
}

/** `isCareful`: a line before it was broken, so this one may well be. */
export function readTokens(tokens: IToken[], isCareful: boolean): ReadLine | Misfit {
  // The parser throws, rule by rule, at what it cannot read: a file of broken lines would cost many times what a good one does.
  if (isCareful) {
    const misfit = misfitIn(tokens)
    if (misfit !== null) return misfit
  }
  parser.noted = []
  parser.input = tokens
  const read = parser.line()
  const error = parser.firstError()
  if (error === undefined) return read
  const at = tokens.indexOf(error.token)
  return misfitIn(tokens) ?? { misfit: at < 0 ? null : at }
}

function misfitIn(tokens: readonly IToken[]): Misfit | null {
  const misfit = firstMisfit(tokens)
  return misfit === null ? null : { misfit: misfit < tokens.length ? misfit : null }
}
