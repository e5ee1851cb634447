/** Turns a count into sentences and lists that a person can check against a paper calendar. */

import { isWorkingDay, type WorkingCalendar } from './calendar.ts'
import { type CountOptions, type CountStart, count, type Due, dayZeroOf, merged, type StoppedDays } from './count.ts'
import { countBack } from './count-back.ts'
import { addMonths, civilOfDay, type EpochDay, isoDate, weekday } from './epoch-day.ts'
import { dateInWords, daysInWords, instantInWords, monthInWords, nationInWords, weekdayNames } from './in-words.ts'
import { formatPeriod, isWholeDays, type Period } from './period.ts'
import { clockAt } from './zone.ts'

export interface SkippedDay {
  /** YYYY-MM-DD */
  readonly on: string
  /** `Saturday`, `Sunday`, the name of a bank holiday, or `stopped`. */
  readonly why: string
  /** Whose bank holiday it is, `England and Wales`; null for the other reasons. */
  readonly whose: string | null
}

export interface Explanation {
  /** The day that counts as nought, as YYYY-MM-DD. */
  readonly dayZero: string
  /** The days counted, as YYYY-MM-DD, the first being day one; empty where months, years or hours are counted. */
  readonly counted: readonly string[]
  readonly skipped: readonly SkippedDay[]
  readonly dueOn: string
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly provisional: boolean
  readonly sentences: readonly string[]
}

/** Explains what `count` answers; throws as it does where the period cannot be counted. */
export function explain(
  calendar: WorkingCalendar,
  start: CountStart,
  period: Period,
  options: CountOptions = {},
): Explanation {
  const due = count(calendar, start, period, options)
  const dayZero = dayZeroOf(start, options)
  const stopped = merged(options.stopped ?? [])
  const days = isWholeDays(period) ? wholeDays(calendar, dayZero, due, period, stopped) : hours(dayZero, due, stopped)
  const sentences = isWholeDays(period)
    ? wholeDaySentences(start, options, due, period, days)
    : hourSentences(calendar, start, due, period, options, days)
  if (due.provisional) sentences.push(provisionalSentence(calendar, dayZero))
  return {
    dayZero: isoDate(dayZero),
    counted: days.counted.map(isoDate),
    skipped: days.skipped.map(({ on, why, whose }) => ({ on: isoDate(on), why, whose })),
    dueOn: isoDate(due.dueOn),
    dueAt: due.dueAt,
    provisional: due.provisional,
    sentences,
  }
}

interface Skipped {
  readonly on: EpochDay
  readonly why: string
  readonly whose: string | null
}

interface Days {
  readonly counted: readonly EpochDay[]
  readonly skipped: readonly Skipped[]
  /** The last day before it rolled to a working day, where the period rolls. */
  readonly unrolledOn: EpochDay
}

/** Explains what `countBack` answers. */
export function explainBack(calendar: WorkingCalendar, before: EpochDay, period: Period): Explanation {
  const due = countBack(calendar, before, period)
  const isCounted = period.unit !== 'month' && period.unit !== 'year'
  const days = Array.from({ length: before - due.dueOn }, (_, ago) => before - 1 - ago)
  const why = (day: EpochDay) => whySkipped(calendar, day, period.unit === 'working_day', [])
  const counted = isCounted ? days.filter((day) => why(day) === null) : []
  const skipped = isCounted ? days.flatMap((day) => why(day) ?? []).reverse() : []
  const asked = formatPeriod(period)
  const sentences = [
    `Day zero is ${dateInWords(before)}, and the days are counted back from it.`,
    isCounted
      ? `Counting ${asked} back: day 1 is ${dateInWords(before - 1 - days.findIndex((day) => why(day) === null))}.`
      : monthSentence(before, { ...period, count: -period.count }, asked),
    ...skippedSentences(skipped),
    `The last day in time is ${dateInWords(due.dueOn)} (until 11:59pm).`,
  ]
  if (due.provisional) sentences.push(provisionalSentence(calendar, before))
  return {
    dayZero: isoDate(before),
    counted: counted.map(isoDate),
    skipped: skipped.map(({ on, why, whose }) => ({ on: isoDate(on), why, whose })),
    dueOn: isoDate(due.dueOn),
    dueAt: due.dueAt,
    provisional: due.provisional,
    sentences,
  }
}

