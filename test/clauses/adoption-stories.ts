/** What a local authority's standards leave as the national ones have it: one story for both. */
import { expect } from 'vitest'
import type { HeldClause, Rule } from './clause.ts'
import type { Matter, Stands } from './matter.ts'

export interface SharedStory {
  readonly restsOn: readonly Rule[]
  readonly story: HeldClause['story']
}

/** Not yet approved as anything: where that is asked, it leads to the whole way. Extra answers are refused by rules that do not ask. */
export interface Applicant {
  readonly facts?: Readonly<Record<string, string>>
}

/** Stage One is entered on 12 January 2026. */
export async function toStageOne(adoption: Matter, applicant: Applicant): Promise<Stands> {
  await adoption.opened('2026-01-05', applicant)
  return adoption.record('registration_submitted', '2026-01-12')
}

/** Stage Two is entered on 9 March 2026. */
export async function toStageTwo(adoption: Matter, applicant: Applicant): Promise<Stands> {
  await toStageOne(adoption, applicant)
  await adoption.record('stage_one_completed', '2026-03-02')
  return adoption.record('application_submitted', '2026-03-09')
}

/** Approved on 15 June 2026. */
export async function toApproval(adoption: Matter, applicant: Applicant): Promise<Stands> {
  await toStageTwo(adoption, applicant)
  return adoption.record('approved', '2026-06-15')
}

const lateStageOne = 'tell_applicant_any_reasons_for_delay'
const lateStageTwo = 'tell_applicant_how_stage_two_stands'
const stageOne = 'owner must "complete Stage One" within 2 months of registration_submitted'
const stageTwo = 'owner must "complete Stage Two" within 4 months of application_submitted'

