/** Adds to the published lists of bank holidays those that were announced to the agency: days are counted by both. */
import type { HolidaysQuery } from '../gql/graphql.ts'

export interface ListedHoliday {
  readonly on: string
  readonly name: string
  /** Announced here, and in no published list. */
  readonly isAnnounced: boolean
}

export interface ListedCalendar extends Omit<HolidaysQuery['calendars'][number], 'holidays'> {
  readonly holidays: readonly ListedHoliday[]
}

export function withAnnounced({ calendars, me }: HolidaysQuery): readonly ListedCalendar[] {
  return calendars.map(({ holidays, ...calendar }) => {
    const published = holidays.map(({ on, name }) => ({ on, name, isAnnounced: false }))
    const announced = me.agency.announcedHolidays
      .filter((each) => each.calendar === calendar.name)
      .map(({ on, name }) => ({ on, name, isAnnounced: true }))
    const all = [...published, ...announced].sort((one, other) => one.on.localeCompare(other.on))
    return { ...calendar, holidays: all }
  })
}
