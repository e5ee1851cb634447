/** The days that a count skips are told apart by why they are skipped. */
import { expect, test } from 'vitest'
import { partedDays } from '../../admin/src/cases/skipped-days.ts'

test('a bank holiday stands apart from weekends, and a standstill is said from its first day to its last', () => {
  const skipped = [
    { on: '2026-04-03', why: 'Good Friday (England and Wales)' },
    { on: '2026-04-04', why: 'Saturday' },
    { on: '2026-04-05', why: 'Sunday' },
    { on: '2026-04-06', why: 'Easter Monday (England and Wales)' },
    { on: '2026-04-08', why: 'stopped' },
    { on: '2026-04-09', why: 'stopped' },
    { on: '2026-04-14', why: 'stopped' },
  ]
  expect(partedDays(skipped)).toEqual({
    weekends: [skipped[1], skipped[2]],
    holidays: [skipped[0], skipped[3]],
    stopped: [
      { from: '2026-04-08', to: '2026-04-09' },
      { from: '2026-04-14', to: '2026-04-14' },
    ],
  })
})

test('a bank holiday whose name speaks of a weekend is none', () => {
  const holiday = { on: '2026-04-04', why: 'Easter Saturday (Scotland)' }
  expect(partedDays([holiday]).holidays).toEqual([holiday])
})
