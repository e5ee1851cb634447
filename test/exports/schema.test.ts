/** The published schema says what a machine is: every compiled one fits it, and a mangled one does not. */
import published from '@casewright/dsl/machine.schema.json' with { type: 'json' }
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { machineSchema } from './machine-schema.ts'
import { machines } from './machines.ts'

const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published)

describe('the schema of a machine', () => {
  test('says what the types say; run machine-schema.ts to write it anew', () => {
    expect(published).toEqual(machineSchema())
  })

  test('bears a name that says which format of machine it is of, and that no network need look up', () => {
    expect(published.$id).toBe(`urn:casewright:machine:${machines[0]!.format}`)
  })

  test.each(machines.map((machine) => [`${machine.ruleset.name}, ${machine.procedure}`, machine] as const))(
    'every compiled machine fits it, as it comes out of JSON: %s',
    (_, machine) => {
      fits(JSON.parse(JSON.stringify(machine)))
      expect(fits.errors).toBeNull()
    },
  )

  test('a machine that lacks any one part, or has one too many, does not fit', () => {
    const seen = new Set<string>()
    for (const machine of machines)
      for (const { how, whole } of mangledOnce(JSON.parse(JSON.stringify(machine)), seen))
        expect(fits(whole), how).toBe(false)
  })

  test.each([
    ['another format', { format: 2 }],
    ['a place in a list that is no whole number', { clocks: [{ ...machines[0]!.clocks[0]!, clause: 1.5 }] }],
    ['a kind of clock that there is not', { clocks: [{ ...machines[0]!.clocks[0]!, kind: 'alarm' }] }],
    [
      'a unit of time that there is not',
      { clocks: [{ ...machines[0]!.clocks[0]!, period: { count: 1, unit: 'moon', rolls: false } }] },
    ],
    [
      'an action that there is not',
      { triggers: [{ ...machines[0]!.triggers[0]!, actions: [{ kind: 'panic', clause: 0 }] }] },
    ],
  ])('%s does not fit', (_, change) => {
    expect(fits({ ...machines[0]!, ...change })).toBe(false)
  })
})

interface Mangled {
  readonly how: string
  readonly whole: unknown
}

/** What machines stored before there was any have none of. */
const mayLack: ReadonlySet<string> = new Set(['.cutOffs'])

/** The machine with one key of one object gone, or one added, for each shape of object not seen before. */
function mangledOnce(machine: Record<string, unknown>, seen: Set<string>): readonly Mangled[] {
  const found: Mangled[] = []
  const visit = (part: unknown, rebuild: (other: unknown) => unknown, path: string) => {
    if (Array.isArray(part)) {
      for (const [place, each] of part.entries()) visit(each, (other) => rebuild(part.with(place, other)), `${path}[]`)
      return
    }
    if (typeof part !== 'object' || part === null) return
    const shape = `${path} ${Object.keys(part).join()} ${'kind' in part ? part.kind : ''}`
    if (!seen.has(shape)) {
      seen.add(shape)
      found.push({ how: `${path} with one more`, whole: rebuild({ ...part, surplus: 1 }) })
      for (const key of Object.keys(part)) {
        if (mayLack.has(`${path}.${key}`)) continue
        const { [key]: _, ...rest } = part as Record<string, unknown>
        found.push({ how: `${path} without ${key}`, whole: rebuild(rest) })
      }
    }
    for (const [key, value] of Object.entries(part))
      visit(value, (other) => rebuild({ ...part, [key]: other }), `${path}.${key}`)
  }
  visit(machine, (other) => other, '')
  return found
}
