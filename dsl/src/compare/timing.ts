/** Compares two lengths of time by counting both from every start, and names the start that shows which is stricter. */
import { dayAt, type WorkingCalendar } from '../calendar/calendar.ts'
import { type EpochDay, isoDate } from '../calendar/epoch-day.ts'
import { dateInWords, instantInWords, nationInWords } from '../calendar/in-words.ts'
import type { Period } from '../calendar/period.ts'
import { clearest, startInstant, startsIn, startYears, type Timing } from '../calendar/starts.ts'
import type { Example } from './comparison.ts'
import { type Counted, type Counting, countBoth, sameCalendar, sameCutOff } from './counting.ts'
import { type Finding, incomparable } from './findings.ts'

/** What the time is for. Only of what is due, or comes by itself, is earlier stricter: a right asks more while it lasts. */
export type TimingKind = 'due' | 'falls' | 'extended' | 'open' | 'kept'

export function compareTimings(
  kind: TimingKind,
  one: Counting,
  other: Counting,
  examplesAfter: EpochDay,
): readonly Finding[] {
  if (sameTiming(one, other)) return []
  const unitChanged = one.period.unit !== other.period.unit
  const how = otherwiseCounted(one, other)
  const counted = countBoth(one, other)
  if (counted === null) {
    const sentence = 'The two cannot be counted side by side.'
    return [{ ...incomparable(`${how} ${sentence}`.trim()), unitChanged, weakens: true }]
  }
  const earlier = exampleOf(counted, examplesAfter, -1)
  const later = exampleOf(counted, examplesAfter, 1)
  if (earlier === null && later === null && samePeriod(one, other)) return []
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
      sentence: `${how} ${sentence}`.trim(),
      examples: shown.map((each) => each.example),
      unitChanged,
      weakens: asksLess,
    },
  ]
}

function sameTiming(one: Counting, other: Counting): boolean {
  return samePeriod(one, other) && sameCalendar(one, other) && sameCutOff(one, other)
}

function samePeriod(one: Timing, other: Timing): boolean {
  const [a, b] = [one.period, other.period]
  const sameHours = a.unit !== 'working_hour' || JSON.stringify(one.hours) === JSON.stringify(other.hours)
  return a.count === b.count && a.unit === b.unit && a.rolls === b.rolls && one.dayAfter === other.dayAfter && sameHours
}

/** What of the counting differs beside the length itself. */
function otherwiseCounted(one: Counting, other: Counting): string {
  const units = one.period.unit === other.period.unit ? [] : [unitOf(one.period), unitOf(other.period)]
  const byHolidays = !sameCalendar(one, other) && [one, other].some(countsHolidays)
  const calendars = byHolidays ? [named(one.calendar), named(other.calendar)] : []
  const said = [
    ...(units.length === 0 ? [] : [`Counted in ${units[1]} instead of ${units[0]}.`]),
    ...(calendars.length === 0 ? [] : [`Counted by the holidays of ${calendars[1]} instead of ${calendars[0]}.`]),
    ...(sameCutOff(one, other) ? [] : ['What comes late in the day, or on a day off, counts from another day.']),
  ]
  return said.join(' ')
}

/** Whether holidays may make it later. */
function countsHolidays({ period: { unit, rolls }, cutOff }: Counting): boolean {
  return unit === 'working_day' || unit === 'working_hour' || rolls || cutOff !== null
}

function named({ names }: WorkingCalendar): string {
  return names.map(nationInWords).join(', ')
}

interface Shown {
  readonly example: Example
  inWords(kind: TimingKind): string
}

/** `direction` -1: the other is due earlier than the one; 1: later. */
function exampleOf(counted: Counted, after: EpochDay, direction: -1 | 1): Shown | null {
  const { one, other, byDay, minutes, each, length, calendar } = counted
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
  return byDay
    ? shownByDay(startOn, minutes[index % each]!, one[index]!, other[index]!)
    : shownByInstant(calendar, startInstant(calendar, index), one[index]!, other[index]!)
}

function shownByDay(startOn: EpochDay, minute: number, one: EpochDay, other: EpochDay): Shown {
  const time = minute === 0 ? '' : ` at ${clockInWords(minute)}`
  return {
    example: { startOn: isoDate(startOn), oneDueOn: isoDate(one), otherDueOn: isoDate(other) },
    inWords: (kind) =>
      `started on ${dateInWords(startOn)}${time} it ${verbs[kind]} ${on[kind]} ${dateInWords(other)} instead of ${dateInWords(one)}`,
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

/** `16:01` */
function clockInWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
