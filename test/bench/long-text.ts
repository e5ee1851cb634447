/** Makes a rule text of as many lines as are asked for. */

/** Procedures of twenty lines each, as rulesets have them: duties with clocks, lateness, quotes and scenarios. */
export function longText(lines: number): string {
  const parts = [
    'ruleset long "Long"',
    'calendar england_and_wales',
    'in force from 2020-01-01',
    'role applicant outside the agency',
    'role worker',
  ]
  for (let number = 0; parts.length < lines; number++) {
    parts.push(
      '',
      `procedure p${number} "Procedure ${number}"`,
      `starts when asked_${number}`,
      'owner worker',
      '> Within 5 working days we send the letter.',
      `owner must "send the letter" within 5 working days of asked_${number}, done when letter_sent_${number}`,
      '  may be extended to 10 working days with the agreement of applicant',
      '  if late or expected late, owner must tell applicant "the reasons and the new date"',
      `applicant may ask for stage 2 once letter_sent_${number}`,
      `when unable_${number}, tell applicant "who else may help" and close as redirected`,
      'stage 1 "First"',
      'if not resolved within 3 working days, escalate to worker',
      'stage 2 "Second"',
      'owner worker',
      `owner should "look again" within 2 weeks of asked_${number}`,
      'if not resolved within 10 working days, close as left',
      'scenario "nobody acts"',
      `given asked_${number} on 2026-01-05`,
      `expect letter_sent_${number} due by the end of 2026-01-12`,
      'expect stage 2 from 2026-01-08',
    )
  }
  return parts.join('\n')
}
