/** What services in the four nations commonly promise can be said: each file compiles, comes out by hand-worked dates, and replays. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  blankSnapshot,
  type Compiled,
  hasErrors,
  type Machine,
  replay,
  type Snapshot,
  toMermaid,
  toXState,
  xstateParts,
} from '@casewright/dsl'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { assign, createMachine } from 'xstate'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { compileFiles } from '../../dsl/src/cli/rule-files.ts'
import { runScenario, type Taken } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { untried } from '../../dsl/src/scenario/untried.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { seeded } from '../calendar/random.ts'
import { schemaPath } from '../exports/machine-schema.ts'
import { runBoth } from '../exports/run-both.ts'

const find = calendarsIn(calendarsFolder)
const calendarOf = ({ calendars }: Machine) => find(calendars.join(', '))
const folder = join(import.meta.dirname, 'rules')
const files = compileFiles([folder]).map((compiled) => ({ ...compiled, name: compiled.model.name }))
const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')))

/** The log that a scenario leaves. What was only looked ahead to is taken back by what is given next. */
function logOf(taken: readonly Taken[]): readonly Taken[] {
  const log: Taken[] = []
  let present: Snapshot = blankSnapshot
  for (;;) {
    const next = taken.findLast(({ before }) => before === present)
    if (next === undefined) return log
    log.push(next)
    present = next.after
  }
}

test('there are procedures of all kinds from all four nations', () => {
  expect(files.length).toBeGreaterThanOrEqual(12)
  const calendars = new Set(files.map(({ model }) => model.calendars.join(' ')))
  expect([...calendars].sort()).toEqual([
    'england_and_wales',
    'england_and_wales scotland',
    'england_and_wales scotland northern_ireland',
    'northern_ireland',
    'scotland',
  ])
})

describe.each(files)('$name', (compiled: Compiled) => {
  const { source, tree, machines, diagnostics } = compiled

  test('has no error and no warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([])
    expect(hasErrors(diagnostics)).toBe(false)
  })

  test('is written as the formatter writes it', () => {
    expect(print(tree)).toBe(readFileSync(source.name, 'utf8'))
  })

  const results = scenariosOf(tree).map((scenario) => runScenario(scenario, machines, calendarOf))

  test.each(results)('$title', ({ procedure, failures, taken }) => {
    expect(failures).toEqual([])
    const machine = machines.find((each) => each.procedure === procedure)!
    const log = logOf(taken)
    for (const [place, { after }] of log.entries()) {
      const events = log.slice(0, place + 1).map(({ event }) => event)
      expect(replay(machine, events, calendarOf(machine))).toEqual(after)
    }
  })

  test.each(machines)('every way on of $procedure is tried', (machine) => {
    const taken = results.filter(({ procedure }) => procedure === machine.procedure).flatMap((each) => each.taken)
    expect(untried(machine, taken, calendarOf(machine))).toEqual([])
  })

  test.each(machines)('$procedure is exported, and XState goes the same ways', (machine) => {
    expect(toMermaid(machine)).toContain('stateDiagram')
    fits(JSON.parse(JSON.stringify(machine)))
    expect(fits.errors).toBeNull()
    const calendar = calendarOf(machine)
    const config = JSON.parse(JSON.stringify(toXState(machine)))
    const exported = createMachine(config, xstateParts(machine, calendar, assign as never) as never)
    for (let seed = 1; seed <= 100; seed++) {
      const { difference, events } = runBoth(machine, exported, calendar, seeded(seed))
      expect(difference, `seed ${seed}: ${JSON.stringify(events)}`).toBeNull()
    }
  })
})
