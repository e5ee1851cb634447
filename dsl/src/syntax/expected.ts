/** Turns the grammar and the tokens read so far into the tokens that may come next. */
import type { IToken, TokenType } from 'chevrotain'
import { network, statesAfter } from './network.ts'

/** The token types that may follow these tokens at the start of a line; none where the tokens themselves do not fit. */
export function expectedAfter(tokens: readonly IToken[]): Expected {
  const states = statesAfter(tokens)
  const types = new Set<TokenType>()
  for (const state of states) for (const [type] of state.reads) types.add(type)
  return { types: [...types], mayEnd: states.has(network().end) }
}

export interface Expected {
  /** In the order of the grammar. */
  readonly types: readonly TokenType[]
  /** Whether the line may end here. */
  readonly mayEnd: boolean
}
