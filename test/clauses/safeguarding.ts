/** How concerns, allegations, significant events, vacancies and the requirements of inspections are dealt with. */
import { expect } from 'vitest'
import { clause } from './clause.ts'

const share = 'staff must "share the concern with the commissioning or host authority"'

clause(
  'S-R',
  'a concern of Friday is shared by Saturday: "immediately" has a number, and says that it is a reading',
  share,
  async ({ concern }) => {
    const raised = await concern.opened('2026-01-09', { event: 'concern_raised' })
    expect(raised.clock('concern_shared')).toMatchObject({ dueOn: '2026-01-10', owner: 'staff' })
    expect(raised.clock('concern_shared').clause.assumed).toContain("the source says 'immediately' and gives no number")
    expect((await concern.until('2026-01-11')).clock('concern_shared').state).toBe('OVERDUE')
  },
)

clause(
  'S-R',
  'the referral is recorded, followed up and seen to have protected',
  [
    'staff must "keep a record of the referral"',
    'owner must "follow up the outcome of the referral"',
    'owner must "see that action has been taken',
  ],
  async ({ concern }) => {
    const raised = await concern.opened('2026-01-09', { event: 'concern_raised' })
    expect(raised.owed).toEqual(['concern_shared'])
    const reported = await concern.record('concern_shared', '2026-01-09')
    for (const duty of ['referral_recorded', 'outcome_followed_up', 'protection_confirmed']) {
      // Only the following up is said to be quick, which is read as by the end of the next day.
      const dueOn = duty === 'outcome_followed_up' ? '2026-01-10' : null
      expect(reported.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'staff', dueOn })
      expect((await concern.record(duty, '2026-01-12')).clock(duty).duty).toBe('DONE')
    }
  },
)

clause(
  'S-R',
  'who is not satisfied writes to the director of children’s services',
  'when response_unsatisfactory, owner must tell director_of_childrens_services',
  async ({ concern }) => {
    await concern.opened('2026-01-09', { event: 'concern_raised' })
    await concern.record('concern_shared', '2026-01-09')
    const unsatisfactory = await concern.record('response_unsatisfactory', '2026-01-13')
    const duty = unsatisfactory.clock('tell_director_of_childrens_services_our_concerns_in_writing')
    expect(duty).toMatchObject({ duty: 'OWED', owner: 'staff' })
    expect(duty.clause.words.join(' ')).toContain('including by writing to the director of children’s services')
  },
)

clause(
  'S-L',
  'an allegation is shared by the next day',
  'staff must "share the allegation with the appropriate agencies"',
  async ({ concern }) => {
    const made = await concern.opened('2026-01-12', { event: 'allegation_made' })
    expect(made.clock('allegation_shared')).toMatchObject({ dueOn: '2026-01-13', owner: 'staff' })
    expect(made.clock('allegation_shared').clause.words.join(' ')).toContain(
      'including those relating to historic abuse',
    )
    expect((await concern.record('allegation_shared', '2026-01-13')).clock('allegation_shared').state).toBe('MET')
  },
)

clause(
  'S-L',
  'and handled fairly, quickly and by statutory guidance',
  'staff must "handle the allegation fairly, quickly and by statutory guidance"',
  async ({ concern }) => {
    const made = await concern.opened('2026-01-12', { event: 'allegation_made' })
    expect(made.clock('allegation_handled')).toMatchObject({ duty: 'OWED', owner: 'staff', dueOn: null })
    expect((await concern.record('allegation_handled', '2026-01-20')).clock('allegation_handled').duty).toBe('DONE')
  },
)

const bothDone = 'before event_concluded require authorities_notified and action_taken'

clause(
  'S-N',
  'the registered person notifies the authorities and acts before an event is over',
  [
    'registered_person must "notify the appropriate authorities"',
    'registered_person must "take the necessary action"',
    bothDone,
    { in: bothDone, words: 'authorities_notified and ' },
  ],
  async ({ event }) => {
    const occurred = await event.opened('2026-01-05')
    for (const duty of ['authorities_notified', 'action_taken'])
      expect(occurred.clock(duty)).toMatchObject({
        duty: 'OWED',
        owner: 'registered_person',
        holder: { name: 'registered_person' },
      })
    await event.record('action_taken', '2026-01-05')
    expect((await event.refuses('event_concluded', '2026-01-06')).code).toBe('GATE')
    await event.record('authorities_notified', '2026-01-06')
    expect((await event.record('event_concluded', '2026-01-06')).now).toBe('closed as done on 2026-01-06')
  },
)

clause(
  'S-M',
  'a vacancy is acted on by the next day, which is how "urgent" is read',
  'registered_person must "act on the vacancy"',
  async ({ vacancy }) => {
    const left = await vacancy.opened('2026-01-30')
    expect(left.clock('vacancy_acted_on')).toMatchObject({
      duty: 'OWED',
      owner: 'registered_person',
      dueOn: '2026-01-31',
    })
    expect(left.clock('vacancy_acted_on').clause.assumed).toContain("the source says 'urgent' and gives no number")
    expect(left.clock('vacancy_acted_on').clause.words.join(' ')).toContain('Urgent action is taken')
    expect((await vacancy.record('vacancy_acted_on', '2026-02-02')).clock('vacancy_acted_on').duty).toBe('DONE')
  },
)

clause(
  'S-M',
  'it lasts until a manager is appointed, though it was acted on',
  'registered_person must "act on the vacancy"',
  async ({ vacancy }) => {
    await vacancy.opened('2026-01-30')
    await vacancy.record('vacancy_acted_on', '2026-02-02')
    expect((await vacancy.until('2026-03-16')).now).toBe('vacant from 2026-01-30')
    expect((await vacancy.record('manager_appointed', '2026-03-16')).now).toBe('closed as filled on 2026-03-16')
  },
)

clause(
  'S-M',
  'requirements and recommendations stay open until they are addressed',
  'registered_person must "act on every requirement and recommendation"',
  async ({ inspection }) => {
    const received = await inspection.opened('2026-01-05')
    expect(received.clock('requirements_addressed')).toMatchObject({ duty: 'OWED', owner: 'registered_person' })
    expect((await inspection.until('2026-04-13')).now).toBe('open from 2026-01-05')
    const addressed = await inspection.record('requirements_addressed', '2026-04-13')
    expect(addressed.now).toBe('closed as addressed on 2026-04-13')
    expect(addressed.clock('requirements_addressed').duty).toBe('DONE')
  },
)
