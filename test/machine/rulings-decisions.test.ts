/** Rulings 16 to 18, 22 and 27: decisions, questions, closed cases and people. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'

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

  test('18: what follows the answer to what closing set off is owed, also on the day it closed', () => {
    const looking = `when closed, lead must "look back" within 1 week, done when looked_back\n  next within 1 month`
    const rules = closing.replace('when unhappy', `${looking}\nwhen unhappy`)
    const drive = open(rules, 'issue_raised', '2026-01-05').record('finished', '2026-01-12')
    drive.record('looked_back', '2026-01-12')
    expect(drive.clock('looked_back', 1)).toMatchObject({ state: 'met', duty: 'done' })
    expect(drive.clock('looked_back', 2)).toMatchObject({ state: 'running', duty: 'owed' })
  })

  test('18: where what was done turns out to answer what came before, the later is left undone', () => {
    const drive = open(closing, 'issue_raised', '2026-01-05').record('email', '2026-01-08')
    drive.record('replied', '2026-01-09').record('finished', '2026-01-12')
    drive.record('email', '2026-01-07', { recordedOn: '2026-01-15' })
    expect(drive.clock('replied', 2)).toMatchObject({ state: 'met_late', duty: 'done' })
    expect(drive.clock('replied', 1)).toMatchObject({ state: 'left', duty: 'left_undone', metOn: null })
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

  test('27: who is known to come from outside sits in no seat of the agency’s own, and the other way about', () => {
    const seats = (from: { executive?: boolean; independent?: boolean }) =>
      inThree().record('appointed', '2026-01-21', {
        about: 'panel',
        people: [
          { role: 'executive', person: 'eve', ...(from.executive === undefined ? {} : { ofAgency: from.executive }) },
          { role: 'manager', person: 'mo' },
          {
            role: 'independent',
            person: 'ola',
            ...(from.independent === undefined ? {} : { ofAgency: from.independent }),
          },
        ],
      }).refusal
    expect(seats({ executive: false })).toBe('FROM_OUTSIDE')
    expect(seats({ independent: true })).toBe('NOT_FROM_OUTSIDE')
    expect(seats({ executive: true, independent: false })).toBeNull()
    expect(seats({})).toBeNull()
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
