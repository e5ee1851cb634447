/** What is due so long before a date is counted back as on a paper calendar, day by day. */
import { expect, test } from 'vitest'
import { countBack } from '../../dsl/src/calendar/count-back.ts'
import { isoDate } from '../../dsl/src/calendar/epoch-day.ts'
import { explainBack } from '../../dsl/src/calendar/explain.ts'
import { holidayDates, isWorking } from './naive-count.ts'
import { nations, on, publishedCalendar } from './published.ts'

test.each(nations)(
  '%s: before every date of 2015 to 2035, 1 to 25 working days are as counted on the fingers',
  (nation) => {
    const calendar = publishedCalendar(nation)
    const holidays = holidayDates(nation, 2014, 2035)
    const wrong: string[] = []
    for (let date = Temporal.PlainDate.from('2015-03-01'); date.year < 2036; date = date.add({ days: 1 })) {
      let walked = date
      for (let count = 1; count <= 25; count++) {
        do walked = walked.subtract({ days: 1 })
        while (!isWorking(walked, holidays))
        const { dueOn } = countBack(calendar, on(date.toString()), { count, unit: 'working_day', rolls: false })
        if (isoDate(dueOn) !== walked.toString()) wrong.push(`${count} before ${date}: ${isoDate(dueOn)}`)
      }
    }
    expect(wrong).toEqual([])
  },
)

const england = publishedCalendar('england_and_wales')

test.each([
  ['2026-03-20', 5, 'day', '2026-03-15'],
  ['2026-03-20', 2, 'week', '2026-03-06'],
  ['2026-05-31', 3, 'month', '2026-02-28'],
  ['2028-02-29', 1, 'year', '2027-02-28'],
  // Good Friday is 3 April and Easter Monday 6 April.
  ['2026-04-08', 2, 'working_day', '2026-04-02'],
  // From a Sunday the first working day back is Friday.
  ['2026-03-22', 1, 'working_day', '2026-03-20'],
] as const)('before %s, %i %s is %s', (before, count, unit, expected) => {
  const { dueOn, dueAt } = countBack(england, on(before), { count, unit, rolls: false })
  expect(isoDate(dueOn)).toBe(expected)
  const midnight = Temporal.PlainDate.from(expected).add({ days: 1 }).toZonedDateTime('Europe/London')
  expect(dueAt).toBe(midnight.epochMilliseconds)
})

test('the count is told with every day that is skipped, and the same days are counted', () => {
  const { sentences, counted, skipped } = explainBack(england, on('2026-04-08'), {
    count: 2,
    unit: 'working_day',
    rolls: false,
  })
  expect(sentences).toEqual([
    'Day zero is Wednesday 8 April 2026, and the days are counted back from it.',
    'Counting 2 working days back: day 1 is Tuesday 7 April 2026.',
    'Friday 3 April 2026 is skipped: Good Friday (England and Wales).',
    'Saturday 4 and Sunday 5 April 2026 are skipped.',
    'Monday 6 April 2026 is skipped: Easter Monday (England and Wales).',
    'The last day in time is Thursday 2 April 2026 (until 11:59pm).',
  ])
  expect(counted).toEqual(['2026-04-07', '2026-04-02'])
  expect(skipped.map(({ on: day }) => day)).toEqual(['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'])
})

test('months are counted back to the corresponding date, or to the last day of the month', () => {
  const told = (before: string) =>
    explainBack(england, on(before), { count: 3, unit: 'month', rolls: false }).sentences[1]
  expect(told('2026-05-15')).toBe('3 months before then is the corresponding date, Sunday 15 February 2026.')
  expect(told('2026-05-31')).toBe(
    '3 months before then: February 2026 has no day 31, so it is the month’s last day, Saturday 28 February 2026.',
  )
})
