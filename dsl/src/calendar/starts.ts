/** Turns a length of time into its due dates from every start of two decades, counted once for each calendar. */
import { isWorkingDay, startOf, type WorkingCalendar } from './calendar.ts'
import { count, lastDateOf, startAt } from './count.ts'
import { dayOfCivil, type EpochDay, epochDay } from './epoch-day.ts'
import { faultOfPeriod, isWholeDays, type Period } from './period.ts'
import type { WorkingHours } from './working-hours.ts'

/** How long, and what it counts from. */
export interface Timing {
  readonly period: Period
  readonly dayAfter: boolean
  readonly hours: WorkingHours | null
}

/** Every combination of weekday, leap day and moveable holiday comes round in these years, again and again. */
const firstStart = dayOfCivil(2015, 1, 1)
const lastStart = dayOfCivil(2035, 12, 31)
export const startYears = '2015 to 2035'

/** The days a proof starts from: the two decades, as far as the calendar covers them. */
export function startsIn(calendar: WorkingCalendar): { readonly from: EpochDay; readonly length: number } {
  const from = Math.max(firstStart, calendar.firstDay)
  return { from, length: Math.max(0, Math.min(lastStart, calendar.lastDay) - from + 1) }
}

/** By start day: the last date in time. Shorter where the calendar ends first; null where it cannot be counted so. */
export function dueDays(calendar: WorkingCalendar, { period, dayAfter }: Timing): Int32Array | null {
  if (!isWholeDays(period) || faultOfPeriod(period) !== null) return null
  return kept(calendar, `${keyOf(period)} ${dayAfter}`, () => {
    const { from, length } = startsIn(calendar)
    const shift = dayAfter ? 1 : 0
    return countedWhile(new Int32Array(length), (index) => lastDateOf(calendar, from + index + shift, period))
  })
}

/** Hours depend on the time of the day: these many are tried on each. */
export const timesOfDay = 3

/** By start, `timesOfDay` to a day: the instant from which it is late, and the instant it started. */
export function dueInstants(calendar: WorkingCalendar, { period, dayAfter, hours }: Timing): Float64Array | null {
  if (faultOfPeriod(period) !== null || (period.unit === 'working_hour' && hours === null)) return null
  const key = `at ${keyOf(period)} ${dayAfter} ${period.unit === 'working_hour' ? JSON.stringify(hours) : ''}`
  return kept(calendar, key, () => {
    const { length } = startsIn(calendar)
    const options = hours === null ? { dayAfter } : { dayAfter, hours }
    return countedWhile(new Float64Array(length * timesOfDay), (index) => {
      return count(calendar, startAt(calendar, startInstant(calendar, index)), period, options).dueAt
    })
  })
}

/** Midnight, ten in the morning and a minute before the next midnight. */
export function startInstant(calendar: WorkingCalendar, index: number): number {
  const day = startsIn(calendar).from + Math.floor(index / timesOfDay)
  const time = index % timesOfDay
  if (time === 2) return startOf(calendar, day + 1) - 60_000
  return startOf(calendar, day) + time * 10 * 3_600_000
}

/** The start that shows it best: a working day, the usual size of the difference, the first from a date on. */
export function clearest(
  calendar: WorkingCalendar,
  length: number,
  after: EpochDay,
  differenceAt: (index: number) => number,
): number | null {
  const { from } = startsIn(calendar)
  const usual = usualDifference(length, (index) => (isWorkingDay(calendar, from + index) ? differenceAt(index) : 0))
  const first = Math.min(Math.max(0, after - from), Math.max(0, length - 1))
  for (const wanted of usual === null ? [] : [usual]) {
    const found = search(length, first, (index) => {
      return differenceAt(index) === wanted && isWorkingDay(calendar, from + index)
    })
    if (found !== null) return found
  }
  return search(length, first, (index) => differenceAt(index) > 0)
}

/** The first day of a ruleset's own time, so that an example is one its cases can meet. */
export function examplesFrom(...inForceFrom: readonly (string | null)[]): EpochDay {
  return Math.max(
    firstStart,
    ...inForceFrom.map((date) => (date === null ? firstStart : (epochDay(date) ?? firstStart))),
  )
}

function search(length: number, first: number, fits: (index: number) => boolean): number | null {
  for (let step = 0; step < length; step++) {
    const index = (first + step) % length
    if (fits(index)) return index
  }
  return null
}

function usualDifference(length: number, differenceAt: (index: number) => number): number | null {
  const seen = new Map<number, number>()
  for (let index = 0; index < length; index++) {
    const difference = differenceAt(index)
    if (difference > 0) seen.set(difference, (seen.get(difference) ?? 0) + 1)
  }
  const [usual] = [...seen].sort(([one, ones], [other, others]) => others - ones || one - other)
  return usual === undefined ? null : usual[0]
}

type Table = Int32Array | Float64Array

const tables = new WeakMap<WorkingCalendar, Map<string, Table>>()

function kept<T extends Table>(calendar: WorkingCalendar, key: string, make: () => T): T {
  const known = tables.get(calendar) ?? new Map<string, Table>()
  tables.set(calendar, known)
  const table = known.get(key) ?? make()
  // An editor that checks while someone types would otherwise keep every number they passed through.
  if (known.size < 200) known.set(key, table)
  return table as T
}

function countedWhile<T extends Table>(table: T, dueFrom: (index: number) => number): T {
  for (let index = 0; index < table.length; index++) {
    try {
      table[index] = dueFrom(index)
    } catch (error) {
      // The count leaves the calendar's years; from later starts it would too.
      if (error instanceof RangeError) return table.subarray(0, index) as T
      throw error
    }
  }
  return table
}

function keyOf({ count: many, unit, rolls }: Period): string {
  return `${many} ${unit} ${rolls}`
}
