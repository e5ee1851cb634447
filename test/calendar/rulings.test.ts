import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../dsl/src/calendar/calendar.ts'
import { type CountOptions, count, startAt, startOn } from '../../dsl/src/calendar/count.ts'
import { isoDate } from '../../dsl/src/calendar/epoch-day.ts'
import { parsePeriod } from '../../dsl/src/calendar/period.ts'
import { parseWorkingHours } from '../../dsl/src/calendar/working-hours.ts'
import { on, publishedCalendar, publishedList } from './published.ts'

const england = publishedCalendar('england_and_wales')

function due(start: string, period: string, options?: CountOptions, calendar = england) {
  const from = start.includes('T') ? startAt(calendar, Date.parse(start)) : startOn(on(start))
  const { dueOn, dueAt, provisional } = count(calendar, from, parsePeriod(period)!, options)
  return { dueOn: isoDate(dueOn), dueAt: new Date(dueAt).toISOString().replace('.000', ''), provisional }
}

describe('day zero is the date of the event, whatever the time', () => {
  test.each([
    ['2026-01-05T00:00:00Z', '1 working day', '2026-01-06'],
    ['2026-01-05T23:59:59Z', '1 working day', '2026-01-06'],
    ['2026-01-05', '10 working days', '2026-01-19'],
    ['2026-01-05', '3 working days', '2026-01-08'],
    // In July the zone is an hour ahead of UTC: this is already the seventh there.
    ['2026-07-06T23:30:00Z', '1 working day', '2026-07-08'],
    ['2026-01-06T23:30:00Z', '1 working day', '2026-01-07'],
  ])('%s and %s end on %s', (start, period, dueOn) => {
    expect(due(start, period).dueOn).toBe(dueOn)
  })
})

describe('working days leave out weekends and bank holidays', () => {
  test.each([
    ['a Saturday start', '2026-01-10', '1 working day', '2026-01-12'],
    ['a Sunday start', '2026-01-11', '1 working day', '2026-01-12'],
    ['a Friday start', '2026-01-09', '1 working day', '2026-01-12'],
    ['over Easter 2026', '2026-04-02', '1 working day', '2026-04-07'],
    ['from Good Friday', '2026-04-03', '3 working days', '2026-04-09'],
    ['over Christmas 2026, with its substitute day', '2026-12-24', '1 working day', '2026-12-29'],
    ['over Christmas 2027, with both substitute days', '2027-12-24', '1 working day', '2027-12-29'],
    ['over the moved May holiday of 2020', '2020-05-01', '5 working days', '2020-05-11'],
    ['over the Jubilee of 2022', '2022-05-27', '4 working days', '2022-06-06'],
    ['over the State Funeral', '2022-09-16', '1 working day', '2022-09-20'],
    ['over the Coronation', '2023-05-05', '1 working day', '2023-05-09'],
  ])('%s: %s and %s end on %s', (_name, start, period, dueOn) => {
    expect(due(start, period).dueOn).toBe(dueOn)
  })

  test('a holiday in any of the nations named is no working day', () => {
    const both = publishedCalendar('england_and_wales', 'scotland')
    expect(due('2026-04-02', '1 working day', {}, publishedCalendar('scotland')).dueOn).toBe('2026-04-06')
    expect(due('2026-04-02', '1 working day', {}, both).dueOn).toBe('2026-04-07')
    expect(due('2026-06-12', '1 working day', {}, both).dueOn).toBe('2026-06-16')
    expect(due('2026-06-12', '1 working day').dueOn).toBe('2026-06-15')
    const northern = publishedCalendar('northern_ireland')
    expect(due('2026-07-10', '1 working day', {}, northern).dueOn).toBe('2026-07-14')
  })
})

