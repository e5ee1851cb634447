/** Rulings 13, 14 and 16: moves, and what is refused. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'

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

  const heard = `
role carer outside the agency
question urgent "Is it urgent?"
procedure issue
starts when issue_raised
owner worker
owner must "write down what was agreed" within 5 working days of resolved, done when agreement_written
owner must "file the decision" within 5 working days of decided, done when decision_filed
when resolved, owner must tell carer "what was agreed"
when resolved, tell carer "that it is over" if urgent
when moved, owner must "say why"
when expected_late, tell carer "that it takes longer"
stage 1
if not resolved within 3 working days, go to stage 2
owner must "answer" within 2 working days of issue_raised, done when answer_sent
  if late or expected late, owner must tell carer "when"
stage 2
owner must decide "whether to go on"
  if yes, go to stage 1
when decided, owner must "tell the carer of it"
no time limit because "it is being decided"
`

  test('13: what being resolved sets off is owed on the closed case', () => {
    const drive = open(heard, 'issue_raised', '2026-01-05', { facts: { urgent: 'yes' } })
    drive.record('resolved', '2026-01-06')
    expect(drive.stands).toBe('closed as resolved on 2026-01-06')
    expect(drive.told).toEqual(['carer: that it is over'])
    expect(drive.duty('tell_carer_what_was_agreed')).toBe('owed')
    expect([drive.duty('agreement_written'), drive.due('agreement_written')]).toEqual(['owed', '2026-01-13'])
    expect(drive.record('agreement_written', '2026-01-07').state('agreement_written')).toBe('met')
  })

  test('13: what waits for a decision, a move by hand or the news of a delay is set off by it', () => {
    const drive = open(heard, 'issue_raised', '2026-01-05').record('expected_late', '2026-01-06')
    expect(drive.told).toEqual(['carer: that it takes longer'])
    drive.pass('2026-01-08').record('decided', '2026-01-12', { decision: 'yes' })
    expect(drive.stands).toBe('1 from 2026-01-12')
    expect(drive.duty('tell_the_carer_of_it')).toBe('owed')
    expect(drive.due('decision_filed')).toBe('2026-01-19')
    expect(drive.record('moved', '2026-01-13', { about: 'stage 2', withReasons: true }).duty('say_why')).toBe('owed')
  })

  test('13: where the answer itself leads nowhere, what waits for a decision does', () => {
    const text = `
procedure issue
starts when issue_raised
stage 1
owner worker
worker must decide "whether to tell the carer"
  if yes, worker must "tell the carer"
when decided, close as finished
`
    const drive = open(text, 'issue_raised', '2026-01-05').record('decided', '2026-01-12', { decision: 'yes' })
    expect(drive.stands).toBe('closed as finished on 2026-01-12')
  })

  test('13: not resolved does at once what running out of time would do', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').record('not_resolved', '2026-01-06')
    expect(drive.stands).toBe('2 from 2026-01-06')
    expect(drive.duty('ask_the_team_manager_to_escalate')).toBe('owed')
    expect(drive.due('stage 2')).toBe('2026-01-09')
  })

  test('13: nothing is resolved, or left unresolved, on a day before the case was opened', () => {
    const drive = open(issue, 'issue_raised', '2026-01-05').pass('2026-01-06')
    expect(drive.record('resolved', '2026-01-02').refusal).toBe('NOTHING_TO_ANSWER')
    expect(drive.record('not_resolved', '2026-01-04').refusal).toBe('NOTHING_TO_ANSWER')
    expect(drive.record('resolved', '2026-01-05').stands).toBe('closed as resolved on 2026-01-05')
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
    expect(drive.last).toMatchObject({ message: expect.stringContaining('8 January 2026') })
    expect(drive.record('matched', '2026-01-08', { recordedOn: '2026-01-09' }).refusal).toBeNull()
  })

  test('16: a date after the recording is refused', () => {
    const drive = open(gated, 'approved', '2026-01-05')
    expect(drive.record('plan_discussed', '2026-01-07', { recordedOn: '2026-01-06' }).last).toMatchObject({
      code: 'IN_THE_FUTURE',
      message:
        'What is recorded must have happened: Wednesday 7 January 2026 is after Tuesday 6 January 2026, the day of recording.',
    })
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
