/** The national standards for adoption: how enquiries are answered and assessments are kept to their time. */
import { expect } from 'vitest'
import { adoptionStories, type SharedStory } from './adoption-stories.ts'
import { clause } from './clause.ts'
import type { ClauseId } from './ids.ts'

const stories = adoptionStories()
const shared = (id: ClauseId, says: string, { restsOn, story }: SharedStory) => clause(id, says, restsOn, story)

shared('N01', 'four rings are met, five are missed', stories.rings)
shared('N02', 'a Friday’s voicemail is returned by Monday', stories.voicemail)

clause(
  'N03',
  'each email has a clock of its own, and a Friday’s is answered by Monday',
  'owner must "respond to the email" within 1 working day of each email_received',
  async ({ adoption }) => {
    await adoption.opened('2026-01-05')
    await adoption.record('email_received', '2026-01-08')
    const two = await adoption.record('email_received', '2026-01-09')
    expect(two.clock('email_answered', 1)).toMatchObject({ dueOn: '2026-01-09', state: 'RUNNING' })
    expect(two.clock('email_answered', 2)).toMatchObject({ dueOn: '2026-01-12', state: 'RUNNING' })
    const second = await adoption.record('email_answered', '2026-01-09', { answers: [2] })
    expect(second.clock('email_answered', 1).state).toBe('RUNNING')
    expect(second.clock('email_answered', 2).state).toBe('MET')
    expect((await adoption.until('2026-01-10')).clock('email_answered', 1).state).toBe('OVERDUE')
  },
)

clause(
  'N04',
  'information is sent within five working days, over Easter too',
  'owner must "send information about adoption" within 5 working days',
  async ({ adoption }) => {
    // From Thursday 2 April, with Good Friday and Easter Monday left out: 7, 8, 9, 10 and 13 April.
    const opened = await adoption.opened('2026-04-02')
    expect(opened.clock('information_sent')).toMatchObject({ startedOn: '2026-04-02', dueOn: '2026-04-13' })
    expect((await adoption.record('information_sent', '2026-04-13')).clock('information_sent').state).toBe('MET')
  },
)

shared(
  'N07',
  'a complaint is opened under the agency’s own procedure, and the two cases name each other',
  stories.complaint,
)

clause(
  'N07',
  'where the agency has no procedure for complaints, opening one is owed by its administrators',
  'when dissatisfaction_expressed, open complaint',
  async ({ adoption, cases }) => {
    await adoption.opened('2026-01-05')
    const said = await adoption.record('dissatisfaction_expressed', '2026-01-12')
    expect(said.owedOpenings).toMatchObject([
      { procedure: 'complaint', owedOn: '2026-01-12', administrators: [{ name: 'administrator' }] },
    ])
    expect(said.owedOpenings[0].clause.words.join(' ')).toContain('in line with local procedures')
    expect(said.effects.filter((effect) => effect.includes('complaint'))).toEqual([
      "Owed: to open complaint, for which no rules were in use here; it is for the agency's administrators to see to",
    ])
    await expect(cases('complaint')).resolves.toEqual([])
  },
  { inUse: ['national_adoption'] },
)

clause(
  'N08',
  'the five days of the registration form are calendar days',
  'owner must "contact the applicant to arrange a talk with a social worker" within 5 days',
  async ({ adoption }) => {
    await adoption.opened('2026-04-02')
    const submitted = await adoption.record('registration_submitted', '2026-04-02')
    expect(submitted.has('contact_made')).toBe(false)
    const received = await adoption.record('registration_received', '2026-04-02')
    // Over Easter.
    expect(received.clock('contact_made')).toMatchObject({ startedOn: '2026-04-02', dueOn: '2026-04-07' })
    expect((await adoption.until('2026-04-08')).clock('contact_made').state).toBe('OVERDUE')
  },
)

shared('N09', 'two months end on the corresponding date, or on the last day of a shorter month', stories.stageOne)
shared('N09', 'they run from submitting, whenever the form is received', stories.stageOneFromSubmission)
shared('N09d', 'a late Stage One asks for the reasons, and ends nothing', stories.stageOneLate)
shared('N09d', 'so does one that will be late', stories.stageOneExpectedLate)
shared('N10', 'Stage Two has four months from the application', stories.stageTwo)
shared('N10', 'nobody applies before Stage One is complete', stories.notBeforeStageOne)
shared('N10', 'a slow applicant makes nobody late', stories.slowApplicant)
shared('N10d', 'of a late Stage Two the applicant is kept informed, and the case goes on', stories.stageTwoLate)
shared('N12', 'no link and no match before a support plan was discussed', stories.supportPlan)
shared('N13', 'the local authority tells of the support there is', stories.localSupport)
shared('N13', 'support needs are assessed in every state of the case, a closed one too', stories.supportNeeds)
shared(
  'N14',
  'after an unsuccessful assessment, and only then, the review mechanism is made known',
  stories.reviewMechanism,
)

/** What each id pledges, in the source's words. */
const pledges: Partial<Record<ClauseId, Readonly<Record<string, string>>>> = {
  N05: {
    use_comments:
      'Use any comments to improve the information provided and to inform national planning and service provision.',
  },
  N06: {
    verified_sources:
      'Ensure the accuracy of information provided by updating and using verified sources and training staff and adopter volunteers.',
  },
  N11: { time_and_approach: 'To be sensitive to time and approach that suits you.' },
  N15: {
    who_considers_this_good_practice:
      'The Association of Directors of Children’s Services (ADCS), Adoption UK, CoramBAAF, and the Consortium of Voluntary Adoption Agencies (CVAA) and RAA Leaders Group consider that the following customer care and service standards represent good practice and encourage all agencies to observe them.',
    who_endorses_this:
      'These standards are endorsed by the Department for Education, the Association of Directors of Children’s Services (ADCS), Adoption UK, CoramBAAF, RAA Leaders Group and the Consortium for Voluntary Adoption Agencies.',
    aim_positive_welcome:
      'To ensure that there is a positive welcome for all who may be able to care for children in the care system.',
    aim_more_adopters: 'To increase the number of prospective adopters able to meet the needs of children in care.',
    aim_speed:
      'To speed up the process of adoption whilst ensuring that it is effective and supportive for children and adults.',
    aim_customer_service: 'To embed best practice in customer service across the sector.',
    respect_and_value: 'To respect and value you at all times.',
    useful_information: 'To provide accurate and useful information.',
    data_protection: 'To manage all information in line with the General Data Protection Regulations.',
    sensitivity_and_empathy: 'To treat you with sensitivity and empathy.',
    listen_to_feedback: 'To listen to you and take your feedback on board.',
    polite_and_professional: 'To be polite, courteous and professional.',
    timely_responses: 'To respond to your enquiries in a timely manner.',
    clear_responses: 'To provide responses to your enquiries which are clear, accurate and easy to understand.',
    accessible_services: 'To ensure all services are accessible and easy to use.',
    apologise_and_put_right: 'To apologise when we get things wrong and work with you to put them right.',
    share_experiences_with_adopters:
      'To offer the opportunity for you to explore/share experiences with those who have successfully adopted.',
  },
}

for (const [id, all] of Object.entries(pledges))
  for (const [name, words] of Object.entries(all))
    clause(
      id as ClauseId,
      `the pledge "${name.replaceAll('_', ' ')}" is kept in its words`,
      `pledge ${name}$`,
      async ({ pledge }) => {
        expect(await pledge(name, '2026-01-05')).toBe(words)
      },
    )