/** The stories of one ruleset, whose applicants answer what it asks. */
export const adoptionStories = (applicant: Applicant = {}) =>
  ({
    rings: {
      restsOn: ['owner must "answer the telephone" within 4 rings'],
      async story({ adoption }) {
        await adoption.opened('2026-01-05', applicant)
        await adoption.record('call_received', '2026-01-06')
        const four = await adoption.record('call_answered', '2026-01-06', { number: 4 })
        expect(four.clock('call_answered', 1).state).toBe('MET')
        await adoption.record('call_received', '2026-01-07')
        const five = await adoption.record('call_answered', '2026-01-07', { number: 5 })
        expect(five.clock('call_answered', 2).state).toBe('MISSED')
        expect(five.clock('call_answered', 1).state).toBe('MET')
        expect(five.clock('call_answered').clause.words.join(' ')).toMatch(
          /^Answer all telephone calls within four rings/,
        )
      },
    },
    voicemail: {
      restsOn: ['owner must "return the call" within 1 working day of each voicemail_left'],
      async story({ adoption }) {
        await adoption.opened('2026-01-05', applicant)
        // A Friday.
        const left = await adoption.record('voicemail_left', '2026-01-09')
        expect(left.clock('call_returned')).toMatchObject({ startedOn: '2026-01-09', dueOn: '2026-01-12' })
        expect(left.clock('call_returned').clause.assumed).toContain('we count from the voicemail')
        const returned = await adoption.record('call_returned', '2026-01-12')
        expect(returned.clock('call_returned').state).toBe('MET')
        await adoption.record('voicemail_left', '2026-01-13')
        expect((await adoption.until('2026-01-15')).clock('call_returned', 2).state).toBe('OVERDUE')
      },
    },
    stageOne: {
      restsOn: [stageOne],
      async story({ adoption, another }) {
        const started = await toStageOne(adoption, applicant)
        expect(started.clock('stage_one_completed')).toMatchObject({ startedOn: '2026-01-12', dueOn: '2026-03-12' })
        // No 31 February.
        const other = another('adoption')
        await other.opened('2026-12-01', applicant)
        const december = await other.record('registration_submitted', '2026-12-31')
        expect(december.clock('stage_one_completed').dueOn).toBe('2027-02-28')
      },
    },
    stageOneFromSubmission: {
      restsOn: [stageOne],
      async story({ adoption }) {
        await toStageOne(adoption, applicant)
        const received = await adoption.record('registration_received', '2026-01-20')
        expect(received.clock('stage_one_completed').dueOn).toBe('2026-03-12')
      },
    },
    stageOneLate: {
      restsOn: [{ in: stageOne, under: 'owner must tell applicant "any reasons for delay"' }],
      async story({ adoption }) {
        const started = await toStageOne(adoption, applicant)
        expect(started.owed).not.toContain(lateStageOne)
        const late = await adoption.until('2026-03-13')
        expect(late.clock('stage_one_completed').state).toBe('OVERDUE')
        expect(late.owed).toContain(lateStageOne)
        expect(late.now).toBe('one from 2026-01-12')
        await adoption.record(lateStageOne, '2026-03-13', { words: 'The references are outstanding.' })
        const completed = await adoption.record('stage_one_completed', '2026-03-20')
        expect(completed.clock('stage_one_completed').state).toBe('MET_LATE')
        expect(completed.now).toBe('waiting_to_apply from 2026-03-20')
      },
    },
    stageOneExpectedLate: {
      restsOn: [{ in: stageOne, under: 'owner must tell applicant "any reasons for delay"' }],
      async story({ adoption }) {
        await toStageOne(adoption, applicant)
        const expected = await adoption.record('expected_late', '2026-02-16', { about: 'stage_one_completed' })
        expect(expected.owed).toContain(lateStageOne)
        expect(expected.clock(lateStageOne).clause.words.join(' ')).toMatch(
          /will keep you informed of any reasons for delay/,
        )
      },
    },
    stageTwo: {
      restsOn: [stageTwo],
      async story({ adoption }) {
        const applied = await toStageTwo(adoption, applicant)
        expect(applied.now).toBe('two from 2026-03-09')
        expect(applied.clock('stage_two_completed')).toMatchObject({ startedOn: '2026-03-09', dueOn: '2026-07-09' })
        const completed = await adoption.record('stage_two_completed', '2026-07-09')
        expect(completed.clock('stage_two_completed').state).toBe('MET')
      },
    },
    notBeforeStageOne: {
      restsOn: ['before application_submitted require stage_one_completed'],
      async story({ adoption }) {
        await toStageOne(adoption, applicant)
        const refused = await adoption.refuses('application_submitted', '2026-02-02')
        expect(refused).toMatchObject({ code: 'GATE' })
        expect(refused.cites).toMatch(/an application for assessment \(after Stage One\)/i)
      },
    },
    slowApplicant: {
      restsOn: ['before application_submitted require stage_one_completed', stageTwo],
      async story({ adoption }) {
        await toStageOne(adoption, applicant)
        await adoption.refuses('application_submitted', '2026-01-20')
        await adoption.record('stage_one_completed', '2026-03-02')
        const waiting = await adoption.until('2026-12-01')
        expect(waiting.now).toBe('waiting_to_apply from 2026-03-02')
        expect(waiting.has('stage_two_completed')).toBe(false)
        const applied = await adoption.record('application_submitted', '2026-12-01')
        expect(applied.clock('stage_two_completed').dueOn).toBe('2027-04-01')
      },
    },
    stageTwoLate: {
      restsOn: [{ in: stageTwo, under: 'owner must tell applicant "how Stage Two stands"' }],
      async story({ adoption }) {
        await toStageTwo(adoption, applicant)
        expect((await adoption.until('2026-07-09')).owed).not.toContain(lateStageTwo)
        const late = await adoption.until('2026-07-10')
        expect(late.owed).toContain(lateStageTwo)
        expect(late.now).toBe('two from 2026-03-09')
      },
    },
    supportPlan: {
      restsOn: [
        'before link_confirmed require support_plan_discussed',
        'before match_confirmed require support_plan_discussed',
      ],
      async story({ adoption }) {
        await toApproval(adoption, applicant)
        for (const event of ['link_confirmed', 'match_confirmed']) {
          const refused = await adoption.refuses(event, '2026-06-22')
          expect(refused).toMatchObject({ code: 'GATE' })
          expect(refused.cites).toMatch(/your agency will discuss a post adoption support plan with you/)
        }
        await adoption.record('support_plan_discussed', '2026-06-22')
        await adoption.record('link_confirmed', '2026-06-22')
        const matched = await adoption.record('match_confirmed', '2026-06-23')
        expect(matched.now).toBe('closed as matched on 2026-06-23')
      },
    },
    localSupport: {
      restsOn: ['local_authority must "inform the applicant of the post-adoption support provided locally"'],
      async story({ adoption }) {
        const duty = 'inform_the_applicant_of_the_post_adoption_support_provided_locally'
        const opened = await adoption.opened('2026-01-05', applicant)
        expect(opened.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'local_authority' })
        expect((await adoption.record(duty, '2026-01-12')).clock(duty).duty).toBe('DONE')
      },
    },
    supportNeeds: {
      restsOn: ['applicant may ask for support_needs_assessment'],
      async story({ adoption }) {
        const asked = (on: string) => adoption.record('asked', on, { about: 'support_needs_assessment' })
        const done = (on: string) => adoption.record('support_needs_assessment', on)
        await adoption.opened('2026-01-05', applicant)
        const steps: readonly (readonly [event: string, on: string])[] = [
          ['registration_submitted', '2026-01-12'],
          ['stage_one_completed', '2026-03-02'],
          ['application_submitted', '2026-03-09'],
          ['approved', '2026-06-15'],
          ['support_plan_discussed', '2026-06-22'],
          ['match_confirmed', '2026-06-22'],
        ]
        for (const [event, on] of steps) {
          expect((await asked(on)).owed).toContain('support_needs_assessment')
          expect((await done(on)).owed).not.toContain('support_needs_assessment')
          await adoption.record(event, on)
        }
        const closed = await asked('2026-09-01')
        expect(closed.now).toBe('closed as matched on 2026-06-22')
        expect(closed.owed).toContain('support_needs_assessment')
      },
    },
    reviewMechanism: {
      restsOn: ["we read 'unsuccessful' as said of the assessment"],
      async story({ adoption, another }) {
        await toStageTwo(adoption, applicant)
        const ended = await adoption.record('assessment_unsuccessful', '2026-06-15')
        expect(ended.now).toBe('closed as unsuccessful on 2026-06-15')
        const told = 'Told the applicant: the details of the Independent Review Mechanism'
        expect(ended.effects).toContain(told)
        expect((await toApproval(another('adoption'), applicant)).effects).not.toContain(told)
      },
    },
    complaint: {
      restsOn: ['when dissatisfaction_expressed, open complaint'],
      async story({ adoption, cases }) {
        await adoption.opened('2026-01-05', applicant)
        expect(await cases('complaint')).toHaveLength(0)
        const said = await adoption.record('dissatisfaction_expressed', '2026-01-12')
        expect(said.now).toBe('enquiry from 2026-01-05')
        const complaints = await cases('complaint')
        expect(complaints).toHaveLength(1)
        const opened = await complaints[0]!.stands()
        expect(opened.edition.ruleset).toBe('core_assets_complaints')
        expect(opened.log).toContainEqual(expect.objectContaining({ event: 'linked', about: said.id }))
        expect(said.log).toContainEqual(expect.objectContaining({ event: 'linked', about: opened.id }))
      },
    },
  }) satisfies Readonly<Record<string, SharedStory>>
