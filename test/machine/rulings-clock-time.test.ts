/** Ruling 10: more time, less time, time that stands still. */
import { explainDue } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { on as day } from '../calendar/published.ts'
import { calendar, type Drive, open } from './drive.ts'
import { twoStages } from './two-stages.ts'

describe('1: a cut-off applies where it is written', () => {
  const rules = twoStages(
    `clerk must "write" within 3 working days of asked_for, done when written
clerk must "answer" within 1 working day of each rung, done when answer_sent`,
    'asked_for after 16:00 or on a day off is counted from the next working day',
  )
  // Fridays, and a Saturday morning; the clocks are those of the place, in summer too.
  test.each([
    ['2026-01-09', '16:00', '2026-01-14'],
    ['2026-01-09', '16:01', '2026-01-15'],
    ['2026-01-10', '09:00', '2026-01-15'],
    ['2026-07-10', '16:00', '2026-07-15'],
    ['2026-07-10', '16:01', '2026-07-16'],
  ])('1: what comes on %s at %s is to be answered by %s', (on, at, due) => {
    expect(open(rules, 'asked_for', on, { at }).due('written')).toBe(due)
  })

  test('1: what is done the same evening is done in time', () => {
    const drive = open(rules, 'asked_for', '2026-01-09', { at: '17:00' })
    expect(drive.record('written', '2026-01-09', { at: '18:00' }).clock('written')).toMatchObject({ state: 'met' })
  })

  test('1: without its time of day it is refused, and another event needs none', () => {
    expect(open(rules, 'asked_for', '2026-01-09').refusal).toBe('NEEDS_A_TIME')
    const drive = open(rules, 'asked_for', '2026-01-05', { at: '09:00' })
    expect(drive.record('rung', '2026-01-06').due('answer_sent')).toBe('2026-01-07')
  })
})

