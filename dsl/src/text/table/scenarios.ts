/** The diagnostics on scenarios: CW8xx. */
import { entry } from './entry.ts'

export const scenarios = {
  scenarioFailed: entry<{ expected: string; got: string; working: readonly string[] }>({
    code: 'CW801',
    severity: 'error',
    text: ({ expected, got }) => `Expected ${expected}; got ${got}${got.endsWith('?') ? '' : '.'}`,
    help: ({ working }) => working.join('\n  '),
  }),
  untried: entry<{ transition: string; expected: string }>({
    code: 'CW802',
    severity: 'hint',
    text: ({ transition }) => `No scenario tries this: ${transition}.`,
    help: ({ expected }) => `Give what leads there, and say what you expect: expect ${expected} 2026-01-12`,
  }),
  noScenarios: entry<{ transitions: number }>({
    code: 'CW803',
    severity: 'hint',
    text: ({ transitions }) =>
      `No scenario tries any of the ${transitions === 1 ? 'moves' : `${transitions} moves`} that these rules make.`,
    help: 'A scenario says what happened and what is expected: scenario "nobody acts"',
  }),
}
