/** Procedures like those that agencies have, small enough to be tried at random. */
export const procedures = {
  escalation: `
role worker
role line_manager who manages worker
question at_risk "Is anyone at risk?"
procedure issue
starts when issue_raised
the case should be closed within 1 week of issue_raised
the case must be closed within 10 working days of issue_raised
if at_risk, open referral instead
stage 1
owner worker
worker must "record the discussion"
resolve within 3 working days then escalate to line_manager
  may be extended to 30 working days with the agreement of family
stage 2
line_manager must "contact the manager" within 1 working day
  if late or expected late, line_manager must tell family "why"
resolve within 3 working days then go to stage 3
if not resolved, worker should "ask to escalate"
stage 3
owner operational_lead
copy everything to line_manager and worker
resolve within 2 working days then go to stage 4
stage 4
owner operational_lead
owner must decide "whether to escalate"
  if yes, escalate to strategic_lead
no time limit because "none is given"
when sent_back, go to stage 2
`,
  complaint: `
question took_place "When did it take place?" a date
question was_child "Were they a child?"
question regulated "Is it regulated?"
contact inspectorate "Inspectorate"
role family outside the agency
role manager
role quality
role lead
procedure complaint
starts when complaint_made
accept if complaint_made is within 1 year of took_place, or if was_child
otherwise manager must decide "whether to accept it", in writing, with reasons
  if no, close as not_accepted
manager must "record it"
keep records for at least 3 years from closing
when closed as final, give family the contact details of inspectorate if regulated
when closed as final, manager must "file it" within 5 working days
when withdrawn, close as withdrawn
stage 1
owner manager
owner should "write" within 10 working days of complaint_made, done when letter_sent
  may be extended to 20 working days with the agreement of family
  stops from family_away to family_back
family may ask for stage 2 once letter_sent
family may ask for stage 2, with reasons
no time limit because "none"
stage 2
owner manager
quality must appoint investigator, never involved in the matter
before begun require appointment_told
investigator must "report" within 20 working days of begun, done when reported
  if late or expected late, owner must tell family "the reasons"
    every 2 weeks because "they wait"
owner must "write with the outcome" within 5 working days of reported, done when outcome_sent
family may ask for stage 3, in writing, with reasons, within 20 working days of outcome_sent
  if nobody asks, close as not_taken_further
no time limit because "none"
stage 3
owner manager
owner must appoint panel of a lead and a manager, never involved in stage 2
lead must "respond" within 24 hours of met, done when responded
when decided_finally, close as final
no time limit because "none"
`,
  standards: `
question known "Are they known already?"
procedure joining
starts when interest_expressed
owner clerk
clerk must "pick up" within 4 rings of each call, done when picked_up
clerk must "reply" within 1 working day of each email, done when replied
  if late or expected late, clerk must tell family "why"
clerk must "send information" within 3 working days of interest_expressed, done when information_sent
before matched require plan_discussed
family may ask for needs_assessment
when unhappy, open complaint
2 months after approved, unless matched, clerk must "refer" within 5 working days
clerk must "review" within 1 month of interest_expressed, done when reviewed
  next within 2 months, then every 3 months, until matched
clerk must "visit" within 2 working days of each registered, done when visited
  next within 5 days, then every 2 weeks
stage enquiry
no time limit because "theirs"
when registered, go to stage short if known
when registered, go to stage one unless known
stage one
clerk must "finish stage one" within 2 months of registered, done when one_done
  starts again from paused to resumed
when one_done, go to stage two
stage short
no time limit because "none"
when approved, go to stage two
stage two
no time limit because "none"
when matched, close as matched
when sent_back, go to stage enquiry
`,
  alarm: `
hours 09:00 to 17:00 Monday to Friday
procedure alarm
starts when raised
clerk must "share it" within 24 hours of raised, done when shared
stage 1
clerk must "call back" within 4 working hours of each call, done when called_back
resolve within 6 hours then go to stage 2
stage 2
resolve within 1 working day then close as lost
family may ask for stage 3 within 3 working days of told
  if nobody asks, go to stage 1
stage 3
clerk must "settle" within 2 hours, done when settled
no time limit because "none"
when settled, close as settled
`,
} as const
