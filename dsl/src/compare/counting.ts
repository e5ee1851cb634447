/** Turns how a time is counted on either side, each by its own calendar, into what both give from every start. */
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { isWholeDays } from '../calendar/period.ts'
import { dueDays, dueInstants, startsIn, type Timing, timesOfDay } from '../calendar/starts.ts'

/** How long, what it counts from, and by whose holidays. */
export interface Counting extends Timing {
  readonly calendar: WorkingCalendar
  readonly cutOff: LateArrival | null
}

/** What comes later than this minute of the day, or on a day off, counts from the next working day. */
export interface LateArrival {
  readonly minute: number
  readonly orDayOff: boolean
}

/** What either side gives, by start; `minutes` of the day to each day, or the times of the day that hours are tried at. */
export interface Counted {
  readonly one: Int32Array | Float64Array
  readonly other: Int32Array | Float64Array
  readonly byDay: boolean
  readonly minutes: readonly number[]
  readonly each: number
  /** Of days. */
  readonly length: number
  /** The calendar whose first start the count begins with. */
  readonly calendar: WorkingCalendar
}

/** Null where the two cannot be counted side by side. */
export function countBoth(one: Counting, other: Counting): Counted | null {
  const byDay = isWholeDays(one.period) && isWholeDays(other.period)
  const calendar = startsIn(one.calendar).from > startsIn(other.calendar).from ? one.calendar : other.calendar
  const { from } = startsIn(calendar)
  const minutes = byDay ? minutesTried(one, other) : [0]
  const [first, second] = byDay
    ? [daysFrom(one, from, minutes), daysFrom(other, from, minutes)]
    : [instantsFrom(one, from), instantsFrom(other, from)]
  if (first === null || second === null) return null
  const each = byDay ? minutes.length : timesOfDay
  const length = Math.floor(Math.min(first.length, second.length) / each)
  return length === 0 ? null : { one: first, other: second, byDay, minutes, each, length, calendar }
}

export function sameCalendar(one: Counting, other: Counting): boolean {
  return one.calendar === other.calendar || one.calendar.names.join() === other.calendar.names.join()
}

export function sameCutOff({ cutOff: one }: Counting, { cutOff: other }: Counting): boolean {
  return one?.minute === other?.minute && one?.orDayOff === other?.orDayOff
}

/** The day's first minute, and one after each cut-off. */
function minutesTried(...both: readonly Counting[]): readonly number[] {
  const late = both.flatMap(({ cutOff }) => (cutOff !== null && cutOff.minute < 1439 ? [cutOff.minute + 1] : []))
  return [...new Set([0, ...late])]
}

function daysFrom(counting: Counting, from: EpochDay, minutes: readonly number[]): Int32Array | null {
  const { calendar, cutOff } = counting
  const table = dueDays(calendar, counting)
  if (table === null) return null
  const skipped = from - startsIn(calendar).from
  if (cutOff === null && minutes.length === 1) return table.subarray(skipped)
  const days = new Int32Array((table.length - skipped) * minutes.length)
  for (let index = 0; index < days.length; index++) {
    const day = from + Math.floor(index / minutes.length)
    const late = cutOff !== null && isLate(cutOff, minutes[index % minutes.length]!, isWorkingDay(calendar, day))
    const due = table[(late ? addWorkingDays(calendar, day, 1) : day) - startsIn(calendar).from]
    // The last late starts count from days that the table has no more.
    if (due === undefined) return days.subarray(0, index)
    days[index] = due
  }
  return days
}

function isLate({ minute, orDayOff }: LateArrival, at: number, workingDay: boolean): boolean {
  return at > minute || (orDayOff && !workingDay)
}

function instantsFrom(counting: Counting, from: EpochDay): Float64Array | null {
  const table = dueInstants(counting.calendar, counting)
  return table === null ? null : table.subarray((from - startsIn(counting.calendar).from) * timesOfDay)
}
