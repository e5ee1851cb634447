/** An example of each statement, by the word it opens with: what a line that could not be read might have been. */

export const forms: ReadonlyMap<string, string> = new Map([
  ['ruleset', 'ruleset our_standards "Our standards" extends national of 2016-05-01'],
  ['framework', 'framework inspection "Evaluation criteria"'],
  ['calendar', 'calendar england_and_wales'],
  ['hours', 'hours 09:00 to 17:00 Monday to Friday'],
  ['in', 'in force from 2017-01-01'],
  ['source', 'source "standards.txt"'],
  ['days', 'days are calendar days because "the source says so elsewhere"'],
  ['role', 'role line_manager, also called team_manager, who manages social_worker'],
  ['question', 'question was_child "Was the person a child at the time?"'],
  ['contact', 'contact ombudsman "Ombudsman, 1 High Street, 0300 000 0000"'],
  ['pledge', 'pledge no_reprisal'],
  ['no', 'no time limit because "the source gives none"'],
  ['not', 'not encoded "decided case by case" because "no rule can say it"'],
  ['procedure', 'procedure issue "Issue"'],
  ['stage', 'stage 2 "Line manager"'],
  ['scenario', 'scenario "nobody acts"'],
  ['starts', 'starts when issue_raised'],
  ['owner', 'owner line_manager'],
  ['accept', 'accept if request_made is within 1 year of matters_took_place, or if was_child'],
  ['otherwise', 'otherwise manager must decide "whether to accept it", in writing, with reasons'],
  ['keep', 'keep records for at least 3 years from closing'],
  ['copy', 'copy everything to team_manager'],
  ['resolve', 'resolve within 3 working days then escalate to line_manager'],
  ['if', 'if not resolved within 3 working days, escalate to line_manager'],
  ['unless', 'unless already_known, open referral instead'],
  ['when', 'when letter_sent, go to stage 2 if children_concerned'],
  ['before', 'before panel_met require panel_date_agreed and invitation_sent'],
  ['the', 'the case should be closed within 1 week of issue_raised'],
  ['may', 'may be extended to 20 working days with the agreement of applicant'],
  ['stops', 'stops from information_requested to information_received'],
  ['next', 'next within 3 months, then every 12 months, until plan_ended'],
  ['every', 'every 5 working days because "the source says regularly"'],
  ['counts', 'counts as evidence of know_how_to_ask, for the grade good in inspection'],
  ['counted', 'counted from panel_met, assumed because "the source does not say from when"'],
  ['this', 'this is a minimum'],
  ['move', 'move old_stage to new_stage'],
  ['grades', 'grades outstanding, good, requires_improvement, inadequate'],
  ['area', 'area 5.1 "Overall experiences"'],
  ['evidence', 'evidence views'],
  ['criterion', 'criterion good views_are_heard'],
  ['given', 'given issue_raised on 2026-01-05'],
  ['expect', 'expect stage 2 due by the end of 2026-01-13'],
])

/** What a role must, should or may do, what a grade is given only for, and a cut-off. */
export const roleForms: ReadonlyMap<string, string> = new Map([
  ['must', 'owner must "send the letter" within 10 working days of request_made, done when letter_sent'],
  ['should', 'owner should "record the discussion" within 3 working days of discussed'],
  ['may', 'applicant may ask for stage 2, with reasons, within 20 working days of letter_received'],
  ['after', 'request_received after 16:00 is counted from the next working day'],
  ['only', 'inadequate only if serious_failure or no_progress is shown'],
])

/** What a role must do other than a duty, by the word after `must`. */
export const actForms: ReadonlyMap<string, string> = new Map([
  ['tell', 'owner must tell applicant "the reasons and the new date" within 5 working days of request_made'],
  ['decide', 'owner must decide "whether to go on", with reasons, within 6 weeks of request_made'],
  [
    'appoint',
    'owner must appoint panel of a director and a manager, never involved in the matter, and an expert outside the agency',
  ],
  ['assess', 'manager must assess each area, with reasons'],
  ['see', 'inspector may see the records'],
  ['bring', 'applicant may bring a supporter who is not a solicitor'],
])

/** What follows `if` other than `not resolved`, by the word after it. */
export const ifForms: ReadonlyMap<string, string> = new Map([
  ['late', 'if late or expected late, owner must tell applicant "the reasons and the new date"'],
  ['nobody', 'if nobody asks, close as not_taken_further'],
  ['yes', 'if yes, go to stage 2'],
  ['no', 'if no, close as not_accepted'],
])

/** What never opens a line of its own: the line it stands in, by its word. */
export const innerForms: ReadonlyMap<string, string> = new Map([
  ['go', 'when letter_sent, go to stage 2'],
  ['escalate', 'if not resolved within 3 working days, escalate to line_manager'],
  ['close', 'when letter_sent, close as answered'],
  ['open', 'when concern_shared, open referral'],
  ['tell', 'when letter_sent, tell applicant "that the letter is on its way"'],
  ['give', 'when unable_to_assist, give applicant the contact details of ombudsman'],
])

/** What a local ruleset says of the lines of its base, by how it changes them. */
export const changeForms: ReadonlyMap<string, string> = new Map([
  ['changed', 'changed: owner must "send the letter" within 5 working days of request_made, done when letter_sent'],
  ['unchanged', 'unchanged: owner must "send the letter" within 5 working days of request_made, done when letter_sent'],
  ['added', 'added: owner must "listen to the applicant"'],
  ['dropped', 'dropped: when letter_sent, close as answered because "the case goes on here"'],
])

/** What a scenario gives other than an event, by the word after what it is given of, or by its first. */
export const givenForms: ReadonlyMap<string, string> = new Map([
  ['extension', 'given extension of letter_sent to 20 working days agreed on 2026-01-16'],
  ['graded', 'given 5.1 graded good with everything for good shown, with reasons, on 2026-01-05'],
])

/** What comes round is two lines. */
export const roundForm =
  'owner must "review the plan" within 6 months of plan_made, done when plan_reviewed, and on a line below it: next within 6 months'

/** After a length of time. */
export const afterForm = '3 months after approved, unless match_confirmed, owner must "refer the applicant"'

/** What starts with "again" opens no case. */
export const againForm = 'starts again from request_changed to change_agreed'
