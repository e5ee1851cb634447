/** The outline of a procedure names the same ways out as its diagram, stage by stage. */
import { compile, type Diagram, diagramOf, type Machine, outlineOf } from '@casewright/dsl'
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

test('what a time leads to is told with what calls it off, and for which cases it runs', () => {
  const text = [
    'days are working days',
    'role clerk',
    'question urgent "Is it urgent?"',
    'procedure enquiry',
    'starts when made',
    'owner clerk',
    'stage 1',
    'resolve within 5 working days then go to stage 2',
    '1 working day after made, go to stage 2 if urgent',
    'stage 2',
    'no time limit because "none is needed"',
    '4 weeks after made, unless letter_sent, close as lapsed unless urgent',
    '30 days after made, close as given_up',
    'when letter_sent, close as answered',
  ].join('\n')
  const { machines: made, diagnostics } = compile({ name: 'enquiry.rules', text }, { base: () => null })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const labels = diagramOf(made[0]!).arrows.flatMap((arrow) => arrow.labels)
  expect(labels).toEqual(
    expect.arrayContaining([
      '1 working day after made, if the answer to "Is it urgent?" is yes',
      '30 working days after made',
      '4 weeks after made, unless letter sent comes first, unless the answer to "Is it urgent?" is yes',
    ]),
  )
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
