/** Rulings 16 to 18: acceptance, and rights in and out of their time. */
import { describe, expect, test } from 'vitest'
import { type Drive, open } from './drive.ts'

const complaint = `
question took_place "When did the matters take place?" a date
question was_child "Was the complainant a child?"
procedure complaint
starts when complaint_made
accept if complaint_made is within 1 year of took_place, or if was_child
otherwise manager must decide "whether to accept it", in writing, with reasons
  if no, close as not_accepted
when complaint_made, manager must "thank them" within 2 working days
stage 1
owner local_manager
owner should "write" within 10 working days of complaint_made, done when letter_sent
no time limit because "none"
complainant may ask for stage 2 once letter_sent
complainant may ask for stage 2, with reasons
when satisfied, close as settled
when withdrawn, close as withdrawn
stage 2
no time limit because "none"
complainant may ask for stage 3, in writing, with reasons, within 20 working days of outcome_received
  if nobody asks, close as not_taken_further
stage 3
no time limit because "none"
when finished, close as final
`
const made = (facts: Record<string, string>, text = complaint): Drive =>
  open(text, 'complaint_made', '2026-01-05', { facts })
const inWriting = { inWriting: true, withReasons: true }

describe('17: acceptance', () => {
  test('13: a procedure without stages takes its cases all the same', () => {
    const text = `
procedure request
starts when request_made
owner must "answer" within 2 working days of request_made, done when answered_in_writing
when answered_in_writing, close as answered
`
    const drive = open(text, 'request_made', '2026-01-05')
    expect(drive.due('answered_in_writing')).toBe('2026-01-07')
    expect(drive.record('answered_in_writing', '2026-01-06').stands).toBe('closed as answered on 2026-01-06')
  })

  test('17: within the year it is taken at once', () => {
    const drive = made({ took_place: '2025-01-05', was_child: 'no' })
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.duty('thank_them')).toBe('owed')
    expect(drive.due('letter_sent')).toBe('2026-01-19')
  })

  test('17: unanswered it waits, and nothing falls due', () => {
    const drive = made({}).pass('2026-02-01')
    expect(drive.stands).toBe('waiting')
    expect(drive.snapshot.instances).toEqual([])
  })

  test('17: answered later it was taken from the day it was made, with all that its opening sets off', () => {
    const drive = made({}).record('answered', '2026-01-08', { facts: { took_place: '2025-06-01' } })
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.due('letter_sent')).toBe('2026-01-19')
    expect(drive.due('thank_them')).toBe('2026-01-07')
  })

  test('17: a child’s complaint is taken whenever', () => {
    expect(made({ took_place: '2010-01-01', was_child: 'yes' }).stands).toBe('1 from 2026-01-05')
  })

  const late = { took_place: '2025-01-04', was_child: 'no' }

  test('17: later than that a decision is owed, once, though more is answered', () => {
    const drive = made(late).record('answered', '2026-01-06', { facts: { took_place: '2024-01-01' } })
    expect(drive.stands).toBe('waiting')
    expect(drive.instances('whether_to_accept_it').map(({ duty }) => duty)).toEqual(['owed'])
  })

  test('16, 17: the decision is refused without reasons or not in writing', () => {
    const drive = made(late).record('decided', '2026-01-07', { decision: 'yes', inWriting: true })
    expect(drive.refusal).toBe('NEEDS_REASONS')
    expect(drive.record('decided', '2026-01-07', { decision: 'yes', withReasons: true }).refusal).toBe('NEEDS_WRITING')
  })

  test('17: while it is decided the clocks are held', () => {
    const drive = made(late).record('decided', '2026-01-14', { decision: 'yes', ...inWriting })
    expect(drive.stands).toBe('1 from 2026-01-14')
    // Ten working days after Wednesday 14 January, none of those before counting: Wednesday 28 January.
    expect(drive.due('letter_sent')).toBe('2026-01-28')
    expect(drive.due('thank_them')).toBe('2026-01-16')
    expect(drive.duty('whether_to_accept_it')).toBe('done')
  })

  test('17: nothing is decided before it is owed', () => {
    const drive = made(late).record('decided', '2026-01-02', {
      decision: 'yes',
      ...inWriting,
      recordedOn: '2026-01-14',
    })
    expect(drive.refusal).toBe('NOTHING_TO_ANSWER')
    drive.record('decided', '2026-01-14', { decision: 'yes', ...inWriting })
    expect(drive.record('decided', '2026-01-15', { decision: 'yes', ...inWriting }).refusal).toBe('NOTHING_TO_ANSWER')
  })

  test('17: decided against, it closes', () => {
    expect(made(late).record('decided', '2026-01-14', { decision: 'no', ...inWriting }).stands).toBe(
      'closed as not_accepted on 2026-01-14',
    )
  })

  test('17: an answer that settles it makes the decision needless', () => {
    const drive = made(late).record('answered', '2026-01-14', { facts: { was_child: 'yes' } })
    expect(drive.stands).toBe('1 from 2026-01-14')
    expect(drive.duty('whether_to_accept_it')).toBe('cancelled')
  })

  test('17: what is owed each time is owed from a case that waits as soon as it is taken', () => {
    const text = complaint.replace(
      'stage 1\n',
      'manager must "reply" within 1 working day of each email, done when replied\nstage 1\n',
    )
    const drive = made({}, text).record('email', '2026-01-06')
    expect(drive.instances('replied')).toEqual([])
    drive.record('answered', '2026-01-06', { facts: { was_child: 'yes' } })
    expect(drive.due('replied')).toBe('2026-01-07')
  })
})

