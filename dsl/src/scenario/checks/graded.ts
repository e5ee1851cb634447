/** Grades that scenarios give in words the framework does not have: refused for their spelling, they would show nothing. */
import type { FrameworkArea, Machine } from '../../machine/machine.ts'
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import type { Name, Shown } from '../../tree/literals.ts'
import type { Scenario } from '../scenario.ts'

export function unknownInGrades(scenarios: readonly Scenario[], machines: readonly Machine[]): readonly Diagnostic[] {
  const framework = machines.find((machine) => machine.framework !== null)?.framework
  if (framework == null) return []
  const { areas, grades } = framework
  return scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      if (step.kind !== 'given' || step.given.kind !== 'graded') return []
      const { area: named, grade, shown } = step.given
      const area = areas.find(({ name }) => name === named.text)
      return [
        ...(area === undefined
          ? [unknownArea(named, areas)]
          : shown.flatMap((each) => unknownShown(each, area, grades))),
        ...unknownShown({ name: grade, everything: true }, area, grades),
      ]
    }),
  )
}

function unknownArea({ text, span }: Name, areas: readonly FrameworkArea[]): Diagnostic {
  const near = nearest(
    text,
    areas.map(({ name }) => name),
  )
  return report('unknownArea', span, { name: text, nearest: near }, replaceBy(near, span))
}

/** `everything` is of a grade, anything else a criterion of the area. */
function unknownShown(
  { name: { text, span }, everything }: Shown,
  area: FrameworkArea | undefined,
  grades: readonly string[],
): Diagnostic[] {
  const names = everything ? grades : (area?.criteria.map(({ name }) => name) ?? [])
  if (names.includes(text)) return []
  const near = nearest(text, names)
  return [report('unknownCriterion', span, { name: text, everything, nearest: near }, replaceBy(near, span))]
}
