/** How a complaint is dealt with in its three stages, and what the complainant may ask for on the way. */
import { expect } from 'vitest'
import { clause, type Rule } from './clause.ts'
import type { Matter, Stands } from './matter.ts'

const recent = { facts: { matters_took_place: '2025-12-01' } }
const reasons = { reasons: 'It concerns the manager.' }

/** From the outset, so that Stage Two is entered on 6 January 2026. */
async function toStageTwo(complaint: Matter): Promise<Stands> {
  await complaint.opened('2026-01-05', { ...recent, by: 'local_manager' })
  return complaint.record('asked', '2026-01-06', { about: 'stage 2', ...reasons })
}

/** Entered on Friday 6 March 2026, with two people who were at the investigation. */
async function toStageThree(complaint: Matter): Promise<Stands> {
  await toStageTwo(complaint)
  await complaint.record('interview_the_other_people_concerned', '2026-02-02', { by: 'senior_manager' })
  await complaint.record('outcome_received', '2026-03-02')
  return complaint.record('asked', '2026-03-06', { about: 'stage 3', inWriting: true, reasons: 'Nobody was asked.' })
}

async function toPanel(complaint: Matter, met: string): Promise<Stands> {
  await toStageThree(complaint)
  await complaint.record('panel_date_agreed', '2026-03-09')
  await complaint.record('complainant_invited', '2026-03-09')
  return complaint.record('panel_met', met)
}

async function toTheEnd(complaint: Matter, facts: Readonly<Record<string, string>>): Promise<Stands> {
  await toPanel(complaint, '2026-03-20T15:00:00Z')
  if (Object.keys(facts).length > 0) await complaint.record('answered', '2026-03-20', { facts })
  return complaint.record('written_response_received', '2026-03-27')
}

// Without it every complaint is taken as it comes.
const withinAYear = { all: ['accept if complaint_made', 'otherwise complaints_manager must decide'] }

clause(
  'C01',
  'a year to the day is in time, a year and a day is for the Complaints Manager',
  withinAYear,
  async ({ complaint, another }) => {
    const inTime = await complaint.opened('2026-01-05', { facts: { matters_took_place: '2025-01-05' } })
    expect(inTime.now).toBe('1 from 2026-01-05')
    const late = await another('complaint').opened('2026-01-05', {
      facts: { matters_took_place: '2025-01-04', was_child: 'no' },
    })
    expect(late.now).toBe('waiting')
    expect(late.clock('whether_to_accept_it')).toMatchObject({ duty: 'OWED', owner: 'complaints_manager' })
    expect(late.has('letter_sent')).toBe(false)
  },
)

const late = { facts: { matters_took_place: '2024-11-04', was_child: 'no' } }
const acceptance = 'complaints_manager must decide "whether to accept it"'

clause('C01', 'the decision is in writing', { in: acceptance, words: ', in writing' }, async ({ complaint }) => {
  await complaint.opened('2026-01-05', late)
  const refused = await complaint.refuses('decided', '2026-01-12', { decision: 'NO', reasons: 'Nobody is left.' })
  expect(refused).toMatchObject({ code: 'NEEDS_WRITING' })
  expect(refused.cites).toContain('This decision will be given to you in writing, with reasons.')
})

clause(
  'C01',
  'the decision has reasons, and a complaint that is not accepted is over',
  [
    { in: acceptance, words: ', with reasons' },
    { in: acceptance, under: 'if no, close as not_accepted' },
  ],
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', late)
    const refused = await complaint.refuses('decided', '2026-01-12', { decision: 'NO', inWriting: true })
    expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
    expect(refused.cites).toContain(
      'they will consider the reasons you give for not making your complaint nearer the time',
    )
    const decided = await complaint.record('decided', '2026-01-12', {
      decision: 'NO',
      inWriting: true,
      reasons: 'Nobody is left.',
    })
    expect(decided.now).toBe('closed as not_accepted on 2026-01-12')
  },
)

