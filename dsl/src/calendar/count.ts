/** Turns a start and a period into the last date in time and the instant from which it is late. */

import {
  addWorkingDays,
  dayAt,
  endOf,
  isProvisional,
  isWorkingDay,
  startOf,
  type WorkingCalendar,
  workingDaysBetween,
} from './calendar.ts'
import { addMonths, dayOfCivil, type EpochDay, weekday } from './epoch-day.ts'
import { faultOfPeriod, isWholeDays, type Period } from './period.ts'
import type { WorkingHours } from './working-hours.ts'
import { instantAt } from './zone.ts'

/** When something happened: its date in the calendar's zone, and the instant in epoch milliseconds where known. */
export interface CountStart {
  readonly on: EpochDay
  readonly at: number | null
}

/** Days that do not count, the first and the last included. */
export interface StoppedDays {
  readonly from: EpochDay
  readonly to: EpochDay
}

export interface CountOptions {
  /** `of the day after E`: that day is day zero. */
  readonly dayAfter?: boolean
  /** Whole days count from this day instead of the start's own; hours run from the start all the same. */
  readonly countedOn?: EpochDay
  /** What working hours are counted inside. */
  readonly hours?: WorkingHours
  readonly stopped?: readonly StoppedDays[]
}

export interface Due {
  /** The last date in time; for hours, the date of `dueAt`. */
  readonly dueOn: EpochDay
  /** Late from this instant on, in epoch milliseconds; for whole days the midnight after `dueOn`. */
  readonly dueAt: number
  /** Whether bank holidays that nobody has published yet were counted over. */
  readonly provisional: boolean
}

/** Where counting starts when the instant is known. */
export function startAt(calendar: WorkingCalendar, instantMs: number): CountStart {
  return { on: dayAt(calendar, instantMs), at: instantMs }
}

/** Where counting starts when only the date is known. */
export function startOn(day: EpochDay): CountStart {
  return { on: day, at: null }
}

// SI 2006/1738 reg 2: a working day is not a Saturday, a Sunday, Christmas Day, Boxing Day, Good Friday or a bank
// holiday. The day of the event is day zero, whatever the time (Lester v Garland (1808): the law takes no account of
// parts of a day), so a period of whole days ends with its last day, at midnight.
/** Counts a period; throws a RangeError with a plain reason where it cannot be counted. */
export function count(
  calendar: WorkingCalendar,
  start: CountStart,
  period: Period,
  options: CountOptions = noOptions,
): Due {
  const fault = faultOfPeriod(period)
  if (fault !== null) throw new RangeError(fault)
  const stopped = options.stopped === undefined || options.stopped.length === 0 ? none : merged(options.stopped)
  if (!isWholeDays(period)) return countHours(calendar, start, period, options, stopped)
  const dayZero = dayZeroOf(start, options)
  if (dayZero < earliest || dayZero > latest)
    throw new RangeError('Dates are counted from the years 1900 to 2199 only.')
  const unrolled =
    stopped.length === 0 ? afterPeriod(calendar, dayZero, period, 0) : lastDay(calendar, dayZero, period, stopped)
  const dueOn = period.rolls ? rolled(calendar, unrolled, stopped) : unrolled
  const leansOnHolidays = period.rolls || period.unit === 'working_day'
  return {
    dueOn,
    dueAt: endOf(calendar, dueOn),
    provisional: leansOnHolidays && isProvisional(calendar, period.rolls ? unrolled : dayZero, dueOn),
  }
}

/** The last date in time of a period of whole days with nothing stopped, for those who ask from thousands of starts. */
export function lastDateOf(calendar: WorkingCalendar, dayZero: EpochDay, period: Period): EpochDay {
  const unrolled = afterPeriod(calendar, dayZero, period, 0)
  return period.rolls ? rolled(calendar, unrolled, none) : unrolled
}

/** The day that counts as nought. */
export function dayZeroOf(start: CountStart, options: CountOptions): EpochDay {
  const on = options.countedOn ?? start.on
  return options.dayAfter === true ? on + 1 : on
}

