/** Compares two lengths of time as written, each by what its own ruleset means by a day. */
import type { PeriodLiteral } from '../tree/nodes.ts'
import type { Finding } from './findings.ts'
import { type Pair, timingIn } from './side.ts'
import { compareTimings, type TimingKind } from './timing.ts'

export function periods(
  pair: Pair,
  kind: TimingKind,
  one: PeriodLiteral,
  other: PeriodLiteral,
  dayAfter: readonly [boolean, boolean] = [false, false],
): readonly Finding[] {
  const [first, second] = [timingIn(pair.one, one, dayAfter[0]), timingIn(pair.other, other, dayAfter[1])]
  return compareTimings(kind, first, second, pair.calendar, pair.examplesAfter)
}
