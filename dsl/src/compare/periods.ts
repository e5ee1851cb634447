/** Compares two lengths of time as written, each by what its own ruleset means by a day. */
import { formatPeriod, type Period } from '../calendar/period.ts'
import { sentence } from '../text/words.ts'
import type { PeriodLiteral, Start } from '../tree/nodes.ts'
import { type Finding, incomparable } from './findings.ts'
import { countingIn, type Pair } from './side.ts'
import { compareTimings, type TimingKind } from './timing.ts'

export function periods(
  pair: Pair,
  kind: TimingKind,
  one: PeriodLiteral,
  other: PeriodLiteral,
  from: readonly [Start | null | undefined, Start | null | undefined] = [undefined, undefined],
): readonly Finding[] {
  const [first, second] = [countingIn(pair.one, one, from[0]), countingIn(pair.other, other, from[1])]
  if (from[0]?.event.text !== from[1]?.event.text) return lengths(first.period, second.period)
  return compareTimings(kind, first, second, pair.examplesAfter)
}

/** No date shows which is earlier where the two do not begin together. */
function lengths(one: Period, other: Period): readonly Finding[] {
  const [before, after] = [formatPeriod(one), formatPeriod(other)]
  if (before === after) return []
  return [
    {
      ...incomparable(`${sentence(after)} instead of ${before}.`),
      unitChanged: one.unit !== other.unit,
      weakens: true,
    },
  ]
}
