/** Turns lists of bank holidays into tables over days, in which counting working days is two look-ups. */

import { type EpochDay, epochDay, isoDate } from './epoch-day.ts'
import { type BankHoliday, bankHolidays, isWeekend, type Nation } from './holidays.ts'
import { dayOf, startOfDay } from './zone.ts'

/** The bank holidays of one nation as published; the shape of the files in `rulesets/calendars`. */
export interface HolidayList {
  /** What rule files call it: `england_and_wales`. */
  readonly name: string
  readonly nation: Nation
  /** An IANA time zone: `Europe/London`. */
  readonly zone: string
  readonly source: string
  /** The first and the last date for which the list is complete; beyond them holidays are computed. */
  readonly publishedFrom: string
  readonly publishedUntil: string
  readonly holidays: readonly { readonly on: string; readonly name: string }[]
}

/** Why a weekday is no working day, and in which calendar. */
export interface NamedHoliday {
  readonly name: string
  /** The name of the list: `england_and_wales`. */
  readonly list: string
}

export interface WorkingCalendar {
  readonly names: readonly string[]
  readonly zone: string
  /** The first and the last day that the tables cover. */
  readonly firstDay: EpochDay
  readonly lastDay: EpochDay
  /** Between these every list is as published; outside, holidays are computed and dates provisional. */
  readonly publishedFrom: EpochDay
  readonly publishedUntil: EpochDay
  /** By day since `firstDay`: how many working days there are from `firstDay` up to and including the day. */
  readonly ranks: Int32Array
  /** Every working day in order. */
  readonly workingDays: Int32Array
  readonly holidays: ReadonlyMap<EpochDay, readonly NamedHoliday[]>
  /** By day since `firstDay`: when it begins in the zone, in epoch milliseconds; filled as it is asked for. */
  readonly midnights: Float64Array
}

export interface CalendarRange {
  readonly from: EpochDay
  readonly until: EpochDay
}

const defaultRange: CalendarRange = { from: epochDay('2015-01-01')!, until: epochDay('2080-12-31')! }

/** Compiles one or more lists; a holiday in any of them is no working day. */
export function compileCalendar(lists: readonly HolidayList[], range: CalendarRange = defaultRange): WorkingCalendar {
  const first = lists[0]
  if (first === undefined) throw new RangeError('A calendar needs at least one list of bank holidays.')
  const other = lists.find(({ zone }) => zone !== first.zone)
  if (other !== undefined) {
    throw new RangeError(`${first.name} and ${other.name} are in different time zones and cannot be one calendar.`)
  }
  const holidays = new Map<EpochDay, NamedHoliday[]>()
  for (const list of lists) {
    for (const { on, name } of holidaysIn(list, range)) {
      const named = holidays.get(on)
      if (named === undefined) holidays.set(on, [{ name, list: list.name }])
      else named.push({ name, list: list.name })
    }
  }
  const length = range.until - range.from + 1
  const ranks = new Int32Array(length)
  const workingDays: EpochDay[] = []
  for (let index = 0; index < length; index++) {
    const day = range.from + index
    if (!isWeekend(day) && !holidays.has(day)) workingDays.push(day)
    ranks[index] = workingDays.length
  }
  return {
    names: lists.map(({ name }) => name),
    zone: first.zone,
    firstDay: range.from,
    lastDay: range.until,
    publishedFrom: Math.max(...lists.map((list) => dateIn(list, list.publishedFrom))),
    publishedUntil: Math.min(...lists.map((list) => dateIn(list, list.publishedUntil))),
    ranks,
    workingDays: Int32Array.from(workingDays),
    holidays,
    midnights: new Float64Array(length + 1).fill(Number.NaN),
  }
}

/** How many working days there are from the calendar's first day up to and including this one. */
export function rankOf(calendar: WorkingCalendar, day: EpochDay): number {
  const rank = calendar.ranks[day - calendar.firstDay]
  if (rank === undefined) throw beyond(calendar, day)
  return rank
}

/** The working day so many after this one, which need not be a working day itself; `count` is at least 1. */
export function addWorkingDays(calendar: WorkingCalendar, day: EpochDay, count: number): EpochDay {
  const due = calendar.workingDays[rankOf(calendar, day) + count - 1]
  if (due === undefined) throw beyond(calendar, calendar.lastDay + 1)
  return due
}

/** How many working days are after `from`, up to and including `to`; negative where `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: EpochDay, to: EpochDay): number {
  return rankOf(calendar, to) - rankOf(calendar, from)
}

export function isWorkingDay(calendar: WorkingCalendar, day: EpochDay): boolean {
  rankOf(calendar, day)
  return !isWeekend(day) && !calendar.holidays.has(day)
}

/** When the day begins in the calendar's zone, in epoch milliseconds. */
export function startOf(calendar: WorkingCalendar, day: EpochDay): number {
  const index = day - calendar.firstDay
  const known = calendar.midnights[index]
  if (known === undefined) return startOfDay(day, calendar.zone)
  if (!Number.isNaN(known)) return known
  const start = startOfDay(day, calendar.zone)
  calendar.midnights[index] = start
  return start
}

/** When the day is over in the calendar's zone, in epoch milliseconds: its last date in time has been kept until then. */
export function endOf(calendar: WorkingCalendar, day: EpochDay): number {
  return startOf(calendar, day + 1)
}

/** The date in the calendar's zone at an instant in epoch milliseconds. */
export function dayAt(calendar: WorkingCalendar, instantMs: number): EpochDay {
  // No zone is a whole day away from UTC, so the tables answer in a step or two.
  let day = Math.floor(instantMs / 86_400_000)
  if (day <= calendar.firstDay || day >= calendar.lastDay) return dayOf(instantMs, calendar.zone)
  while (startOf(calendar, day) > instantMs) day--
  while (endOf(calendar, day) <= instantMs) day++
  return day
}

/** Whether the count from one day to another leaned on holidays that were computed and may yet change. */
export function isProvisional(calendar: WorkingCalendar, from: EpochDay, until: EpochDay): boolean {
  return from < calendar.publishedFrom || until > calendar.publishedUntil
}

function holidaysIn(list: HolidayList, range: CalendarRange): readonly BankHoliday[] {
  const [from, until] = [dateIn(list, list.publishedFrom), dateIn(list, list.publishedUntil)]
  const published = list.holidays.map(({ on, name }) => ({ on: dateIn(list, on), name }))
  const computed: BankHoliday[] = []
  for (let year = yearOf(range.from); year <= yearOf(range.until); year++) {
    computed.push(...bankHolidays(list.nation, year).filter(({ on }) => on < from || on > until))
  }
  return [...published, ...computed]
}

function dateIn(list: HolidayList, date: string): EpochDay {
  const day = epochDay(date)
  if (day === null) throw new RangeError(`The calendar ${list.name} has a date that does not exist: ${date}.`)
  return day
}

function yearOf(day: EpochDay): number {
  return Number(isoDate(day).slice(0, 4))
}

function beyond(calendar: WorkingCalendar, day: EpochDay): RangeError {
  const [first, last] = [isoDate(calendar.firstDay), isoDate(calendar.lastDay)]
  const side = day < calendar.firstDay ? 'before' : 'after'
  return new RangeError(`Working days are known from ${first} to ${last}, and this count reaches ${side} them.`)
}