clause(
  'C01',
  'a late complaint that is accepted begins with its acceptance and has its full time',
  withinAYear,
  async ({ complaint, another }) => {
    await complaint.opened('2026-01-05', late)
    const accepted = await complaint.record('decided', '2026-01-12', {
      decision: 'YES',
      inWriting: true,
      reasons: 'They were ill.',
    })
    expect(accepted.now).toBe('1 from 2026-01-12')
    // 13 to 16, 19 to 23 and 26 January.
    expect(accepted.clock('letter_sent').dueOn).toBe('2026-01-26')
    const inTime = await another('complaint').opened('2026-01-12', recent)
    expect(inTime.now).toBe('1 from 2026-01-12')
  },
)

clause(
  'C01b',
  'what is said on the telephone or face to face is written down, what is written is not',
  'local_manager must "write down what was said as a complaint"',
  async ({ complaint, another }) => {
    const duty = 'write_down_what_was_said_as_a_complaint'
    for (const how_made of ['by_telephone', 'face_to_face']) {
      const said = await another('complaint').opened('2026-01-05', { facts: { ...recent.facts, how_made } })
      expect(said.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'local_manager' })
      expect(said.facts.how_made).toBe(how_made)
    }
    const written = await complaint.opened('2026-01-05', { facts: { ...recent.facts, how_made: 'in_writing' } })
    expect(written.has(duty)).toBe(false)
  },
)

clause(
  'C01b',
  'that a complaint is made on behalf of a child is on record',
  'question for_a_child',
  async ({ complaint }) => {
    const made = await complaint.opened('2026-01-05', { facts: { ...recent.facts, for_a_child: 'yes' } })
    expect(made.facts.for_a_child).toBe('yes')
    expect(made.now).toBe('1 from 2026-01-05')
  },
)

clause(
  'C02',
  'who was a child at the time may complain whenever',
  { in: 'accept if complaint_made', words: ', or if was_child' },
  async ({ complaint }) => {
    const made = await complaint.opened('2026-01-05', { facts: { matters_took_place: '1998-06-01', was_child: 'yes' } })
    expect(made.now).toBe('1 from 2026-01-05')
    expect(made.clock('letter_sent').dueOn).toBe('2026-01-19')
  },
)

clause(
  'C03',
  'every complaint is recorded in writing',
  'local_manager must "record the complaint fully in writing"',
  async ({ complaint }) => {
    const duty = 'record_the_complaint_fully_in_writing'
    const made = await complaint.opened('2026-01-05', recent)
    expect(made.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'local_manager' })
    expect(made.clock(duty).clause.words).toContain('All complaints will be fully recorded in writing.')
    expect((await complaint.record(duty, '2026-01-06')).clock(duty).duty).toBe('DONE')
  },
)

clause(
  'C03',
  'the records are kept for three years from the close',
  'keep records for at least 3 years from closing',
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    await complaint.record('letter_sent', '2026-01-12')
    const closed = await complaint.record('complainant_satisfied', '2026-02-05')
    expect(closed.now).toBe('closed as resolved on 2026-02-05')
    expect(closed.clock('keep the records')).toMatchObject({
      kind: 'RETENTION',
      startedOn: '2026-02-05',
      dueOn: '2029-02-05',
    })
    expect(closed.clock('keep the records').clause.words.join(' ')).toContain('retained for at least three years')
  },
)

const letter = 'owner should "confirm in writing what has been agreed"'
const extension = 'may be extended to 20 working days'

clause('C05', 'the letter is due within ten working days of the complaint', letter, async ({ complaint }) => {
  const made = await complaint.opened('2026-01-05', recent)
  expect(made.clock('letter_sent')).toMatchObject({ dueOn: '2026-01-19', strength: 'TARGET', owner: 'local_manager' })
  const sent = await complaint.record('letter_sent', '2026-01-19')
  expect(sent.clock('letter_sent')).toMatchObject({ state: 'MET', metOn: '2026-01-19' })
})

clause('C05', 'a letter of the day after is late', letter, async ({ complaint }) => {
  await complaint.opened('2026-01-05', recent)
  expect((await complaint.until('2026-01-20')).clock('letter_sent')).toMatchObject({ state: 'OVERDUE', late: true })
  expect((await complaint.record('letter_sent', '2026-01-20')).clock('letter_sent').state).toBe('MET_LATE')
})

clause(
  'C05',
  'an extension without the complainant’s agreement is refused',
  { in: extension, words: ' with the agreement of complainant' },
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '20 working days',
    })
    expect(refused).toMatchObject({ code: 'NEEDS_AGREEMENT' })
    expect(refused.cites).toContain('a maximum of twenty working days with your agreement')
  },
)

