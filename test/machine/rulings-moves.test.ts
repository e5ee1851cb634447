/** Rulings 13 to 18: moves, rights, gates, decisions, acceptance, people, closed cases. */
import { describe, expect, test } from 'vitest'
import { type Drive, open } from './drive.ts'

// 2026: 5 January is a Monday.
const issue = `
procedure issue
starts when issue_raised
stage 1
owner worker
if not resolved within 3 working days, escalate to line_manager
if not resolved, worker should "ask the team manager to escalate"
stage 2
resolve within 3 working days then close as unresolved
copy everything to team_manager
`

describe('13, 14: resolve and escalate', () => {
  test('13: resolved closes the case', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').record('resolved', '2026-01-07')
    expect(drive.stands).toBe('closed as resolved on 2026-01-07')
    expect(drive.state('stage 1')).toBe('met')
  })

  test('13: not resolved does at once what running out of time would do', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').record('not_resolved', '2026-01-06')
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.duty('ask_the_team_manager_to_escalate')).toBe('owed')
    expect(drive.due('stage 2')).toBe('2026-01-09')
  })

  test('13: so does running out of time, with the same duty', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.stands).toBe('2 from 2026-01-08')
    expect(drive.duty('ask_the_team_manager_to_escalate')).toBe('owed')
  })

  test('13: where the limit does not say where to go, what is said beside it does', () => {
    const text = `
procedure issue
starts when issue_raised
stage 1
resolve within 3 working days
if not resolved, go to stage 2
stage 2
when finished, close as done
`
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.stands).toBe('2 from 2026-01-08')
  })

  test('13: what is resolved before it is accepted is closed', () => {
    const text = `
question serious "Is it serious?"
question took_place "When was it?" a date
procedure issue
starts when issue_raised
accept if issue_raised is within 1 year of took_place, or if serious
stage 1 resolve within 3 working days then close as unresolved
`
    const drive = open(text, 'issue_raised', '2026-01-05').record('resolved', '2026-01-06')
    expect(drive.stands).toBe('closed as resolved on 2026-01-06')
  })

  test('11, 13: what happens when time runs out happens once, though it was said before', () => {
    const text = `
procedure issue
starts when issue_raised
stage 1 resolve within 3 working days then tell line_manager "it goes on"
when finished, close as done
`
    const drive = open(text, 'issue_raised', '2026-01-05').record('not_resolved', '2026-01-06')
    drive.record('not_resolved', '2026-01-07').pass('2026-02-01')
    expect(drive.told).toEqual(['line_manager: it goes on'])
    expect(drive.state('stage 1')).toBe('overdue')
  })

  test('13: in a stage that is not to be resolved it is only noted', () => {
    const text = `${issue}stage 3\nno time limit because "none"\nwhen finished, close as done\n`
    const drive = open(text, 'issue_raised', '2026-01-05').record('moved', '2026-01-06', {
      about: 'stage 3',
      withReasons: true,
    })
    expect(drive.record('not_resolved', '2026-01-07').refusal).toBeNull()
    expect(drive.stands).toBe('3 from 2026-01-06')
  })

  test('7, 13: a stage’s time may count from an event, and what is not resolved before that moves on all the same', () => {
    const text = issue.replace(
      'escalate to line_manager\n',
      'escalate to line_manager\n  counted from met assumed because "they meet first"\n',
    )
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-01-15')
    expect(drive.stands).toBe('1 from 2026-01-05')
    // From Friday 16: 19, 20, 21.
    expect(drive.record('met', '2026-01-16').due('stage 1')).toBe('2026-01-21')
    expect(open(text, 'issue_raised', '2026-01-05').record('not_resolved', '2026-01-06').stands).toBe(
      '2 from 2026-01-06',
    )
  })

  test('14: escalating enters the next stage, which that role owns', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05')
    expect(drive.machine.stages[1]?.owner).toBe('line_manager')
  })

  test('14: where there is no next stage, a last one is made that the role owns, with no time limit', () => {
    const text =
      'procedure issue\nstarts when issue_raised\nstage1 resolve within 3 working days then escalate to line_manager\n'
    const drive = open(text, 'issue_raised', '2026-01-05').pass('2026-01-08')
    expect(drive.stands).toBe('line_manager from 2026-01-08')
    expect(drive.pass('2027-01-08').stands).toBe('line_manager from 2026-01-08')
    expect(drive.record('resolved', '2027-01-09').stands).toBe('closed as resolved on 2027-01-09')
  })

  test('a person who records gets a copy sent to those the stage names, and time gets none', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05', { by: 'ann' }).pass('2026-01-08')
    expect(drive.told).toEqual([])
    drive.record('resolved', '2026-01-09', { by: 'ann' })
    expect(drive.told).toEqual(['team_manager: Copy: Resolved'])
  })

  test('a role that must act and that nobody is known to hold is asked for, once', () => {
    const roles = 'role worker\nrole line_manager who manages worker\nrole family outside the agency\n'
    const drive = open(roles + issue, 'issue_raised', '2026-01-05')
    expect(drive.effects).toEqual([{ kind: 'assign', role: 'worker', manages: null }])
    drive.record('held', '2026-01-05', { people: [{ role: 'worker', person: 'ann' }] }).pass('2026-01-08')
    expect(drive.effects.slice(1)).toEqual([{ kind: 'assign', role: 'line_manager', manages: 'worker' }])
    expect(drive.snapshot.holders).toEqual({ worker: 'ann' })
  })
})