describe('months and years end on the corresponding date, or the month’s last day', () => {
  test.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2026-02-28', '1 month', '2026-03-28'],
    ['2026-09-30', '4 months', '2027-01-30'],
    ['2026-12-31', '2 months', '2027-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2026-01-05', '1 week', '2026-01-12'],
    ['2026-01-05', '5 days', '2026-01-10'],
    ['2026-01-05', '5 calendar days', '2026-01-10'],
    ['2026-01-05', '5 days or the next working day', '2026-01-12'],
    ['2026-03-20', '2 weeks or the next working day', '2026-04-07'],
    ['2026-01-06', '1 week or the next working day', '2026-01-13'],
    ['2026-01-05', '75 years', '2101-01-05'],
  ])('%s and %s end on %s', (start, period, dueOn) => {
    expect(due(start, period).dueOn).toBe(dueOn)
  })

  test('of the day after shifts day zero', () => {
    expect(due('2026-01-05', '10 working days', { dayAfter: true }).dueOn).toBe('2026-01-20')
    expect(due('2026-01-30', '1 month', { dayAfter: true }).dueOn).toBe('2026-02-28')
    expect(due('2026-01-05T15:00:00Z', '24 hours', { dayAfter: true }).dueAt).toBe('2026-01-07T00:00:00Z')
  })
})

describe('a whole-day period is late from the midnight after its last day, in the zone', () => {
  test.each([
    ['2026-01-05', '10 working days', '2026-01-20T00:00:00Z'],
    ['2026-06-01', '1 working day', '2026-06-02T23:00:00Z'],
    ['2026-03-27', '1 day', '2026-03-29T00:00:00Z'],
    ['2026-03-27', '2 days', '2026-03-29T23:00:00Z'],
    ['2026-10-23', '1 day', '2026-10-24T23:00:00Z'],
    ['2026-10-23', '2 days', '2026-10-26T00:00:00Z'],
  ])('%s and %s are late from %s', (start, period, dueAt) => {
    expect(due(start, period).dueAt).toBe(dueAt)
  })
})

describe('hours are elapsed hours', () => {
  test.each([
    ['2026-03-28T14:00:00Z', '24 hours', '2026-03-29T14:00:00Z', '2026-03-29'],
    // 11:30pm becomes half past midnight by the clocks, a day later still.
    ['2026-03-28T23:30:00Z', '24 hours', '2026-03-29T23:30:00Z', '2026-03-30'],
    ['2026-10-24T22:30:00Z', '24 hours', '2026-10-25T22:30:00Z', '2026-10-25'],
    ['2026-10-24T23:30:00Z', '24 hours', '2026-10-25T23:30:00Z', '2026-10-25'],
    ['2026-01-09T16:00:00Z', '48 hours', '2026-01-11T16:00:00Z', '2026-01-11'],
    ['2026-01-05T00:00:00Z', '24 hours', '2026-01-06T00:00:00Z', '2026-01-06'],
    ['2026-01-05T10:00:00.250Z', '1 hour', '2026-01-05T11:00:00.250Z', '2026-01-05'],
  ])('%s and %s end at %s', (start, period, dueAt, dueOn) => {
    expect(due(start, period)).toEqual({ dueAt, dueOn, provisional: false })
  })

  test('an event without a time cannot start them', () => {
    expect(() => due('2026-01-05', '24 hours')).toThrow('Hours can be counted only from an event whose time is known.')
  })

  const hours = parseWorkingHours('09:00 to 17:00 Monday to Friday')!
  test.each([
    ['2026-01-05T10:00:00Z', '4 working hours', '2026-01-05T14:00:00Z'],
    ['2026-01-05T16:00:00Z', '4 working hours', '2026-01-06T12:00:00Z'],
    ['2026-01-05T06:00:00Z', '8 working hours', '2026-01-05T17:00:00Z'],
    ['2026-01-09T18:00:00Z', '1 working hour', '2026-01-12T10:00:00Z'],
    // Four in the afternoon by summer time, and then the Easter weekend.
    ['2026-04-02T15:00:00Z', '1 working hour', '2026-04-02T16:00:00Z'],
    ['2026-04-02T15:00:00Z', '2 working hours', '2026-04-07T09:00:00Z'],
  ])('%s and %s end at %s inside office hours', (start, period, dueAt) => {
    expect(due(start, period, { hours }).dueAt).toBe(dueAt)
  })

  test('working hours need the hours of work', () => {
    expect(() => due('2026-01-05T10:00:00Z', '4 working hours')).toThrow('hours of work')
  })
})