describe('10: more time, less time, time that stands still', () => {
  const extended = twoStages(
    '',
    `clerk must "write" within 10 working days of asked_for, done when written
  may be extended to 20 working days with the agreement of applicant
  if late or expected late, clerk must tell applicant "why"`,
  )
  const agreed = { agreedBy: 'applicant', extendedTo: '20 working days' }

  test('10: an extension counts in total, from the original start', () => {
    const drive = open(extended, 'asked_for', '2026-01-05')
    expect(drive.due('written')).toBe('2026-01-19')
    // Twenty working days are four weeks.
    expect(drive.record('extended', '2026-01-16', agreed).due('written')).toBe('2026-02-02')
  })

  test.each([
    ['without consent', '2026-01-16', { extendedTo: '20 working days' }, 'NEEDS_AGREEMENT'],
    ['with the wrong consent', '2026-01-16', { ...agreed, agreedBy: 'clerk' }, 'NEEDS_AGREEMENT'],
    ['past its cap', '2026-01-16', { ...agreed, extendedTo: '21 working days' }, 'PAST_ITS_CAP'],
    ['agreed after the due date', '2026-01-20', agreed, 'EXTENDED_TOO_LATE'],
    ['to less than there is', '2026-01-16', { ...agreed, extendedTo: '10 working days' }, 'PAST_ITS_CAP'],
  ])('10, 16: an extension %s is refused', (_, date, details, code) => {
    const drive = open(extended, 'asked_for', '2026-01-05').record('extended', date, details)
    expect(drive.refusal).toBe(code)
    expect(drive.refusedBy).toContain('write')
    expect(drive.due('written')).toBe('2026-01-19')
  })

  test('10: a second extension must be longer than the first', () => {
    const drive = open(extended, 'asked_for', '2026-01-05')
    drive.record('extended', '2026-01-16', { ...agreed, extendedTo: '15 working days' })
    expect(drive.due('written')).toBe('2026-01-26')
    expect(drive.record('extended', '2026-01-20', { ...agreed, extendedTo: '12 working days' }).refusal).toBe(
      'PAST_ITS_CAP',
    )
    expect(drive.record('extended', '2026-01-26', agreed).due('written')).toBe('2026-02-02')
  })

  test('10: agreed in time and recorded late it counts, and what its lateness made owed falls away', () => {
    const drive = open(extended, 'asked_for', '2026-01-05').pass('2026-01-19')
    expect(drive.state('written')).toBe('overdue')
    drive.record('extended', '2026-01-19', { ...agreed, recordedOn: '2026-01-21' })
    expect(drive.clock('written')).toMatchObject({ state: 'running' })
    expect(drive.due('written')).toBe('2026-02-02')
    expect(drive.duty('tell_applicant_why')).toBe('cancelled')
    expect(drive.pass('2026-02-02').duty('tell_applicant_why')).toBe('owed')
  })

  const stage = `
procedure issue
starts when issue_raised
stage 1
resolve within 3 working days then go to stage 2
  may be extended to 5 working days
stage 2
resolve within 3 working days then close as unresolved
`

  test('10: an extension agreed in time takes back the move of the time-out that was none', () => {
    const drive = open(stage, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.stands).toBe('2 from 2026-01-08')
    drive.record('extended', '2026-01-08', { extendedTo: '5 working days', recordedOn: '2026-01-09' })
    expect(drive.refusal).toBeNull()
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.state('stage 2')).toBe('cancelled')
    expect(drive.due('stage 1')).toBe('2026-01-12')
    expect(drive.pass('2026-01-12').stands).toBe('2 from 2026-01-12')
    expect(drive.due('stage 2')).toBe('2026-01-15')
  })

  const stopping = twoStages(
    '',
    `clerk must "write" within 5 working days of asked_for, done when written
  stops from waiting_began to waiting_ended`,
  )

  const explained = (drive: Drive) =>
    explainDue(drive.machine, drive.snapshot, drive.clock('written')!, calendar)?.dueOn

  test('10: while it stops nothing is due, and a day partly stopped does not count', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').record('waiting_began', '2026-01-07')
    expect(drive.clock('written')).toMatchObject({ state: 'stopped', dueOn: null })
    expect(drive.pass('2026-02-20').state('written')).toBe('stopped')
    // 6 January is the first day; 7, 8 and 9 do not count; then 12, 13, 14, 15.
    drive.record('waiting_ended', '2026-01-09', { recordedOn: '2026-02-21' })
    expect(drive.due('written')).toBe('2026-01-15')
  })

  test('10: asked again later on the day that the wait ended, it waits on', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').record('waiting_began', '2026-01-07')
    drive.record('waiting_ended', '2026-01-09', { at: '09:00' }).record('waiting_began', '2026-01-09', { at: '15:00' })
    expect(drive.state('written')).toBe('stopped')
  })

  test('10: of what comes round each time, more time is for the one that is named, or whose time was not over', () => {
    const each = twoStages(
      '',
      'clerk must "answer" within 5 working days of each letter, done when reply_sent\n  may be extended to 10 working days',
    )
    const extended = (details: object) =>
      open(each, 'asked_for', '2026-01-05')
        .record('letter', '2026-01-06')
        .record('letter', '2026-01-14')
        .record('letter', '2026-01-15')
        .record('extended', '2026-01-16', { extendedTo: '10 working days', ...details })
    const dueDates = (drive: ReturnType<typeof extended>) => [1, 2, 3].map((nth) => drive.due('reply_sent', nth))
    expect(dueDates(extended({}))).toEqual(['2026-01-13', '2026-01-28', '2026-01-22'])
    expect(dueDates(extended({ answers: [3] }))).toEqual(['2026-01-13', '2026-01-21', '2026-01-29'])
    expect(extended({ answers: [1] }).refusal).toBe('EXTENDED_TOO_LATE')
  })

  test('10: a stop begun after it was late does not undo that', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').record('waiting_began', '2026-01-13')
    expect(drive.clock('written')).toMatchObject({ state: 'overdue' })
    expect(drive.due('written')).toBe('2026-01-12')
  })

  test('10: a stop begun in time and recorded late brings back a clock that was overdue', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').pass('2026-01-13')
    expect(drive.record('waiting_began', '2026-01-12', { recordedOn: '2026-01-14' }).state('written')).toBe('stopped')
  })

  test.each(['stops from', 'starts again from'])(
    '10: what %s a day after it was met bears on it no more, whenever that is recorded, and the case closed or not',
    (pause) => {
      const rules = stopping.replace('stops from', pause)
      const met = () => open(rules, 'asked_for', '2026-01-05').record('written', '2026-01-08')
      const asMet = { state: 'met', dueOn: day('2026-01-12'), metOn: day('2026-01-08') }
      const drive = met().record('waiting_began', '2026-01-09')
      expect(drive.clock('written')).toMatchObject(asMet)
      expect(explained(drive)).toBe('2026-01-12')
      expect(drive.record('waiting_ended', '2026-01-20').clock('written')).toMatchObject(asMet)
      const closed = met().record('finished', '2026-01-09').record('waiting_began', '2026-01-10')
      expect(closed.stands).toBe('closed as done on 2026-01-09')
      expect(closed.clock('written')).toMatchObject(asMet)
    },
  )

  test('10: a stop begun before it was met counts, though it is recorded later', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').record('written', '2026-01-14')
    expect(drive.state('written')).toBe('met_late')
    drive.record('waiting_began', '2026-01-07', { recordedOn: '2026-01-15' })
    drive.record('waiting_ended', '2026-01-09', { recordedOn: '2026-01-15' })
    // 6 January is the first day; 7, 8 and 9 do not count; then 12, 13, 14, 15.
    expect(drive.clock('written')).toMatchObject({ state: 'met', dueOn: day('2026-01-15') })
  })

  test('10: on one day the times tell whether it had stopped when it was met', () => {
    const metAt = (at: string) =>
      open(stopping, 'asked_for', '2026-01-05')
        .record('waiting_began', '2026-01-09', { at: '12:00' })
        .record('written', '2026-01-09', { at, recordedOn: '2026-01-12' })
        .due('written')
    expect(metAt('09:00')).toBe('2026-01-12')
    expect(metAt('15:00')).toBe('2026-01-13')
  })

  test.each(['stops from', 'starts again from'])(
    '10: where it %s a day and is met before that is over, it was in time, and is dated as if it had gone on then',
    (pause) => {
      const drive = open(stopping.replace('stops from', pause), 'asked_for', '2026-01-05')
      drive.record('waiting_began', '2026-01-07').record('written', '2026-01-20')
      // 6 January is the first day; those up to the 20th do not count; then 21, 22, 23, 26.
      const asMet = { state: 'met', dueOn: day('2026-01-26') }
      expect(drive.clock('written')).toMatchObject(asMet)
      expect(explained(drive)).toBe('2026-01-26')
      expect(drive.record('waiting_ended', '2026-01-22').clock('written')).toMatchObject(asMet)
    },
  )

  test('10: starting again begins a full period at the second event', () => {
    const again = stopping.replace('stops from', 'starts again from')
    const drive = open(again, 'asked_for', '2026-01-05').record('waiting_began', '2026-01-07')
    expect(drive.state('written')).toBe('stopped')
    expect(drive.record('waiting_ended', '2026-01-14').due('written')).toBe('2026-01-21')
  })

  test('10: a stop after a restart counts, though it is past the first due date', () => {
    const both = stopping.replace('  stops', '  starts again from reopened to agreed\n  stops')
    const drive = open(both, 'asked_for', '2026-01-05').record('reopened', '2026-01-07').record('agreed', '2026-01-14')
    drive.record('waiting_began', '2026-01-16').record('waiting_ended', '2026-01-19')
    // From Wednesday 14: Thursday 15 is one; 16 and 19 are stopped; 20, 21, 22, 23.
    expect(drive.due('written')).toBe('2026-01-23')
  })
})
