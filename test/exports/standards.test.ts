/** The outline of a procedure says of each standard what owes it, and whose right it is. */
import { compile, outlineOf } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { machines } from './machines.ts'

const text = `ruleset allotments "Allotments"
calendar england_and_wales
in force from 2020-01-01
role gardener outside the agency
role steward
role chair
question fruit "Does it bear fruit?"
question first_seen "When was it first seen?" a date

procedure nuisance "Nuisance"
starts when weeds_reported
owner steward
accept if weeds_reported is within 1 year of first_seen
otherwise steward must decide "whether to look into it"
owner must "walk round"
owner must "weigh the harvest" within 2 days of harvest_brought
  if late, owner must tell gardener "why" within 2 working days
owner must "dig it over" within 1 month of weeds_reported if fruit, done when dug_over
  next within 6 weeks, then every 3 months, until plot_let
owner must "look at the shed" within 1 year of shed_built, done when shed_seen
  next within 2 years
owner must "mend the fence" within 5 days of fence_broken
  if late or expected late, owner must "say how long"
when hedge_burnt, steward must "call the chair" within 2 hours and gardener must "say how" if fruit
when closed as cleared, steward must "thank the gardener"
3 months after weeds_reported, unless weeds_gone, steward should "look again"
gardener may ask for a_new_plot at any time

stage 1 "Steward"
resolve within 3 working days then steward must "write it up" and escalate to chair

stage 2 "Chair"
owner chair
no time limit because "nobody is above the chair"
owner must decide "whether to clear it"
  if yes, steward must "hire a scythe" and close as cleared
  if no, steward should "say why not"
gardener may ask for seeds, in writing, once clearing_refused
gardener may ask for stage 1 within 2 weeks of clearing_refused
  if nobody asks, steward must "let the plot again"
`

const compiled = compile({ name: 'allotments.rules', text }, { base: () => null })

test.each([
  ['walk_round', null, null],
  ['weigh_the_harvest', 'within 2 days of harvest brought', null],
  ['tell_gardener_why', 'if "weigh the harvest" is late, within 2 working days', null],
  ['say_how_long', 'if "mend the fence" is late, or expected to be', null],
  ['whether_to_look_into_it', 'where the case may not be taken on without it', null],
  [
    'dug_over',
    'within 1 month of weeds reported, if the answer to "Does it bear fruit?" is yes; after it the next within 6 weeks, then every 3 months, until plot let',
    null,
  ],
  ['shed_seen', 'within 1 year of shed built, after it the next within 2 years', null],
  ['call_the_chair', 'when hedge burnt, if the answer to "Does it bear fruit?" is yes; within 2 hours', null],
  ['thank_the_gardener', 'when closed as cleared', null],
  ['look_again', '3 months after weeds reported, unless weeds gone comes first', null],
  ['a_new_plot', 'once the gardener asks for it', 'gardener'],
  ['write_it_up', 'if not resolved within 3 working days of entering the stage', null],
  ['hire_a_scythe', 'if the answer to "whether to clear it" is yes', null],
  ['say_why_not', 'if the answer to "whether to clear it" is no', null],
  ['seeds', 'once the gardener asks for it, in writing, after clearing refused', 'gardener'],
  ['time to ask for stage 1', 'within 2 weeks of clearing refused', 'gardener'],
  ['let_the_plot_again', 'if nobody asks for stage 1 within 2 weeks of clearing refused', null],
])('%s is owed: %s', (id, limit, askedBy) => {
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { standards, stages } = outlineOf(compiled.machines[0]!)
  const found = [...standards, ...stages.flatMap((stage) => stage.standards)].find((each) => each.id === id)
  expect(found).toMatchObject({ limit, askedBy })
})

test('no shipped standard that something must owe first is told as if it were always owed', () => {
  const owedLater = machines.flatMap((machine) => {
    const { standards, stages } = outlineOf(machine)
    const told = [...standards, ...stages.flatMap((stage) => stage.standards)]
    return machine.clocks
      .filter(({ start }) => start.kind === 'action' || start.kind === 'late')
      .map(({ id }) => told.find((at) => at.id === id))
  })
  expect(owedLater.length).toBeGreaterThan(10)
  expect(owedLater.filter((standard) => standard?.limit === null)).toEqual([])
})
