/** Turns calendar dates into whole numbers of days since 1 January 1970, and back. */

/** Days since 1970-01-01, which is 0. No time of day and no zone. */
export type EpochDay = number

/** A date of the civil calendar; `month` is 1 to 12. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of a date written YYYY-MM-DD, or null where it is not so written or does not exist. */
export function epochDay(isoDate: string): EpochDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOfCivil(year, month, day)
}

/** The date of a day, as YYYY-MM-DD. */
export function isoDate(day: EpochDay): string {
  const { year, month, day: dayOfMonth } = civilOfDay(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** The day of the week: 0 is Sunday and 6 is Saturday. */
export function weekday(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7
}

// The two conversions count years from 1 March, so that the leap day comes last and a month's first day is a formula
// (Howard Hinnant's civil calendar algorithms). They are whole-number sums because a replay makes millions of them.

/** The day of a year, month and day of the month, which must exist. */
export function dayOfCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The year, month and day of the month of a day. */
export function civilOfDay(day: EpochDay): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Dodds v Walker [1981] 1 WLR 1027: a period of months ends on the corresponding date, and where the month has no such
// date, on its last day.
/** The corresponding date so many months later, or the month's last day where there is none. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const from = civilOfDay(day)
  const monthsSinceYearZero = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(monthsSinceYearZero / 12)
  const month = monthsSinceYearZero - year * 12 + 1
  return dayOfCivil(year, month, Math.min(from.day, daysInMonth(year, month)))
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