describe('16, 17: rights', () => {
  const accepted = () => made({ was_child: 'yes' })

  test('16: a right in two forms is granted in either, and refused for what the nearer one lacks', () => {
    expect(accepted().record('asked', '2026-01-06', { about: 'stage 2' }).refusal).toBe('NEEDS_REASONS')
    expect(accepted().record('asked', '2026-01-06', { about: 'stage 2', withReasons: true }).stands).toBe(
      '2 from 2026-01-06',
    )
    const after = accepted().record('letter_sent', '2026-01-07').record('asked', '2026-01-08', { about: 'stage 2' })
    expect(after.stands).toBe('2 from 2026-01-08')
  })

  test('16: a right not held is refused', () => {
    expect(accepted().record('asked', '2026-01-06', { about: 'stage 3', ...inWriting }).refusal).toBe('NO_SUCH_RIGHT')
  })

  const told = () =>
    accepted()
      .record('asked', '2026-01-06', { about: 'stage 2', withReasons: true })
      .record('outcome_received', '2026-02-02')
  // Twenty working days from Monday 2 February end on Monday 2 March.

  test('17: a window closes by the date of receipt', () => {
    expect(told().due('time to ask for stage 3')).toBe('2026-03-02')
    expect(told().record('asked', '2026-03-02', { about: 'stage 3', ...inWriting }).stands).toBe('3 from 2026-03-02')
  })

  test('17: if nobody asks, what that does is done', () => {
    expect(told().pass('2026-03-02').stands).toBe('closed as not_taken_further on 2026-03-02')
  })

  test('17: after it a request is refused, and names its rule', () => {
    const drive = told().record('asked', '2026-03-03', { about: 'stage 3', ...inWriting })
    expect(drive.refusal).toBe('WINDOW_CLOSED')
    expect(drive.refusedBy).toContain('may ask for stage 3')
  })

  test('16: without reasons, or not in writing, it is refused', () => {
    expect(told().record('asked', '2026-02-10', { about: 'stage 3', inWriting: true }).refusal).toBe('NEEDS_REASONS')
    expect(told().record('asked', '2026-02-10', { about: 'stage 3', withReasons: true }).refusal).toBe('NEEDS_WRITING')
  })

  test('17: without a recorded start it never closes', () => {
    const drive = accepted().record('asked', '2026-01-06', { about: 'stage 2', withReasons: true }).pass('2026-12-01')
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.record('asked', '2026-12-02', { about: 'stage 3', ...inWriting }).stands).toBe('3 from 2026-12-02')
  })

  test('17: used in its window and recorded later it is granted, and the case is open again', () => {
    const drive = told().record('asked', '2026-03-02', { about: 'stage 3', ...inWriting, recordedOn: '2026-03-05' })
    expect(drive.refusal).toBeNull()
    expect(drive.stands).toBe('3 from 2026-03-02')
    expect(drive.state('time to ask for stage 3')).toBe('met')
    expect(drive.duty('thank_them')).toBe('owed')
    expect(drive.record('finished', '2026-03-10').stands).toBe('closed as final on 2026-03-10')
  })

  test('17: so it is where running out of time led to another stage', () => {
    const text = complaint
      .replace('if nobody asks, close as not_taken_further', 'if nobody asks, go to stage 4')
      .concat(`
stage 4
local_manager must "file it" within 5 working days
no time limit because "none"
when filed, close as filed
`)
    const drive = made({ was_child: 'yes' }, text)
      .record('asked', '2026-01-06', { about: 'stage 2', withReasons: true })
      .record('outcome_received', '2026-02-02')
      .pass('2026-03-03')
    expect(drive.stands).toBe('4 from 2026-03-02')
    drive.record('asked', '2026-02-27', { about: 'stage 3', ...inWriting, recordedOn: '2026-03-05' })
    expect(drive.stands).toBe('3 from 2026-02-27')
    expect(drive.clock('file_it')).toMatchObject({ state: 'cancelled', duty: 'cancelled' })
  })

  test('17: what is asked for by right is owed, at any time', () => {
    const text = complaint.replace('stage 1\n', 'complainant may ask for needs_assessment\nstage 1\n')
    const drive = made({ was_child: 'yes' }, text).record('asked', '2026-01-06', { about: 'needs_assessment' })
    expect(drive.duty('needs_assessment')).toBe('owed')
    expect(drive.record('needs_assessment', '2026-01-20').duty('needs_assessment')).toBe('done')
    expect(drive.record('asked', '2026-02-01', { about: 'needs_assessment' }).duty('needs_assessment')).toBe('owed')
  })
})

