/** Whose each duty of the sources is: every story holds what its cases show to this, so that none changes hands unseen. */
import { assert } from 'vitest'
import type { Answer } from '../api/support.ts'

/** By procedure and role, the clocks that are that role's. */
export const owedBy: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // N and B: "we" of the standards is whoever deals with the enquiry; the local authority is named apart.
  adoption: {
    adoption_worker: [
      'call_answered',
      'call_returned',
      'email_answered',
      'information_sent',
      'contact_made',
      'support_needs_assessment',
      'listen_to_the_applicant',
      'stage_one_completed',
      'tell_applicant_any_reasons_for_delay',
      'stage_two_completed',
      'tell_applicant_how_stage_two_stands',
      'refer_the_applicant_to_the_national_adoption_register',
    ],
    local_authority: ['inform_the_applicant_of_the_post_adoption_support_provided_locally'],
  },
  issue: {
    supervising_social_worker: [
      'stage 1',
      'record_the_discussion_and_the_agreement_made',
      'discuss_the_issue_with_their_line_manager',
      'ask_the_team_manager_to_escalate',
      'tell_operational_lead_that_the_issue_has_not_been_resolved',
    ],
    line_manager: ['stage 2', 'contact_the_team_member_s_manager'],
    operational_lead: [
      'stage 3',
      'contact_the_team_member_s_equivalent_manager',
      'whether_to_escalate_the_issue_to_the_strategic_lead',
    ],
  },
  complaint: {
    local_manager: [
      'write_down_what_was_said_as_a_complaint',
      'record_the_complaint_fully_in_writing',
      'work_with_the_complainant_to_resolve_the_issue',
      'letter_sent',
    ],
    complaints_manager: [
      'whether_to_accept_it',
      'appointment_told_to_all',
      'appointment_discussed_with_all',
      'tell_complainant_the_reasons_and_the_new_date_and_seek_their_agreement',
      'outcome_sent',
      'tell_complainant_the_reasons_and_the_new_date_and_seek_their_agreement_for_outcome_sent',
      'whether_to_share_some_or_all_of_the_investigator_s_report',
      'appoint panel',
      'see_that_the_independent_person_is_appropriately_qualified_and_experienced',
      'panel_date_agreed',
      'complainant_invited',
    ],
    quality_assurance: ['appoint investigator', 'see_that_the_investigator_has_relevant_qualifications_and_experience'],
    investigator: [
      'speak_to_the_complainant',
      'interview_the_other_people_concerned',
      'ask_for_the_complainant_s_permission_to_see_papers',
      'papers_seen',
      'seek_the_views_of_children_in_the_light_of_their_age_and_understanding',
      'report_received',
    ],
    panel: ['initial_response_received', 'written_response_received'],
    complainant: ['time to ask for stage 3'],
  },
  safeguarding_referral: {
    staff: [
      'concern_shared',
      'referral_recorded',
      'allegation_shared',
      'allegation_handled',
      'outcome_followed_up',
      'protection_confirmed',
      'tell_director_of_childrens_services_our_concerns_in_writing',
    ],
  },
  significant_event: { registered_person: ['authorities_notified', 'action_taken'] },
  vacancy: { registered_person: ['vacancy_acted_on'] },
  inspection_follow_up: { registered_person: ['requirements_addressed'] },
  assessment: { registered_manager: ['grade 5.1', 'grade 5.2', 'grade 5.3'] },
}

const shown = new Set<string>()

/** What somebody has to do, decide or may ask for; what only runs over the case is whoever's the stage then is. */
const owned = new Set(['DUTY', 'STAGE', 'WINDOW'])

export function holdOwners(procedure: string, deadlines: readonly Answer[]): void {
  for (const { kind, clock, owner } of deadlines.filter((each) => owned.has(each.kind))) {
    const role = Object.entries(owedBy[procedure]!).find(([, clocks]) => clocks.includes(clock))?.[0]
    if (role === undefined) assert.fail(`Nobody has said whose ${clock} of ${procedure} is (${kind}).`)
    assert.equal(owner, role, `${clock} of ${procedure} is ${role}'s`)
    shown.add(`${procedure}: ${clock}`)
  }
}

/** What none of the stories told so far has shown: of its owner nothing was held. */
export function neverShown(): readonly string[] {
  return Object.entries(owedBy)
    .flatMap(([procedure, roles]) =>
      Object.values(roles)
        .flat()
        .map((clock) => `${procedure}: ${clock}`),
    )
    .filter((each) => !shown.has(each))
}
