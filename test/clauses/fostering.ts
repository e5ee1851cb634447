/** How issues of foster carers are escalated: three, three and two working days, and what is owed on the way. */
import { expect } from 'vitest'
import type { Answer } from '../api/support.ts'
import { clause } from './clause.ts'

// Without its limit stage 1 is still there.
const stage1Limit = { in: 'stage1', words: ' resolve within 3 working days then escalate to line_manager' }

const reportQuery = `query { procedures(on: "2026-01-05") { name edition { report { diagnostics { code message } } } } }`

const ratesQuery = `query { evidence(from: "2026-02-01", to: "2026-03-31", procedure: "issue") {
  standards { clock strength clause { words } rate { met of } tally { inTime metLate overdue notYetDue } } } }`

clause(
  'F01',
  'a week is the target, ten working days are the limit',
  ['should be closed within 1 week', 'must be closed within 10 working days'],
  async ({ issue }) => {
    const raised = await issue.opened('2026-01-05')
    expect(raised.clock('should be closed')).toMatchObject({ dueOn: '2026-01-12', strength: 'TARGET', kind: 'WHOLE' })
    // 6 to 9, 12 to 16 and 19 January.
    expect(raised.clock('must be closed')).toMatchObject({ dueOn: '2026-01-19', strength: 'LIMIT', kind: 'WHOLE' })
    const late = await issue.until('2026-01-13')
    expect(late.clock('should be closed')).toMatchObject({ state: 'OVERDUE', late: true })
    expect(late.clock('must be closed')).toMatchObject({ state: 'RUNNING', late: false })
    expect(late.clock('must be closed').clause.words.join(' ')).toContain('exceptionally within 10 working days')
  },
)

clause(
  'F01',
  'an issue resolved in a week meets both; resolved after ten working days it was late for both',
  ['should be closed within 1 week', 'must be closed within 10 working days'],
  async ({ issue, another }) => {
    await issue.opened('2026-01-05')
    const soon = await issue.record('resolved', '2026-01-12')
    expect(soon.clock('should be closed').state).toBe('MET')
    expect(soon.clock('must be closed').state).toBe('MET')
    const other = another('issue')
    await other.opened('2026-02-02')
    const late = await other.record('resolved', '2026-02-17')
    expect(late.clock('should be closed').state).toBe('MET_LATE')
    expect(late.clock('must be closed').state).toBe('MET_LATE')
  },
)

clause(
  'F01',
  'three, three and two working days fit in ten; two stages never fit in a week; stage 4 is open-ended',
  ['should be closed within 1 week', 'must be closed within 10 working days'],
  async ({ ask }) => {
    const { procedures } = await ask(reportQuery)
    const said: string[] = procedures
      .find(({ name }: Answer) => name === 'issue')
      .edition.report.diagnostics.map(({ message }: Answer) => message)
    expect(said).toContainEqual(expect.stringMatching(/^Stages 1, 2 and 3 together always end within 10 working days/))
    expect(said).toContainEqual(expect.stringMatching(/^Stages 1 and 2 together, .* never end within 1 week/))
    expect(said).toContainEqual(expect.stringMatching(/^Stage 4 has no time that ends it/))
  },
)

clause(
  'F01',
  '"in most cases" is a rate over cases, given as two numbers',
  ['should be closed within 1 week', 'must be closed within 10 working days'],
  async ({ issue, another, ask }) => {
    // Two in a week, of which the second on its last day; one in nine working days; one after fourteen; one never.
    const resolved = { '2026-02-02': '2026-02-04', '2026-02-03': '2026-02-10', '2026-02-04': '2026-02-17' }
    for (const [raised, on] of Object.entries({ ...resolved, '2026-02-05': '2026-02-25' })) {
      const each = another('issue')
      await each.opened(raised)
      await each.record('resolved', on)
    }
    await issue.opened('2026-02-06', { recordedOn: '2026-02-25' })
    // Not due until Wednesday 4 March, and not until 11 March.
    const { id } = await another('issue').opened('2026-02-25')
    expect(id).toBeDefined()
    await issue.until('2026-02-26')
    const { evidence } = await ask(ratesQuery)
    const standard = (clock: string) => evidence.standards.find((each: Answer) => each.clock === clock)
    expect(standard('should be closed')).toMatchObject({
      strength: 'TARGET',
      rate: { met: 2, of: 5 },
      tally: { inTime: 2, metLate: 2, overdue: 1, notYetDue: 1 },
    })
    expect(standard('should be closed').clause.words.join(' ')).toMatch(/in most cases be resolved within a week/)
    expect(standard('must be closed')).toMatchObject({
      strength: 'LIMIT',
      rate: { met: 3, of: 5 },
      tally: { inTime: 3, metLate: 1, overdue: 1, notYetDue: 1 },
    })
  },
)

