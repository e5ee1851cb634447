/** Rulings 8, 9 and 11: what lateness leads to, and that a clock is judged by dates. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'
import { twoStages } from './two-stages.ts'

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
