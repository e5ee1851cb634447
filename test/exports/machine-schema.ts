/** Turns the types of `machine.ts` into the JSON Schema that the package publishes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const dsl = join(import.meta.dirname, '../../dsl')

export const schemaPath = join(dsl, 'src/machine/machine.schema.json')

export function machineSchema(): object {
  const { definitions } = createGenerator({
    path: join(dsl, 'src/machine/machine.ts'),
    tsconfig: join(dsl, 'tsconfig.json'),
    type: 'Machine',
    skipTypeCheck: true,
  }).createSchema('Machine')
  const { Machine: machine, ...others } = definitions as Record<string, object> & { Machine: MachineDefinition }
  return inStep({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // A name and no address: nothing need be fetched to know which schema is meant. A later format is another schema.
    $id: `urn:casewright:machine:${machine.properties.format.const}`,
    title: 'Machine',
    description: 'One procedure of one edition: all that is needed to drive a case.',
    ...machine,
    $defs: others,
  }) as object
}

interface MachineDefinition {
  readonly properties: { readonly format: { readonly const: number } }
}

// The generator writes an older draft, and TypeScript has one type for all numbers; those of a machine are counts and
// places in lists.
function inStep(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inStep)
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part).map(([name, value]) => {
    if (name === '$ref') return [name, String(value).replace('#/definitions/', '#/$defs/')]
    if (name === 'type' && !('const' in part)) return [name, wholeNumber(value)]
    return [name, inStep(value)]
  })
  const changed = Object.fromEntries(entries)
  const isNumber = [changed.type].flat().includes('integer')
  return isNumber ? { ...changed, minimum: 0 } : changed
}

function wholeNumber(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(wholeNumber)
  return type === 'number' ? 'integer' : inStep(type)
}

if (import.meta.main) writeFileSync(schemaPath, `${JSON.stringify(machineSchema(), null, 2)}\n`)
