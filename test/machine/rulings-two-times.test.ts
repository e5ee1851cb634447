/** Rulings 19 and 21: when it happened and when it was recorded; the step is pure and the log gives the case back. */

import { replay, step } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { calendar, eventOf, open } from './drive.ts'

// 2026: 5 January is a Monday; stage 1 ends on the 8th, stage 2 on the 13th, stage 3 on the 15th.
const issue = `
procedure issue
starts when issue_raised
the case must be closed within 10 working days of issue_raised
stage 1
resolve within 3 working days then go to stage 2
when sent_on, go to stage 2
when withdrawn, close as withdrawn
stage 2
owner must "phone the manager"
resolve within 3 working days then go to stage 3
when withdrawn, close as withdrawn
stage 3
resolve within 2 working days then close as unresolved
owner must "write" within 5 working days of met, done when written
when withdrawn, close as withdrawn
`
const raised = () => open(issue, 'issue_raised', '2026-01-05')

describe('19: two times', () => {
  test('19: an event dated before the present stage was entered moves nothing', () => {
    const drive = raised()
      .record('sent_on', '2026-01-07')
      .record('withdrawn', '2026-01-06', { recordedOn: '2026-01-08' })
    expect(drive.refusal).toBeNull()
    expect(drive.stands).toBe('2 from 2026-01-07')
  })

  test('19: after a time-out, one dated on the due date moves nothing either', () => {
    const drive = raised().pass('2026-01-08').record('withdrawn', '2026-01-08', { recordedOn: '2026-01-09' })
    expect(drive.stands).toBe('2 from 2026-01-08')
    expect(drive.record('withdrawn', '2026-01-09').stands).toBe('closed as withdrawn on 2026-01-09')
  })

  test('19: on the day a person entered the stage it does', () => {
    const drive = raised().record('sent_on', '2026-01-07').record('withdrawn', '2026-01-07')
    expect(drive.stands).toBe('closed as withdrawn on 2026-01-07')
  })

  test('19: it moves nothing, but clocks are counted from it', () => {
    const drive = raised().pass('2026-01-13').record('met', '2026-01-12', { recordedOn: '2026-01-14' })
    expect(drive.stands).toBe('3 from 2026-01-13')
    expect(drive.due('written')).toBe('2026-01-19')
  })

  test('19: what was not resolved before this stage began does not move it on', () => {
    const drive = raised().pass('2026-01-08').record('not_resolved', '2026-01-07', { recordedOn: '2026-01-09' })
    expect(drive.stands).toBe('2 from 2026-01-08')
  })

  test('19: resolved closes as of its own date, and what began since is cancelled', () => {
    const drive = raised().pass('2026-01-13').record('resolved', '2026-01-07', { recordedOn: '2026-01-14' })
    expect(drive.stands).toBe('closed as resolved on 2026-01-07')
    expect(drive.clock('stage 1')).toMatchObject({ state: 'met', recordedLate: true })
    expect(drive.state('stage 2')).toBe('cancelled')
    expect(drive.state('stage 3')).toBe('cancelled')
    expect(drive.duty('phone_the_manager')).toBe('cancelled')
    expect(drive.clock('must be closed')).toMatchObject({ state: 'met', recordedLate: false })
  })

  test('19: resolved on the very day that time ran out undoes the stage that entered', () => {
    // Stage 3 was entered by a second time-out since.
    const drive = raised().pass('2026-01-13').record('resolved', '2026-01-08', { recordedOn: '2026-01-14' })
    expect(drive.stands).toBe('closed as resolved on 2026-01-08')
    expect(drive.clock('stage 1')).toMatchObject({ state: 'met', recordedLate: true })
    expect(drive.state('stage 2')).toBe('cancelled')
  })

  test('19: resolved in time, though time had closed the case, closes it as of its own date', () => {
    const drive = raised().pass('2026-01-15')
    expect(drive.stands).toBe('closed as unresolved on 2026-01-15')
    drive.record('resolved', '2026-01-14', { recordedOn: '2026-01-16' })
    expect(drive.stands).toBe('closed as resolved on 2026-01-14')
    expect(drive.clock('stage 3')).toMatchObject({ state: 'met', recordedLate: true })
  })

  test('19: resolved after a person closed it is only noted', () => {
    const drive = raised()
      .record('withdrawn', '2026-01-07')
      .record('resolved', '2026-01-06', { recordedOn: '2026-01-08' })
    expect(drive.stands).toBe('closed as withdrawn on 2026-01-07')
  })

  test('19: a person may move a case by hand, with reasons', () => {
    const drive = raised().record('moved', '2026-01-06', { about: 'stage 3' })
    expect(drive.refusal).toBe('NEEDS_REASONS')
    drive.record('moved', '2026-01-06', { about: 'stage 3', withReasons: true })
    expect(drive.stands).toBe('3 from 2026-01-06')
    expect(drive.due('stage 3')).toBe('2026-01-08')
  })

  test('19: the day zero of a stage is its event’s date, however late that is recorded', () => {
    const drive = raised().record('sent_on', '2026-01-06', { recordedOn: '2026-01-08' })
    expect(drive.due('stage 2')).toBe('2026-01-09')
  })

  test('19: the time of recording never goes back on a case', () => {
    const drive = raised().record('met', '2026-01-06')
    const { recordedAt } = drive.snapshot
    drive.take(eventOf('met', '2026-01-05'))
    expect(drive.snapshot.recordedAt).toBe(recordedAt)
  })
})

describe('21: one pure step', () => {
  test('21: it changes neither the snapshot nor the event it is given', () => {
    const drive = raised()
    const freeze = <T>(of: T): T => {
      if (typeof of === 'object' && of !== null) for (const each of Object.values(Object.freeze(of))) freeze(each)
      return of
    }
    const event = freeze(eventOf('sent_on', '2026-01-07', { by: 'ann' }))
    expect(step(freeze(drive.machine), freeze(drive.snapshot), event, calendar).kind).toBe('stepped')
  })

  test('21: replaying the log gives the snapshot, which is plain JSON', () => {
    const drive = raised()
      .record('met', '2026-01-06')
      .pass('2026-01-13')
      .record('resolved', '2026-01-08', { recordedOn: '2026-01-14' })
    expect(replay(drive.machine, drive.log, calendar)).toEqual(drive.snapshot)
    expect(JSON.parse(JSON.stringify(drive.snapshot))).toEqual(drive.snapshot)
  })
})
