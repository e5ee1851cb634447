/** Rulings 6 to 12: how long a clock lives, what starts, meets, stops and cancels it. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'

// 2026: 5 January is a Monday and no bank holiday falls between 2 January and 2 April.
const twoStages = (inOne: string, inProcedure = '') => `
procedure request
starts when asked_for
owner clerk
${inProcedure}
stage one
no time limit because "none"
${inOne}
when sent_on, go to stage two
when finished, close as done
stage two
no time limit because "none"
when sent_back, go to stage one
when finished, close as done
`

describe('6: how long a clock lives', () => {
  const letter = 'clerk must "write" within 5 working days of asked_for, done when written'

  test('6: a clock in a stage ends with its stage, as left; its duty is still owed', () => {
    const drive = open(twoStages(letter), 'asked_for', '2026-01-05').record('sent_on', '2026-01-07')
    expect(drive.clock('written')).toMatchObject({ state: 'left', duty: 'owed' })
    expect(drive.pass('2026-02-01').state('written')).toBe('left')
    expect(drive.record('written', '2026-02-02').clock('written')).toMatchObject({ state: 'left', duty: 'done' })
  })

  test('6: a clock overdue when its stage ends is missed', () => {
    const drive = open(twoStages(letter), 'asked_for', '2026-01-05').record('sent_on', '2026-01-13')
    expect(drive.clock('written')).toMatchObject({ state: 'missed', duty: 'owed' })
  })

  test('6: a stage ended on the due day, though recorded a day later, leaves its clock and misses nothing', () => {
    const drive = open(twoStages(letter), 'asked_for', '2026-01-05')
    // Five working days from Monday 5 January end on Monday 12 January.
    drive.record('sent_on', '2026-01-12', { recordedOn: '2026-01-13' })
    expect(drive.stands).toBe('two from 2026-01-12')
    expect(drive.state('written')).toBe('left')
  })

  test('6: a clock of the procedure runs through the stages until it is met', () => {
    const drive = open(twoStages('', letter), 'asked_for', '2026-01-05').record('sent_on', '2026-01-07')
    expect(drive.state('written')).toBe('running')
    expect(drive.record('written', '2026-01-12').clock('written')).toMatchObject({ state: 'met', duty: 'done' })
  })

  test('6: closing leaves undone what was owed before it, and ends the clocks', () => {
    const drive = open(twoStages(letter, 'clerk must "file it"'), 'asked_for', '2026-01-05').record(
      'finished',
      '2026-01-07',
    )
    expect(drive.clock('written')).toMatchObject({ state: 'left', duty: 'left_undone' })
    expect(drive.duty('file_it')).toBe('left_undone')
    expect(drive.pass('2026-03-01').log).toHaveLength(2)
  })

  test('6: what closing itself sets off stays owed, and may fall due', () => {
    const text = twoStages('', 'when closed as done, clerk must "archive it" within 2 working days')
    const drive = open(text, 'asked_for', '2026-01-05').record('finished', '2026-01-07')
    expect(drive.clock('archive_it')).toMatchObject({ state: 'running', duty: 'owed' })
    expect(drive.due('archive_it')).toBe('2026-01-09')
    expect(drive.pass('2026-01-09').state('archive_it')).toBe('overdue')
    expect(drive.record('archive_it', '2026-01-12').clock('archive_it')).toMatchObject({
      state: 'met_late',
      duty: 'done',
    })
  })

  test('6: what is owed beside a move does not end with the stage that the move leaves', () => {
    const text = twoStages('when passed_over, clerk must "say so" within 2 working days and go to stage two')
    const drive = open(text, 'asked_for', '2026-01-05').record('passed_over', '2026-01-06')
    expect(drive.stands).toBe('two from 2026-01-06')
    expect(drive.clock('say_so')).toMatchObject({ state: 'running', duty: 'owed' })
  })

  test('6: a stage entered again owes afresh what it asks on entry, once', () => {
    const drive = open(
      twoStages('clerk must "check" within 2 working days\nclerk must "greet"'),
      'asked_for',
      '2026-01-05',
    )
    drive.record('sent_on', '2026-01-06').record('sent_back', '2026-01-12')
    expect(drive.due('check')).toBe('2026-01-14')
    expect(drive.instances('check').map(({ duty }) => duty)).toEqual(['left_undone', 'owed'])
    expect(drive.instances('greet')).toHaveLength(1)
  })
})

describe('7: what starts and meets a clock', () => {
  const emails = twoStages('', 'clerk must "answer the email" within 1 working day of each email, done when replied')

  test('7: of an event is its first, and a first one that becomes known later moves the start', () => {
    const drive = open(
      twoStages('', 'clerk must "write" within 5 working days of met, done when written'),
      'asked_for',
      '2026-01-05',
    )
    drive.record('met', '2026-01-12').record('met', '2026-01-14')
    expect(drive.due('written')).toBe('2026-01-19')
    drive.record('met', '2026-01-09', { recordedOn: '2026-01-15' })
    // From Friday 9 January: 12, 13, 14, 15, 16.
    expect(drive.due('written')).toBe('2026-01-16')
    expect(drive.instances('written')).toHaveLength(1)
  })

  test('7: each email has a clock of its own, and unnamed answers meet the oldest first', () => {
    const drive = open(emails, 'asked_for', '2026-01-05')
    drive.record('email', '2026-01-06').record('email', '2026-01-06').record('replied', '2026-01-07')
    expect(drive.instances('replied').map(({ state }) => state)).toEqual(['met', 'running'])
  })

  test('7: the oldest is the oldest by date, also when it was recorded last', () => {
    const drive = open(emails, 'asked_for', '2026-01-05')
    drive.record('email', '2026-01-13').record('email', '2026-01-06', { recordedOn: '2026-01-13' })
    drive.record('replied', '2026-01-07', { recordedOn: '2026-01-13' })
    expect(drive.state('replied', 1)).toBe('running')
    expect(drive.clock('replied', 2)).toMatchObject({ state: 'met', recordedLate: true })
  })

  test('7: answers are paired afresh when an older email becomes known', () => {
    const drive = open(emails, 'asked_for', '2026-01-05').record('email', '2026-01-07').record('replied', '2026-01-07')
    drive.record('email', '2026-01-06', { recordedOn: '2026-01-07' })
    expect(drive.state('replied', 1)).toBe('running')
    expect(drive.state('replied', 2)).toBe('met')
  })

  test('7: an answer that names its email meets that one, and one answer may name several', () => {
    const drive = open(emails, 'asked_for', '2026-01-05')
    for (let count = 0; count < 3; count++) drive.record('email', '2026-01-06')
    drive.record('replied', '2026-01-07', { answers: [2, 3] })
    expect(drive.instances('replied').map(({ state }) => state)).toEqual(['running', 'met', 'met'])
    drive.record('replied', '2026-01-07')
    expect(drive.state('replied', 1)).toBe('met')
  })

  test('7: what is dated before the start meets nothing', () => {
    const drive = open(emails, 'asked_for', '2026-01-05').record('replied', '2026-01-06').record('email', '2026-01-07')
    expect(drive.state('replied')).toBe('running')
  })

  test('7: a start before the stage still counts', () => {
    const text = twoStages('').replace(
      '\nstage two\n',
      '\nstage two\nclerk must "write" within 5 working days of met, done when written\n',
    )
    const drive = open(text, 'asked_for', '2026-01-05').record('met', '2026-01-06').record('sent_on', '2026-01-08')
    expect(drive.due('written')).toBe('2026-01-13')
  })

  test('7: where that is already past, what is to happen happens on entry, dated that day', () => {
    const text = twoStages('').replace(
      '\nstage two\n',
      '\nstage two\napplicant may ask for stage one within 2 working days of met\n  if nobody asks, close as dropped\n',
    )
    const drive = open(text, 'asked_for', '2026-01-05').record('met', '2026-01-06').record('sent_on', '2026-01-15')
    expect(drive.pass('2026-01-15').stands).toBe('closed as dropped on 2026-01-15')
  })
})

describe('8: targets', () => {
  test('8: what should be is marked and told of, and moves nothing', () => {
    const drive = open(twoStages('', 'the case should be closed within 1 week of asked_for'), 'asked_for', '2026-01-05')
    expect(drive.due('should be closed')).toBe('2026-01-12')
    expect(drive.pass('2026-01-12')).toMatchObject({ stands: 'one from 2026-01-05' })
    expect(drive.state('should be closed')).toBe('overdue')
    expect(drive.record('finished', '2026-01-13').state('should be closed')).toBe('met_late')
  })

  test('8: a measure is counted: four rings are met and five are missed', () => {
    const text = twoStages('', 'clerk must "pick up" within 4 rings of each call, done when picked_up')
    const drive = open(text, 'asked_for', '2026-01-05').record('call', '2026-01-06')
    expect(drive.record('picked_up', '2026-01-06').refusal).toBe('NEEDS_A_NUMBER')
    drive.record('picked_up', '2026-01-06', { number: 4 }).record('call', '2026-01-06')
    drive.record('picked_up', '2026-01-06', { number: 5 })
    expect(drive.instances('picked_up').map(({ state, measured }) => [state, measured])).toEqual([
      ['met', 4],
      ['missed', 5],
    ])
  })
})

describe('9: if late or expected late', () => {
  const text = twoStages(
    '',
    `clerk must "write" within 5 working days of asked_for, done when written
  if late or expected late, clerk must tell applicant "why"`,
  )
  const late = 'tell_applicant_why'

  test('9: it is owed once the clock is overdue', () => {
    const drive = open(text, 'asked_for', '2026-01-05')
    expect(drive.instances(late)).toHaveLength(0)
    expect(drive.pass('2026-01-12').duty(late)).toBe('owed')
    expect(drive.record(late, '2026-01-13').duty(late)).toBe('done')
  })

  test('9: it is owed sooner when someone says that it will be late, and then not a second time', () => {
    const drive = open(text, 'asked_for', '2026-01-05').record('expected_late', '2026-01-07')
    expect(drive.duty(late)).toBe('owed')
    expect(drive.pass('2026-01-12').instances(late)).toHaveLength(1)
  })

  test('9: where it is owed only if late, nobody can say that it is expected', () => {
    const only = text.replace('if late or expected late', 'if late')
    const drive = open(only, 'asked_for', '2026-01-05').record('expected_late', '2026-01-07')
    expect(drive.refusal).toBe('NOTHING_TO_ANSWER')
    expect(drive.pass('2026-01-12').duty(late)).toBe('owed')
  })

  test('9: once the clock is met, what was not sent lapses as not given', () => {
    const drive = open(text, 'asked_for', '2026-01-05').record('written', '2026-01-14')
    expect(drive.duty(late)).toBe('not_given')
    drive.record(late, '2026-01-13', { recordedOn: '2026-01-15' })
    expect(drive.duty(late)).toBe('done')
  })

  test('9: every fortnight repeats it, from when it was last told, until the clock is met', () => {
    const every = text.replace('"why"', '"why"\n  every 2 weeks because "they wait"')
    const drive = open(every, 'asked_for', '2026-01-05').record(late, '2026-01-14')
    expect(drive.instances(late)).toHaveLength(2)
    expect(drive.due(late)).toBe('2026-01-28')
    expect(drive.record('written', '2026-01-20').duty(late)).toBe('not_given')
    expect(drive.pass('2026-03-01').instances(late)).toHaveLength(2)
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

  test('10: while it stops nothing is due, and a day partly stopped does not count', () => {
    const drive = open(stopping, 'asked_for', '2026-01-05').record('waiting_began', '2026-01-07')
    expect(drive.clock('written')).toMatchObject({ state: 'stopped', dueOn: null })
    expect(drive.pass('2026-02-20').state('written')).toBe('stopped')
    // 6 January is the first day; 7, 8 and 9 do not count; then 12, 13, 14, 15.
    drive.record('waiting_ended', '2026-01-09', { recordedOn: '2026-02-21' })
    expect(drive.due('written')).toBe('2026-01-15')
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

describe('11: counted afresh from dates', () => {
  const letter = twoStages('clerk must "write" within 5 working days of asked_for, done when written')

  test('11, 19: a letter sent in time and recorded late is met, recorded late', () => {
    const drive = open(letter, 'asked_for', '2026-01-05').pass('2026-01-14')
    expect(drive.state('written')).toBe('overdue')
    drive.record('written', '2026-01-12', { recordedOn: '2026-01-15' })
    expect(drive.clock('written')).toMatchObject({ state: 'met', duty: 'done', recordedLate: true })
  })

  test('11: so is one whose stage has ended since', () => {
    const drive = open(letter, 'asked_for', '2026-01-05').record('sent_on', '2026-01-14')
    expect(drive.state('written')).toBe('missed')
    drive.record('written', '2026-01-09', { recordedOn: '2026-01-15' })
    expect(drive.clock('written')).toMatchObject({ state: 'met', recordedLate: true })
  })

  test('11: and one whose case has closed', () => {
    const drive = open(letter, 'asked_for', '2026-01-05').record('finished', '2026-01-09')
    expect(drive.duty('written')).toBe('left_undone')
    drive.record('written', '2026-01-08', { recordedOn: '2026-01-15' })
    expect(drive.clock('written')).toMatchObject({ state: 'met', duty: 'done' })
  })

  test('11: what is sent late is met late', () => {
    const drive = open(letter, 'asked_for', '2026-01-05').record('written', '2026-01-13')
    expect(drive.clock('written')).toMatchObject({ state: 'met_late', recordedLate: false })
  })

  test('2, 11: within hours, a minute late is late', () => {
    const hours = twoStages('', 'clerk must "phone" within 24 hours of each call, done when phoned')
    const called = () => open(hours, 'asked_for', '2026-01-05').record('call', '2026-01-06', { at: '10:00' })
    expect(called().record('phoned', '2026-01-07', { at: '09:59' }).state('phoned')).toBe('met')
    expect(called().record('phoned', '2026-01-07', { at: '10:00' }).state('phoned')).toBe('met_late')
  })
})

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
  })

  test('12: a series written in a stage and counted from entering it is not met by what began it', () => {
    const text = twoStages('clerk must "review" within 1 month, done when reviewed\n  next within 3 months')
    const drive = open(text, 'asked_for', '2026-01-05').record('reviewed', '2026-01-20')
    expect(drive.instances('reviewed').map(({ state }) => state)).toEqual(['met', 'running'])
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