const gated = `
procedure placing
starts when approved
before matched require plan_discussed and family_met
stage looking
no time limit because "none"
when matched, close as matched
when moved_away, close as left
`

describe('16: what is refused', () => {
  test('16: a gate refuses the event by name, and names the rule', () => {
    const drive = open(gated, 'approved', '2026-01-05')
      .record('plan_discussed', '2026-01-06')
      .record('matched', '2026-01-07')
    expect(drive.refusal).toBe('GATE')
    expect(drive.refusedBy).toBe('before matched require plan_discussed and family_met')
    expect(drive.last).toMatchObject({ message: expect.stringContaining('Family met') })
    expect(drive.record('family_met', '2026-01-07').record('matched', '2026-01-07').stands).toBe(
      'closed as matched on 2026-01-07',
    )
  })

  test('16: what a gate requires must be dated no later than what it holds back', () => {
    const drive = open(gated, 'approved', '2026-01-05')
      .record('plan_discussed', '2026-01-06')
      .record('family_met', '2026-01-08')
    expect(drive.record('matched', '2026-01-07', { recordedOn: '2026-01-09' }).refusal).toBe('GATE')
    expect(drive.record('matched', '2026-01-08', { recordedOn: '2026-01-09' }).refusal).toBeNull()
  })

  test('16: a date after the recording is refused', () => {
    expect(
      open(gated, 'approved', '2026-01-05').record('plan_discussed', '2026-01-07', { recordedOn: '2026-01-06' })
        .refusal,
    ).toBe('IN_THE_FUTURE')
  })

  test('16: any event the procedure names may be recorded in any stage', () => {
    const drive = open(
      issue.replace('stage 2\n', 'stage 2\nwhen phoned, close as done\n'),
      'issue_raised',
      '2026-01-05',
    )
    expect(drive.record('phoned', '2026-01-06').refusal).toBeNull()
    expect(drive.stands).toBe('1 from 2026-01-05')
  })

  test('a date that does not exist is no answer', () => {
    const text = `question met_on "When did you meet?" a date\n${gated}`
    const drive = open(text, 'approved', '2026-01-05').record('answered', '2026-01-06', {
      facts: { met_on: '2026-02-30' },
    })
    expect(drive.refusal).toBe('UNKNOWN_ANSWER')
  })
})

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

  test('17: used in a window that closed the case, it opens the case again', () => {
    const text = joining(' within 5 working days of applied\n  if nobody asks, close as not_asked')
    const drive = open(text, 'applied', '2026-01-05').pass('2026-01-12')
    expect(drive.stands).toBe('closed as not_asked on 2026-01-12')
    drive.record('asked', '2026-01-09', { ...asks, recordedOn: '2026-01-13' })
    expect(drive.stands).toBe('one from 2026-01-05')
    expect(drive.duty('needs_assessment')).toBe('owed')
  })
})

