/** Where an issue of a foster carer goes when managers have not resolved it. */
import { expect } from 'vitest'
import { clause } from './clause.ts'

clause(
  'F05',
  'the operational lead has two working days, and then nobody has resolved it',
  'if not resolved within 2 working days, go to stage 4',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const third = await issue.until('2026-01-14')
    expect(third.clock('stage 3')).toMatchObject({ dueOn: '2026-01-15', owner: 'operational_lead' })
    expect((await issue.until('2026-01-16')).now).toBe('4 from 2026-01-15')
  },
)

clause(
  'F05',
  'not resolved between team managers: the supervising social worker asks for escalation',
  'if not resolved, supervising_social_worker should "ask the team manager to escalate"',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const asked = 'ask_the_team_manager_to_escalate'
    expect((await issue.until('2026-01-12')).owed).not.toContain(asked)
    const third = await issue.until('2026-01-14')
    expect(third.clock(asked)).toMatchObject({ duty: 'OWED', owner: 'supervising_social_worker', strength: 'TARGET' })
  },
)

clause(
  'F05',
  'the operational lead contacts the equivalent manager',
  'owner must "contact the team member\'s equivalent manager"',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const third = await issue.until('2026-01-14')
    expect(third.clock('contact_the_team_member_s_equivalent_manager')).toMatchObject({
      duty: 'OWED',
      owner: 'operational_lead',
      holder: { name: 'operational_lead' },
    })
  },
)

clause(
  'F05',
  'team manager and supervising social worker get copies of the correspondence',
  'copy everything to team_manager and supervising_social_worker',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    await issue.until('2026-01-14')
    const contacted = await issue.record('contact_the_team_member_s_equivalent_manager', '2026-01-14')
    const copies = contacted.effects.filter((effect) => effect.startsWith('To the '))
    expect(copies).toContainEqual(expect.stringMatching(/^To the line manager/))
    expect(copies).toContainEqual(expect.stringMatching(/^To the supervising social worker/))
  },
)

clause(
  'F06',
  'the operational lead is told that it is unresolved, with a copy to the team manager',
  ['supervising_social_worker should tell operational_lead', 'copy everything to team_manager$'],
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const told = 'tell_operational_lead_that_the_issue_has_not_been_resolved'
    const fourth = await issue.until('2026-01-16')
    expect(fourth.clock(told)).toMatchObject({ duty: 'OWED', owner: 'supervising_social_worker', dueOn: null })
    const before = fourth.effects.length
    const done = await issue.record(told, '2026-01-16')
    expect(done.clock(told).duty).toBe('DONE')
    expect(done.effects.slice(before)).toContainEqual(expect.stringMatching(/^To the line manager/))
  },
)

clause(
  'F06',
  'whether the strategic lead takes it is a decision owed, with reasons and no time limit',
  'owner should decide "whether to escalate the issue to the strategic lead"',
  async ({ issue }) => {
    await issue.opened('2026-01-05')
    const decision = 'whether_to_escalate_the_issue_to_the_strategic_lead'
    const fourth = await issue.until('2026-01-16')
    expect(fourth.clock(decision)).toMatchObject({
      duty: 'OWED',
      owner: 'operational_lead',
      dueOn: null,
      strength: 'TARGET',
    })
    const refused = await issue.refuses('decided', '2026-01-16', { about: decision, decision: 'YES' })
    expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
    expect(refused.cites).toContain('should consider escalating the issue to the relevant Strategic Lead')
    const decided = await issue.record('decided', '2026-01-16', {
      about: decision,
      decision: 'YES',
      reasons: 'Nobody else can.',
    })
    expect(decided.now).toBe('strategic_lead from 2026-01-16')
    expect(decided.holder('strategic_lead')).toBe('strategic_lead')
  },
)

clause('F06', 'where the operational lead keeps it, the carer hears why', 'if no, tell carer', async ({ issue }) => {
  await issue.opened('2026-01-05')
  await issue.until('2026-01-16')
  const decided = await issue.record('decided', '2026-01-19', { decision: 'NO', reasons: 'It is in hand.' })
  expect(decided.now).toBe('4 from 2026-01-15')
  expect(decided.effects).toContain('Told the carer: that the issue stays with the operational lead, and why')
})
