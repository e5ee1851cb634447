/** Turns a month and what is due in it into weeks of days, Monday first. */
import { daysAfter } from '../dates.ts'

export interface DueDay<Row> {
  readonly on: string
  readonly due: readonly Row[]
}

/** Null: a day of another month. */
export type DueWeek<Row> = readonly (DueDay<Row> | null)[]

export function weeksOf<Row extends { readonly dueOn: string | null }>(
  month: string,
  rows: readonly Row[],
): readonly DueWeek<Row>[] {
  const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn)
  const first = `${month}-01`
  const days: (DueDay<Row> | null)[] = Array((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7).fill(null)
  for (let on = first; on.startsWith(month); on = daysAfter(on, 1)) days.push({ on, due: byDay.get(on) ?? [] })
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7))
}

interface Calendar {
  readonly name: string
  readonly holidays: readonly { readonly on: string; readonly name: string }[]
}

/** The bank holidays of a day; `places` says where it is one, unless everywhere. */
export function holidaysOn(on: string, calendars: readonly Calendar[]) {
  const found = calendars.flatMap(({ name: place, holidays }) =>
    holidays.filter((each) => each.on === on).map(({ name }) => ({ name, place })),
  )
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, days]) => ({
    name,
    places: days.length === calendars.length ? [] : days.map(({ place }) => place),
  }))
}

/** `2026-01`, so many months on. */
export function monthsAfter(month: string, count: 1 | -1): string {
  return count === 1 ? daysAfter(`${month}-28`, 4).slice(0, 7) : daysAfter(`${month}-01`, -1).slice(0, 7)
}
