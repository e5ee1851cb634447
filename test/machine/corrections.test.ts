/** Ruling 20: a correction strikes an event out or restates it, and the log is replayed so. */
import { type CaseEvent, type Corrected, correct, isoDate, replay } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { calendar, type Drive, eventOf, open } from './drive.ts'

// 2026: 5 January is a Monday; stage 1 is over on the 8th and stage 2 on the 13th.
const issue = `
procedure issue
starts when issue_raised
before agreed require met
stage 1
resolve within 3 working days then go to stage 2
when sent_on, go to stage 2
stage 2
owner must "write" within 5 working days of met, done when written
resolve within 3 working days then close as unresolved
when sent_on, tell lead "it was sent on again"
when agreed, close as settled
`
const raised = (rules = issue) => open(rules, 'issue_raised', '2026-01-05', { by: 'ann' })

type Instead = Partial<Pick<CaseEvent, 'name' | 'on'>> | null

function correction(drive: Drive, seq: number, date: string, instead: Instead): CaseEvent {
  const { name, on, at, details } = drive.log[seq - 1]!
  const event = eventOf('corrected', date, { by: 'ann' })
  return { ...event, details: { corrects: { seq, instead: instead && { name, on, at, details, ...instead } } } }
}

function corrected(drive: Drive, seq: number, date: string, instead: Instead): Corrected {
  const event = correction(drive, seq, date, instead)
  const outcome = correct(drive.machine, drive.log, event, calendar)
  if (outcome.kind !== 'corrected') throw new Error(outcome.message)
  drive.log.push(event)
  drive.snapshot = outcome.snapshot
  return outcome
}

const on = (date: string): number => eventOf('', date).on