function wholeDays(
  calendar: WorkingCalendar,
  dayZero: EpochDay,
  due: Due,
  period: Period,
  stopped: readonly StoppedDays[],
): Days {
  const unrolledOn = period.rolls
    ? count(calendar, zeroAt(dayZero), { ...period, rolls: false }, { stopped }).dueOn
    : due.dueOn
  const countsEachDay = period.unit === 'working_day' || period.unit === 'day' || period.unit === 'week'
  const counted: EpochDay[] = []
  const skipped: Skipped[] = []
  for (let day = dayZero + 1; day <= due.dueOn; day++) {
    const skipsHolidays = period.unit === 'working_day' || (period.rolls && day >= unrolledOn)
    const skip = whySkipped(calendar, day, skipsHolidays, stopped)
    if (skip !== null) skipped.push(skip)
    if (skip === null || (day === unrolledOn && skip.why !== 'stopped')) {
      if (countsEachDay && day <= unrolledOn) counted.push(day)
    }
  }
  return { counted, skipped, unrolledOn }
}

function hours(dayZero: EpochDay, due: Due, stopped: readonly StoppedDays[]): Days {
  const skipped: Skipped[] = []
  for (let day = dayZero; day <= due.dueOn; day++) {
    if (stopped.some(({ from, to }) => from <= day && day <= to)) skipped.push({ on: day, why: 'stopped', whose: null })
  }
  return { counted: [], skipped, unrolledOn: due.dueOn }
}

function zeroAt(dayZero: EpochDay): CountStart {
  return { on: dayZero, at: null }
}

function whySkipped(
  calendar: WorkingCalendar,
  on: EpochDay,
  skipsHolidays: boolean,
  stopped: readonly StoppedDays[],
): Skipped | null {
  if (skipsHolidays && !isWorkingDay(calendar, on)) {
    const holidays = calendar.holidays.get(on)
    if (holidays === undefined || weekday(on) === 0 || weekday(on) === 6) {
      return { on, why: weekdayNames[weekday(on)]!, whose: null }
    }
    const names = [...new Set(holidays.map(({ name }) => name))]
    return { on, why: names.join(', '), whose: holidays.map(({ list }) => nationInWords(list)).join(', ') }
  }
  if (stopped.some(({ from, to }) => from <= on && on <= to)) return { on, why: 'stopped', whose: null }
  return null
}

function wholeDaySentences(start: CountStart, options: CountOptions, due: Due, period: Period, days: Days): string[] {
  const dayZero = dayZeroOf(start, options)
  const on = options.countedOn ?? start.on
  const sentences = [
    ...(on === start.on ? [] : [`What came on ${dateInWords(start.on)} is counted from the next working day.`]),
    dayZero === on
      ? `Day zero is ${dateInWords(dayZero)}.`
      : `Day zero is ${dateInWords(dayZero)}, the day after ${dateInWords(on)}.`,
  ]
  const asked = formatPeriod({ ...period, rolls: false })
  if (days.counted.length > 0) sentences.push(`Counting ${asked}: day 1 is ${dateInWords(days.counted[0]!)}.`)
  if (period.unit === 'month' || period.unit === 'year') sentences.push(monthSentence(dayZero, period, asked))
  const before = days.skipped.filter(({ on }) => !period.rolls || on < days.unrolledOn)
  sentences.push(...skippedSentences(before))
  if (period.unit === 'week') sentences.push(`Day ${7 * period.count}, the last, is ${dateInWords(days.unrolledOn)}.`)
  if (period.unit === 'month' || period.unit === 'year') sentences.push(...movedSentences(dayZero, period, days))
  if (due.dueOn !== days.unrolledOn) {
    sentences.push(
      `${dateInWords(days.unrolledOn)} is not a working day, so it moves to the next one.`,
      ...skippedSentences(days.skipped.filter(({ on }) => on >= days.unrolledOn)),
    )
  }
  sentences.push(`The last day in time is ${dateInWords(due.dueOn)} (until 11:59pm).`)
  return sentences
}

