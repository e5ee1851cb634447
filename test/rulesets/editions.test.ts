/** What the editions that are shipped promise differently, by dates worked out by hand. */
import { expect, test } from 'vitest'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { libraryOf, readRuleFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import { compile } from '../../dsl/src/compile.ts'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { shippedAt } from './shipped.ts'

const national = 'national/2016-05-01.rules'
const berkshire = 'berkshire/2017-01-01.rules'
const before = 'berkshire/2016-05-01.rules'

const library = libraryOf(readRuleFiles([shippedRulesets]))
const calendarFor = calendarsIn(calendarsFolder)

/** Whether a scenario of our own comes out under a ruleset that is shipped. */
function holds(path: string, steps: readonly string[]): boolean {
  const lines = ['', 'scenario "tried here"', ...steps, '']
  const { tree, machines } = compile({ name: path, text: shippedAt(path).text + lines.join('\n') }, library)
  const tried = scenariosOf(tree).at(-1)!
  return runScenario(tried, machines, (machine) => calendarFor(machine.calendars.join(', '))).passed
}

test('information is due within five working days nationally, within three in Berkshire', () => {
  // From Thursday 2 April 2026 over Good Friday and Easter Monday: 7, 8, 9, 10 and 13 April.
  const due = (on: string) => [
    'given interest_expressed on 2026-04-02',
    `expect information_sent due by the end of ${on}`,
  ]
  expect(holds(national, due('2026-04-13'))).toBe(true)
  expect(holds(berkshire, due('2026-04-09'))).toBe(true)
  expect(holds(before, due('2026-04-09'))).toBe(true)
  expect(holds(berkshire, due('2026-04-13'))).toBe(false)
})

test('an email of a Friday is due on Monday nationally, on Saturday in Berkshire', () => {
  const due = (on: string) => [
    'given interest_expressed on 2026-01-05',
    'given email_received on 2026-01-09',
    `expect email_answered due by the end of ${on}`,
  ]
  expect(holds(national, due('2026-01-12'))).toBe(true)
  expect(holds(berkshire, due('2026-01-10'))).toBe(true)
})

test('only the later edition knows the shortened process and the gateway', () => {
  const events = (path: string) => shippedAt(path).machines[0]!.events
  const stages = (path: string) => shippedAt(path).machines[0]!.stages.map((stage) => stage.name)
  expect(stages(berkshire)).toContain('shortened')
  expect(events(berkshire)).toContain('unable_to_assist')
  expect(stages(before)).not.toContain('shortened')
  expect(events(before)).not.toContain('unable_to_assist')
})