clause(
  'C05',
  'an extension past twenty working days is refused, even with agreement',
  extension,
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '21 working days',
      agreedBy: 'complainant',
    })
    expect(refused).toMatchObject({ code: 'PAST_ITS_CAP' })
    expect(refused.cites).toContain('a maximum of twenty working days with your agreement')
  },
)

clause(
  'C05',
  'with agreement it is twenty working days from the date of the complaint',
  extension,
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const agreed = await complaint.record('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '20 working days',
      agreedBy: 'complainant',
    })
    expect(agreed.clock('letter_sent')).toMatchObject({ dueOn: '2026-02-02', state: 'RUNNING' })
    expect((await complaint.record('letter_sent', '2026-02-02')).clock('letter_sent').state).toBe('MET')
  },
)

clause(
  'C06',
  'who has the letter and is not satisfied may ask for Stage Two, without giving reasons',
  'complainant may ask for stage 2 once letter_sent',
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('asked', '2026-01-12', { about: 'stage 2' })
    expect(refused.cites).toContain('If you do not feel that your complaint has been resolved by this process')
    await complaint.record('letter_sent', '2026-01-16')
    const asked = await complaint.record('asked', '2026-01-20', { about: 'stage 2' })
    expect(asked.now).toBe('2 from 2026-01-20')
  },
)

clause(
  'C07',
  'Stage Two from the outset needs a good reason',
  [
    'complainant may ask for stage 2, with reasons',
    { in: 'complainant may ask for stage 2, with reasons', words: ', with reasons' },
  ],
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    await complaint.refuses('asked', '2026-01-06', { about: 'stage 2' })
    const asked = await complaint.record('asked', '2026-01-06', { about: 'stage 2', ...reasons })
    expect(asked.now).toBe('2 from 2026-01-06')
    expect(asked.log.find(({ event }) => event === 'asked').words).toBe(reasons.reasons)
  },
)

const investigator = 'quality_assurance must appoint investigator'

clause('C08', 'quality assurance owes the appointment of an investigator', investigator, async ({ complaint }) => {
  const second = await toStageTwo(complaint)
  expect(second.clock('appoint investigator')).toMatchObject({ duty: 'OWED', owner: 'quality_assurance' })
  const appointed = await complaint.record('appointed', '2026-01-08', {
    about: 'investigator',
    appointing: { investigator: 'investigator' },
  })
  expect(appointed.clock('appoint investigator').duty).toBe('DONE')
  expect(appointed.holder('investigator')).toBe('investigator')
})

clause(
  'C08',
  'nobody who acted on the complaint is appointed to investigate it',
  { in: investigator, words: ', never involved in the matter' },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    const refused = await complaint.refuses('appointed', '2026-01-08', {
      about: 'investigator',
      appointing: { investigator: 'local_manager' },
    })
    expect(refused).toMatchObject({ code: 'WAS_INVOLVED' })
    expect(refused.cites).toContain('who has had no previous involvement with the matter concerned')
  },
)

clause(
  'C08',
  'that the investigator is qualified and experienced is seen to',
  'quality_assurance must "see that the investigator has relevant qualifications',
  async ({ complaint }) => {
    const second = await toStageTwo(complaint)
    expect(second.clock('see_that_the_investigator_has_relevant_qualifications_and_experience')).toMatchObject({
      duty: 'OWED',
      owner: 'quality_assurance',
    })
  },
)

const beforeBeginning = 'before investigation_begun require'

clause(
  'C08',
  'the investigation does not begin before the appointment was made known',
  [
    beforeBeginning,
    { in: beforeBeginning, words: 'appointment_told_to_all and ' },
    'owner must "make the appointment known to all parties"',
  ],
  async ({ complaint }) => {
    const second = await toStageTwo(complaint)
    expect(second.clock('appointment_told_to_all').duty).toBe('OWED')
    await complaint.record('appointment_discussed_with_all', '2026-01-12')
    const refused = await complaint.refuses('investigation_begun', '2026-01-12')
    expect(refused).toMatchObject({ code: 'GATE' })
    expect(refused.cites).toContain('before the investigation begins')
    await complaint.record('appointment_told_to_all', '2026-01-13')
    await complaint.record('investigation_begun', '2026-01-13')
  },
)