const deciding = `
question wants_more "Do they want more?"
procedure issue
starts when issue_raised
stage 1
no time limit because "none"
owner must decide "whether to escalate"
  if yes, escalate to strategic_lead
  if no, close as ended
owner must "seek views" if wants_more
when looked_at, go to stage later if wants_more
when finished, close as done
stage 2
no time limit because "none"
when finished, close as done
stage later
no time limit because "none"
when finished, close as done
`

describe('17, 22: decisions and questions', () => {
  test('17: a pending decision blocks nothing', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05').record('finished', '2026-01-06')
    expect(drive.stands).toBe('closed as done on 2026-01-06')
    expect(drive.duty('whether_to_escalate')).toBe('left_undone')
  })

  test('17: decided, it moves; decided again, there is nothing to answer', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05').record('decided', '2026-01-06', { decision: 'yes' })
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.record('decided', '2026-01-07', { decision: 'no' }).refusal).toBe('NOTHING_TO_ANSWER')
  })

  test('17: a decision taken when the case has moved on is kept, and moves nothing', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05', { facts: { wants_more: 'yes' } }).record(
      'looked_at',
      '2026-01-06',
    )
    expect(drive.record('decided', '2026-01-08', { decision: 'yes' }).refusal).toBeNull()
    expect(drive.stands).toBe('later from 2026-01-06')
    expect(drive.duty('whether_to_escalate')).toBe('done')
  })

  test('22: an unanswered question holds what asks it, until it is answered', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05').record('looked_at', '2026-01-06')
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.instances('seek_views')).toEqual([])
    drive.record('answered', '2026-01-08', { facts: { wants_more: 'yes' } })
    expect(drive.stands).toBe('later from 2026-01-08')
    expect(drive.duty('seek_views')).toBe('owed')
  })

  test('22: answered no, it sets nothing off, and a changed answer acts forward', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05').record('looked_at', '2026-01-06')
    drive.record('answered', '2026-01-08', { facts: { wants_more: 'no' } })
    drive.record('answered', '2026-01-09', { facts: { wants_more: 'yes' } })
    expect(drive.stands).toBe('1 from 2026-01-05')
    expect(drive.record('looked_at', '2026-01-12').stands).toBe('later from 2026-01-12')
  })

  test('22: what waits for an answer when the case closes is let go', () => {
    const drive = open(deciding, 'issue_raised', '2026-01-05').record('finished', '2026-01-06')
    drive.record('answered', '2026-01-08', { facts: { wants_more: 'yes' } })
    expect(drive.instances('seek_views')).toEqual([])
  })
})

const closing = `
question regulated "Is it regulated?"
contact inspectorate "Inspectorate, 1 High Street"
procedure issue
starts when issue_raised
keep records for at least 3 years from closing
the case must be closed within 10 working days of issue_raised
clerk must "reply" within 1 working day of each email, done when replied
when closed as final, give family the contact details of inspectorate if regulated
when closed as dropped, tell family "we are sorry"
when unhappy, open complaint
when concern, tell lead "there is a concern"
if concerning, open referral instead
stage 1
no time limit because "none"
when finished, close as final
when dropped, close as dropped
`.replace('question regulated', 'question concerning "Is anyone at risk?"\nquestion regulated')

