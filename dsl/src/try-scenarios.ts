/** Turns a compiled text into how each of its scenarios came out, for people to read beside the text. */
import { type Compiled, hasErrors } from './compile.ts'
import { type CalendarNamed, calendarFor } from './proofs.ts'
import { type Failure, runScenario } from './scenario/run.ts'
import { scenariosOf } from './scenario/scenario.ts'
import type { Span } from './text/span.ts'

export interface TriedScenario {
  readonly title: string
  readonly span: Span
  readonly passed: boolean
  readonly failures: readonly Failure[]
}

/** Null where the text has errors that leave nothing to try, or the calendar that it names is not at hand. */
export function tryScenarios(compiled: Compiled, named: CalendarNamed): readonly TriedScenario[] | null {
  const { model, machines, tree, diagnostics } = compiled
  const calendar = calendarFor(model, named)
  // That a scenario fails is an error of the text too, and just what is to be shown.
  const faults = diagnostics.filter(({ key }) => key !== 'scenarioFailed')
  if (calendar === null || hasErrors(faults)) return null
  return scenariosOf(tree, model.days).map((scenario) => {
    const { title, passed, failures } = runScenario(scenario, machines, () => calendar)
    return { title, span: scenario.span, passed, failures }
  })
}
