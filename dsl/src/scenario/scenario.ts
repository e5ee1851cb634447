/** Turns the scenarios of a rule file into what they give and expect, in the order they are written. */
import type { DateLiteral, Expect, Given, Line, RuleFile } from '../tree/nodes.ts'

export interface Scenario {
  readonly title: string
  readonly span: { readonly start: number; readonly end: number }
  readonly steps: readonly ScenarioStep[]
}

export type ScenarioStep =
  | {
      readonly kind: 'given'
      readonly given: Given
      readonly on: DateLiteral
      readonly at: string | null
      readonly line: Line
    }
  | { readonly kind: 'expect'; readonly expect: Expect; readonly line: Line }

export function scenariosOf(tree: RuleFile): readonly Scenario[] {
  return tree.lines.flatMap((line) => {
    if (line.statement.kind !== 'scenario') return []
    const steps = line.under.flatMap((each): ScenarioStep[] => {
      const { statement } = each
      if (statement.kind === 'given')
        return [{ kind: 'given', given: statement.given, on: statement.on, at: statement.at, line: each }]
      return statement.kind === 'expect' ? [{ kind: 'expect', expect: statement.expect, line: each }] : []
    })
    return [{ title: line.statement.title.value, span: line.span, steps }]
  })
}