clause(
  'F02',
  'an issue of safeguarding is not taken here: a safeguarding case is opened',
  'if safeguarding, open safeguarding_referral instead',
  async ({ issue, cases }) => {
    const raised = await issue.opened('2026-01-05', { facts: { safeguarding: 'yes' } })
    expect(raised.now).toBe('closed as safeguarding_referral_instead on 2026-01-05')
    const concerns = await cases('safeguarding_referral')
    expect(concerns).toHaveLength(1)
    const opened = await concerns[0]!.stands()
    expect(opened.now).toBe('referral from 2026-01-05')
    expect(opened.clock('concern_shared').dueOn).toBe('2026-01-06')
    expect(opened.log).toContainEqual(expect.objectContaining({ event: 'linked', about: raised.id }))
  },
)

clause(
  'F02',
  'what turns out to be safeguarding later goes the same way',
  'if safeguarding, open safeguarding_referral instead',
  async ({ issue, cases }) => {
    const raised = await issue.opened('2026-01-05', { facts: { safeguarding: 'no' } })
    expect(raised.now).toBe('1 from 2026-01-05')
    expect(await cases('safeguarding_referral')).toHaveLength(0)
    const answered = await issue.record('answered', '2026-01-09', { facts: { safeguarding: 'yes' } })
    expect(answered.now).toBe('closed as safeguarding_referral_instead on 2026-01-09')
    expect(await cases('safeguarding_referral')).toHaveLength(1)
  },
)

clause(
  'F03',
  'unresolved for three working days it goes to the line manager by itself',
  stage1Limit,
  async ({ issue }) => {
    const raised = await issue.opened('2026-01-05')
    expect(raised.clock('stage 1')).toMatchObject({
      dueOn: '2026-01-08',
      owner: 'supervising_social_worker',
      holder: { name: 'supervising_social_worker' },
    })
    expect((await issue.until('2026-01-08')).now).toBe('1 from 2026-01-05')
    const later = await issue.until('2026-01-09')
    expect(later.now).toBe('2 from 2026-01-08')
    expect(later.clock('stage 2')).toMatchObject({ owner: 'line_manager', holder: { name: 'line_manager' } })
  },
)

clause('F03', 'Easter is not counted', stage1Limit, async ({ issue }) => {
  // Thursday 2 April, then Good Friday, the weekend and Easter Monday: 7, 8 and 9 April.
  const raised = await issue.opened('2026-04-02')
  expect(raised.clock('stage 1').dueOn).toBe('2026-04-09')
})

clause(
  'F03',
  'the discussion and what was agreed are recorded',
  'owner should "record the discussion and the agreement made"',
  async ({ issue }) => {
    const duty = 'record_the_discussion_and_the_agreement_made'
    const raised = await issue.opened('2026-01-05')
    expect(raised.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'supervising_social_worker', strength: 'TARGET' })
    expect(raised.clock(duty).clause.words.join(' ')).toContain('should record this discussion and the agreement made')
    const recorded = await issue.record(duty, '2026-01-06', { words: 'A visit a week, from Monday.' })
    expect(recorded.clock(duty).duty).toBe('DONE')
    expect(recorded.log.at(-1)).toMatchObject({ event: duty, words: 'A visit a week, from Monday.' })
  },
)

clause(
  'F04',
  'the line manager has three working days, and then it goes on by itself',
  'if not resolved within 3 working days, escalate to operational_lead',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    // Day zero is 8 January: 9, 12 and 13 January.
    expect((await issue.until('2026-01-12')).clock('stage 2').dueOn).toBe('2026-01-13')
    const later = await issue.until('2026-01-14')
    expect(later.now).toBe('3 from 2026-01-13')
    expect(later.holder('operational_lead')).toBe('operational_lead')
  },
)

clause(
  'F04',
  'both contacts are owed, and recorded when made',
  [
    'supervising_social_worker must "discuss the issue with their line manager"',
    'owner must "contact the team member\'s manager"',
  ],
  async ({ issue }) => {
    const [discuss, contact] = ['discuss_the_issue_with_their_line_manager', 'contact_the_team_member_s_manager']
    const raised = await issue.opened('2026-01-05')
    expect(raised.owed).not.toContain(discuss)
    const second = await issue.until('2026-01-09')
    expect(second.clock(discuss)).toMatchObject({ duty: 'OWED', owner: 'supervising_social_worker' })
    expect(second.clock(contact)).toMatchObject({ duty: 'OWED', owner: 'line_manager' })
    await issue.record(discuss, '2026-01-09')
    const both = await issue.record(contact, '2026-01-12')
    expect(both.owed).not.toContain(discuss)
    expect(both.owed).not.toContain(contact)
  },
)

clause(
  'F07',
  'a stage entered early has its whole time from then',
  [stage1Limit, 'if not resolved within 3 working days, escalate to operational_lead'],
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const early = await issue.record('not_resolved', '2026-01-06')
    expect(early.now).toBe('2 from 2026-01-06')
    expect(early.clock('stage 1').state).toBe('LEFT')
    expect(early.clock('stage 2')).toMatchObject({ startedOn: '2026-01-06', dueOn: '2026-01-09' })
    expect((await issue.until('2026-01-12')).now).toBe('3 from 2026-01-09')
  },
)