function monthSentence(dayZero: EpochDay, period: Period, asked: string): string {
  const day = addMonths(dayZero, period.unit === 'year' ? 12 * period.count : period.count)
  const way = period.count < 0 ? 'before' : 'from'
  if (civilOfDay(day).day === civilOfDay(dayZero).day) {
    return `${asked} ${way} then is the corresponding date, ${dateInWords(day)}.`
  }
  const lacking = `${monthInWords(day)} has no day ${civilOfDay(dayZero).day}`
  return `${asked} ${way} then: ${lacking}, so it is the month’s last day, ${dateInWords(day)}.`
}

function movedSentences(dayZero: EpochDay, period: Period, days: Days): string[] {
  const day = addMonths(dayZero, period.unit === 'year' ? 12 * period.count : period.count)
  const lost = days.unrolledOn - day
  if (lost === 0) return []
  return [`The ${lost === 1 ? 'day' : `${lost} days`} stopped move it to ${dateInWords(days.unrolledOn)}.`]
}

function hourSentences(
  calendar: WorkingCalendar,
  start: CountStart,
  due: Due,
  period: Period,
  options: CountOptions,
  days: Days,
): string[] {
  const zone = calendar.zone
  const sentences: string[] = []
  // `count` has refused hours whose start has no time.
  const startsAt = start.at!
  sentences.push(`The start is ${instantInWords(startsAt, start.on, zone)}.`)
  if (options.dayAfter === true) sentences.push(`The hours run from the start of ${dateInWords(start.on + 1)}.`)
  sentences.push(...skippedSentences(days.skipped))
  if (period.unit === 'hour') {
    sentences.push('Every hour that passes counts, nights, weekends and bank holidays included.')
    const aheadMs = clockAt(due.dueAt, zone).aheadMs - clockAt(startsAt, zone).aheadMs
    if (aheadMs > 0) sentences.push('The clocks go forward in between, so they show a later time at the end.')
    if (aheadMs < 0) sentences.push('The clocks go back in between, so they show an earlier time at the end.')
  } else {
    sentences.push('Only working hours count; bank holidays have none.')
  }
  sentences.push(
    `${formatPeriod(period)} end${period.count === 1 ? 's' : ''} at ${instantInWords(due.dueAt, due.dueOn, zone)}.`,
  )
  return sentences
}

// A weekend is one sentence and so is each run of stopped days, because that is how they look on the wall.
function skippedSentences(skipped: readonly Skipped[]): string[] {
  const sentences: string[] = []
  for (let index = 0; index < skipped.length; ) {
    const first = skipped[index]!
    let last = index
    while (belongTogether(skipped[last]!, skipped[last + 1])) last++
    const days = daysInWords(first.on, skipped[last]!.on)
    const verb = last === index ? 'is' : 'are'
    sentences.push(`${days} ${verb} skipped${reasonInWords(first)}.`)
    index = last + 1
  }
  return sentences
}

function belongTogether(one: Skipped, next: Skipped | undefined): boolean {
  if (next === undefined || next.on !== one.on + 1) return false
  return (one.why === 'Saturday' && next.why === 'Sunday') || (one.why === 'stopped' && next.why === 'stopped')
}

function reasonInWords({ why, whose }: Skipped): string {
  if (whose !== null) return `: ${why} (${whose})`
  return why === 'stopped' ? ': the clock is stopped' : ''
}

function provisionalSentence(calendar: WorkingCalendar, dayZero: EpochDay): string {
  const known =
    dayZero < calendar.publishedFrom
      ? `before ${dateInWords(calendar.publishedFrom)}`
      : `after ${dateInWords(calendar.publishedUntil)}`
  return `This date is provisional: bank holidays ${known} are computed, not published.`
}
