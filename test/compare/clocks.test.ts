import { describe, expect, test } from 'vitest'
import { holidayDates, naiveCount, type Unit } from '../calendar/naive-count.ts'
import { rowOf } from './side-by-side.ts'

const reply = (within: string) => `worker must "reply" within ${within}, done when reply_sent`

describe('the earlier of two times is the stricter, and a start date shows it', () => {
  // Worked out by hand: 2 January 2015 is a Friday, Good Friday is 3 April 2015, 4 May 2015 is a bank holiday.
  test.each([
    ['1 working day', '1 day', 'stricter', [['2015-01-02', '2015-01-05', '2015-01-03']]],
    ['1 day', '1 working day', 'weaker', [['2015-01-02', '2015-01-03', '2015-01-05']]],
    ['1 week', '1 week or the next working day', 'weaker', [['2015-03-30', '2015-04-06', '2015-04-07']]],
    [
      '1 week',
      '5 working days',
      'incomparable',
      [
        ['2015-01-03', '2015-01-10', '2015-01-09'],
        ['2015-04-27', '2015-05-04', '2015-05-05'],
      ],
    ],
    [
      '2 months',
      '60 days',
      'incomparable',
      [
        ['2015-03-02', '2015-05-02', '2015-05-01'],
        ['2015-01-02', '2015-03-02', '2015-03-03'],
      ],
    ],
    ['2 weeks', '14 days', 'same', []],
    ['1 year', '12 months', 'same', []],
  ])('%s, then %s: %s', (one, other, verdict, examples) => {
    const row = rowOf(reply(`${one} of letter_received`), reply(`${other} of letter_received`))
    expect(row.verdict).toBe(verdict)
    expect(row.examples.map(({ startOn, oneDueOn, otherDueOn }) => [startOn, oneDueOn, otherDueOn])).toEqual(examples)
    expect(row.unitChanged).toBe(!other.startsWith(one))
  })

  test.each([
    [reply('5 days of letter_received'), reply('3 days of papers_received')],
    [
      'stage 1\nif not resolved within 5 days, close as done',
      'stage 1\nif not resolved within 3 days, close as done\n  counted from papers_received',
    ],
  ])('what does not begin together is earlier from no date', (one, other) => {
    const { verdict, difference, examples } = rowOf(one, other)
    expect(verdict).toBe('incomparable')
    expect(difference).toMatch(/^3 days instead of 5 days\. Counts from papers received instead of /)
    expect(examples).toEqual([])
  })

  test('a Friday e-mail ends on Saturday instead of Monday', () => {
    const row = rowOf(reply('1 working day of letter_received'), reply('1 day of letter_received'))
    expect(row.difference).toBe(
      'Counted in days instead of working days. Never later and sometimes earlier: ' +
        'started on Friday 2 January 2015 it is due on Saturday 3 January 2015 instead of Monday 5 January 2015.',
    )
  })

  test('counting from the day after gives a day more', () => {
    const row = rowOf(reply('3 days of letter_received'), reply('3 days of the day after letter_received'))
    expect(row).toMatchObject({
      verdict: 'weaker',
      unitChanged: false,
      examples: [{ startOn: '2015-01-02', oneDueOn: '2015-01-05', otherDueOn: '2015-01-06' }],
    })
  })

  test('24 hours end before the next day does, but for the night when the clocks go forward', () => {
    const row = rowOf(reply('1 day of letter_received'), reply('24 hours of letter_received'))
    expect(row.verdict).toBe('incomparable')
    expect(row.examples[1]).toEqual({ startOn: '2015-03-28', oneDueOn: '2015-03-29', otherDueOn: '2015-03-30' })
    expect(row.difference).toContain('until 12:59am on Monday 30 March 2015 instead of midnight')
  })

  test('48 hours are weaker than 24 from every start', () => {
    expect(rowOf(reply('24 hours of letter_received'), reply('48 hours of letter_received')).verdict).toBe('weaker')
  })
})

describe('what is called stricter or weaker is so from every start, counted another way', () => {
  const holidays = holidayDates('england_and_wales', 2024, 2027)
  const periods: readonly (readonly [number, Unit])[] = [
    [1, 'day'],
    [1, 'working_day'],
    [5, 'working_day'],
    [8, 'day'],
    [2, 'week'],
    [20, 'working_day'],
    [1, 'month'],
  ]
  const dueFrom = ([count, unit]: readonly [number, Unit]) => {
    const days: string[] = []
    for (let day = Temporal.PlainDate.from('2025-01-01'); day.year < 2027; day = day.add({ days: 1 }))
      days.push(naiveCount(`${day}T12:00:00Z`, count, unit, false, holidays).dueOn)
    return days
  }
  const dues = new Map(periods.map((period) => [period, dueFrom(period)]))
  const inWords = ([count, unit]: readonly [number, Unit]) =>
    `${count} ${unit.replace('_', ' ')}${count > 1 ? 's' : ''}`
  const pairs = periods.flatMap((one) => periods.filter((other) => other !== one).map((other) => [one, other] as const))

  test.each(pairs.map(([one, other]) => ({ one, other, name: `${inWords(one)}, then ${inWords(other)}` })))(
    '$name',
    ({ one, other }) => {
      const { verdict } = rowOf(
        reply(`${inWords(one)} of letter_received`),
        reply(`${inWords(other)} of letter_received`),
      )
      const later = dues.get(other)!.some((due, index) => due > dues.get(one)![index]!)
      const earlier = dues.get(other)!.some((due, index) => due < dues.get(one)![index]!)
      // Two years may hold no start of one kind; they never hold one that the proof over twenty denies.
      if (later) expect(['weaker', 'incomparable']).toContain(verdict)
      if (earlier) expect(['stricter', 'incomparable']).toContain(verdict)
    },
  )
})

describe('what comes round again', () => {
  const visit = (next: string) => `worker must "visit" within 1 week of letter_received, done when visited\n  ${next}`

  test('a length that is written once is compared once', () => {
    const row = rowOf(visit('next within 6 months'), visit('next within 3 months'))
    expect(row.verdict).toBe('stricter')
    expect(row.difference.match(/stricter|earlier/g)).toHaveLength(1)
    expect(row.difference).toMatch(/^The next one: never later and sometimes earlier: started on /)
    expect(row.examples).toHaveLength(1)
  })

  test('the next one and those after it are told apart', () => {
    const row = rowOf(
      visit('next within 6 weeks, then every 3 months'),
      visit('next within 5 weeks, then every 4 months'),
    )
    expect(row.verdict).toBe('incomparable')
    expect(row.difference).toContain('The next one: never later')
    expect(row.difference).toContain('Each one after it: never earlier')
  })
})
