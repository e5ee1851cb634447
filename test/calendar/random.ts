/** Turns a seed into the same endless row of random choices every time. */

export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  oneOf<T>(choices: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { between, oneOf: (choices) => choices[between(0, choices.length - 1)]! }
}
