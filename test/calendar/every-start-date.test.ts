/** From every start date of 2015 to 2035, months, years, weeks, days and hours end where the naive count ends them. */
import { describe, expect, test } from 'vitest'
import { count, startAt } from '../../dsl/src/calendar/count.ts'
import { isoDate } from '../../dsl/src/calendar/epoch-day.ts'
import { holidayDates, naiveCount, type Unit } from './naive-count.ts'
import { publishedCalendar } from './published.ts'

const calendar = publishedCalendar('england_and_wales')
// As far as the longest of the periods below leads from the last start.
const holidays = holidayDates('england_and_wales', 2015, 2040)

/** The last hour of the day in summer and the one before it in winter. */
const atNight = everyDateAt('22:30')
/** Half an hour before the clocks change, on the days they do. */
const afterMidnight = everyDateAt('00:30')

const periods: readonly (readonly [Unit, readonly number[]])[] = [
  ['month', [1, 2, 3, 6, 12, 18]],
  ['year', [1, 2, 4]],
  ['week', [1, 2]],
  ['day', [1, 10]],
]

describe.each(periods)('%s', (unit, counts) => {
  test.each(counts)('%i', (length) => expect(wrongFrom(atNight, length, unit)).toEqual([]))
})

test.each([1, 24, 48])('hours, %i of them', (length) => {
  expect(wrongFrom(atNight, length, 'hour')).toEqual([])
  expect(wrongFrom(afterMidnight, length, 'hour')).toEqual([])
})

test('months or the next working day', () => expect(wrongFrom(atNight, 2, 'month', true)).toEqual([]))

test('the starts are every date there is, leap days and both changes of the clock among them', () => {
  expect(new Set(atNight).size).toBe(21 * 365 + 5)
  for (const leapYear of [2016, 2020, 2024, 2028, 2032]) expect(atNight).toContain(`${leapYear}-02-29T22:30:00Z`)
  expect(afterMidnight).toEqual(expect.arrayContaining(['2026-03-29T00:30:00Z', '2026-10-25T00:30:00Z']))
})

function wrongFrom(starts: readonly string[], length: number, unit: Unit, rolls = false): readonly string[] {
  return starts.flatMap((start) => {
    const { dueOn, dueAt } = count(calendar, startAt(calendar, Date.parse(start)), { count: length, unit, rolls })
    const expected = naiveCount(start, length, unit, rolls, holidays)
    if (isoDate(dueOn) === expected.dueOn && dueAt === expected.dueAtMs) return []
    return [`${start}: ${isoDate(dueOn)} at ${dueAt}, and not ${expected.dueOn} at ${expected.dueAtMs}`]
  })
}

function everyDateAt(time: string): readonly string[] {
  const days = (Date.UTC(2036, 0, 1) - Date.UTC(2015, 0, 1)) / 86_400_000
  return Array.from(
    { length: days },
    (_, day) => `${new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)}T${time}:00Z`,
  )
}