clause(
  'C08',
  'nor before it was discussed with all parties',
  [
    { in: beforeBeginning, words: ' and appointment_discussed_with_all' },
    'owner must "discuss the appointment with all parties',
  ],
  async ({ complaint }) => {
    const second = await toStageTwo(complaint)
    expect(second.clock('appointment_discussed_with_all').duty).toBe('OWED')
    await complaint.record('appointment_told_to_all', '2026-01-12')
    await complaint.refuses('investigation_begun', '2026-01-12')
    await complaint.record('appointment_discussed_with_all', '2026-01-13')
    await complaint.record('investigation_begun', '2026-01-13')
  },
)

clause(
  'C09',
  'the investigator speaks to the complainant, interviews the others and asks for permission',
  [
    'investigator must "speak to the complainant"',
    'investigator must "interview the other people concerned"',
    'investigator must "ask for the complainant\'s permission',
  ],
  async ({ complaint }) => {
    await toStageTwo(complaint)
    const appointed = await complaint.record('appointed', '2026-01-08', {
      about: 'investigator',
      appointing: { investigator: 'investigator' },
    })
    for (const duty of [
      'speak_to_the_complainant',
      'interview_the_other_people_concerned',
      'ask_for_the_complainant_s_permission_to_see_papers',
    ])
      expect(appointed.clock(duty)).toMatchObject({
        duty: 'OWED',
        owner: 'investigator',
        holder: { name: 'investigator' },
      })
  },
)

clause(
  'C09',
  'papers are seen only when permission is on record',
  ['before papers_seen require permission_given', 'investigator must "see the relevant papers"'],
  async ({ complaint }) => {
    const second = await toStageTwo(complaint)
    expect(second.has('papers_seen')).toBe(false)
    const refused = await complaint.refuses('papers_seen', '2026-01-12')
    expect(refused).toMatchObject({ code: 'GATE' })
    expect(refused.cites).toContain('subject to permissions being given')
    const given = await complaint.record('permission_given', '2026-01-13')
    expect(given.clock('papers_seen')).toMatchObject({ duty: 'OWED', owner: 'investigator' })
    expect((await complaint.record('papers_seen', '2026-01-14')).clock('papers_seen').duty).toBe('DONE')
  },
)

clause(
  'C09',
  'children are heard where the complaint concerns them',
  [
    'investigator must "seek the views of children',
    { in: 'investigator must "seek the views of children', words: ' if children_concerned' },
  ],
  async ({ complaint, another }) => {
    const duty = 'seek_the_views_of_children_in_the_light_of_their_age_and_understanding'
    expect((await toStageTwo(complaint)).has(duty)).toBe(false)
    const other = another('complaint')
    await other.opened('2026-01-06', { facts: { ...recent.facts, children_concerned: 'yes' } })
    const concerned = await other.record('asked', '2026-01-06', { about: 'stage 2', ...reasons })
    expect(concerned.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'investigator' })
  },
)

const report = 'investigator must "report findings, conclusions and recommendations'

clause(
  'C10',
  'the report is due within twenty working days of the agreed statement, not of the request',
  report,
  async ({ complaint }) => {
    expect((await toStageTwo(complaint)).has('report_received')).toBe(false)
    const agreed = await complaint.record('statement_agreed', '2026-02-02')
    expect(agreed.clock('report_received')).toMatchObject({
      startedOn: '2026-02-02',
      dueOn: '2026-03-02',
      owner: 'investigator',
    })
    expect((await complaint.until('2026-03-03')).clock('report_received')).toMatchObject({ state: 'OVERDUE' })
  },
)

const outcome = 'owner must "write with the decisions made"'

clause(
  'C11',
  'the Complaints Manager writes within five working days of receiving the report',
  outcome,
  async ({ complaint }) => {
    await toStageTwo(complaint)
    await complaint.record('statement_agreed', '2026-02-02')
    const received = await complaint.record('report_received', '2026-02-27')
    expect(received.clock('report_received').state).toBe('MET')
    expect(received.clock('outcome_sent')).toMatchObject({ dueOn: '2026-03-06', owner: 'complaints_manager' })
    expect((await complaint.record('outcome_sent', '2026-03-06')).clock('outcome_sent').state).toBe('MET')
  },
)

