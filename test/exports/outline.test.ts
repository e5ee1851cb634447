/** The outline of a procedure names the same ways out as its diagram, stage by stage. */
import { type Diagram, diagramOf, type Machine, outlineOf } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { machines } from './machines.ts'

const staged = machines.filter(({ stages }) => stages.length > 0)

test('there are procedures with stages to be looked at', () => {
  expect(staged.length).toBeGreaterThan(5)
})

test.each(staged.map((machine) => [machine.ruleset.name, machine.procedure, machine] as const))(
  '%s: every way out that is drawn of a stage of %s is in its outline, and no other',
  (_ruleset, _procedure, machine) => {
    const { stages, leadsTo } = outlineOf(machine)
    const diagram = diagramOf(machine)
    const drawn = stages.map((_, stage) => drawnOf(diagram, stage))
    const told = stages.map((each) =>
      [...new Set([...each.leadsTo, ...leadsTo].map((exit) => bare(machine, exit)))].sort(),
    )
    expect(told).toEqual(drawn)
  },
)

test('a stage that nothing of its own leads out of is left by what leads out of every stage', () => {
  const machine = staged.find(({ procedure }) => procedure === 'issue')!
  const { stages, leadsTo } = outlineOf(machine)
  expect(stages.at(-1)!.leadsTo).toEqual([{ stage: null, on: 'resolved' }])
  expect(leadsTo).toEqual([
    {
      stage: null,
      on: 'if the answer to "Is this an issue of safeguarding?" is yes, closed as safeguarding referral instead',
    },
  ])
})

function drawnOf({ arrows }: Diagram, stage: number): readonly string[] {
  const leaving = arrows.filter(({ from }) => from === `stage_${stage + 1}`)
  return leaving
    .flatMap(({ to, labels }) => labels.map((label) => `${label}: ${/^stage_/.test(to) ? to : 'closed'}`))
    .sort()
}

function bare(machine: Machine, { stage, on }: { readonly stage: string | null; readonly on: string }): string {
  const at = machine.stages.findIndex(({ name }) => name === stage)
  return stage === null ? `${on.replace(/, closed as [^,]*$/, '')}: closed` : `${on}: stage_${at + 1}`
}
