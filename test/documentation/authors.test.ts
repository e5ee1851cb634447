/** Holds the authors' documentation to the compiler: every example in it compiles by itself, and comes out. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startOn } from '../../dsl/src/calendar/count.ts'
import { epochDay } from '../../dsl/src/calendar/epoch-day.ts'
import { explain } from '../../dsl/src/calendar/explain.ts'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { libraryOf, readRuleFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import { compile } from '../../dsl/src/compile.ts'
import { builtIn } from '../../dsl/src/model/own-events.ts'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { untried } from '../../dsl/src/scenario/untried.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { sourceOf } from '../../dsl/src/text/source.ts'
import type { Line } from '../../dsl/src/tree/nodes.ts'
import { print } from '../../dsl/src/tree/print.ts'

const text = readFileSync(`${shippedRulesets}/README.md`, 'utf8')
const library = libraryOf(readRuleFiles([shippedRulesets]))
const calendarFor = calendarsIn(calendarsFolder)

const examples = text.split(/^## |^### /m).flatMap((section) => {
  const title = section.split('\n')[0]!
  return [...section.matchAll(/^```rules\n(.*?)^```$/gms)].map(([, rules], index) => {
    const name = index === 0 ? title : `${title} (${index + 1})`
    return { name, rules: rules!, ...compile({ name, text: rules! }, library) }
  })
})

describe.each(examples)('$name', ({ rules, tree, machines, diagnostics }) => {
  test('compiles by itself', () => {
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([])
  })

  test('is written as the formatter writes it', () => {
    expect(print(tree)).toBe(rules)
  })

  test('comes out as its scenarios expect', () => {
    const results = scenariosOf(tree).map((scenario) =>
      runScenario(scenario, machines, (machine) => calendarFor(machine.calendars.join(', '))),
    )
    expect(results.flatMap(({ failures }) => failures)).toEqual([])
  })
})

test('the first rule ends with scenarios that try every transition, and the test says so', () => {
  const first = examples.find(({ tree }) => scenariosOf(tree).length > 0)!
  const [machine] = first.machines
  const calendar = calendarFor(machine!.calendars.join(', '))
  const results = scenariosOf(first.tree).map((scenario) => runScenario(scenario, first.machines, () => calendar))
  expect(
    untried(
      machine!,
      results.flatMap(({ taken }) => taken),
      calendar,
    ),
  ).toEqual([])
  expect(text).toContain(`    every transition is tried\n    ${results.length} passed, 0 failed\n`)
})

test('what it says that checking the first ruleset gives, is what it gives', () => {
  const first = examples.find(({ tree }) => scenariosOf(tree).length > 0)!
  const given = compile({ name: 'issues.rules', text: first.rules }, library).diagnostics
  const codes = given.map(({ code, severity }) => `${severity} ${code}`)
  expect(codes).toEqual(['warning CW602', 'hint CW419'])
  const said = text.split('Check it again.')[1]!.split('\n\n')[1]!
  expect(said.match(/CW\d+/g)).toEqual(['CW602', 'CW419'])
})

test('every command it shows is one that the command line has, written as it can be typed', () => {
  const shown = [...text.matchAll(/^ {4}npx -y pnpm@[\d.]+ --silent rules (\w+)/gm)].map(([, command]) => command!)
  const listed = [...text.split('\n## ')[0]!.matchAll(/^\| `(\w+) .*` \|/gm)].map(([, command]) => command!)
  expect(shown.length).toBeGreaterThan(5)
  expect(listed.length).toBeGreaterThan(8)
  const known = readdirSync(new URL('../../dsl/src/cli', import.meta.url)).map((file) => file.replace('.ts', ''))
  expect([...shown, ...listed].filter((command) => !known.includes(command))).toEqual([])
  // pnpm is not on every machine, and is fetched by npx as everywhere else.
  expect(text.match(/(?<!-y )\bpnpm (?!@)\w+/g)).toBeNull()
})

test('the count of days in the documentation is the one the language gives', () => {
  const calendar = calendarFor('england_and_wales')
  const { sentences } = explain(calendar, startOn(epochDay('2026-04-02')!), {
    count: 3,
    unit: 'working_day',
    rolls: false,
  })
  const lines = text.split('\n').map((line) => line.trim())
  expect(sentences.length).toBe(6)
  expect(sentences.filter((sentence) => !lines.includes(sentence))).toEqual([])
})

test('every section on a construct has an example', () => {
  const constructs = text.split('\n## The constructs')[1]!.split('\n## ')[0]!
  const without = constructs
    .split('\n### ')
    .slice(1)
    .filter((section) => !section.includes('```rules'))
  expect(without).toEqual([])
})

const kindsIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ statement, under }) => [statement.kind, ...kindsIn(under)])

test('every construct of the language is in some example', () => {
  const corpus = readFileSync(new URL('../corpus/good/constructs.txt', import.meta.url), 'utf8')
  const samples = corpus.split(/^=== .*\n/m).map((sample) => sample.split(/^--- /m)[0]!)
  const known = samples.flatMap((sample) => kindsIn(parse(sourceOf(sample, 'sample')).tree.lines))
  const shown = new Set(examples.flatMap(({ tree }) => kindsIn(tree.lines)))
  expect(known.length).toBeGreaterThan(50)
  expect([...new Set(known)].filter((kind) => !shown.has(kind))).toEqual([])
})

test('the events that the language has itself are all listed, and their rules may stand where it says', () => {
  const rows = text
    .split('## Events that the language has itself')[1]!
    .split('\n## ')[0]!
    .matchAll(/^\| (`.*?`) \|.*\| (.*) \|$/gm)
  const listed = [...rows].map(([, words, places]) => ({
    words: [...words!.matchAll(/`(\w+)`/g)].map((each) => each[1]!),
    places: places!,
  }))
  expect(listed.flatMap(({ words }) => words).sort()).toEqual([...builtIn, 'closed', 'closing'].sort())
  const said = listed.flatMap(({ places }) => [...places.matchAll(/`(when|of|done when) (\w+)/g)])
  expect(said).toHaveLength(15)
  for (const [, how, event] of said) expect(errorsIn(how!, event!), `${how} ${event}`).toEqual([])
  // What is not listed to be waited for is an error.
  for (const each of ['asked', 'answered', 'appointed', 'graded', 'timed_out', 'held', 'linked', 'switched'])
    expect(errorsIn('when', each), each).toEqual(['CW315'])
})

function errorsIn(how: string, event: string): readonly string[] {
  const line =
    how === 'when'
      ? `when ${event}, owner must "write"`
      : how === 'of'
        ? `owner must "write" within 2 working days of ${event}`
        : `owner must "write" within 2 working days of letter_received, done when ${event}`
  const rules = `ruleset own_events "Events"
in force from 2026-01-01
role worker
role manager
procedure letter "Letter"
starts when letter_received
owner worker
worker must decide "whether to go on"
${line}
owner must "answer" within 5 working days of letter_received, done when answer_sent
  may be extended to 10 working days
  if late or expected late, owner must "say why"
stage 1
resolve within 3 working days then escalate to manager
stage 2
owner manager
when answer_sent, close as done
no time limit because "nobody is above"
`
  return compile({ name: 'events', text: rules }, library).diagnostics.flatMap(({ severity, code }) =>
    severity === 'error' ? [code] : [],
  )
}
