/** Turns the scenarios of a rule file into what they give and expect, in the order they are written. */
import type { DateLiteral, Line, RuleFile, Statement } from '../tree/nodes.ts'
import type { Expect, Given } from '../tree/scenario-nodes.ts'

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

export function scenariosOf({ lines }: Pick<RuleFile, 'lines'>): readonly Scenario[] {
  return lines.flatMap((line) => {
    // A scenario stands wherever its author put it: at the end of the file, or after the stage it tries.
    if (blocks.has(line.statement.kind)) return scenariosOf({ lines: line.under })
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

const blocks = new Set<Statement['kind']>(['procedure', 'stage', 'area'])
