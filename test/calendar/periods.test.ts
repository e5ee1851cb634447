import { describe, expect, test } from 'vitest'
import { formatPeriod, parsePeriod, readPeriod } from '../../dsl/src/calendar/period.ts'
import { parseWorkingHours } from '../../dsl/src/calendar/working-hours.ts'

describe('a length of time in words', () => {
  test.each([
    ['10 working days', 10, 'working_day', false, '10 working days'],
    ['1 working day', 1, 'working_day', false, '1 working day'],
    ['1 Working Days', 1, 'working_day', false, '1 working day'],
    ['24 hours', 24, 'hour', false, '24 hours'],
    ['4 WORKING HOURS', 4, 'working_hour', false, '4 working hours'],
    ['2 months', 2, 'month', false, '2 months'],
    ['5 calendar days', 5, 'day', false, '5 days'],
    ['  1   week or the next working day ', 1, 'week', true, '1 week or the next working day'],
    ['10\u00a0working\u00a0days', 10, 'working_day', false, '10 working days'],
    ['1 year', 1, 'year', false, '1 year'],
  ])('%s', (text, count, unit, rolls, words) => {
    const period = parsePeriod(text)
    expect(period).toEqual({ count, unit, rolls })
    expect(formatPeriod(period!)).toBe(words)
    expect(parsePeriod(words)).toEqual(period)
  })
})

describe('what is no length of time says why', () => {
  test.each([
    ['', 'not a length of time'],
    ['soon', 'not a length of time'],
    ['ten days', '"ten" is not a whole number: write a length of time as in "10 working days"'],
    ['-1 days', 'not a whole number'],
    ['1.5 days', 'not a whole number'],
    ['0 working days', 'cannot be 0 working days'],
    ['9000 working days', 'too long to be meant'],
    ['99999999999999999999 days', 'too long to be meant'],
    ['10 fortnights', '"fortnights" is not a unit of time'],
    ['10 constructor', '"constructor" is not a unit of time'],
    ['24 hours or the next working day', 'Hours cannot roll'],
  ])('%s', (text, reason) => {
    expect(parsePeriod(text)).toBeNull()
    expect(readPeriod(text)).toMatchObject({ kind: 'nonsense', reason: expect.stringContaining(reason) })
  })
})

describe('hours of work in words', () => {
  test('the first and the last weekday are included, and may go round the weekend', () => {
    expect(parseWorkingHours('09:00 to 17:30 Monday to Friday')).toEqual({
      fromMinute: 540,
      toMinute: 1050,
      weekdays: [1, 2, 3, 4, 5],
    })
    expect(parseWorkingHours('00:00 to 24:00 saturday to monday')?.weekdays).toEqual([6, 0, 1])
    expect(parseWorkingHours('09:00 to 17:00 Mon to Thurs')?.weekdays).toEqual([1, 2, 3, 4])
  })

  test.each([
    '9 to 5',
    '17:00 to 09:00 Monday to Friday',
    '09:00 to 25:00 Monday to Friday',
    '09:00 to 17:00 Mo to Fr',
  ])('%s are none', (text) => expect(parseWorkingHours(text)).toBeNull())
})
