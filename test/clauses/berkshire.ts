/** Berkshire's standards for adoption: what they leave as it is nationally, change, add and drop. */
import { expect } from 'vitest'
import { type Applicant, adoptionStories, type SharedStory } from './adoption-stories.ts'
import { saidOf } from './berkshire-report.ts'
import { clause } from './clause.ts'
import type { ClauseId } from './ids.ts'
import type { Matter, Stands } from './matter.ts'

const applicant: Applicant = { facts: { already_approved: 'no' } }
const approvedBefore: Applicant = { facts: { already_approved: 'yes' } }
const stories = adoptionStories(applicant)
const shared = (id: ClauseId, says: string, { restsOn, story }: SharedStory) => clause(id, says, restsOn, story)

shared('B01', 'four rings, as nationally', stories.rings)
shared('B02', 'calls returned within one working day, as nationally', stories.voicemail)

const emails = 'changed: owner must "respond to the email" within 1 day'

clause('B03', 'a Friday’s email is answered by Saturday', emails, async ({ adoption }) => {
  await adoption.opened('2026-01-05', applicant)
  const received = await adoption.record('email_received', '2026-01-09')
  expect(received.clock('email_answered').dueOn).toBe('2026-01-10')
  expect(received.clock('email_answered').clause.words.join(' ')).toContain('within one day of receiving them')
})

clause('B03', 'that is stricter than nationally, and said to be', emails, async (story) => {
  expect(await saidOf(story)).toContainEqual(
    expect.stringMatching(/^Stricter than the base.*Counted in days instead of working days/),
  )
})

clause(
  'B04',
  'information is sent within three working days',
  'changed: owner must "send information about adoption" within 3 working days',
  async ({ adoption }) => {
    // From Thursday 2 April, with Good Friday and Easter Monday left out: 7, 8 and 9 April.
    const opened = await adoption.opened('2026-04-02', applicant)
    expect(opened.clock('information_sent').dueOn).toBe('2026-04-09')
  },
)

shared('B07', 'a complaint is opened, as nationally', stories.complaint)

clause(
  'B07',
  'and who is not satisfied is listened to',
  'added: when dissatisfaction_expressed, owner must "listen to the applicant"',
  async ({ adoption }) => {
    await adoption.opened('2026-01-05', applicant)
    const said = await adoption.record('dissatisfaction_expressed', '2026-01-12')
    expect(said.clock('listen_to_the_applicant')).toMatchObject({ duty: 'OWED', owner: 'adoption_worker' })
    expect(said.clock('listen_to_the_applicant').clause.words).toContain(
      'If you are not satisfied we will listen to you',
    )
  },
)

clause(
  'B08',
  'contact is made within three days of the registration form',
  'changed: owner must "contact the applicant to arrange a talk with a social worker" within 3 days',
  async ({ adoption }) => {
    await adoption.opened('2026-04-02', applicant)
    const received = await adoption.record('registration_received', '2026-04-02')
    // Over Easter.
    expect(received.clock('contact_made').dueOn).toBe('2026-04-05')
  },
)

shared('B09', 'Stage One has two months', stories.stageOne)
shared('B09', 'of a late one the reasons are told', stories.stageOneLate)
shared('B10', 'Stage Two has four months from the application', stories.stageTwo)
shared('B10', 'which Stage One comes before', stories.notBeforeStageOne)
shared('B10', 'and of a late one the applicant is kept informed', stories.stageTwoLate)
shared('B12', 'no link and no match before a support plan was discussed', stories.supportPlan)
shared('B13', 'the local authority tells of the support there is', stories.localSupport)
shared('B13', 'support is assessed in every state of the case', stories.supportNeeds)
shared('B14', 'after an unsuccessful assessment the review mechanism is made known', stories.reviewMechanism)

const shortened = {
  all: ['added: when registration_submitted, go to stage shortened', 'added: stage shortened "Shortened process"'],
}

clause(
  'B15',
  'who is already approved as a foster carer or adopter takes the shortened process',
  shortened,
  async ({ adoption }) => {
    await adoption.opened('2026-01-05', approvedBefore)
    const registered = await adoption.record('registration_submitted', '2026-01-12')
    expect(registered.now).toBe('shortened from 2026-01-12')
    expect(registered.has('stage_one_completed')).toBe(false)
    expect((await adoption.record('approved', '2026-03-02')).now).toBe('matching from 2026-03-02')
  },
)

clause(
  'B15',
  'after an unsuccessful shortened process the applicant is given the details of the review mechanism',
  shortened,
  async ({ adoption }) => {
    await adoption.opened('2026-01-05', approvedBefore)
    await adoption.record('registration_submitted', '2026-01-12')
    const ended = await adoption.record('assessment_unsuccessful', '2026-03-02')
    expect(ended.now).toBe('closed as unsuccessful on 2026-03-02')
    expect(ended.effects).toContain('Told the applicant: the details of the Independent Review Mechanism')
  },
)

clause('B15', 'who is not takes Stage One', shortened, async ({ adoption, another }) => {
  await adoption.opened('2026-01-05', applicant)
  expect((await adoption.record('registration_submitted', '2026-01-12')).now).toBe('one from 2026-01-12')
  const other = another('adoption')
  await other.opened('2026-01-12', approvedBefore)
  expect((await other.record('registration_submitted', '2026-01-12')).now).toBe('shortened from 2026-01-12')
})