describe('18: closed cases', () => {
  const closed = () => open(closing, 'issue_raised', '2026-01-05').record('finished', '2026-01-12')

  test('closed as one thing sets off only what that sets off', () => {
    expect(open(closing, 'issue_raised', '2026-01-05').record('dropped', '2026-01-06').told).toEqual([
      'family: we are sorry',
    ])
    expect(closed().told).toEqual([])
  })

  test('22: what closing sets off may wait for an answer', () => {
    const drive = closed().record('answered', '2026-01-14', { facts: { regulated: 'yes' } })
    expect(drive.told).toEqual(['family: the contact details inspectorate'])
  })

  test('18: the records are kept from closing, and the time for it passes', () => {
    const drive = closed()
    expect(drive.due('keep the records')).toBe('2029-01-12')
    expect(drive.pass('2029-01-12').state('keep the records')).toBe('passed')
  })

  test('8: a promise over the whole case is met by closing', () => {
    expect(closed().state('must be closed')).toBe('met')
    const late = open(closing, 'issue_raised', '2026-01-05').record('finished', '2026-01-20')
    expect(late.state('must be closed')).toBe('met_late')
  })

  test('18: what came before closing may be recorded after it, and was left undone', () => {
    const drive = closed().record('email', '2026-01-08', { recordedOn: '2026-01-15' })
    expect(drive.clock('replied')).toMatchObject({ state: 'left', duty: 'left_undone' })
    drive.record('replied', '2026-01-09', { recordedOn: '2026-01-15' })
    expect(drive.clock('replied')).toMatchObject({ state: 'met', duty: 'done' })
  })

  test('18: what comes after closing starts nothing on it, and may open another case', () => {
    const drive = closed().record('email', '2026-01-20').record('unhappy', '2026-01-21')
    expect(drive.instances('replied')).toEqual([])
    expect(drive.effects).toContainEqual(
      expect.objectContaining({ kind: 'open', procedure: 'complaint', instead: false }),
    )
    expect(drive.stands).toBe('closed as final on 2026-01-12')
  })

  test('18: a closed case is not moved by hand', () => {
    expect(closed().record('moved', '2026-01-20', { about: 'stage 1', withReasons: true }).refusal).toBe('CASE_CLOSED')
  })

  test('instead: it is not taken here, at opening and later', () => {
    const at = open(closing, 'issue_raised', '2026-01-05', { facts: { concerning: 'yes' } })
    expect(at.stands).toBe('closed as referral_instead on 2026-01-05')
    expect(at.effects).toContainEqual(expect.objectContaining({ kind: 'open', procedure: 'referral', instead: true }))
    const later = open(closing, 'issue_raised', '2026-01-05').record('answered', '2026-01-07', {
      facts: { concerning: 'yes' },
    })
    expect(later.stands).toBe('closed as referral_instead on 2026-01-07')
  })
})

describe('16, 27: people', () => {
  const panel = `
role executive
role manager
role independent outside the agency
procedure complaint
starts when complaint_made
stage 1
no time limit because "none"
when investigate, go to stage 2
stage 2
no time limit because "none"
quality must appoint investigator, never involved in the matter
when reported, go to stage 3
stage 3
no time limit because "none"
quality must appoint panel of an executive and a manager, never involved in stage 2, and an independent outside the agency
when finished, close as final
`
  const inTwo = () =>
    open(panel, 'complaint_made', '2026-01-05', { by: 'ann' }).record('investigate', '2026-01-06', { by: 'ben' })
  const inThree = () =>
    inTwo()
      .record('appointed', '2026-01-07', {
        by: 'quin',
        about: 'investigator',
        people: [{ role: 'investigator', person: 'ian' }],
      })
      .record('reported', '2026-01-20', { by: 'ian' })
  const appoint = (executive: string, manager: string) => ({
    about: 'panel',
    people: [
      { role: 'executive', person: executive },
      { role: 'manager', person: manager },
      { role: 'independent', person: 'ola' },
    ],
  })

  test('27: who acted in the matter cannot be appointed, and the refusal names the rule', () => {
    const drive = inTwo().record('appointed', '2026-01-07', {
      about: 'investigator',
      people: [{ role: 'investigator', person: 'ann' }],
    })
    expect(drive.refusal).toBe('WAS_INVOLVED')
    expect(drive.refusedBy).toContain('never involved')
  })

  test('27: who is appointed holds the role', () => {
    const drive = inThree()
    expect(drive.refusal).toBeNull()
    expect(drive.snapshot.holders.investigator).toBe('ian')
    expect(drive.duty('appoint investigator')).toBe('done')
  })

  test('27: in the investigation is narrower than in the matter', () => {
    // Ben acted in stage 1 only; Ian in stage 2.
    expect(inThree().record('appointed', '2026-01-21', appoint('ben', 'mia')).refusal).toBeNull()
    expect(inThree().record('appointed', '2026-01-21', appoint('ian', 'mia')).refusal).toBe('WAS_INVOLVED')
  })

  test('16: a panel wrongly composed is refused', () => {
    const { people, about } = appoint('ben', 'mia')
    expect(inThree().record('appointed', '2026-01-21', { about, people: people.slice(1) }).refusal).toBe(
      'WRONGLY_COMPOSED',
    )
    expect(inThree().record('appointed', '2026-01-21', appoint('mia', 'mia')).refusal).toBe('WRONGLY_COMPOSED')
  })
})
