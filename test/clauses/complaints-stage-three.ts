/** Stage Three of a complaint: who may ask for a panel, who sits on it, and what it waits for. */
import { expect } from 'vitest'
import { clause } from './clause.ts'
import { panelAsked, toStageThree, toStageTwo } from './complaint-ways.ts'

const stageThree = 'complainant may ask for stage 3'

clause(
  'C13',
  'Stage Three is asked for in writing',
  { in: stageThree, words: ', in writing' },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    await complaint.record('outcome_received', '2026-03-09')
    const refused = await complaint.refuses('asked', '2026-04-01', { ...panelAsked, inWriting: false })
    expect(refused).toMatchObject({ code: 'NEEDS_WRITING' })
    expect(refused.cites).toContain('must be received in writing within 20 working days')
  },
)

clause('C13', 'and with reasons', { in: stageThree, words: ', with reasons' }, async ({ complaint }) => {
  await toStageTwo(complaint)
  await complaint.record('outcome_received', '2026-03-09')
  const refused = await complaint.refuses('asked', '2026-04-01', { about: 'stage 3', inWriting: true })
  expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
  expect(refused.cites).toContain('must give your reasons for the request')
})

clause('C13', 'up to the twentieth working day after the outcome was received', stageThree, async ({ complaint }) => {
  await toStageTwo(complaint)
  // From 9 March, with Good Friday 3 April and Easter Monday 6 April left out: the twentieth is 8 April.
  const received = await complaint.record('outcome_received', '2026-03-09')
  expect(received.clock('time to ask for stage 3')).toMatchObject({ kind: 'WINDOW', dueOn: '2026-04-08' })
  expect((await complaint.record('asked', '2026-04-08', panelAsked)).now).toBe('3 from 2026-04-08')
})

clause(
  'C13',
  'after it a request is refused, and the complaint has ended',
  [stageThree, { in: stageThree, under: 'if nobody asks' }],
  async ({ complaint }) => {
    await toStageTwo(complaint)
    await complaint.record('outcome_received', '2026-03-09')
    const over = await complaint.until('2026-04-09')
    expect(over.now).toBe('closed as not_taken_further on 2026-04-08')
    const refused = await complaint.refuses('asked', '2026-04-09', panelAsked)
    expect(refused.cites).toContain('within 20 working days of you receiving the outcome in writing')
  },
)

const panel = 'owner must appoint panel of an executive_director'
const members = {
  executive_director: 'executive_director',
  senior_manager: 'executive_director_of_another_region',
  independent_person: 'independent_person',
}

clause(
  'C14',
  'a panel is an executive director, a senior manager and somebody independent',
  [panel, { in: panel, words: ', and an independent_person outside the agency' }],
  async ({ complaint }) => {
    const third = await toStageThree(complaint)
    expect(third.clock('appoint panel')).toMatchObject({ duty: 'OWED', owner: 'complaints_manager' })
    const { independent_person: _, ...two } = members
    const refused = await complaint.refuses('appointed', '2026-03-09', { about: 'panel', appointing: two })
    expect(refused).toMatchObject({ code: 'WRONGLY_COMPOSED' })
    expect(refused.cites).toContain('is independent of Core Assets Group')
    const appointed = await complaint.record('appointed', '2026-03-09', { about: 'panel', appointing: members })
    expect(appointed.clock('appoint panel').duty).toBe('DONE')
  },
)

clause(
  'C14',
  'nobody sits on it who was at the investigation; who acted on Stage One alone may',
  { in: panel, words: ', never involved in stage 2' },
  async ({ complaint }) => {
    await toStageThree(complaint)
    for (const [role, who] of [
      ['senior_manager', 'senior_manager'],
      ['executive_director', 'senior_manager'],
    ] as const) {
      const refused = await complaint.refuses('appointed', '2026-03-09', {
        about: 'panel',
        appointing: { ...members, [role]: who },
      })
      expect(refused).toMatchObject({ code: 'WAS_INVOLVED' })
      expect(refused.cites).toContain('who have not been involved in the investigation of your complaint')
    }
    await complaint.record('appointed', '2026-03-09', {
      about: 'panel',
      appointing: { ...members, senior_manager: 'local_manager' },
    })
  },
)

