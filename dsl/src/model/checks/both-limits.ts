/** Two times for one thing that can both run: whoever reads one of them takes it for the time there is. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Condition, Duty } from '../../tree/nodes.ts'
import { type Rule, withDescendantsAndSelf } from '../blocks.ts'
import { dutyName } from '../keys.ts'
import type { Model } from '../model.ts'
import { answersForBoth, type Cases, casesOf } from './both-can-hold.ts'

interface Timed {
  readonly rule: Rule
  readonly duty: Duty
  readonly condition: Condition
}

export function bothLimits({ questions, procedures, source }: Model): readonly Diagnostic[] {
  const cases = casesOf(questions)
  return procedures.flatMap(withDescendantsAndSelf).flatMap(({ rules }) => {
    const alike = Map.groupBy(rules.flatMap(timed), ({ duty }) => `${duty.strength} ${dutyName(duty)}`)
    return [...alike.values()].flatMap((all) =>
      all.flatMap((each, place) => {
        const found = firstBeside(each, all, place, cases)
        // What the base wrote is the base's to mend; where only one of the two is ours, that is the place.
        const ours = found === null ? undefined : [each, found.other].find(({ rule }) => rule.source === source)
        if (ours === undefined) return []
        const { strength } = each.duty
        return [report('bothLimits', ours.rule.span, { name: dutyName(each.duty), strength, answers: found!.answers })]
      }),
    )
  })
}

/** One without a condition is a second rule of its name, and said to be so. */
function timed(rule: Rule): readonly Timed[] {
  const { statement: duty } = rule
  if (duty.kind !== 'duty' || duty.within === null || duty.condition === null) return []
  return [{ rule, duty, condition: duty.condition }]
}

function firstBeside({ condition }: Timed, all: readonly Timed[], place: number, cases: Cases) {
  for (let at = 0; at < place && cases.left > 0; at++) {
    const other = all[at]!
    const answers = answersForBoth(other.condition, condition, cases)
    if (answers !== null) return { other, answers }
  }
  return null
}
