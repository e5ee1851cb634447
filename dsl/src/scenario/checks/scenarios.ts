/** Runs the scenarios of a file where it is checked: what did not come out, and which moves none of them tries. */
import type { WorkingCalendar } from '../../calendar/calendar.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import type { RuleFile } from '../../tree/nodes.ts'
import { runScenario, type Taken } from '../run.ts'
import { type Days, scenariosOf } from '../scenario.ts'
import { expectedOf, transitionInWords, untried } from '../untried.ts'
import { unknownInGrades } from './graded.ts'

type Clause = Machine['clauses'][number]

export interface Tried {
  readonly tree: RuleFile
  /** What the rules read a bare day as. */
  readonly days: Days
  /** A machine each; none where the file has errors. */
  readonly machines: readonly Machine[]
  readonly calendar: WorkingCalendar
  /** Where the file itself states a rule; null for what it inherits. */
  readonly placeOf: (clause: Clause) => Span | null
  readonly head: Span | null
}

export function scenarioChecks({ tree, days, machines, calendar, placeOf, head }: Tried): readonly Diagnostic[] {
  const scenarios = scenariosOf(tree, days)
  const results = scenarios.map((scenario) => runScenario(scenario, machines, () => calendar))
  const misnamed = unknownInGrades(scenarios, machines)
  const isMisnamed = ({ start, end }: Span) => misnamed.some(({ span }) => start <= span.start && span.end <= end)
  const failed = results.flatMap(({ failures }) =>
    failures.flatMap(({ span, expected, got, working, instead }) => {
      if (isMisnamed(span)) return []
      const fix = instead === null ? undefined : { title: `Expect ${instead.text}`, edits: [instead] }
      return report('scenarioFailed', span, { expected, got, working }, fix)
    }),
  )
  const left = machines.flatMap((machine) => {
    const taken: readonly Taken[] = results.flatMap((each) => (each.procedure === machine.procedure ? each.taken : []))
    return untried(machine, taken, calendar).flatMap((move) => {
      const span = placeOf(machine.clauses[move.clause]!)
      return span === null
        ? []
        : [{ transition: transitionInWords(machine, move), span, expected: expectedOf(machine, move) }]
    })
  })
  // Where nobody has begun to try, one line says so; a sketch may well be without.
  if (scenarios.length === 0)
    return left.length === 0 || head === null ? [] : [report('noScenarios', head, { transitions: left.length })]
  return [...misnamed, ...failed, ...left.map(({ span, ...args }) => report('untried', span, args))]
}
