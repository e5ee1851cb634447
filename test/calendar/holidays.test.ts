import { describe, expect, test } from 'vitest'
import { isoDate } from '../../dsl/src/calendar/epoch-day.ts'
import { readHolidayList } from '../../dsl/src/calendar/holiday-list.ts'
import { bankHolidays } from '../../dsl/src/calendar/holidays.ts'
import { holidayDates } from './naive-count.ts'
import { nations, publishedList } from './published.ts'

describe.each(nations)('%s', (nation) => {
  test('the list published for 2015 to 2028 agrees with an independent package', () => {
    const { publishedFrom, publishedUntil, holidays } = publishedList(nation)
    expect([publishedFrom, publishedUntil]).toEqual(['2015-01-01', '2028-12-31'])
    expect(holidays.map((holiday) => holiday.on)).toEqual([...holidayDates(nation, 2015, 2028)].sort())
  })

  test('the computed holidays of later years agree with an independent package', () => {
    const computed = Array.from({ length: 40 }, (_, index) => bankHolidays(nation, 2029 + index)).flat()
    expect(computed.map(({ on }) => isoDate(on))).toEqual([...holidayDates(nation, 2029, 2068)].sort())
  })

  test('the computed names are the published ones', () => {
    const { holidays } = publishedList(nation)
    const published = holidays.filter(({ on }) => on.startsWith('2027') || on.startsWith('2028'))
    const computed = [...bankHolidays(nation, 2027), ...bankHolidays(nation, 2028)]
    expect(computed.map(({ on, name }) => ({ on: isoDate(on), name }))).toEqual(published)
  })
})

describe('a file that is no list of holidays says what is wrong', () => {
  const good = publishedList('scotland')
  test.each([
    [null, 'a JSON object'],
    [{ ...good, name: 'The North' }, 'small letters'],
    [{ ...good, nation: 'atlantis' }, 'scotland needs a nation'],
    [{ ...good, zone: 'Europe/Atlantis' }, 'scotland needs a time zone'],
    [{ ...good, source: '' }, 'scotland needs a source'],
    [{ ...good, publishedUntil: '2028-02-30' }, 'publishedUntil'],
    [{ ...good, holidays: [{ on: '2026-02-29', name: 'Never' }] }, 'in holiday 1'],
  ])('%#: %s', (json, reason) => {
    expect(() => readHolidayList(json)).toThrow(reason as string)
  })
})
