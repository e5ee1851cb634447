/** What stands above the examples of the pages, so that each shows only the lines it is about. */

export type Frame = keyof typeof frames

const head = `ruleset requests "Requests"
in force from 2026-01-01
role manager
role director
role applicant outside the agency
role expert outside the agency
question urgent "Is it urgent?"
question how_asked "How was it asked?" one of by_letter or by_email
question happened_on "When did it happen?" a date
question meeting_on "When is the meeting?" a date
contact ombudsman "Ombudsman, 0300 000 0000"
`

const procedure = `${head}
procedure request "Request"
starts when request_made
owner manager
`

const stage = `${procedure}when withdrawn, close as withdrawn

stage 1 "Answer"
no time limit because "the answer has one"
`

const framework = `framework inspection "Inspection"
in force from 2026-01-01
role manager
grades good, inadequate
manager must assess each area, with reasons
`

/** The ruleset that local examples extend. */
export const base = `${stage.replace('requests "Requests"', 'letters "Letters"')}owner must "send the letter" within 5 working days of request_made, done when letter_sent
  this is a minimum
owner must "keep a copy" when letter_sent, done when copy_kept
`

/** Another that they extend, of two procedures. */
export const baseOfTwo = `ruleset requests_and_enquiries "Requests and enquiries"
in force from 2026-01-01
role manager

procedure request "Request"
starts when request_made
owner manager
when request_unclear, open enquiry
when answer_sent, close as answered

procedure enquiry "Enquiry"
starts when enquiry_opened
owner manager
when result_known, close as known
`

/** What the examples quote, under the name of \`Letters policy\`. */
export const policy = 'Letters should be answered within 5 working days. Managers keep a copy.'

const local = `ruleset our_letters "Our letters" extends letters of 2026-01-01
in force from 2026-04-01
`

export const frames = {
  nothing: '',
  head,
  procedure,
  stage,
  framework,
  local: `${local}
procedure request

stage 1
`,
  localOfTwo: `ruleset our_requests "Our requests" extends requests_and_enquiries of 2026-01-01
in force from 2026-04-01
`,
  quoting: `${stage.replace('role manager\n', 'source "Letters policy"\nrole manager\n')}
`,
}
