// @vitest-environment happy-dom
/** A procedure drawn for Mermaid is read by Mermaid as the stages, ends and moves that the rules have. */
import { compile, toMermaid } from '@casewright/dsl'
import mermaid from 'mermaid'
import { describe, expect, test } from 'vitest'
import { machines } from './machines.ts'

interface Read {
  readonly states: readonly string[]
  readonly arrows: readonly string[]
}

async function read(text: string): Promise<Read> {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'stateDiagram' })
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as {
    readonly db: {
      getStates(): ReadonlyMap<string, unknown>
      getRelations(): readonly { readonly id1: string; readonly id2: string }[]
    }
  }
  return {
    states: [...db.getStates().keys()],
    arrows: db.getRelations().map(({ id1, id2 }) => `${id1} > ${id2}`),
  }
}

const small = `procedure complaint
starts when complaint_made
stage 1 "Local; with: signs – # <b>{x}</b> --> %% end"
if not resolved within 3 working days, go to stage 2
stage end "End"
owner must decide "whether it's closed"
  if yes, close as final
  if no, go to stage 1
`.replace('go to stage 2', 'go to stage end')

describe('a procedure drawn for Mermaid', () => {
  test.each(machines.map((machine) => [`${machine.ruleset.name}, ${machine.procedure}`, machine] as const))(
    'is valid, and shows every stage: %s',
    async (_, machine) => {
      const { states } = await read(toMermaid(machine))
      for (const [index] of machine.stages.entries()) expect(states).toContain(`stage_${index + 1}`)
    },
  )

  test('a procedure without stages is drawn as one state, open', async () => {
    const text =
      'procedure note\nstarts when left\n5 days after left, close as unanswered\nwhen answered, close as answered\n'
    const [machine] = compile({ name: 'note.rules', text }, { base: () => null }).machines
    const { arrows } = await read(toMermaid(machine!))
    expect(toMermaid(machine!)).toContain('state "Open" as stage_1')
    expect(arrows).toEqual(expect.arrayContaining(['stage_1 > closed_unanswered', 'stage_1 > closed_answered']))
  })

  test('moves are arrows, closings are ends, and what people write cannot break it', async () => {
    const [machine] = compile({ name: 'small.rules', text: small }, { base: () => null }).machines
    const { states, arrows } = await read(toMermaid(machine!))
    expect(states.toSorted()).toEqual([
      'closed_final',
      'closed_resolved',
      'root_end',
      'root_start',
      'stage_1',
      'stage_2',
    ])
    expect(arrows.toSorted()).toEqual([
      'closed_final > root_end',
      'closed_resolved > root_end',
      'root_start > stage_1',
      'stage_1 > closed_resolved',
      'stage_1 > stage_2',
      'stage_2 > closed_final',
      'stage_2 > closed_resolved',
      'stage_2 > stage_1',
    ])
  })

  test('a move says in plain words what leads there', () => {
    const [machine] = compile({ name: 'small.rules', text: small }, { base: () => null }).machines
    expect(toMermaid(machine!)).toContain('stage_1 --> stage_2 : not resolved within 3 working days\n')
    expect(toMermaid(machine!)).toContain("stage_2 --> closed_final : yes to whether it's closed\n")
  })
})
