/** Turns a folder of bank-holiday files into compiled calendars, found by name. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileCalendar, type HolidayList, type WorkingCalendar } from '../calendar/calendar.ts'
import { readHolidayList } from '../calendar/holiday-list.ts'

/** Where the repository keeps its calendars. */
export const calendarsFolder = fileURLToPath(new URL('../../../rulesets/calendars', import.meta.url))

/** Finds `england_and_wales`, or several joined by `and` or commas; throws a RangeError naming what there is. */
export type FindCalendar = (names: string) => WorkingCalendar

export function calendarsIn(folder: string): FindCalendar {
  const lists = readHolidayLists(folder)
  const compiled = new Map<string, WorkingCalendar>()
  return (names) => {
    const known = compiled.get(names)
    if (known !== undefined) return known
    const calendar = compileCalendar(namesIn(names, lists).map((name) => listNamed(name, lists)))
    compiled.set(names, calendar)
    return calendar
  }
}

function readHolidayLists(folder: string): readonly HolidayList[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readHolidayList(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
}

function namesIn(text: string, lists: readonly HolidayList[]): readonly string[] {
  const whole = text.trim().toLowerCase()
  // A nation's own name may have an "and" in it.
  const asOne = whole.replace(/[\s-]+/g, '_')
  if (lists.some(({ name }) => name === asOne)) return [asOne]
  return [...new Set(whole.split(/\s*,\s*(?:and\s+)?|\s+and\s+/))]
}

function listNamed(name: string, lists: readonly HolidayList[]): HolidayList {
  const list = lists.find((candidate) => candidate.name === name)
  if (list !== undefined) return list
  const known = lists.map((candidate) => candidate.name).join(', ')
  throw new RangeError(`No calendar is called "${name.slice(0, 40)}". There are: ${known}.`)
}
