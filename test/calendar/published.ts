/** Turns the names of nations into the calendars that the repository carries. */

import { readFileSync } from 'node:fs'
import { compileCalendar, type HolidayList, type WorkingCalendar } from '../../dsl/src/calendar/calendar.ts'
import { epochDay } from '../../dsl/src/calendar/epoch-day.ts'
import { readHolidayList } from '../../dsl/src/calendar/holiday-list.ts'
import type { Nation } from './naive-count.ts'

export const nations: readonly Nation[] = ['england_and_wales', 'scotland', 'northern_ireland']

export function publishedList(nation: Nation): HolidayList {
  const file = new URL(`../../rulesets/calendars/${nation.replaceAll('_', '-')}.json`, import.meta.url)
  return readHolidayList(JSON.parse(readFileSync(file, 'utf8')))
}

export function publishedCalendar(...names: readonly Nation[]): WorkingCalendar {
  return compileCalendar(names.map(publishedList))
}

/** The day of a date that exists. */
export function on(isoDate: string): number {
  return epochDay(isoDate)!
}
