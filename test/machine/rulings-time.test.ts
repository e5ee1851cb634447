/** Rulings 1 to 5: what a date is counted to, and when a time-out is dated. */

import { advance, step } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { calendar, Drive, eventOf, instant, open } from './drive.ts'

// 2026: 1 January is a Thursday, so 5 January is a Monday. Easter is 5 April; Good Friday 3 April, Easter Monday 6 April.
const issue = `
procedure issue
starts when issue_raised
stage 1 resolve within 3 working days then escalate to line_manager
stage 2 resolve within 3 working days then escalate to operational_lead
stage 3 resolve within 2 working days then go to stage 4
stage 4 no time limit because "none given"
`

function duty(within: string): string {
  return `
procedure letters
starts when asked_for
owner clerk
clerk must "write" within ${within} of asked_for, done when written
stage only no time limit because "none"
when finished, close as done
`
}

describe('counting from a date', () => {
  test.each([
    ['1: a working day counted from a Saturday is the Monday', '1 working day', '2026-01-10', '2026-01-12'],
    ['1: the day of the event is day zero', '3 working days', '2026-01-05', '2026-01-08'],
    // Thursday 2 April; Good Friday, the weekend and Easter Monday do not count.
    ['1: bank holidays are no working days', '1 working day', '2026-04-02', '2026-04-07'],
    ['1: a month with no corresponding date ends with its last day', '1 month', '2026-01-31', '2026-02-28'],
    ['1: two months are the corresponding date', '2 months', '2026-01-15', '2026-03-15'],
    ['1: a week is seven days', '1 week', '2026-01-05', '2026-01-12'],
    // 5 days from Monday is Saturday 10 January, which rolls to Monday.
    [
      '1: what rolls moves on to the next working day',
      '5 calendar days or the next working day',
      '2026-01-05',
      '2026-01-12',
    ],
  ])('%s', (_, within, from, due) => {
    expect(open(duty(within), 'asked_for', from).due('written')).toBe(due)
  })

  test('1: of the day after the event, that day is day zero', () => {
    const text = duty('2 calendar days').replace('of asked_for', 'of the day after asked_for')
    expect(open(text, 'asked_for', '2026-01-05').due('written')).toBe('2026-01-08')
  })

  test('1: the time of day does not matter to whole days', () => {
    expect(open(duty('1 working day'), 'asked_for', '2026-01-05', { at: '23:59' }).due('written')).toBe('2026-01-06')
  })

  test('2: whole days are late from the midnight after the last date in time', () => {
    const drive = open(duty('1 working day'), 'asked_for', '2026-01-05')
    expect(drive.clock('written')?.dueAt).toBe(instant('2026-01-07', '00:00'))
    expect(drive.pass(instant('2026-01-06', '23:59')).state('written')).toBe('running')
    expect(drive.pass(instant('2026-01-07', '00:00')).state('written')).toBe('overdue')
  })

  test('2: hours run over weekends, from the instant', () => {
    const drive = open(duty('24 hours'), 'asked_for', '2026-01-09', { at: '15:00' })
    expect(drive.clock('written')?.dueAt).toBe(instant('2026-01-10', '15:00'))
    expect(drive.due('written')).toBe('2026-01-10')
  })

  test('2: hours are elapsed hours where the clocks change', () => {
    // On 29 March 2026 the clocks go from 01:00 to 02:00: 24 hours after 15:00 on the 28th is 16:00.
    const drive = open(duty('24 hours'), 'asked_for', '2026-03-28', { at: '15:00' })
    expect(drive.clock('written')?.dueAt).toBe(Date.UTC(2026, 2, 29, 15, 0))
  })

  test('2: an event without a time cannot start hours, and is refused by name', () => {
    const drive = open(duty('24 hours'), 'asked_for', '2026-01-09')
    expect(drive.refusal).toBe('NEEDS_A_TIME')
    expect(drive.refusedBy).toContain('within 24 hours')
    expect(drive.snapshot.length).toBe(0)
  })

  test('2: hours counted from entering the procedure need the time of the opening', () => {
    const text = duty('24 hours').replace(' of asked_for', '')
    expect(open(text, 'asked_for', '2026-01-09').refusal).toBe('NEEDS_A_TIME')
    expect(open(text, 'asked_for', '2026-01-09', { at: '15:00' }).clock('written')?.dueAt).toBe(
      instant('2026-01-10', '15:00'),
    )
  })

  test('2: working hours count inside the hours given', () => {
    const text = `hours 09:00 to 17:00 Monday to Friday\n${duty('4 working hours')}`
    // From Friday 15:00 two hours run that day and two on Monday.
    const drive = open(text, 'asked_for', '2026-01-09', { at: '15:00' })
    expect(drive.clock('written')?.dueAt).toBe(instant('2026-01-12', '11:00'))
  })

  test('3: a date that leans on bank holidays nobody has published is provisional', () => {
    expect(open(duty('1 working day'), 'asked_for', '2026-01-05').clock('written')?.provisional).toBe(false)
    expect(open(duty('10 working days'), 'asked_for', '2028-12-28').clock('written')?.provisional).toBe(true)
  })

  test('a date beyond what the calendar covers is refused and nothing throws', () => {
    expect(open(duty('3 working days'), 'asked_for', '1999-01-05', { recordedOn: '2026-01-05' }).refusal).toBe(
      'CANNOT_BE_COUNTED',
    )
  })
})

