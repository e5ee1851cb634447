/** XState run on the export and the pure step agree on where a case stands and on what is refused. */
import { hasErrors, toXState, xstateParts } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { assign, createMachine } from 'xstate'
import { seeded } from '../calendar/random.ts'
import { calendarOf, compiled, machines } from './machines.ts'
import { runBoth } from './run-both.ts'

const sequences = 10_000
const totals = { refused: 0, moves: 0 }
// Other sequences each day, and the same all day: what failed fails again.
const seed = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000) * sequences)

describe('a machine exported to XState', () => {
  test('the rules it is tried on are whole', () => {
    expect(compiled.filter(({ diagnostics }) => hasErrors(diagnostics))).toEqual([])
    expect(machines.length).toBeGreaterThanOrEqual(4)
  })

  test.each(machines.map((machine) => [`${machine.ruleset.name}, ${machine.procedure}`, machine] as const))(
    'stands where the step stands, and refuses what it refuses: %s',
    (_, machine) => {
      const calendar = calendarOf(machine)
      const config = JSON.parse(JSON.stringify(toXState(machine)))
      const exported = createMachine(config, xstateParts(machine, calendar, assign as never) as never)
      const each = Math.ceil(sequences / machines.length)
      console.log(`${machine.procedure}: ${each} sequences from SEED=${seed}`)
      for (let place = 0; place < each; place++) {
        const run = runBoth(machine, exported, calendar, seeded(seed + place))
        expect(run.difference, `seed ${seed + place}: ${JSON.stringify(run.events)}`).toBeNull()
        totals.refused += run.refused
        totals.moves += run.moves
      }
    },
  )

  test('the sequences refuse and move enough to show something', () => {
    expect(totals.refused).toBeGreaterThan(sequences)
    expect(totals.moves).toBeGreaterThan(sequences)
  })

  test('its config is plain data: it comes through JSON unchanged', () => {
    for (const machine of machines) expect(JSON.parse(JSON.stringify(toXState(machine)))).toEqual(toXState(machine))
  })

  test('every guard and action that a config names is there', () => {
    for (const machine of machines) {
      const parts = xstateParts(machine, calendarOf(machine), () => null)
      const config = JSON.stringify(toXState(machine))
      const names = [...config.matchAll(/\{"type":"(\w+)","params"/g)].map(([, name]) => name!)
      expect(names.filter((name) => !(name in parts.guards) && !(name in parts.actions))).toEqual([])
    }
  })
})
