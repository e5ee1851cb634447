/** What cannot be said is refused in plain words, and never read as something else. */
import { compile } from '@casewright/dsl'
import { expect, test } from 'vitest'

const head = `ruleset our_rules "Our rules"
calendar england_and_wales
in force from 2026-01-01
source "Our own sentences"
days are calendar days because "we say so"
role worker
role parent outside the agency
question safe "Is the child safe?"

procedure visits "Visits"
starts when begun
owner worker

stage one "One"
no time limit because "none is needed"
when ended, close as ended unless safe
`

function told(lines: string): readonly string[] {
  const text = `${head}${lines}\n`
  const { diagnostics } = compile({ name: 'refused', text }, { base: () => null })
  return diagnostics.flatMap(({ severity, code, message }) =>
    severity === 'hint' ? [] : [`${severity} ${code} ${message}`],
  )
}

test('the head alone has nothing wrong with it', () => {
  expect(told('')).toEqual([])
})

test.each([
  [
    'school days, which no calendar here knows',
    'owner must "hold the meeting" within 15 school days of begun, done when met',
    /^error CW101 "days"/,
  ],
  [
    'time counted back from what happens, of which nobody knows the date before',
    'owner must "send the report" at least 2 working days before met, done when sent',
    /^error CW303 .*"met"/,
  ],
  ['no time at all', 'owner must "answer" within 0 days of begun', /^error CW204 0 days/],
  [
    'whichever of two times is later',
    'owner must "answer" within 10 working days or 4 weeks of begun',
    /^error CW101 "4"/,
  ],
  [
    'whichever of two times is sooner',
    'owner must "answer" within 10 working days of begun, done when answer_sent\nowner must "answer" within 4 weeks of met, done when answer_sent',
    /^error CW306 .*"answer_sent"/,
  ],
  ['a next day that may be a weekend', 'begun after 16:00 is counted from the next day', /^error CW101 "day"/],
  ['"immediately"', 'owner must "answer" immediately', /^error CW101 "immediately"/],
  ['a day of the year', 'owner must "send the return" on 31 March', /^error CW101 "on"/],
  [
    'a decision that is done when something else is',
    'owner must decide "whether to go on" within 5 days of begun, done when told',
    /^error CW101 "done"/,
  ],
  [
    'a decision within a number of things',
    'owner must decide "whether to go on" within 3 rings of begun',
    /^error CW101 "rings"/,
  ],
  [
    'a decision with two limits',
    'owner must decide "whether to go on" within 5 days within 6 days',
    /^error CW107 .*"within" twice/,
  ],
  [
    'two limits for one thing',
    'owner must "answer" within 3 days, done when answer_sent\nowner must "answer" within 5 days, done when answer_sent',
    /^error CW306 .*"answer_sent"/,
  ],
  [
    'two ways on from one event',
    'when met, close as kept\nwhen met, close as dropped',
    /^error CW422 .*close as kept, and close as dropped/,
  ],
  ['somebody nobody has heard of', 'owner must tell uncle "the news"', /^error CW301 .*"uncle"/],
  [
    'a decision in hours from an entry of which nobody knows the time',
    'owner must decide "whether to go on" within 24 hours\n  if yes, tell parent "so"\n  if no, tell parent "no"',
    /^warning CW208 .*entering the stage/,
  ],
  [
    'more time that is less',
    'owner must "answer" within 10 working days of begun\n  may be extended to 5 working days',
    /^warning CW209 .*5 working days .*10 working days/,
  ],
  [
    'a decision from which nothing follows',
    'owner must decide "whether to go on" within 5 days of begun',
    /^warning CW416 .*"whether to go on"/,
  ],
])('%s', (_, lines, refusal) => {
  expect(told(lines)).toEqual(expect.arrayContaining([expect.stringMatching(refusal)]))
})

test('a target and a limit may stand beside each other for one thing', () => {
  const both =
    'owner should "answer" within 3 days, done when answer_sent\nowner must "answer" within 5 days, done when answer_sent'
  expect(told(both)).toEqual([])
})