describe('time-outs', () => {
  test('4: three, three and two working days are eight', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05')
    expect(drive.due('stage 1')).toBe('2026-01-08')
    expect(drive.pass('2026-01-08').stands).toBe('2 from 2026-01-08')
    // Friday 9, Monday 12, Tuesday 13.
    expect(drive.due('stage 2')).toBe('2026-01-13')
    expect(drive.pass('2026-01-13').stands).toBe('3 from 2026-01-13')
    expect(drive.due('stage 3')).toBe('2026-01-15')
    expect(drive.pass('2026-01-15').stands).toBe('4 from 2026-01-15')
  })

  test('4: the case is in its stage until the last instant of the due date', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').pass(instant('2026-01-08', '23:59'))
    expect(drive.stands).toBe('1 from 2026-01-05')
  })

  test('4: hours that run out make the next stage begin at that instant', () => {
    const text = `
procedure alarm
starts when raised
stage 1 resolve within 4 hours then go to stage 2
stage 2 resolve within 2 hours then close as lost
`
    const drive = open(text, 'raised', '2026-01-09', { at: '21:00' })
    drive.pass(instant('2026-01-10', '01:00'))
    expect(drive.stands).toBe('2 from 2026-01-10')
    expect(drive.clock('stage 2')?.dueAt).toBe(instant('2026-01-10', '03:00'))
    expect(drive.pass('2026-01-10').stands).toBe('closed as lost on 2026-01-10')
  })

  test('4: hours after a time-out of whole days count from the midnight that ended it', () => {
    const text = `
procedure alarm
starts when raised
stage 1 resolve within 1 working day then go to stage 2
stage 2 resolve within 2 hours then close as lost
`
    const drive = open(text, 'raised', '2026-01-05').pass('2026-01-06')
    expect(drive.clock('stage 2')?.dueAt).toBe(instant('2026-01-07', '02:00'))
  })

  test('5: a worker a month late changes nothing but when it was recorded', () => {
    const onTime = open(issue, 'issue_raised', '2026-01-05')
    for (const date of ['2026-01-08', '2026-01-13', '2026-01-15']) onTime.pass(date)
    const late = open(issue, 'issue_raised', '2026-01-05').pass('2026-02-20')
    expect({ ...late.snapshot, recordedAt: 0 }).toEqual({ ...onTime.snapshot, recordedAt: 0 })
  })

  test('5: a case that time closes is closed in time, however late a worker reaches it', () => {
    const text = `
procedure issue
starts when issue_raised
the case must be closed within 3 working days of issue_raised
stage 1 resolve within 3 working days then close as unresolved
`
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-03-01')
    expect(drive.stands).toBe('closed as unresolved on 2026-01-08')
    expect(drive.clock('must be closed')).toMatchObject({ state: 'met', recordedLate: false })
  })

  test('5: what is due fires before an event is recorded, and stays though the event is refused', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').record('never_heard_of', '2026-01-09')
    expect(drive.refusal).toBe('UNKNOWN_EVENT')
    expect(drive.stands).toBe('2 from 2026-01-08')
  })

  test('15: a time-out that names another instant, or has fired, is no event at all', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05')
    const [fired] = advance(
      drive.machine,
      drive.snapshot,
      instant('2026-01-09', '00:00'),
      instant('2026-01-09', '00:00'),
      calendar,
    )
    const wrong = { ...fired!.event, details: { ...fired!.event.details, dueAt: 1 } }
    expect(step(drive.machine, drive.snapshot, wrong, calendar)).toEqual({ kind: 'nothing' })
    drive.take(fired!.event)
    expect(drive.take(fired!.event)).toEqual({ kind: 'nothing' })
    expect(drive.stands).toBe('2 from 2026-01-08')
  })

  test('15: at one instant targets come before stage clocks, and those before the procedure’s', () => {
    const text = `
procedure issue
starts when issue_raised
the case must be closed within 3 working days of issue_raised
the case should be closed within 3 working days of issue_raised
stage 1 resolve within 3 working days then go to stage 2
stage 2 no time limit because "none"
when finished, close as done
`
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.log.slice(1).map(({ details }) => details.about)).toEqual([
      'should be closed',
      'stage 1',
      'must be closed',
    ])
  })

  test('15: a clock that another time-out of the same instant ended does not fire', () => {
    const text = `
procedure issue
starts when issue_raised
stage 1 resolve within 3 working days then go to stage 2
owner must "phone" within 3 working days of issue_raised, done when phoned
stage 2 no time limit because "none"
when finished, close as done
`
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.log.map(({ name }) => name)).toEqual(['issue_raised', 'timed_out'])
    expect(drive.clock('phoned')).toMatchObject({ state: 'left', duty: 'owed' })
  })

  test('15: an event dated the due day comes before the time-out of that day', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').record('not_resolved', '2026-01-08')
    expect(drive.stands).toBe('2 from 2026-01-08')
    expect(drive.state('stage 1')).toBe('left')
  })

  test('15: nobody was involved by a time-out', () => {
    expect(open(issue, 'issue_raised', '2026-01-05', { by: 'ann' }).pass('2026-01-15').snapshot.involved).toEqual([
      { person: 'ann', stage: -1 },
    ])
  })

  test('a refused event leaves nothing behind', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05')
    const before = JSON.stringify(drive.snapshot)
    expect(drive.take(eventOf('issue_unheard', '2026-01-06')).kind).toBe('refused')
    expect(JSON.stringify(drive.snapshot)).toBe(before)
    expect(new Drive(issue).record('resolved', '2026-01-05').refusal).toBe('NOT_AN_OPENING')
  })
})