const register = 'added: 3 months after approved, unless match_confirmed'
const referral = 'refer_the_applicant_to_the_national_adoption_register'

/** Approved on 2 March 2026. */
async function toApproval(adoption: Matter): Promise<Stands> {
  await adoption.opened('2026-01-05', approvedBefore)
  await adoption.record('registration_submitted', '2026-01-12')
  return adoption.record('approved', '2026-03-02')
}

clause('B16', 'after three unmatched months the referral is owed, not before', register, async ({ adoption }) => {
  await toApproval(adoption)
  expect((await adoption.until('2026-06-02')).has(referral)).toBe(false)
  const passed = await adoption.until('2026-06-03')
  expect(passed.clock(referral)).toMatchObject({ duty: 'OWED', owner: 'adoption_worker' })
  expect(passed.clock(referral).clause.words.join(' ')).toContain(
    'not been matched with a child/children within 3 months',
  )
  expect((await adoption.record(referral, '2026-06-04')).clock(referral).duty).toBe('DONE')
})

clause('B16', 'a match first means that it never is', register, async ({ adoption }) => {
  const approved = await toApproval(adoption)
  expect(approved.clock('after approved').dueOn).toBe('2026-06-02')
  await adoption.record('support_plan_discussed', '2026-05-18')
  await adoption.record('match_confirmed', '2026-05-18')
  expect((await adoption.until('2026-06-10')).has(referral)).toBe(false)
})

clause(
  'B16',
  'a match later cancels it undone',
  { in: register, words: ', unless match_confirmed' },
  async ({ adoption }) => {
    await toApproval(adoption)
    await adoption.record('support_plan_discussed', '2026-06-08')
    expect((await adoption.stands()).owed).toContain(referral)
    expect((await adoption.record('match_confirmed', '2026-06-09')).clock(referral).duty).toBe('CANCELLED')
  },
)

clause(
  'B18',
  'before the amendment too the agency itself answers, contacts, listens and refers',
  [emails, register],
  async ({ adoption }) => {
    await adoption.opened('2016-06-01')
    await adoption.record('dissatisfaction_expressed', '2016-06-02')
    // A Friday.
    await adoption.record('email_received', '2016-06-03')
    await adoption.record('registration_submitted', '2016-06-06')
    const registered = await adoption.record('registration_received', '2016-06-06')
    for (const clock of ['information_sent', 'email_answered', 'listen_to_the_applicant', 'contact_made'])
      expect(registered.clock(clock).owner).toBe('adoption_worker')
    expect(registered.clock('email_answered').dueOn).toBe('2016-06-04')
    await adoption.record('stage_one_completed', '2016-07-29')
    await adoption.record('application_submitted', '2016-08-01')
    await adoption.record('approved', '2016-09-05')
    expect((await adoption.until('2016-12-06')).clock(referral)).toMatchObject({ owner: 'adoption_worker' })
  },
)

const gateway =
  'Told the applicant: the contact details; the National Gateway for Adoption and First4Adoption, 0300 222 0022, www.first4adoption.org.uk'
const redirects = 'added: when unable_to_assist, give applicant the contact details of national_gateway'

clause(
  'B17',
  'whom the agency cannot assist it redirects to the gateway, with its contact details',
  redirects,
  async ({ adoption }) => {
    await adoption.opened('2026-01-05', applicant)
    const redirected = await adoption.record('unable_to_assist', '2026-01-07')
    expect(redirected.now).toBe('closed as redirected on 2026-01-07')
    expect(redirected.effects).toContain(gateway)
  },
)

clause(
  'B17',
  'or to another agency that is recruiting',
  'added: when unable_to_assist_but_agency_found, give applicant',
  async ({ adoption }) => {
    await adoption.opened('2026-01-05', applicant)
    const redirected = await adoption.record('unable_to_assist_but_agency_found', '2026-01-07')
    expect(redirected.now).toBe('closed as redirected on 2026-01-07')
    expect(redirected.effects).toContain(
      'Told the applicant: the contact details of another agency which is currently recruiting',
    )
  },
)

clause(
  'B18',
  'a case of December 2016 runs by the earlier edition for good, one of February 2017 by the later',
  [redirects, shortened],
  async ({ adoption, another }) => {
    const december = await adoption.opened('2016-12-23')
    expect(december.edition.inForceFrom).toBe('2016-05-01')
    // 26 and 27 December are bank holidays: 28, 29 and 30 December.
    expect(december.clock('information_sent').dueOn).toBe('2016-12-30')
    const february = another('adoption')
    const opened = await february.opened('2017-02-02', approvedBefore)
    expect(opened.edition.inForceFrom).toBe('2017-01-01')
    expect((await february.record('registration_submitted', '2017-02-20')).now).toBe('shortened from 2017-02-20')
    expect((await adoption.refuses('unable_to_assist', '2017-02-20')).code).toBe('UNKNOWN_EVENT')
    expect((await adoption.record('registration_submitted', '2017-02-20')).now).toBe('one from 2017-02-20')
    expect((await february.record('unable_to_assist', '2017-02-21')).now).toBe('closed as redirected on 2017-02-21')
  },
)
