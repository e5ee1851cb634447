/** Stage Two of a complaint: an investigation by somebody who had no part in the matter. */
import { expect } from 'vitest'
import { clause } from './clause.ts'
import { reasons, recent, toStageTwo } from './complaint-ways.ts'

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

const outcome = 'owner must "write to the complainant with the decisions made"'

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
    const about = 'whether_to_share_some_or_all_of_the_investigator_s_report'
    const kept = await complaint.record('decided', '2026-03-05', { about, decision: 'NO' })
    expect(kept.effects).toContain(
      'Told the complainant: that the report is not shared, for confidentiality or data protection',
    )
    expect(kept.log.at(-1)!.label).toBe("Decided whether to share some or all of the investigator's report: no")
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
