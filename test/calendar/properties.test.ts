import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, dayAt, endOf, workingDaysBetween } from '../../dsl/src/calendar/calendar.ts'
import { type CountOptions, count, startOn } from '../../dsl/src/calendar/count.ts'
import { addMonths, civilOfDay, dayOfCivil, epochDay, isoDate, weekday } from '../../dsl/src/calendar/epoch-day.ts'
import type { Period, TimeUnit } from '../../dsl/src/calendar/period.ts'
import { holidayDates } from './naive-count.ts'
import { nations, on, publishedCalendar } from './published.ts'

const seed = 1906
const dayMs = 86_400_000
const england = publishedCalendar('england_and_wales')
const days = fc.integer({ min: on('2015-01-01'), max: on('2035-12-31') })
const wholeUnits: readonly TimeUnit[] = ['working_day', 'day', 'week', 'month', 'year']
const periods: fc.Arbitrary<Period> = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom(...wholeUnits),
  rolls: fc.boolean(),
})
const stops = fc.array(
  fc.tuple(days, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 4 },
)

test.each(nations)(
  '%s: from every date of 2015 to 2035, one to 65 working days are as counted on the fingers',
  (nation) => {
    const calendar = publishedCalendar(nation)
    const holidays = holidayDates(nation, 2015, 2036)
    const wrong: string[] = []
    for (let ms = Date.UTC(2015, 0, 1); ms < Date.UTC(2036, 0, 1); ms += dayMs) {
      let walkedMs = ms
      for (let counted = 1; counted <= 65; counted++) {
        do walkedMs += dayMs
        while (isOff(walkedMs, holidays))
        const got = addWorkingDays(calendar, ms / dayMs, counted)
        if (got !== walkedMs / dayMs) wrong.push(`${isoDate(ms / dayMs)} and ${counted}: ${isoDate(got)}`)
      }
    }
    expect(wrong).toEqual([])
  },
  30_000,
)

test('dates and days turn into each other, and agree with the machine’s own calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const plain = new Date(day * dayMs)
      expect(isoDate(day)).toBe(plain.toISOString().slice(0, 10))
      expect(epochDay(isoDate(day))).toBe(day)
      expect(weekday(day)).toBe(plain.getUTCDay())
      const { year, month, day: dayOfMonth } = civilOfDay(day)
      expect(dayOfCivil(year, month, dayOfMonth)).toBe(day)
    }),
    { seed },
  )
})

test('dates that do not exist are no day', () => {
  for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', '2026-1-5', '', 'today']) {
    expect(epochDay(date)).toBeNull()
  }
  expect(epochDay('2000-02-29')).not.toBeNull()
})

test('months agree with Temporal', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 200 }), (day, months) => {
      expect(isoDate(addMonths(day, months))).toBe(Temporal.PlainDate.from(isoDate(day)).add({ months }).toString())
    }),
    { seed },
  )
})

test('a due date is after its start, and no earlier for a later start, a longer period or a stop', () => {
  fc.assert(
    fc.property(days, periods, stops, (day, period, stopped) => {
      const dueOn = dueFrom(day, period)
      expect(dueOn).toBeGreaterThan(day)
      expect(dueFrom(day + 1, period)).toBeGreaterThanOrEqual(dueOn)
      expect(dueFrom(day, { ...period, count: period.count + 1 })).toBeGreaterThanOrEqual(dueOn)
      expect(dueFrom(day, period, { stopped })).toBeGreaterThanOrEqual(dueOn)
    }),
    { seed },
  )
})

test('with stops, just so many unstopped days are counted', () => {
  const countable = fc.constantFrom<TimeUnit>('working_day', 'day')
  const holidays = holidayDates('england_and_wales', 2015, 2040)
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), countable, stops, (day, needed, unit, stopped) => {
      let expected = day
      for (let counted = 0; counted < needed; ) {
        expected++
        const isStopped = stopped.some(({ from, to }) => from <= expected && expected <= to)
        if (!isStopped && (unit === 'day' || !isOff(expected * dayMs, holidays))) counted++
      }
      expect(isoDate(dueFrom(day, { count: needed, unit, rolls: false }, { stopped }))).toBe(isoDate(expected))
    }),
    { seed, numRuns: 500 },
  )
})

test('working days between two dates undo adding working days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 200 }), (day, added) => {
      expect(workingDaysBetween(england, day, addWorkingDays(england, day, added))).toBe(added)
    }),
    { seed },
  )
})

test('every instant has the date that Temporal gives it in the zone', () => {
  const instants = fc.integer({ min: Date.UTC(2014, 11, 1), max: Date.UTC(2082, 0, 1) })
  fc.assert(
    fc.property(instants, (instantMs) => {
      const local = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO('Europe/London')
      const day = dayAt(england, instantMs)
      expect(isoDate(day)).toBe(local.toPlainDate().toString())
      expect(endOf(england, day)).toBe(
        local.toPlainDate().add({ days: 1 }).toZonedDateTime('Europe/London').epochMilliseconds,
      )
    }),
    { seed, numRuns: 2000 },
  )
})

function dueFrom(day: number, period: Period, options?: CountOptions): number {
  return count(england, startOn(day), period, options).dueOn
}

function isOff(ms: number, holidays: ReadonlySet<string>): boolean {
  const date = new Date(ms)
  return date.getUTCDay() % 6 === 0 || holidays.has(date.toISOString().slice(0, 10))
}
