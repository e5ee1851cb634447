/** Turns the scenarios of a rule file into what they give and expect, in the order they are written. */
import type { DateLiteral, Line, PeriodLiteral, RuleFile, Statement } from '../tree/nodes.ts'
import type { ClockRef, Expect, Given } from '../tree/scenario-nodes.ts'

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

/** What rules read a bare day as. */
export type Days = Extract<Statement, { kind: 'daysAre' }>['days']

/** `days` is what the rules read a bare day as. */
export function scenariosOf({ lines }: Pick<RuleFile, 'lines'>, days: Days = 'calendar'): readonly Scenario[] {
  return lines.flatMap((line) => {
    // A scenario stands wherever its author put it: at the end of the file, or after the stage it tries.
    if (blocks.has(line.statement.kind)) return scenariosOf({ lines: line.under }, days)
    if (line.statement.kind !== 'scenario') return []
    const steps = line.under.flatMap((each): ScenarioStep[] => {
      const { statement } = each
      if (statement.kind === 'given')
        return [
          { kind: 'given', given: givenAsRead(statement.given, days), on: statement.on, at: statement.at, line: each },
        ]
      return statement.kind === 'expect'
        ? [{ kind: 'expect', expect: expectAsRead(statement.expect, days), line: each }]
        : []
    })
    return [{ title: line.statement.title.value, span: line.span, steps }]
  })
}

function givenAsRead(given: Given, days: Days): Given {
  if (given.kind === 'expectedLate') return { ...given, clock: clockAsRead(given.clock, days) }
  if (given.kind !== 'extension') return given
  return { ...given, clock: given.clock && clockAsRead(given.clock, days), to: periodAsRead(given.to, days) }
}

function expectAsRead(expect: Expect, days: Days): Expect {
  return 'clock' in expect ? { ...expect, clock: clockAsRead(expect.clock, days) } : expect
}

function clockAsRead(clock: ClockRef, days: Days): ClockRef {
  return clock.kind === 'wait' ? { ...clock, period: periodAsRead(clock.period, days) } : clock
}

function periodAsRead(period: PeriodLiteral, days: Days): PeriodLiteral {
  return period.unit === 'day' && days === 'working' ? { ...period, unit: 'working_day' } : period
}

const blocks = new Set<Statement['kind']>(['procedure', 'stage', 'area'])
