/** What a benchmark is, and what it tells. */

export interface Bench {
  /** What is measured, in a sentence. */
  readonly says: string
  run(size: Size): Promise<Told>
}

/** `full` is what figures are told of; `tiny` has no peers, and shows the tests that a benchmark still runs and its contenders still agree. */
export type Size = 'full' | 'tiny'

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
}

export interface Told {
  readonly rows: readonly Row[]
  /** Our throughput divided by each contender's in the same run: more is better. */
  readonly ratios: Readonly<Record<string, number>>
}

/** Three figures that count, as no run repeats a fourth. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
