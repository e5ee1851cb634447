/** Turns a nation and a year into its bank holidays, by the standing rules, for years nobody has published yet. */

import { dayOfCivil, daysInMonth, type EpochDay, weekday } from './epoch-day.ts'

export type Nation = 'england_and_wales' | 'scotland' | 'northern_ireland'

export interface BankHoliday {
  readonly on: EpochDay
  readonly name: string
}

/** The names rule files use. */
export const nations: readonly Nation[] = ['england_and_wales', 'scotland', 'northern_ireland']

export function isNation(name: string): name is Nation {
  return Object.hasOwn(fixedDates, name)
}

// Banking and Financial Dealings Act 1971, s.1 and Sch.1: Easter Monday (not in Scotland), the last Monday in May, the
// summer day and the days about Christmas are bank holidays by statute; proclamations under s.1(3) have given New
// Year's Day and the first Monday in May every year since the 1970s. Good Friday and Christmas Day are holidays of the
// common law in England and Wales and Northern Ireland, of the Schedule in Scotland.
// 17 March: Bank Holiday (Ireland) Act 1903, kept by the Schedule; 12 July: a proclamation each year in Northern
// Ireland; St Andrew's Day: St Andrew's Day Bank Holiday (Scotland) Act 2007, s.1.
// One-off holidays cannot be computed, which is why a date counted over computed ones is provisional.
/** The bank holidays of a year in order, none on a Saturday or Sunday. */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  const easter = easterSunday(year)
  const holidays: BankHoliday[] = [
    { on: easter - 2, name: 'Good Friday' },
    { on: firstMonday(year, 5), name: 'Early May bank holiday' },
    { on: lastMonday(year, 5), name: 'Spring bank holiday' },
    { on: nation === 'scotland' ? firstMonday(year, 8) : lastMonday(year, 8), name: 'Summer bank holiday' },
  ]
  if (nation !== 'scotland') holidays.push({ on: easter + 1, name: 'Easter Monday' })
  const fixed = fixedDates[nation].map(([month, day, name]) => ({ on: dayOfCivil(year, month, day), name }))
  return [...holidays, ...substituted(fixed)].sort((one, other) => one.on - other.on)
}

type FixedDate = readonly [month: number, day: number, name: string]

const newYear: FixedDate = [1, 1, 'New Year’s Day']
const christmas: FixedDate = [12, 25, 'Christmas Day']
const boxingDay: FixedDate = [12, 26, 'Boxing Day']

const fixedDates: Readonly<Record<Nation, readonly FixedDate[]>> = {
  england_and_wales: [newYear, christmas, boxingDay],
  scotland: [newYear, [1, 2, '2nd January'], [11, 30, 'St Andrew’s Day'], christmas, boxingDay],
  northern_ireland: [
    newYear,
    [3, 17, 'St Patrick’s Day'],
    [7, 12, 'Battle of the Boyne (Orangemen’s Day)'],
    christmas,
    boxingDay,
  ],
}

// A holiday on a Saturday or Sunday is kept on the next weekday that is not a holiday already: Sch.1 says so for
// Sundays and the yearly proclamations for Saturdays. Those that fall on weekdays keep their own date first, so that
// Christmas on a Sunday moves past Boxing Day to the Tuesday.
function substituted(fixed: readonly BankHoliday[]): readonly BankHoliday[] {
  const taken = new Set(fixed.filter(({ on }) => !isWeekend(on)).map(({ on }) => on))
  return fixed.map((holiday) => {
    if (!isWeekend(holiday.on)) return holiday
    let on = holiday.on
    while (isWeekend(on) || taken.has(on)) on++
    taken.add(on)
    return { on, name: `${holiday.name} (substitute day)` }
  })
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: EpochDay): boolean {
  const name = weekday(day)
  return name === 0 || name === 6
}

// The table of the Calendar (New Style) Act 1750, in the sums of Meeus, Jones and Butcher.
/** Easter Sunday of the western churches. */
export function easterSunday(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = epact + toSunday - 7 * correction + 114
  return dayOfCivil(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1)
}

function firstMonday(year: number, month: number): EpochDay {
  const first = dayOfCivil(year, month, 1)
  return first + ((8 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): EpochDay {
  const last = dayOfCivil(year, month, daysInMonth(year, month))
  return last - ((weekday(last) + 6) % 7)
}
