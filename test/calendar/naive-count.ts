/** Turns a question into its answer the slow way, one day after another, sharing no code with what it checks. */

import Holidays from 'date-holidays'

export type Nation = 'england_and_wales' | 'scotland' | 'northern_ireland'

const zone = 'Europe/London'
const stateCodes: Readonly<Record<Nation, string>> = {
  england_and_wales: 'ENG',
  scotland: 'SCT',
  northern_ireland: 'NIR',
}

/** Dates of bank holidays on weekdays, by `date-holidays`. */
export function holidayDates(nation: Nation, fromYear: number, untilYear: number): ReadonlySet<string> {
  const holidays = new Holidays('GB', stateCodes[nation])
  const dates = new Set<string>()
  for (let year = fromYear; year <= untilYear; year++) {
    for (const { date, type } of holidays.getHolidays(year)) {
      const plain = Temporal.PlainDate.from(date.slice(0, 10))
      if ((type === 'public' || type === 'bank') && plain.dayOfWeek < 6) dates.add(plain.toString())
    }
  }
  // The Scottish proclamation of February 2026 is newer than the package.
  if (nation === 'scotland' && fromYear <= 2026 && untilYear >= 2026) dates.add('2026-06-15')
  return dates
}

export function isWorking(date: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean {
  return date.dayOfWeek < 6 && !holidays.has(date.toString())
}

export type Unit = 'hour' | 'working_day' | 'day' | 'week' | 'month' | 'year'

export interface NaiveDue {
  readonly dueOn: string
  readonly dueAtMs: number
}

/** `start` is an instant with its offset. */
export function naiveCount(
  start: string,
  count: number,
  unit: Unit,
  rolls: boolean,
  holidays: ReadonlySet<string>,
): NaiveDue {
  const started = Temporal.Instant.from(start).toZonedDateTimeISO(zone)
  if (unit === 'hour') {
    const due = started.add({ hours: count })
    return { dueOn: due.toPlainDate().toString(), dueAtMs: due.epochMilliseconds }
  }
  let date = moved(started.toPlainDate(), count, unit, holidays)
  while (rolls && !isWorking(date, holidays)) date = date.add({ days: 1 })
  return { dueOn: date.toString(), dueAtMs: midnightAfter(date) }
}

// Asking the zone is what takes long, and some thousand dates are asked for again and again.
const midnights = new Map<string, number>()

function midnightAfter(date: Temporal.PlainDate): number {
  const written = date.toString()
  const before = midnights.get(written)
  if (before !== undefined) return before
  const midnight = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  midnights.set(written, midnight)
  return midnight
}

function moved(
  dayZero: Temporal.PlainDate,
  count: number,
  unit: Unit,
  holidays: ReadonlySet<string>,
): Temporal.PlainDate {
  if (unit === 'month') return dayZero.add({ months: count })
  if (unit === 'year') return dayZero.add({ years: count })
  const days = unit === 'week' ? 7 * count : count
  let date = dayZero
  for (let counted = 0; counted < days; ) {
    date = date.add({ days: 1 })
    if (unit !== 'working_day' || isWorking(date, holidays)) counted++
  }
  return date
}
