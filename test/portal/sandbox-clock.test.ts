/** Where a sandbox's clock may go, and the moment it then shows. */
import { expect, test } from 'vitest'
import { momentTyped, morningOf, weekAfter } from '../../admin/src/agency/move-clock.ts'

test('a day begins at 9am in London, in winter and in summer', () => {
  expect(morningOf('2026-01-06')).toBe('2026-01-06T09:00:00.000Z')
  expect(morningOf('2026-07-06')).toBe('2026-07-06T08:00:00.000Z')
})

test('a week later is the same weekday, over the change of the clocks too', () => {
  expect(weekAfter('2026-03-23')).toBe('2026-03-30T08:00:00.000Z')
})

test.each([
  [{ day: '6', month: '1', year: '2026' }, { to: '2026-01-06T09:00:00.000Z' }],
  [{ day: '5', month: '1', year: '2026' }, { wrong: 'wrong.notLater' }],
  [{ day: '31', month: '12', year: '2025' }, { wrong: 'wrong.notLater' }],
  [{ day: '31', month: '2', year: '2026' }, { wrong: 'wrong.date' }],
  [{ day: '', month: '', year: '' }, { wrong: 'wrong.noLaterDate' }],
])('on 5 January 2026, %o gives %o', (typed, moment) => {
  expect(momentTyped(typed, '2026-01-05')).toEqual(moment)
})