const sharing = 'owner must decide "whether to share some or all of the investigator\'s report"'

clause('C11', 'whether the report is shared is decided and on record', sharing, async ({ complaint }) => {
  const decision = 'whether_to_share_some_or_all_of_the_investigator_s_report'
  const second = await toStageTwo(complaint)
  expect(second.clock(decision)).toMatchObject({ duty: 'OWED', owner: 'complaints_manager' })
  const shared = await complaint.record('decided', '2026-03-05', { about: decision, decision: 'YES' })
  expect(shared.clock(decision).duty).toBe('DONE')
  expect(shared.effects).toContain("Told the complainant: what may be shared of the investigator's report")
})

clause(
  'C11',
  'that it is not shared is said, with why',
  { in: sharing, under: 'if no, tell complainant' },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    const kept = await complaint.record('decided', '2026-03-05', { decision: 'NO' })
    expect(kept.effects).toContain(
      'Told the complainant: that the report is not shared, for confidentiality or data protection',
    )
  },
)

const keepInformed = 'if late or expected late, owner must tell complainant'
const told = 'tell_complainant_the_reasons_and_the_new_date_and_seek_their_agreement'

clause(
  'C12',
  'of a report that will be late the complainant is told before it is late',
  { in: report, under: keepInformed },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    const agreed = await complaint.record('statement_agreed', '2026-02-02')
    expect(agreed.owed).not.toContain(told)
    const expected = await complaint.record('expected_late', '2026-02-20', { about: 'report_received' })
    expect(expected.clock(told)).toMatchObject({ duty: 'OWED', owner: 'complaints_manager' })
    expect(expected.clock(told).clause.words.join(' ')).toContain(
      'we will keep you informed of the reasons and expected time scales',
    )
    expect((await complaint.record(told, '2026-02-23')).clock(told).duty).toBe('DONE')
  },
)

clause(
  'C12',
  'and of one that is late without anybody having said so',
  { in: report, under: keepInformed },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    await complaint.record('statement_agreed', '2026-02-02')
    expect((await complaint.until('2026-03-02')).owed).not.toContain(told)
    expect((await complaint.until('2026-03-03')).owed).toContain(told)
  },
)

clause(
  'C12',
  'also where the Complaints Manager’s letter is late',
  { in: outcome, under: keepInformed },
  async ({ complaint }) => {
    await toStageTwo(complaint)
    await complaint.record('statement_agreed', '2026-02-02')
    await complaint.record('report_received', '2026-02-27')
    expect((await complaint.until('2026-03-09')).owed).toContain(`${told}_for_outcome_sent`)
  },
)

const stageThree = 'complainant may ask for stage 3'
const panelAsked = { about: 'stage 3', inWriting: true, reasons: 'Nobody was asked.' }

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

const initial = 'panel must "give an initial response" within 24 hours'
const written = 'panel must "give a written response" within 5 working days'

clause(
  'C16',
  'the initial response is due 24 hours after the panel, also over a weekend',
  [initial, { in: initial, under: 'counted from panel_met' }],
  async ({ complaint }) => {
    // A Friday.
    const met = await toPanel(complaint, '2026-03-20T15:00:00Z')
    expect(met.clock('initial_response_received')).toMatchObject({
      dueAt: '2026-03-21T15:00:00.000Z',
      dueOn: '2026-03-21',
      owner: 'panel',
    })
    expect(met.clock('initial_response_received').clause.assumed).toBe('the source does not say from when')
    const late = await complaint.record('initial_response_received', '2026-03-21T15:00:00Z')
    expect(late.clock('initial_response_received').state).toBe('MET_LATE')
  },
)

clause('C16', 'a minute earlier it is in time', initial, async ({ complaint }) => {
  await toPanel(complaint, '2026-03-20T15:00:00Z')
  const answered = await complaint.record('initial_response_received', '2026-03-21T14:59:00Z')
  expect(answered.clock('initial_response_received').state).toBe('MET')
})

