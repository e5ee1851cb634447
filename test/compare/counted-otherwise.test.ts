/** The same words counted by other holidays, other days or from another day are not the same rule. */
import { describe, expect, test } from 'vitest'
import { compare } from '../../dsl/src/compare/compare.ts'
import { calendarNamed, compiled, rulesetOf, told } from './side-by-side.ts'

const reply = 'worker must "reply" within 1 working day of letter_received, done when reply_sent'
const base = rulesetOf(
  `${reply}\n  this is a minimum\nworker must "file it" within 3 days of letter_received, done when filed\n  this is a minimum\nwhen filed, close as done`,
)

const local = (head: string, lines: string) =>
  told(
    compiled(
      `ruleset ours "Ours" extends letters of 2015-01-01\nin force from 2026-01-01\n${head}\nprocedure letter\n${lines}\n`,
      [base],
    ),
    /^CW50[67]$/,
  )

describe('a minimum is kept by its dates, whatever its words', () => {
  // Tuesday 17 March 2026 is a holiday in Northern Ireland, and no later start of 2026 shows it before.
  test('holidays of other nations make it later', () => {
    const said = local('calendar england_and_wales and northern_ireland', '')
    expect(said).toEqual([
      'CW507 error: The base says that "Reply" is a minimum, and this asks less. ' +
        'Counted by the holidays of England and Wales, Northern Ireland instead of England and Wales. ' +
        'Never earlier and sometimes later: started on Monday 16 March 2026 ' +
        'it is due on Wednesday 18 March 2026 instead of Tuesday 17 March 2026.',
    ])
    expect(local('calendar england_and_wales and northern_ireland', `unchanged: ${reply}`)).toEqual(said)
  })

  test('of days that no holiday moves nothing is said of holidays', () => {
    const shorter =
      'changed: worker must "file it" within 2 days of letter_received, done when filed\n  this is a minimum'
    expect(local('calendar scotland', shorter).filter((each) => !each.includes('"Reply"'))).toEqual([
      'CW506 hint: Stricter than the base. Never later and sometimes earlier: started on Monday 5 January 2026 ' +
        'it is due on Wednesday 7 January 2026 instead of Thursday 8 January 2026.',
    ])
  })

  test('days that are now working days make it later', () => {
    // From Friday 2 January 2026 3 days end on Monday 5, 3 working days on Wednesday 7.
    expect(local('changed: days are working days because "ours"', '')).toEqual([
      'CW507 error: The base says that "File it" is a minimum, and this asks less. Counted in working days instead of days. ' +
        'Never earlier and sometimes later: started on Friday 2 January 2026 ' +
        'it is due on Wednesday 7 January 2026 instead of Monday 5 January 2026.',
    ])
  })

  test('so does counting from the next working day, and each minimum is named', () => {
    const said = local('', 'added: letter_received after 16:00 is counted from the next working day')
    expect(said.map((each) => each.slice(0, 48))).toEqual([
      'CW507 error: The base says that "Reply" is a min',
      'CW507 error: The base says that "File it" is a m',
    ])
    // Friday 2 January after four o'clock counts from Monday 5, so it is due on Tuesday 6 and not on Monday 5.
    expect(said[0]).toMatch(
      /started on Friday 2 January 2026 at 16:01 it is due on Tuesday 6 January 2026 instead of Mo/,
    )
  })

  test('a cut-off of what nothing counts from, and days that are fewer, ask no less', () => {
    const met = 'worker must "ask" within 2 working days of call_received, done when asked'
    const cutOff = 'call_received after 16:00 is counted from the next working day'
    expect(local('', `added: ${met}\nadded: ${cutOff}`)).toEqual([])
  })

  test('a rule that is no minimum, repeated unchanged, is told of', () => {
    const plain = base.replaceAll('\n  this is a minimum', '')
    const text = `ruleset ours "Ours" extends letters of 2015-01-01\nin force from 2026-01-01\ncalendar scotland\nprocedure letter\nunchanged: ${reply}\n`
    expect(told(compiled(text, [plain]), /^CW50/)[0]).toMatch(/^CW506 hint: Neither stricter nor weaker/)
  })
})

test('compared, each side is counted by its own calendar', () => {
  const scottish = base.replace('calendar england_and_wales', 'calendar scotland')
  const calendars = { one: calendarNamed(['england_and_wales'])!, other: calendarNamed(['scotland'])! }
  const { rows } = compare(compiled(base).model, compiled(scottish).model, calendars)
  const found = rows.find(({ key }) => key.endsWith('reply_sent'))!
  expect(found.verdict).toBe('incomparable')
  // Easter Monday 2015 is 6 April and no holiday in Scotland; Monday 3 August 2015 is one there alone.
  const dates = found.examples.map(({ startOn, oneDueOn, otherDueOn }) => [startOn, oneDueOn, otherDueOn])
  expect(dates).toEqual([
    ['2015-04-02', '2015-04-07', '2015-04-06'],
    ['2015-07-31', '2015-08-03', '2015-08-04'],
  ])
  expect(rows.find(({ key }) => key.endsWith('filed'))!.verdict).toBe('same')
})
