/** Which promises of the shipped rules give evidence for which criteria of the inspection framework. */
import { expect, test } from 'vitest'
import { placesIn, shipped, shippedAt } from './shipped.ts'

const shownBy = (path: string) =>
  shippedAt(path).machines.flatMap((machine) =>
    machine.clocks.flatMap((clock) => clock.shows.map((each) => `${clock.id}: ${each.criterion}`)),
  )

test('complaints are evidence that they are answered, acted on and properly investigated', () => {
  expect(shownBy('core-assets/2015-01-01.rules').sort()).toEqual([
    'appoint investigator: proper_investigations',
    'letter_sent: complaints_answered',
    'letter_sent: know_how_to_complain',
    'outcome_sent: complaints_answered',
    'work_with_the_complainant_to_resolve_the_issue: action_on_concerns',
  ])
})

test('no line that says what a rule shows is lost on its way into the machine', () => {
  for (const file of shipped)
    expect([file.path, shownBy(file.path).length]).toEqual([
      file.path,
      placesIn(file, /^ *counts as evidence of /gm).length,
    ])
})