/** Sorted, and each apart from the next. */
export function merged(stopped: readonly StoppedDays[]): readonly StoppedDays[] {
  const apart: StoppedDays[] = []
  for (const next of stopped.filter(({ from, to }) => from <= to).sort((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last === undefined || next.from > last.to + 1) apart.push(next)
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
  }
  return apart
}

const none: readonly StoppedDays[] = []
const noOptions: CountOptions = {}

// Months and hours need no tables, so a slip in the year would otherwise pass.
const earliest = dayOfCivil(1900, 1, 1)
const latest = dayOfCivil(2199, 12, 31)

function lastDay(calendar: WorkingCalendar, dayZero: EpochDay, period: Period, stopped: readonly StoppedDays[]) {
  // Days stopped before the due date move it later, which may take in more of them; it only ever moves forward.
  let lost = 0
  for (;;) {
    const day = afterPeriod(calendar, dayZero, period, lost)
    const lostByThen = daysLost(calendar, dayZero, day, period, stopped)
    if (lostByThen === lost) return day
    lost = lostByThen
  }
}

function afterPeriod(calendar: WorkingCalendar, dayZero: EpochDay, { unit, count }: Period, lost: number): EpochDay {
  switch (unit) {
    case 'working_day':
      return addWorkingDays(calendar, dayZero, count + lost)
    case 'day':
      return dayZero + count + lost
    case 'week':
      return dayZero + 7 * count + lost
    case 'month':
      return addMonths(dayZero, count) + lost
    case 'year':
      return addMonths(dayZero, 12 * count) + lost
    case 'hour':
    case 'working_hour':
      throw new TypeError('Hours do not end with a day.')
  }
}

function daysLost(
  calendar: WorkingCalendar,
  dayZero: EpochDay,
  due: EpochDay,
  { unit }: Period,
  stopped: readonly StoppedDays[],
): number {
  let lost = 0
  for (const { from, to } of stopped) {
    const [before, last] = [Math.max(from - 1, dayZero), Math.min(to, due)]
    if (last > before) lost += unit === 'working_day' ? workingDaysBetween(calendar, before, last) : last - before
  }
  return lost
}

function rolled(calendar: WorkingCalendar, due: EpochDay, stopped: readonly StoppedDays[]): EpochDay {
  let day = due
  while (!isWorkingDay(calendar, day) || isStopped(day, stopped)) day++
  return day
}

function isStopped(day: EpochDay, stopped: readonly StoppedDays[]): boolean {
  return stopped.some(({ from, to }) => from <= day && day <= to)
}

function countHours(
  calendar: WorkingCalendar,
  start: CountStart,
  period: Period,
  options: CountOptions,
  stopped: readonly StoppedDays[],
): Due {
  if (start.at === null) throw new RangeError('Hours can be counted only from an event whose time is known.')
  if (start.on < earliest || start.on > latest)
    throw new RangeError('Hours are counted from the years 1900 to 2199 only.')
  const fromMs = options.dayAfter === true ? endOf(calendar, start.on) : start.at
  const periodMs = period.count * 3_600_000
  if (period.unit === 'hour') {
    const dueAt = afterElapsed(calendar, fromMs, periodMs, stopped)
    return { dueOn: dayAt(calendar, dueAt), dueAt, provisional: false }
  }
  if (options.hours === undefined) {
    throw new RangeError('Working hours can be counted only where the hours of work are given.')
  }
  const dueAt = afterWorking(calendar, fromMs, periodMs, options.hours, stopped)
  const dueOn = dayAt(calendar, dueAt)
  return { dueOn, dueAt, provisional: isProvisional(calendar, start.on, dueOn) }
}

function afterElapsed(calendar: WorkingCalendar, fromMs: number, periodMs: number, stopped: readonly StoppedDays[]) {
  let [at, leftMs] = [fromMs, periodMs]
  for (const { from, to } of stopped) {
    const [stopsAt, restartsAt] = [startOf(calendar, from), endOf(calendar, to)]
    if (restartsAt <= at) continue
    const runsMs = Math.max(0, stopsAt - at)
    if (leftMs <= runsMs) break
    leftMs -= runsMs
    at = restartsAt
  }
  return at + leftMs
}

// A bank holiday is outside working hours on whatever weekday it falls, but hours may be worked on Saturdays.
function afterWorking(
  calendar: WorkingCalendar,
  fromMs: number,
  periodMs: number,
  hours: WorkingHours,
  stopped: readonly StoppedDays[],
): number {
  let leftMs = periodMs
  for (let day = dayAt(calendar, fromMs); day <= calendar.lastDay; day++) {
    const isOpen = hours.weekdays.includes(weekday(day)) && !calendar.holidays.has(day) && !isStopped(day, stopped)
    if (!isOpen) continue
    const opensAt = Math.max(fromMs, timeOn(calendar, day, hours.fromMinute))
    const openMs = timeOn(calendar, day, hours.toMinute) - opensAt
    if (openMs <= 0) continue
    if (leftMs <= openMs) return opensAt + leftMs
    leftMs -= openMs
  }
  throw new RangeError('The working hours are never reached within the years that the calendar covers.')
}

function timeOn(calendar: WorkingCalendar, day: EpochDay, minuteOfDay: number): number {
  const midnight = startOf(calendar, day)
  // On a day without a clock change, which is nearly every day, the sum is the answer.
  const isPlain = endOf(calendar, day) - midnight === 86_400_000
  return isPlain ? midnight + minuteOfDay * 60_000 : instantAt(day, minuteOfDay, calendar.zone)
}
