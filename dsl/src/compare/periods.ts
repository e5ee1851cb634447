/** Compares two lengths of time as written, each by what its own ruleset means by a day. */
import type { PeriodLiteral } from '../tree/nodes.ts'
import type { Finding } from './findings.ts'
import { type Begun, countingIn, type Pair } from './side.ts'
import { compareTimings, type TimingKind } from './timing.ts'

export function periods(
  pair: Pair,
  kind: TimingKind,
  one: PeriodLiteral,
  other: PeriodLiteral,
  from: readonly [Begun | null | undefined, Begun | null | undefined] = [undefined, undefined],
): readonly Finding[] {
  const [first, second] = [countingIn(pair.one, one, from[0]), countingIn(pair.other, other, from[1])]
  return compareTimings(kind, first, second, pair.examplesAfter)
}
