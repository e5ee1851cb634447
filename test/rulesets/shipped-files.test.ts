/** What is shipped holds: it compiles, is written canonically, and its scenarios come out and try everything. */
import { describe, expect, test } from 'vitest'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { untried } from '../../dsl/src/scenario/untried.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { shipped, shippedAt } from './shipped.ts'

const calendarFor = calendarsIn(calendarsFolder)

describe.each(shipped)('$path', ({ path, text, tree, model, machines, diagnostics }) => {
  test('has no error and no warning', () => {
    expect(diagnostics.filter((each) => each.severity !== 'hint')).toEqual([])
  })

  test('is written as the formatter writes it', () => {
    expect(print(tree)).toBe(text)
  })

  test('is named by the day it is in force from', () => {
    expect(path.endsWith(`/${model.inForceFrom}.rules`)).toBe(true)
  })

  const results = scenariosOf(tree).map((scenario) =>
    runScenario(scenario, machines, (machine) => calendarFor(machine.calendars.join(', '))),
  )

  test.each(results)('$title', ({ failures }) => {
    expect(failures).toEqual([])
  })

  test.each(machines)('no scenario leaves a transition of $procedure untried', (machine) => {
    const taken = results.filter((each) => each.procedure === machine.procedure).flatMap((each) => each.taken)
    expect(untried(machine, taken, calendarFor(machine.calendars.join(', ')))).toEqual([])
  })
})

test('there are editions of all six rulesets, and two of Berkshire', () => {
  expect(shipped.map((each) => each.path).filter((path) => !path.startsWith('demonstration'))).toEqual([
    'berkshire/2016-05-01.rules',
    'berkshire/2017-01-01.rules',
    'core-assets/2015-01-01.rules',
    'fostering/2020-01-01.rules',
    'national/2016-05-01.rules',
    'safeguarding/2020-01-01.rules',
    'sccif/2017-04-01.rules',
  ])
})

test('one sentence is the whole header of the first stage for foster carers, word for word', () => {
  const lines = shippedAt('fostering/2020-01-01.rules').text.split('\n')
  expect(lines).toContain('stage1 resolve within 3 working days then escalate to line_manager')
})
