/** How rates are added up and worded, and how far back a period goes. */
import { describe, expect, test } from 'vitest'
import { periodOf } from '../../admin/src/evidence/period.ts'
import { inMonth, percentOf, summed, toneOf, warmthOf } from '../../admin/src/evidence/rates.ts'

describe('a rate', () => {
  test.each([
    [{ met: 999, of: 1000 }, 99, 'most'],
    [{ met: 1, of: 1000 }, 1, 'few'],
    [{ met: 0, of: 7 }, 0, 'few'],
    [{ met: 7, of: 7 }, 100, 'all'],
    [{ met: 1, of: 2 }, 50, 'half'],
  ])('%o is %i per cent: a hundred and none are kept for all and none', (rate, percent, warmth) => {
    expect([percentOf(rate), warmthOf(rate)]).toEqual([percent, warmth])
  })

  test('is shown as done only where all that fell due was met: nothing that fell due is nothing done', () => {
    expect([{ met: 2, of: 2 }, { met: 1, of: 2 }, null].map(toneOf)).toEqual(['done', 'soon', 'outline'])
  })

  test('of several standards is what was met of all that fell due, and none where nothing did', () => {
    expect(summed([{ met: 1, of: 2 }, null, { met: 8, of: 8 }])).toEqual({ met: 9, of: 10 })
    expect(summed([null, null])).toBeNull()
    expect(inMonth([{ months: [{ month: '2026-01', rate: { met: 1, of: 1 } }] }], '2026-02')).toBeNull()
  })
})

test('a period is whole months up to today, over the turn of a year', () => {
  expect(periodOf(new URLSearchParams('months=3'), '2026-01-19')).toEqual({
    from: '2025-11-01',
    to: '2026-01-19',
    months: ['2025-11', '2025-12', '2026-01'],
    length: 3,
  })
  expect(periodOf(new URLSearchParams('months=7'), '2026-01-19').length).toBe(12)
})
