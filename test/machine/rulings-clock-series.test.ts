/** Ruling 12: what comes round again, and what cancels it. */
import { isoDate } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'
import { twoStages } from './two-stages.ts'

describe('12: series and unless', () => {
  const reviews = twoStages(
    '',
    `clerk must "review" within 1 month of asked_for, done when reviewed
  next within 3 months, then every 12 months, until discharged`,
  )

  test('12: a series counts from when the last was held', () => {
    const drive = open(reviews, 'asked_for', '2026-01-05')
    expect(drive.due('reviewed', 1)).toBe('2026-02-05')
    expect(drive.record('reviewed', '2026-01-20').due('reviewed', 2)).toBe('2026-04-20')
    expect(drive.record('reviewed', '2026-04-30').due('reviewed', 3)).toBe('2027-04-30')
    expect(drive.instances('reviewed').map(({ state }) => state)).toEqual(['met', 'met_late', 'running'])
  })

  test('12: a review that becomes known later takes its place in the series', () => {
    const drive = open(reviews, 'asked_for', '2026-01-05').record('reviewed', '2026-02-01')
    drive.record('reviewed', '2026-01-10', { recordedOn: '2026-02-02' })
    const open_ = drive.instances('reviewed').filter(({ state }) => state === 'running')
    expect(open_).toHaveLength(1)
    expect(open_[0]?.start.on).toBe(drive.log[1]?.on)
    // It follows the second review now, and no longer the first.
    expect(isoDate(open_[0]!.dueOn!)).toBe('2027-02-01')
  })

  test('12: a series written in a stage and counted from entering it is not met by what began it', () => {
    const text = twoStages('clerk must "review" within 1 month, done when reviewed\n  next within 3 months')
    const drive = open(text, 'asked_for', '2026-01-05').record('reviewed', '2026-01-20')
    expect(drive.instances('reviewed').map(({ state }) => state)).toEqual(['met', 'running'])
  })

  test('12: a review that is said to answer two is followed once, as the first of them is', () => {
    const drive = open(reviews, 'asked_for', '2026-01-05').record('reviewed', '2026-01-20')
    drive.record('reviewed', '2026-02-10', { answers: [1, 2] })
    expect(drive.instances('reviewed').map(({ metBy }) => metBy)).toEqual([3, 3, null])
    expect(drive.due('reviewed', 3)).toBe('2026-05-10')
  })

  test('12: a series ends with what it runs until', () => {
    const drive = open(reviews, 'asked_for', '2026-01-05').record('reviewed', '2026-01-20')
    drive.record('discharged', '2026-02-01')
    expect(drive.clock('reviewed')).toMatchObject({ nth: 2, state: 'cancelled', duty: 'cancelled' })
    expect(drive.record('reviewed', '2026-02-02').instances('reviewed')).toHaveLength(2)
  })

  const referral = twoStages('', '3 months after approved, unless matched, clerk must "refer"')

  test('12: after three months without a match the referral is owed, not before', () => {
    const drive = open(referral, 'asked_for', '2026-01-05').record('approved', '2026-01-10').pass('2026-04-09')
    expect(drive.instances('refer')).toHaveLength(0)
    expect(drive.pass('2026-04-10').duty('refer')).toBe('owed')
  })

  test('12: a match first means it never is', () => {
    const drive = open(referral, 'asked_for', '2026-01-05')
      .record('approved', '2026-01-10')
      .record('matched', '2026-03-01')
    expect(drive.state('after approved')).toBe('cancelled')
    expect(drive.pass('2026-06-01').instances('refer')).toHaveLength(0)
  })

  test('12: so does a match before the approval', () => {
    const drive = open(referral, 'asked_for', '2026-01-05')
      .record('matched', '2026-01-06')
      .record('approved', '2026-01-10')
    expect(drive.pass('2026-06-01').instances('refer')).toHaveLength(0)
  })

  test('12: a match later cancels it undone, and leaves it where it was done', () => {
    const owed = () => open(referral, 'asked_for', '2026-01-05').record('approved', '2026-01-10').pass('2026-04-10')
    expect(owed().record('matched', '2026-04-20').duty('refer')).toBe('cancelled')
    expect(owed().record('refer', '2026-04-15').record('matched', '2026-04-20').duty('refer')).toBe('done')
  })

  test('6, 12: unless comes before closing, when one event does both', () => {
    const text = referral.replaceAll('when finished, close as done', 'when matched, close as done')
    const drive = open(text, 'asked_for', '2026-01-05').record('approved', '2026-01-10').pass('2026-04-10')
    expect(drive.record('matched', '2026-04-20').stands).toBe('closed as done on 2026-04-20')
    expect(drive.duty('refer')).toBe('cancelled')
  })
})
