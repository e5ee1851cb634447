import { describe, expect, test } from 'vitest'
import { type CountOptions, startAt, startOn } from '../../dsl/src/calendar/count.ts'
import { type Explanation, explain } from '../../dsl/src/calendar/explain.ts'
import { parsePeriod } from '../../dsl/src/calendar/period.ts'
import { on, publishedCalendar } from './published.ts'

const england = publishedCalendar('england_and_wales')

function explained(start: string, period: string, options?: CountOptions, calendar = england): Explanation {
  const from = start.includes('T') ? startAt(calendar, Date.parse(start)) : startOn(on(start))
  return explain(calendar, from, parsePeriod(period)!, options)
}

test('working days name every weekend and bank holiday skipped', () => {
  const { dayZero, counted, skipped, dueOn, sentences } = explained('2026-04-01', '3 working days')
  expect({ dayZero, counted, dueOn }).toEqual({
    dayZero: '2026-04-01',
    counted: ['2026-04-02', '2026-04-07', '2026-04-08'],
    dueOn: '2026-04-08',
  })
  expect(skipped).toEqual([
    { on: '2026-04-03', why: 'Good Friday', whose: 'England and Wales' },
    { on: '2026-04-04', why: 'Saturday', whose: null },
    { on: '2026-04-05', why: 'Sunday', whose: null },
    { on: '2026-04-06', why: 'Easter Monday', whose: 'England and Wales' },
  ])
  expect(sentences).toEqual([
    'Day zero is Wednesday 1 April 2026.',
    'Counting 3 working days: day 1 is Thursday 2 April 2026.',
    'Friday 3 April 2026 is skipped: Good Friday (England and Wales).',
    'Saturday 4 and Sunday 5 April 2026 are skipped.',
    'Monday 6 April 2026 is skipped: Easter Monday (England and Wales).',
    'The last day in time is Wednesday 8 April 2026 (until 11:59pm).',
  ])
})

test('what counts from another day than its own says so first', () => {
  const { dayZero, sentences } = explained('2026-01-09', '1 working day', { countedOn: on('2026-01-12') })
  expect(dayZero).toBe('2026-01-12')
  expect(sentences).toEqual([
    'What came on Friday 9 January 2026 is counted from the next working day.',
    'Day zero is Monday 12 January 2026.',
    'Counting 1 working day: day 1 is Tuesday 13 January 2026.',
    'The last day in time is Tuesday 13 January 2026 (until 11:59pm).',
  ])
})

test('a holiday of two nations names both', () => {
  const { skipped } = explained('2026-04-02', '1 working day', {}, publishedCalendar('england_and_wales', 'scotland'))
  expect(skipped[0]).toEqual({ on: '2026-04-03', why: 'Good Friday', whose: 'England and Wales, Scotland' })
})

test('a month without the day says so, and a roll says why', () => {
  expect(explained('2025-12-31', '2 months or the next working day').sentences).toEqual([
    'Day zero is Wednesday 31 December 2025.',
    '2 months from then: February 2026 has no day 31, so it is the month’s last day, Saturday 28 February 2026.',
    'Saturday 28 February 2026 is not a working day, so it moves to the next one.',
    'Saturday 28 February 2026 and Sunday 1 March 2026 are skipped.',
    'The last day in time is Monday 2 March 2026 (until 11:59pm).',
  ])
})

test('stopped days are said to be stopped, and how far they move a month', () => {
  const stopped = [{ from: on('2026-01-20'), to: on('2026-01-21') }]
  expect(explained('2026-01-05', '1 month', { stopped, dayAfter: true }).sentences).toEqual([
    'Day zero is Tuesday 6 January 2026, the day after Monday 5 January 2026.',
    '1 month from then is the corresponding date, Friday 6 February 2026.',
    'Tuesday 20 and Wednesday 21 January 2026 are skipped: the clock is stopped.',
    'The 2 days stopped move it to Sunday 8 February 2026.',
    'The last day in time is Sunday 8 February 2026 (until 11:59pm).',
  ])
})

describe('hours', () => {
  test('a clock change is pointed out', () => {
    expect(explained('2026-03-28T14:30:00Z', '24 hours').sentences).toEqual([
      'The start is 2:30pm on Saturday 28 March 2026.',
      'Every hour that passes counts, nights, weekends and bank holidays included.',
      'The clocks go forward in between, so they show a later time at the end.',
      '24 hours end at 3:30pm on Sunday 29 March 2026.',
    ])
    expect(explained('2026-10-24T14:30:00Z', '24 hours').sentences[2]).toMatch('The clocks go back')
  })

  test('midnight and midday are called so', () => {
    expect(explained('2026-01-05T12:00:00Z', '12 hours').sentences).toEqual([
      'The start is midday on Monday 5 January 2026.',
      'Every hour that passes counts, nights, weekends and bank holidays included.',
      '12 hours end at midnight at the start of Tuesday 6 January 2026.',
    ])
  })
})

test('a provisional date says what is not published', () => {
  expect(explained('2029-01-02', '1 working day').sentences.at(-1)).toBe(
    'This date is provisional: bank holidays after Sunday 31 December 2028 are computed, not published.',
  )
})

test('what is counted and skipped is every day from day one to the last', () => {
  for (const period of ['10 working days', '20 days', '3 weeks', '2 weeks or the next working day']) {
    const stopped = [{ from: on('2026-12-30'), to: on('2027-01-03') }]
    const { counted, skipped, dueOn } = explained('2026-12-18', period, { stopped })
    const days = new Set([...counted, ...skipped.map((skip) => skip.on)])
    expect(days.size).toBe(on(dueOn) - on('2026-12-18'))
    expect(counted.length).toBe({ '10 working days': 10, '20 days': 20, '3 weeks': 21 }[period] ?? 14)
  }
})