clause(
  'C14',
  'the independent person comes from outside the agency',
  { in: panel, words: ' outside the agency' },
  async ({ complaint }) => {
    await toStageThree(complaint)
    const refused = await complaint.refuses('appointed', '2026-03-09', {
      about: 'panel',
      appointing: { ...members, independent_person: 'local_manager' },
    })
    expect(refused).toMatchObject({ code: 'NOT_FROM_OUTSIDE' })
    expect(refused.cites).toContain('is independent of Core Assets Group')
    await complaint.record('appointed', '2026-03-09', { about: 'panel', appointing: members })
  },
)

clause(
  'C14',
  'that the independent person is qualified and experienced is seen to',
  'owner must "see that the independent person is appropriately qualified',
  async ({ complaint }) => {
    const third = await toStageThree(complaint)
    expect(third.clock('see_that_the_independent_person_is_appropriately_qualified_and_experienced')).toMatchObject({
      duty: 'OWED',
      owner: 'complaints_manager',
    })
  },
)

const beforePanel = 'before panel_met require'

clause(
  'C15',
  'the panel does not meet before its date is agreed',
  [
    beforePanel,
    { in: beforePanel, words: 'panel_date_agreed and ' },
    'owner must "agree the date and time of the panel',
  ],
  async ({ complaint }) => {
    const third = await toStageThree(complaint)
    expect(third.clock('panel_date_agreed').duty).toBe('OWED')
    await complaint.record('complainant_invited', '2026-03-09')
    const refused = await complaint.refuses('panel_met', '2026-03-12T10:00:00Z')
    expect(refused).toMatchObject({ code: 'GATE' })
    expect(refused.cites).toContain('and you will be invited to attend in order to give your views')
    await complaint.record('panel_date_agreed', '2026-03-12')
    await complaint.record('panel_met', '2026-03-13T10:00:00Z')
  },
)

clause(
  'C15',
  'nor before the complainant is invited',
  [{ in: beforePanel, words: ' and complainant_invited' }, 'owner must "invite the complainant to attend'],
  async ({ complaint }) => {
    const third = await toStageThree(complaint)
    expect(third.clock('complainant_invited').duty).toBe('OWED')
    await complaint.record('panel_date_agreed', '2026-03-09')
    await complaint.refuses('panel_met', '2026-03-12T10:00:00Z')
    await complaint.record('complainant_invited', '2026-03-12')
    await complaint.record('panel_met', '2026-03-13T10:00:00Z')
  },
)

const supporter = 'complainant may bring a supporter'

clause('C15', 'the complainant may bring a supporter, and who comes is on record', supporter, async ({ complaint }) => {
  const third = await toStageThree(complaint)
  const offered = third.mayRecord.find(({ name }) => name === 'supporter_named')
  expect(offered).toMatchObject({ choices: ['solicitor', 'barrister', 'someone_else'] })
  const named = await complaint.record('supporter_named', '2026-03-09', {
    about: 'someone_else',
    words: 'Their sister',
  })
  expect(named.log.at(-1)).toMatchObject({ event: 'supporter_named', about: 'someone_else', words: 'Their sister' })
})

clause(
  'C15',
  'neither a solicitor nor a barrister',
  [
    { in: supporter, words: 'solicitor or ' },
    { in: supporter, words: ' or barrister' },
  ],
  async ({ complaint }) => {
    await toStageThree(complaint)
    for (const about of ['solicitor', 'barrister']) {
      const refused = await complaint.refuses('supporter_named', '2026-03-09', { about })
      expect(refused).toMatchObject({ code: 'NO_SUPPORTER' })
      expect(refused.cites).toContain('This may not be a solicitor or barrister, since this is not a judicial hearing.')
    }
  },
)
