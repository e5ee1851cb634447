/** Turns deadlines into a table, a line for each; last the kinds of case that are left out. */
import { words } from '@casewright/dsl'
import type { Case } from '../case/case.ts'
import { type AsCell, type Cell, lineWith, toCsv } from '../export/csv.ts'
import { leftOut } from '../keeping/not-shown.ts'
import type { Person } from '../people/person.ts'
import type { Deadline } from './deadline.ts'

export interface DeadlineLine {
  readonly deadline: Deadline
  readonly case: Case
  readonly holder: Person | null
  /** The kind of case, for people. */
  readonly title: string
}

const columns: readonly (readonly [name: string, cell: (line: DeadlineLine) => Cell])[] = [
  ['reference', (line) => line.case.reference],
  ['kind of case', ({ title }) => title],
  ['opened on', (line) => line.case.openedOn],
  ['standard', ({ deadline }) => deadline.clock],
  ['occurrence', ({ deadline }) => deadline.occurrence],
  ['what is promised', ({ deadline }) => deadline.text],
  ['firmness', ({ deadline }) => deadline.strength],
  ['stage', ({ deadline }) => deadline.stage],
  ['whose', ({ deadline }) => deadline.owner && words(deadline.owner)],
  ['holder', ({ holder }) => holder?.name ?? null],
  ['state', ({ deadline }) => words(deadline.state)],
  ['duty', ({ deadline }) => deadline.duty && words(deadline.duty)],
  ['started on', ({ deadline }) => deadline.startedOn],
  ['due on', ({ deadline }) => deadline.dueOn],
  ['late from', ({ deadline: { dueAt } }) => (dueAt === null ? null : new Date(dueAt).toISOString())],
  ['done on', ({ deadline }) => deadline.metOn],
  ['late now', ({ deadline }) => deadline.late],
  ['past on arrival', ({ deadline }) => deadline.lateOnArrival],
  ['recorded late', ({ deadline }) => deadline.recordedLate],
  ['provisional', ({ deadline }) => deadline.provisional],
]

export function deadlineTable(lines: readonly DeadlineLine[], notShown: readonly string[], asCell?: AsCell): string {
  const names = columns.map(([name]) => name)
  const rows = lines.map((line) => columns.map(([, cell]) => cell(line)))
  const hidden = notShown.map((kind) => lineWith(names, { 'kind of case': kind, 'what is promised': leftOut }))
  return toCsv(names, [...rows, ...hidden], asCell)
}
