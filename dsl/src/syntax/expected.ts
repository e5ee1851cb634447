/** Turns the grammar and the tokens read so far into the tokens that may come next. */
import type { IToken, TokenType } from 'chevrotain'
import { network, type Place, placeAfter } from './network.ts'

export interface Expected {
  /** In the order of the grammar. */
  readonly types: readonly TokenType[]
  /** Those of them that are words of the language. */
  readonly keywords: readonly string[]
  /** Whether the line may end here. */
  readonly mayEnd: boolean
}

/** The token types that may follow these tokens at the start of a line; none where the tokens themselves do not fit. */
export function expectedAfter(tokens: readonly IToken[]): Expected {
  const place = placeAfter(tokens, 'plain')
  let expected = known.get(place)
  if (expected === undefined) {
    expected = expectedAt(place)
    known.set(place, expected)
  }
  return expected
}

// Broken lines break off at few places.
const known = new WeakMap<Place, Expected>()

function expectedAt({ states }: Place): Expected {
  const types = new Set<TokenType>()
  for (const state of states) for (const [type] of state.reads) types.add(type)
  const keywords = [...types].flatMap(({ name }) => (name.startsWith('Word_') ? [name.slice('Word_'.length)] : []))
  return { types: [...types], keywords, mayEnd: states.has(network().end) }
}
