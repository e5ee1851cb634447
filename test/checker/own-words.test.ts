/** The language's own events where a rule waits for them: what comes may be waited for, what never comes is an error. */
import { expect, test } from 'vitest'
import { compileOnShelf } from './shelf.ts'

const letter = (rule: string) => `ruleset own_letters "Letters"
in force from 2026-01-01
role worker
role manager
procedure letter "Letter"
starts when letter_received
owner worker
${rule}
when reply_sent, close as answered
stage 1 resolve within 3 working days then escalate to manager
`

const errorsIn = (rule: string) =>
  compileOnShelf(letter(rule)).diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))

test.each([
  ['when not_resolved, worker must "tell the family" within 2 working days', []],
  ['worker must "tell the family" within 2 working days of not_resolved', ['CW315']],
  ['worker must "tell the family" within 2 working days, done when not_resolved', ['CW315']],
  ['when extended, close as extended', ['CW315']],
  ['when extended, close as extended\nworker must "call" within 1 week\n  may be extended to 2 weeks', ['CW422']],
  ['when closed as answered, worker must "send the survey" within 5 working days of closing', []],
  ['when closed as answered, worker must "send the survey" within 5 working days of letter_received', ['CW216']],
])('%s', (rule, codes) => expect(errorsIn(rule)).toEqual(codes))
