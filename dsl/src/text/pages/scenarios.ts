/** The pages on scenarios: CW801 to CW803. */
import type { Page } from './page.ts'

const rules =
  'owner must "send the letter" within 5 working days of request_made, done when letter_sent\nwhen letter_sent, close as answered\n'
const withdrawn =
  '\nscenario "withdrawn"\ngiven request_made on 2026-01-05\ngiven withdrawn on 2026-01-06\nexpect closed as withdrawn'

const sent = (due: string) => `
scenario "a letter is sent"
given request_made on 2026-01-05
expect letter_sent due by the end of ${due}
given letter_sent on 2026-01-09
expect closed as answered
`

export const scenarios = {
  scenarioFailed: {
    means: 'A scenario says what is to come out, and something else does.',
    why: 'Either the rules do not say what was meant, or the date was counted wrongly by hand. The count is given day by day, so that one can see which.',
    fix: 'Writes what came out, where it is a date or the like; make sure first that the rules are right.',
    under: 'stage',
    before: `${rules}${sent('2026-01-10')}${withdrawn}`,
    after: `${rules}${sent('2026-01-12')}${withdrawn}`,
  },
  untried: {
    means: 'A case can move in a way that no scenario tries.',
    why: 'What has never been tried has never been seen to be right.',
    author: 'Write a scenario that leads there: only you know what is to come out.',
    under: 'stage',
    before: `${rules}${sent('2026-01-12')}`,
    after: `${rules}${sent('2026-01-12')}${withdrawn}`,
  },
  noScenarios: {
    means: 'A ruleset has no scenario at all.',
    why: 'A scenario is the author’s own proof: a date worked out by hand that the rules have to agree with, also after the next change.',
    author: 'Write a first scenario, with a date that you have counted by hand.',
    under: 'stage',
    before: rules.trimEnd(),
    after: `${rules}${sent('2026-01-12')}${withdrawn}`,
  },
} satisfies Record<string, Page>
