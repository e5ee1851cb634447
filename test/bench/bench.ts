/** What a benchmark is, and what it tells. */

import type { PostgresAddress } from '../support/start-postgres.ts'

export interface Bench {
  /** What is measured, in a sentence. */
  readonly says: string
  run(size: Size, surroundings?: Surroundings): Promise<Told>
}

export interface Surroundings {
  /** How many of what the benchmark is of. */
  readonly count?: number
  /** Of a server that runs already; its own is started where there is none. */
  readonly postgres?: PostgresAddress
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