describe('a stopped day does not count', () => {
  const stop = (from: string, to: string) => ({ from: on(from), to: on(to) })
  test.each([
    ['working days', '2026-01-05', '3 working days', [stop('2026-01-07', '2026-01-08')], '2026-01-12'],
    ['working days over a weekend', '2026-01-05', '3 working days', [stop('2026-01-07', '2026-01-11')], '2026-01-13'],
    ['days', '2026-01-05', '5 days', [stop('2026-01-07', '2026-01-08')], '2026-01-12'],
    [
      'a stop that the first stop brings within reach',
      '2026-01-05',
      '5 days',
      [stop('2026-01-07', '2026-01-08'), stop('2026-01-11', '2026-01-11')],
      '2026-01-13',
    ],
    [
      'stops that overlap',
      '2026-01-05',
      '5 days',
      [stop('2026-01-07', '2026-01-08'), stop('2026-01-08', '2026-01-08')],
      '2026-01-12',
    ],
    ['a month', '2026-01-05', '1 month', [stop('2026-01-20', '2026-01-29')], '2026-02-15'],
    ['a stop on the last day itself', '2026-01-05', '5 days', [stop('2026-01-10', '2026-01-10')], '2026-01-11'],
    ['day zero does not matter', '2026-01-05', '5 days', [stop('2026-01-01', '2026-01-05')], '2026-01-10'],
    ['a stop after the last day', '2026-01-05', '5 days', [stop('2026-01-11', '2026-01-20')], '2026-01-10'],
  ])('%s', (_name, start, period, stopped, dueOn) => {
    expect(due(start, period, { stopped }).dueOn).toBe(dueOn)
  })

  test('hours stand still for the whole of it', () => {
    const stopped = [stop('2026-01-06', '2026-01-07')]
    expect(due('2026-01-05T12:00:00Z', '24 hours', { stopped }).dueAt).toBe('2026-01-08T12:00:00Z')
    expect(due('2026-01-05T12:00:00Z', '12 hours', { stopped }).dueAt).toBe('2026-01-06T00:00:00Z')
    expect(due('2026-01-06T12:00:00Z', '24 hours', { stopped }).dueAt).toBe('2026-01-09T00:00:00Z')
  })
})

describe('what leans on computed bank holidays is provisional', () => {
  test.each([
    ['2028-12-20', '5 working days', '2028-12-29', false],
    ['2028-12-20', '6 working days', '2029-01-02', true],
    ['2031-01-06', '10 working days', '2031-01-20', true],
    ['2031-01-06', '2 months', '2031-03-06', false],
    ['2031-01-06', '2 months or the next working day', '2031-03-06', true],
  ])('%s and %s end on %s', (start, period, dueOn, provisional) => {
    expect(due(start, period)).toMatchObject({ dueOn, provisional })
  })

  test('with several lists the shortest decides', () => {
    const shorter = { ...publishedList('scotland'), publishedUntil: '2026-12-31' }
    const both = compileCalendar([publishedList('england_and_wales'), shorter])
    expect(due('2027-02-01', '1 working day', {}, both).provisional).toBe(true)
  })
})

describe('what cannot be counted says why', () => {
  test.each([
    ['2014-12-31', '1 working day', 'Working days are known from 2015-01-01 to 2080-12-31'],
    ['2080-12-30', '10 working days', 'reaches after them'],
    ['1890-01-01', '1 month', 'from the years 1900 to 2199 only'],
  ])('%s and %s: %s', (start, period, reason) => {
    expect(() => due(start, period)).toThrow(reason)
    expect(() => due(start, period)).toThrow(RangeError)
  })

  test('a calendar of two zones', () => {
    const abroad = { ...publishedList('scotland'), zone: 'Europe/Paris' }
    expect(() => compileCalendar([publishedList('england_and_wales'), abroad])).toThrow('different time zones')
  })
})
