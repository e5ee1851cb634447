/** Turns the JSON of a file of bank holidays into a list that can be compiled, or says what is wrong with it. */

import type { HolidayList } from './calendar.ts'
import { epochDay } from './epoch-day.ts'
import { isNation } from './holidays.ts'
import { isZone } from './zone.ts'

/** Checks what a file holds; throws a RangeError with a plain reason where it is no list of holidays. */
export function readHolidayList(json: unknown): HolidayList {
  const list = json as Partial<HolidayList> | null
  if (typeof list !== 'object' || list === null) throw new RangeError('A calendar is a JSON object.')
  const { name, nation, zone, source, publishedFrom, publishedUntil, holidays } = list
  if (typeof name !== 'string' || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new RangeError('A calendar needs a name in small letters, such as england_and_wales.')
  }
  const wrong = (what: string) => new RangeError(`The calendar ${name} ${what}.`)
  if (typeof nation !== 'string' || !isNation(nation)) throw wrong('needs a nation whose holidays can be computed')
  if (typeof zone !== 'string' || !isZone(zone)) throw wrong('needs a time zone such as Europe/London')
  if (typeof source !== 'string' || source === '') throw wrong('needs a source')
  if (!isDate(publishedFrom)) throw wrong('needs publishedFrom as a date that exists')
  if (!isDate(publishedUntil)) throw wrong('needs publishedUntil as a date that exists')
  if (!Array.isArray(holidays)) throw wrong('needs a list of holidays')
  const bad = holidays.findIndex((holiday) => !isDate(holiday?.on) || typeof holiday.name !== 'string')
  if (bad >= 0) throw wrong(`has no date that exists, or no name, in holiday ${bad + 1}`)
  return { name, nation, zone, source, publishedFrom, publishedUntil, holidays }
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && epochDay(value) !== null
}