clause('C16', 'a panel needs its time of day, because hours count from it', initial, async ({ complaint }) => {
  await toStageThree(complaint)
  await complaint.record('panel_date_agreed', '2026-03-09')
  await complaint.record('complainant_invited', '2026-03-09')
  const refused = await complaint.refuses('panel_met', '2026-03-20')
  expect(refused).toMatchObject({ code: 'NEEDS_A_TIME' })
  expect(refused.cites).toContain('within 24 hours')
})

clause(
  'C16',
  'the written response is due within five working days of the panel',
  [written, { in: written, under: 'counted from panel_met' }],
  async ({ complaint }) => {
    const met = await toPanel(complaint, '2026-03-20T15:00:00Z')
    expect(met.clock('written_response_received')).toMatchObject({
      startedOn: '2026-03-20',
      dueOn: '2026-03-27',
      owner: 'panel',
    })
    expect(met.clock('written_response_received').clause.assumed).toBe('the source does not say from when')
  },
)

clause(
  'C17',
  'the written response is the end, and nothing more can be asked for',
  'when written_response_received, close as final',
  async ({ complaint }) => {
    const ended = await toTheEnd(complaint, {})
    expect(ended.now).toBe('closed as final on 2026-03-27')
    expect(ended.clock('written_response_received').state).toBe('MET')
    await complaint.refuses('asked', '2026-03-30', panelAsked)
  },
)

const bodies: Readonly<Record<string, readonly [fact: string, words: string]>> = {
  ofsted: ['ofsted_regulated', 'Ofsted, Piccadilly Gate'],
  naccc: ['child_contact', 'National Association of Child Contact Centres'],
  cqc: ['domiciliary_care', 'it cannot investigate individual complaints'],
  local_authority: ['local_authority_pays', 'the local authority that pays for the service'],
}
const toldOf = ({ effects }: Stands, words: string) =>
  effects.some((effect) => effect.startsWith('Told the complainant') && effect.includes(words))

clause(
  'C18',
  'at the end the ombudsman and the Children’s Commissioner are named to everybody',
  'give complainant the contact details of ombudsman and childrens_commissioner',
  async ({ complaint }) => {
    const ended = await toTheEnd(complaint, {})
    expect(toldOf(ended, 'Local Government Ombudsman, 53-55 Butts Road, Coventry')).toBe(true)
    expect(toldOf(ended, "Office of the Children's Commissioner, Sanctuary Buildings")).toBe(true)
  },
)

for (const [body, [fact, words]] of Object.entries(bodies)) {
  const rule = `give complainant the contact details of ${body}`
  const rules: readonly Rule[] = [rule, { in: rule, words: ` if ${fact}` }]
  clause('C18', `${body} is named where ${fact}, and nowhere else`, rules, async ({ complaint, another }) => {
    expect(toldOf(await toTheEnd(complaint, { [fact]: 'yes' }), words)).toBe(true)
    expect(toldOf(await toTheEnd(another('complaint'), { [fact]: 'no' }), words)).toBe(false)
  })
}

clause(
  'C18',
  'nobody is named where a complaint ends earlier',
  'when closed as final, give complainant the contact details of ofsted',
  async ({ complaint, another }) => {
    await complaint.opened('2026-01-05', { facts: { ...recent.facts, ofsted_regulated: 'yes' } })
    const resolved = await complaint.record('complainant_satisfied', '2026-01-12')
    expect(resolved.now).toBe('closed as resolved on 2026-01-12')
    expect(toldOf(resolved, 'Ofsted')).toBe(false)
    expect(toldOf(await toTheEnd(another('complaint'), { ofsted_regulated: 'yes' }), 'Ofsted')).toBe(true)
  },
)

clause('C19', 'nobody suffers for complaining', 'pledge no_reprisal', async ({ pledge }) => {
  expect(await pledge('no_reprisal', '2026-01-05')).toBe(
    "Core Assets Children's Services want to assure you that no person will be subject to any reprisal, neither will the service they receive be reduced, as a result of making a complaint.",
  )
})

clause('C20', 'whoever needs help in complaining gets it', 'pledge help_in_complaining', async ({ pledge }) => {
  expect(await pledge('help_in_complaining', '2026-01-05')).toBe(
    "If you need any help or support at all in making your complaint, or in communicating what you want to say, Core Assets Children's Services will make sure that you receive that help.",
  )
})
