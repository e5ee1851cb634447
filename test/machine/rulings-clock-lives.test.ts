/** Rulings 6 and 7: how long a clock lives, what starts and what meets it. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'
import { twoStages } from './two-stages.ts'

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

  test('7: of one day the time tells which came first, where both have one', () => {
    const drive = open(emails, 'asked_for', '2026-01-05').record('replied', '2026-01-06', { at: '09:00' })
    expect(drive.record('email', '2026-01-06', { at: '16:00' }).state('replied')).toBe('running')
    expect(drive.record('replied', '2026-01-06').state('replied')).toBe('met')
  })

  test('7: what was done on the day a case was opened counts, though an answer had it taken later', () => {
    const text = `question took_place "When?" a date\n${twoStages('clerk must "acknowledge" within 3 working days, done when acknowledged', 'accept if asked_for is within 1 year of took_place')}`
    const drive = open(text, 'asked_for', '2026-01-05').record('acknowledged', '2026-01-05')
    drive.record('answered', '2026-01-05', { facts: { took_place: '2025-12-01' } })
    expect(drive.stands).toBe('one from 2026-01-05')
    expect(drive.state('acknowledged')).toBe('met')
  })

  test('7: a stage that is entered again asks afresh what was done earlier that day', () => {
    const asking = twoStages(
      'owner must decide "whether it is ready"\nif yes, go to stage two\nif no, close as dropped',
    )
    const drive = open(asking, 'asked_for', '2026-01-05').record('decided', '2026-01-07', { decision: 'yes' })
    expect(drive.record('sent_back', '2026-01-07').stands).toBe('one from 2026-01-07')
    expect(drive.record('decided', '2026-01-07', { decision: 'yes' }).stands).toBe('two from 2026-01-07')
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
