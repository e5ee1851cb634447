/** Reads the lists of bank holidays and compiles each combination that is asked for once. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileCalendar, type HolidayList, readHolidayList, type WorkingCalendar } from '@casewright/dsl'
import { type AnnouncedHoliday, standingOf } from '../agency/announced-holidays.ts'
import { StartError } from '../errors.ts'

export interface Calendars {
  readonly names: readonly string[]
  /** As they were published, for whoever counts elsewhere. */
  readonly lists: readonly HolidayList[]
  /** The calendar of one or more lists by name, with what was announced since; null where one is unknown. */
  find(names: readonly string[], announced?: readonly AnnouncedHoliday[]): WorkingCalendar | null
}

/** Reads every `*.json` of a folder; a broken list is refused by name. */
export async function loadCalendars(folder: string): Promise<Calendars> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const lists = await Promise.all(files.map((file) => readList(folder, file)))
  return calendarsOf(lists)
}

export function calendarsOf(lists: readonly HolidayList[]): Calendars {
  const byName = new Map(lists.map((list) => [list.name, list]))
  const compiled = new Map<string, WorkingCalendar>()
  return {
    names: [...byName.keys()],
    lists,
    find(names, announced = []) {
      const own = standingOf(announced).filter(({ calendar }) => names.includes(calendar))
      const key = [...names, ...own.map(({ calendar, on, name }) => JSON.stringify([calendar, on, name]))].join(' ')
      const known = compiled.get(key)
      if (known !== undefined) return known
      const found = names.map((name) => byName.get(name)).filter((list) => list !== undefined)
      if (found.length === 0 || found.length < names.length) return null
      const calendar = compileCalendar(found.map((list) => withAnnounced(list, own)))
      compiled.set(key, calendar)
      return calendar
    },
  }
}

function withAnnounced(list: HolidayList, announced: readonly AnnouncedHoliday[]): HolidayList {
  const own = announced.filter(({ calendar }) => calendar === list.name).map(({ on, name }) => ({ on, name }))
  return own.length === 0 ? list : { ...list, holidays: [...list.holidays, ...own] }
}

async function readList(folder: string, file: string): Promise<HolidayList> {
  try {
    return readHolidayList(JSON.parse(await readFile(join(folder, file), 'utf8')))
  } catch (error) {
    throw new StartError(`The calendar file ${file} cannot be used: ${error instanceof Error ? error.message : error}`)
  }
}
