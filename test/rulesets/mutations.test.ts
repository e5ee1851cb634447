/** A single slip in a shipped rule file is caught by the checker or by one of its own scenarios. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, hasErrors, type RuleText } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { publishedCalendar } from '../calendar/published.ts'

const folder = join(import.meta.dirname, '../../rulesets')
const calendar = publishedCalendar('england_and_wales')

const files: readonly RuleText[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rules'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/** What objects to a text: the errors of the checker, else the titles of the scenarios that fail. */
function objections(name: string, text: string): readonly string[] {
  const library = {
    base: (base: string, of: string | null) =>
      files.find(
        (file) =>
          file.text.includes(`ruleset ${base} `) && file.text.includes(`in force from ${of}`) && file.name !== name,
      ) ?? null,
  }
  const { tree, machines, diagnostics } = compile({ name, text }, library)
  if (hasErrors(diagnostics)) return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return scenariosOf(tree)
    .map((scenario) => runScenario(scenario, machines, () => calendar))
    .flatMap(({ title, passed }) => (passed ? [] : [title]))
}

test.each([
  [
    'a number of days',
    'fostering/2020-01-01.rules',
    'stage1 resolve within 3 working days',
    'stage1 resolve within 4 working days',
  ],
  ['a unit', 'fostering/2020-01-01.rules', 'not resolved within 2 working days', 'not resolved within 2 days'],
  ['where it goes next', 'fostering/2020-01-01.rules', 'then escalate to line_manager', 'then go to stage 3'],
  [
    'a target of the whole case',
    'fostering/2020-01-01.rules',
    'within 1 week of issue_raised',
    'within 2 weeks of issue_raised',
  ],
  [
    'working days for days',
    'core-assets/2015-01-01.rules',
    'within 10 working days of complaint_made',
    'within 10 days of complaint_made',
  ],
  ['a cap', 'core-assets/2015-01-01.rules', 'may be extended to 20 working days', 'may be extended to 25 working days'],
  [
    'a window',
    'core-assets/2015-01-01.rules',
    'within 20 working days of outcome_received',
    'within 15 working days of outcome_received',
  ],
  ['hours', 'core-assets/2015-01-01.rules', '"give an initial response" within 24 hours', 'within 48 hours'],
  [
    'a trigger',
    'core-assets/2015-01-01.rules',
    'when complainant_satisfied, close as resolved',
    'when complainant_satisfied, close as settled',
  ],
  [
    'a start',
    'core-assets/2015-01-01.rules',
    'within 5 working days of report_received',
    'within 5 working days of statement_agreed',
  ],
  ['who may be late', 'core-assets/2015-01-01.rules', 'is within 1 year of', 'is within 2 years of'],
  ['a measure', 'national/2016-05-01.rules', 'within 4 rings', 'within 5 rings'],
  [
    'months for days',
    'national/2016-05-01.rules',
    'within 2 months of registration_submitted',
    'within 60 days of registration_submitted',
  ],
  [
    'each for first',
    'national/2016-05-01.rules',
    'within 1 working day of each email_received',
    'within 1 working day of email_received',
  ],
  ['a gate', 'national/2016-05-01.rules', 'require stage_one_completed', 'require interest_expressed'],
  ['a wait', 'berkshire/2017-01-01.rules', '3 months after approved', '4 months after approved'],
  [
    'a condition',
    'berkshire/2017-01-01.rules',
    'go to stage shortened if already_approved',
    'go to stage shortened unless already_approved',
  ],
  [
    'what outstanding needs',
    'sccif/2017-04-01.rules',
    'outstanding only if everything for good is shown',
    'outstanding only if everything for outstanding is shown',
  ],
  [
    'all for any',
    'sccif/2017-04-01.rules',
    'weaknesses_planned_for or weaknesses_less_serious is shown',
    'weaknesses_planned_for and weaknesses_less_serious are shown',
  ],
  ['the other area', 'sccif/2017-04-01.rules', '5.1 is inadequate or 5.2 is inadequate', '5.1 is inadequate'],
  [
    'which criterion',
    'sccif/2017-04-01.rules',
    'only if no_serious_failure is shown',
    'only if weaknesses_to_address is shown',
  ],
  ['reasons', 'sccif/2017-04-01.rules', 'must assess each area, with reasons', 'must assess each area'],
  [
    'who is spoken to',
    'fostering/2020-01-01.rules',
    `owner must "contact the team member's manager"`,
    'owner must "contact the team member"',
  ],
])('%s', (_, name, written, slipped) => {
  const { text } = files.find((file) => file.name === name)!
  expect(objections(name, text)).toEqual([])
  const wrong = text.replace(written, slipped)
  expect(wrong).not.toBe(text)
  expect(objections(name, wrong)).not.toEqual([])
})

/** A length of time outside the texts for people, the quotes, the comments and the scenarios. */
const lengths = files.flatMap(({ name, text }) => {
  const places: (readonly [string, number, string, string])[] = []
  let inScenario = false
  let start = 0
  for (const line of text.split('\n')) {
    if (/^(scenario|procedure|stage|area)\b/.test(line)) inScenario = line.startsWith('scenario')
    const isRule = !inScenario && !/^\s*[>#]/.test(line)
    for (const found of isRule
      ? line.matchAll(/"[^"]*"|\b\d+ (?:working )?(?:hour|day|week|month|year|ring)s?\b/g)
      : [])
      if (!found[0].startsWith('"')) places.push([name, start + found.index, found[0], line.trim()])
    start += line.length + 1
  }
  return places
})

/** Another number, and the unit that comes to the same where no holiday and no weekend is near. */
function otherLengths(length: string): readonly string[] {
  const [, number, unit] = /^(\d+) (.*)$/.exec(length)!
  const more = `${Number(number) + 1} ${unit}`
  if (/^working days?$/.test(unit!))
    return [more, Number(number) % 5 === 0 ? `${Number(number) / 5} weeks` : `${number} days`]
  if (/^days?$/.test(unit!)) return [more, `${number} working days`]
  if (/^weeks?$/.test(unit!)) return [more, `${Number(number) * 5} working days`]
  return [more]
}

test('the shipped rules have lengths of time enough to slip in', () => {
  expect(lengths.length).toBeGreaterThanOrEqual(40)
})

test.each(lengths)('every length of time is held, in number and unit: %s at %d, %s in %s', (name, at, length) => {
  const { text } = files.find((file) => file.name === name)!
  const unnoticed = otherLengths(length).filter((other) => {
    const wrong = text.slice(0, at) + other + text.slice(at + length.length)
    return objections(name, wrong).length === 0
  })
  expect(unnoticed).toEqual([])
})
