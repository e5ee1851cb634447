/** Compares two lengths of time by counting both from every start, and names the start that shows which is stricter. */
import { dayAt, type WorkingCalendar } from '../calendar/calendar.ts'
import { type EpochDay, isoDate } from '../calendar/epoch-day.ts'
import { dateInWords, instantInWords } from '../calendar/in-words.ts'
import { isWholeDays, type Period } from '../calendar/period.ts'
import {
  clearest,
  dueDays,
  dueInstants,
  startInstant,
  startsIn,
  startYears,
  type Timing,
  timesOfDay,
} from '../calendar/starts.ts'
import type { Example } from './comparison.ts'
import { type Finding, incomparable } from './findings.ts'

/** What the time is for. Only of what is due, or comes by itself, is earlier stricter: a right asks more while it lasts. */
export type TimingKind = 'due' | 'falls' | 'extended' | 'open' | 'kept'

export function compareTimings(
  kind: TimingKind,
  one: Timing,
  other: Timing,
  calendar: WorkingCalendar,
  examplesAfter: EpochDay,
): readonly Finding[] {
  if (sameTiming(one, other)) return []
  const unitChanged = one.period.unit !== other.period.unit
  const units = `Counted in ${unitOf(other.period)} instead of ${unitOf(one.period)}.`
  const counted = countBoth(one, other, calendar)
  if (counted === null) {
    const sentence = 'The two cannot be counted side by side.'
    return [{ ...incomparable(unitChanged ? `${units} ${sentence}` : sentence), unitChanged, weakens: true }]
  }
  const earlier = exampleOf(counted, calendar, examplesAfter, -1)
  const later = exampleOf(counted, calendar, examplesAfter, 1)
  const shown = [earlier, later].filter((each) => each !== null)
  const earlierAsksMore = kind !== 'open' && kind !== 'kept'
  const asksMore = (earlierAsksMore ? earlier : later) !== null
  const asksLess = (earlierAsksMore ? later : earlier) !== null
  const lead =
    earlier !== null && later !== null
      ? 'Sometimes earlier and sometimes later'
      : earlier !== null
        ? 'Never later and sometimes earlier'
        : later !== null
          ? 'Never earlier and sometimes later'
          : `The same from every start from ${startYears}`
  const cases = shown.map((each) => each.inWords(kind)).join('; ')
  const sentence = cases === '' ? `${lead}.` : `${lead}: ${cases}.`
  return [
    {
      verdict: asksMore && asksLess ? 'incomparable' : asksMore ? 'stricter' : asksLess ? 'weaker' : 'same',
      sentence: unitChanged ? `${units} ${sentence}` : sentence,
      examples: shown.map((each) => each.example),
      unitChanged,
      weakens: asksLess,
    },
  ]
}

function sameTiming(one: Timing, other: Timing): boolean {
  const [a, b] = [one.period, other.period]
  const sameHours = a.unit !== 'working_hour' || JSON.stringify(one.hours) === JSON.stringify(other.hours)
  return a.count === b.count && a.unit === b.unit && a.rolls === b.rolls && one.dayAfter === other.dayAfter && sameHours
}

/** What either side gives, by start; `each` starts to a day. */
interface Counted {
  readonly one: Int32Array | Float64Array
  readonly other: Int32Array | Float64Array
  readonly each: number
  readonly length: number
}

function countBoth(one: Timing, other: Timing, calendar: WorkingCalendar): Counted | null {
  const byDay = isWholeDays(one.period) && isWholeDays(other.period)
  const [first, second] = byDay
    ? [dueDays(calendar, one), dueDays(calendar, other)]
    : [dueInstants(calendar, one), dueInstants(calendar, other)]
  if (first === null || second === null) return null
  const each = byDay ? 1 : timesOfDay
  const length = Math.floor(Math.min(first.length, second.length) / each)
  return length === 0 ? null : { one: first, other: second, each, length }
}

interface Shown {
  readonly example: Example
  inWords(kind: TimingKind): string
}

/** `direction` -1: the other is due earlier than the one; 1: later. */
function exampleOf(counted: Counted, calendar: WorkingCalendar, after: EpochDay, direction: -1 | 1): Shown | null {
  const { one, other, each, length } = counted
  const differenceAt = (index: number) => (other[index]! - one[index]!) * direction
  // With hours, the time of the day that shows the most.
  const best = (day: number) => {
    let found = day * each
    for (let time = 1; time < each; time++)
      if (differenceAt(day * each + time) > differenceAt(found)) found = day * each + time
    return found
  }
  const day = clearest(calendar, length, after, (index) => Math.max(0, differenceAt(best(index))))
  if (day === null) return null
  const startOn = startsIn(calendar).from + day
  const index = best(day)
  return each === 1
    ? shownByDay(startOn, one[index]!, other[index]!)
    : shownByInstant(calendar, startInstant(calendar, index), one[index]!, other[index]!)
}

function shownByDay(startOn: EpochDay, one: EpochDay, other: EpochDay): Shown {
  return {
    example: { startOn: isoDate(startOn), oneDueOn: isoDate(one), otherDueOn: isoDate(other) },
    inWords: (kind) =>
      `started on ${dateInWords(startOn)} it ${verbs[kind]} ${on[kind]} ${dateInWords(other)} instead of ${dateInWords(one)}`,
  }
}

function shownByInstant(calendar: WorkingCalendar, startedAt: number, one: number, other: number): Shown {
  const say = (at: number) => instantInWords(at, dayAt(calendar, at), calendar.zone)
  const dayOf = (at: number) => isoDate(dayAt(calendar, at - 1))
  return {
    example: { startOn: isoDate(dayAt(calendar, startedAt)), oneDueOn: dayOf(one), otherDueOn: dayOf(other) },
    inWords: (kind) => `started at ${say(startedAt)} it ${verbs[kind]} until ${say(other)} instead of ${say(one)}`,
  }
}

const verbs: Readonly<Record<TimingKind, string>> = {
  due: 'is due',
  falls: 'falls',
  extended: 'may be extended',
  open: 'is open',
  kept: 'is kept',
}

const on: Readonly<Record<TimingKind, string>> = {
  due: 'on',
  falls: 'on',
  extended: 'to',
  open: 'until',
  kept: 'until',
}

function unitOf({ unit }: Period): string {
  return `${unit.replace('_', ' ')}s`
}