describe('17, 18: rights on a closed case', () => {
  const joining = (window: string) => `
procedure joining
starts when applied
family may ask for needs_assessment${window}
stage one
no time limit because "none"
when matched, close as matched
`
  const asks = { about: 'needs_assessment' }

  test('18: what may be asked for at any time is owed on a closed case, which stays closed', () => {
    const drive = open(joining(''), 'applied', '2026-01-05').record('matched', '2026-01-12')
    drive.record('asked', '2026-02-02', asks)
    expect(drive.refusal).toBeNull()
    expect(drive.stands).toBe('closed as matched on 2026-01-12')
    expect(drive.duty('needs_assessment')).toBe('owed')
    expect(drive.record('needs_assessment', '2026-02-09').duty('needs_assessment')).toBe('done')
  })

  test('17: what may be asked for once something has happened counts its time from that, and does not close without it', () => {
    const text = joining(' once letter_sent, within 5 working days\n  if nobody asks, close as not_asked')
    const drive = open(text, 'applied', '2026-01-05').pass('2026-03-01')
    expect(drive.stands).toBe('one from 2026-01-05')
    // From Monday 2 March the fifth working day is Monday 9.
    drive.record('letter_sent', '2026-03-02').pass('2026-03-08')
    expect(drive.stands).toBe('one from 2026-01-05')
    expect(drive.pass('2026-03-09').stands).toBe('closed as not_asked on 2026-03-09')
  })

  test('17: used in a window that closed the case, it opens the case again', () => {
    const text = joining(' within 5 working days of applied\n  if nobody asks, close as not_asked')
    const drive = open(text, 'applied', '2026-01-05').pass('2026-01-12')
    expect(drive.stands).toBe('closed as not_asked on 2026-01-12')
    drive.record('asked', '2026-01-09', { ...asks, recordedOn: '2026-01-13' })
    expect(drive.stands).toBe('one from 2026-01-05')
    expect(drive.duty('needs_assessment')).toBe('owed')
  })
})