describe('20: corrections', () => {
  test('20: what is struck out never was', () => {
    const drive = raised().record('sent_on', '2026-01-06', { by: 'ann' })
    corrected(drive, 2, '2026-01-07', null)
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.pass('2026-01-08').stands).toBe('2 from 2026-01-08')
  })

  test('20: what is restated counts from its right date', () => {
    const drive = raised().record('sent_on', '2026-01-07', { by: 'ann' })
    expect(drive.due('stage 2')).toBe('2026-01-12')
    corrected(drive, 2, '2026-01-08', { on: on('2026-01-06') })
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.due('stage 2')).toBe('2026-01-09')
  })

  test('20: what stopped a clock after it was met stops it, where it never was met', () => {
    const rules = issue.replace('done when written', 'done when written\n  stops from sent_away to sent_back')
    const drive = raised(rules).record('sent_on', '2026-01-06', { by: 'ann' })
    for (const [name, date] of [
      ['met', '2026-01-06'],
      ['written', '2026-01-07'],
      ['sent_away', '2026-01-08'],
    ] as const)
      drive.record(name, date, { by: 'ann' })
    expect(drive.clock('written')).toMatchObject({ state: 'met', dueOn: on('2026-01-13') })
    corrected(drive, 4, '2026-01-08', null)
    expect(drive.clock('written')).toMatchObject({ state: 'stopped', dueOn: null })
  })

  test('20: a time-out that no longer matches falls away, and the clock runs on', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05', { recordedOn: '2026-01-07', by: 'ann' }).pass('2026-01-08')
    expect(drive.stands).toBe('2 from 2026-01-08')
    const { fallenAway } = corrected(drive, 1, '2026-01-09', { on: on('2026-01-07') })
    expect(fallenAway).toEqual([2])
    expect(drive.stands).toBe('1 from 2026-01-07')
    expect(drive.due('stage 1')).toBe('2026-01-12')
    expect(drive.pass('2026-01-12').stands).toBe('2 from 2026-01-12')
  })

  test('11, 20: what a correction makes past is late on arrival, and moves nothing until a person does', () => {
    const drive = raised().record('resolved', '2026-01-07', { by: 'ann' })
    corrected(drive, 2, '2026-01-15', null)
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.clock('stage 1')).toMatchObject({ state: 'overdue', waits: true })
    expect(drive.pass('2026-02-01').stands).toBe('1 from 2026-01-05')
    expect(drive.record('not_resolved', '2026-02-02', { by: 'ann' }).stands).toBe('2 from 2026-02-02')
  })

  test('11, 20: what time made late before a correction to an earlier day stays late, and what that set off stays', () => {
    const drive = open(issue, 'issue_raised', '2026-01-06', { recordedOn: '2026-01-07', by: 'ann' }).pass('2026-01-09')
    drive.record('met', '2026-01-09', { by: 'ann' })
    expect(drive.stands).toBe('2 from 2026-01-09')
    const { fallenAway, mistaken } = corrected(drive, 1, '2026-01-12', { on: on('2026-01-05') })
    expect([fallenAway, mistaken]).toEqual([[], []])
    expect(drive.stands).toBe('2 from 2026-01-09')
    expect(drive.due('stage 1')).toBe('2026-01-08')
    expect(drive.clock('stage 1')).toMatchObject({ state: 'missed', waits: false, fired: true })
    expect(drive.clock('stage 2')).toMatchObject({ state: 'running', waits: false })
    expect(drive.pass('2026-01-14').stands).toBe('closed as unresolved on 2026-01-14')
  })

  test('11, 20: a duty that time made late before its start was corrected is as late as it was', () => {
    const letter = `
procedure letters
starts when letter_asked_for
owner must "write" within 5 working days, done when written
  may be extended to 20 working days with the agreement of family
  if late or expected late, owner must tell family "why"
stage 1
when written, close as done
no time limit because "it may take long"
`
    const drive = open(letter, 'letter_asked_for', '2026-01-06', { recordedOn: '2026-01-07', by: 'ann' }).pass(
      '2026-01-13',
    )
    expect(drive.state('written')).toBe('overdue')
    const owed = drive.instances('tell_family_why')
    expect(owed).toHaveLength(1)
    corrected(drive, 1, '2026-01-14', { on: on('2026-01-05') })
    expect(drive.due('written')).toBe('2026-01-12')
    expect(drive.clock('written')).toMatchObject({ state: 'overdue', waits: false, fired: true })
    expect(drive.instances('tell_family_why')).toEqual(owed)
    // Agreed by the day that counts now, it shows that nothing was late, nor anybody to be told.
    const extended = { about: 'written', extendedTo: '15 working days', agreedBy: 'family', by: 'ann' }
    drive.record('extended', '2026-01-12', { ...extended, recordedOn: '2026-01-15' })
    expect([drive.state('written'), drive.state('tell_family_why')]).toEqual(['running', 'cancelled'])
  })

  const calls = `
procedure calls
starts when line_opened
owner must "ring back" within 1 working day of each message_left, done when rung_back
stage 1 "Open"
no time limit because "it goes on"
`
  const left = (on: string, recordedOn: string, drive = open(calls, 'line_opened', '2026-01-05', { by: 'ann' })) =>
    drive.record('message_left', on, { recordedOn, by: 'ann' })

  test('11, 20: what time made late stays late when it is counted otherwise, since another that started is struck out', () => {
    const drive = left('2026-01-06', '2026-01-09', left('2026-01-09', '2026-01-09')).pass('2026-01-09')
    expect([drive.state('rung_back', 1), drive.state('rung_back', 2)]).toEqual(['running', 'overdue'])
    const { fallenAway } = corrected(drive, 2, '2026-01-09', null)
    expect(fallenAway).toEqual([])
    expect(drive.instances('rung_back')).toMatchObject([{ nth: 1, state: 'overdue', waits: false, fired: true }])
  })

  test('11, 20: what a correction makes past waits, though one of the same number had run out and is struck out', () => {
    const drive = left('2026-01-06', '2026-01-06').pass('2026-01-08')
    expect(drive.state('rung_back')).toBe('overdue')
    left('2026-01-08', '2026-01-08', drive)
    corrected(drive, 2, '2026-01-08', null)
    expect(drive.instances('rung_back')).toMatchObject([{ nth: 1, state: 'running' }])
    corrected(drive, 4, '2026-01-09', { on: on('2026-01-05') })
    expect(drive.instances('rung_back')).toMatchObject([{ nth: 1, state: 'overdue', waits: true }])
  })

  test('20: of two that ran out at one instant, the time-out of the one that is struck out falls away', () => {
    const drive = left('2026-01-05', '2026-01-05', left('2026-01-05', '2026-01-05')).pass('2026-01-06')
    expect(drive.log.slice(3).map(({ name }) => name)).toEqual(['timed_out', 'timed_out'])
    const { fallenAway } = corrected(drive, 2, '2026-01-07', null)
    expect(fallenAway).toEqual([4])
    expect(drive.instances('rung_back')).toMatchObject([{ nth: 1, state: 'overdue', waits: false, fired: true }])
  })

  test('11, 20: what a correction makes past waits, though one that is struck out ran out at that very instant', () => {
    const drive = left('2026-01-07', '2026-01-07', left('2026-01-06', '2026-01-06')).pass('2026-01-07')
    corrected(drive, 2, '2026-01-08', null)
    corrected(drive, 3, '2026-01-08', { on: on('2026-01-06') })
    expect(drive.instances('rung_back')).toMatchObject([{ state: 'overdue', waits: true }])
  })

  test('11, 20: what is past also by its later date runs out again at once, dated so', () => {
    const drive = raised().pass('2026-01-08')
    const { fallenAway } = corrected(drive, 1, '2026-01-12', { on: on('2026-01-05') })
    expect(fallenAway).toEqual([])
    const later = open(issue, 'issue_raised', '2026-01-05', { recordedOn: '2026-01-07', by: 'ann' }).pass('2026-01-08')
    expect(corrected(later, 1, '2026-01-12', { on: on('2026-01-06') }).fallenAway).toEqual([2])
    expect(later.clock('stage 1')).toMatchObject({ state: 'running', waits: false })
    expect(later.pass('2026-01-12').stands).toBe('2 from 2026-01-09')
    expect(later.clock('stage 1')).toMatchObject({ state: 'missed', waits: false })
    expect(replay(later.machine, later.log, calendar)).toEqual(later.snapshot)
  })

  test('20: where a person’s later event would then be refused, so is the correction, naming it', () => {
    const drive = raised().record('met', '2026-01-06', { by: 'ann' }).record('sent_on', '2026-01-06', { by: 'ann' })
    drive.record('agreed', '2026-01-07', { by: 'ann' })
    const outcome = correct(drive.machine, drive.log, correction(drive, 2, '2026-01-08', null), calendar)
    expect(outcome).toMatchObject({ kind: 'refused', code: 'GATE' })
    expect(outcome).toMatchObject({ message: expect.stringContaining('"Agreed" of 2026-01-07 (number 4)') })
  })

  test('20: it may put right what another correction then allows', () => {
    const drive = raised().record('met', '2026-01-06', { by: 'ann' }).record('sent_on', '2026-01-06', { by: 'ann' })
    drive.record('agreed', '2026-01-07', { by: 'ann' })
    corrected(drive, 4, '2026-01-08', null)
    corrected(drive, 2, '2026-01-08', null)
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.instances('written')).toEqual([])
  })

  test('20: notices that should not have been sent are named, and those that were not sent are owed', () => {
    const drive = raised().record('sent_on', '2026-01-06', { by: 'ann' }).record('sent_on', '2026-01-07', { by: 'ann' })
    const { mistaken, effects } = corrected(drive, 2, '2026-01-08', null)
    expect(mistaken.map(({ seq, effect }) => [seq, effect.kind])).toEqual([[3, 'tell']])
    expect(effects).toEqual([])
    expect(drive.stands).toBe('2 from 2026-01-07')
  })

  test('20: the corrected case is what replaying its log gives, also after more has happened', () => {
    const drive = raised().record('met', '2026-01-06', { by: 'ann' }).pass('2026-01-08')
    corrected(drive, 2, '2026-01-09', { on: on('2026-01-05') })
    drive.record('written', '2026-01-12', { by: 'ann' }).pass('2026-01-20')
    expect(drive.state('written')).toBe('met')
    expect(replay(drive.machine, drive.log, calendar)).toEqual(drive.snapshot)
    expect(drive.snapshot.length).toBe(drive.log.length)
    expect(isoDate(drive.snapshot.happened.met![0]!.on)).toBe('2026-01-05')
  })

  test.each([
    ['an event that is not there', 9, null, 'NOT_CORRECTABLE'],
    ['a time-out', 2, null, 'NOT_CORRECTABLE'],
    ['the opening, struck out', 1, null, 'NOT_AN_OPENING'],
    ['the opening, restated as what opens nothing', 1, { name: 'met' }, 'NOT_AN_OPENING'],
    ['to a date after it was recorded', 3, { on: on('2026-01-10') }, 'IN_THE_FUTURE'],
  ])('20: it is refused for %s', (_, seq, instead, code) => {
    const drive = raised().pass('2026-01-08').record('met', '2026-01-09', { by: 'ann' })
    const base = drive.log[Math.min(seq, 3) - 1]!
    const { name, on: date, at, details } = { ...base, ...instead }
    const event = {
      ...eventOf('corrected', '2026-01-12', { by: 'ann' }),
      details: { corrects: { seq, instead: instead && { name, on: date, at, details } } },
    }
    expect(correct(drive.machine, drive.log, event, calendar)).toMatchObject({ kind: 'refused', code })
  })
})
