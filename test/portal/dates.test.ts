/** Dates and times as GOV.UK writes them. */
import { describe, expect, test } from 'vitest'
import {
  dateOf,
  daysAfter,
  dueTime,
  instantAt,
  longDate,
  plainDate,
  timeOfDay,
  typedDate,
  typedTime,
  withPlainDates,
} from '../../admin/src/dates.ts'

describe('dates', () => {
  test('carry their weekday, and no comma', () => {
    expect(longDate('2026-01-19')).toBe('Monday 19 January 2026')
    expect(longDate('2024-02-29')).toBe('Thursday 29 February 2024')
    expect(plainDate('2026-12-01')).toBe('1 December 2026')
  })

  test('are written so within a sentence, but not within what it quotes of the rules', () => {
    expect(withPlainDates('Expected stage 2 from 2026-01-08; got 2026-01-07. Write "in force from 2026-01-08".')).toBe(
      'Expected stage 2 from 8 January 2026; got 7 January 2026. Write "in force from 2026-01-08".',
    )
  })

  test('are not taken from within a name that somebody else gave', () => {
    for (const text of ['The case CR-2026-42-07 is here.', 'The case X-2026-05-17 is here.', 'On 2026-17-05.'])
      expect(withPlainDates(text)).toBe(text)
  })

  test('count calendar days over the ends of months and years', () => {
    expect(daysAfter('2026-12-28', 7)).toBe('2027-01-04')
    expect(daysAfter('2026-03-29', 1)).toBe('2026-03-30')
  })
})

describe('times', () => {
  test.each([
    ['2026-01-19T14:30:00Z', '2:30pm'],
    ['2026-01-19T09:00:00Z', '9am'],
    ['2026-01-19T12:00:00Z', 'midday'],
    ['2026-01-19T12:05:00Z', '12:05pm'],
    ['2026-01-19T00:20:00Z', '12:20am'],
    // In summer London is an hour ahead.
    ['2026-07-19T08:05:00Z', '9:05am'],
  ])('%s is %s', (instant, words) => {
    expect(timeOfDay(instant)).toBe(words)
  })

  test('a deadline late from midnight is in time until 11:59pm of its own date, in winter and in summer', () => {
    expect(dueTime('2026-01-19', '2026-01-20T00:00:00Z')).toBe('11:59pm')
    expect(dueTime('2026-07-19', '2026-07-19T23:00:00Z')).toBe('11:59pm')
  })

  test('a deadline that counts hours keeps its hour', () => {
    expect(dueTime('2026-01-19', '2026-01-19T14:30:00Z')).toBe('2:30pm')
  })

  test('an instant late in a summer evening belongs to the next day in London', () => {
    expect(dateOf('2026-06-30T23:15:00Z')).toBe('2026-07-01')
    expect(dateOf('2026-12-31T23:15:00Z')).toBe('2026-12-31')
  })
})

describe('what is typed', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27'],
    ['07', '03', '2026', '2026-03-07'],
    ['1', 'Sept', '2026', '2026-09-01'],
    [' 1 ', 'jan', '2026', '2026-01-01'],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(typedDate(day, month, year)).toBe(date)
  })

  test.each([
    ['31', '2', '2026'],
    ['29', '2', '2026'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '26'],
    ['', '', ''],
    ['1', 'ju', '2026'],
    ['a', '1', '2026'],
  ])('%s/%s/%s is no date', (day, month, year) => {
    expect(typedDate(day, month, year)).toBeNull()
  })

  test.each([
    ['2:30pm', 14, 30],
    ['2.30 PM', 14, 30],
    ['14:30', 14, 30],
    ['9am', 9, 0],
    ['12am', 0, 0],
    ['12:15pm', 12, 15],
    ['midday', 12, 0],
  ])('%s is a time', (text, hour, minute) => {
    expect(typedTime(text)).toEqual({ hour, minute })
  })

  test.each(['', '25:00', '13pm', '2:75', 'soon', '9'])('"%s" is no time', (text) => {
    expect(typedTime(text)).toBeNull()
  })

  test('a typed time is the instant at which London shows it', () => {
    expect(instantAt('2026-01-19', { hour: 14, minute: 30 })).toBe('2026-01-19T14:30:00.000Z')
    expect(instantAt('2026-07-19', { hour: 14, minute: 30 })).toBe('2026-07-19T13:30:00.000Z')
    expect(instantAt('2026-07-19', { hour: 0, minute: 15 })).toBe('2026-07-18T23:15:00.000Z')
  })

  test('a time that the clocks show twice is the first of the two', () => {
    expect(instantAt('2026-10-25', { hour: 1, minute: 30 })).toBe('2026-10-25T00:30:00.000Z')
  })
})
