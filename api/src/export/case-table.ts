/** Turns cases into a table with a line for each: how it stands, how it ended and what was late on it; last the kinds of case that are left out. */

import { leftOut } from '../keeping/not-shown.ts'
import type { CaseFile } from './case-file.ts'
import { type AsCell, type Cell, lineWith, toCsv } from './csv.ts'

const columns: readonly (readonly [name: string, cell: (file: CaseFile) => Cell])[] = [
  ['reference', ({ reference }) => reference],
  ['kind', ({ kind }) => kind],
  ['rules', ({ rules }) => rules.title],
  ['in force from', ({ rules }) => rules.inForceFrom],
  ['status', ({ status }) => status],
  ['stage', ({ stage }) => stage],
  ['opened on', ({ openedOn }) => openedOn],
  ['closed on', ({ closedOn }) => closedOn],
  ['outcome', ({ outcome }) => outcome],
  ['promises kept', ({ deadlines }) => deadlines.filter(({ state }) => state === 'met').length],
  [
    'promises late or missed',
    ({ deadlines }) => deadlines.filter(({ state, pastOnArrival }) => late.has(state) && !pastOnArrival).length,
  ],
]
const late: ReadonlySet<string> = new Set(['met_late', 'overdue', 'missed'])

/** After these columns one for every question that any of them answers. */
export function tableOf(files: readonly CaseFile[], notShown: readonly string[], asCell?: AsCell): string {
  const questions = [...new Set(files.flatMap(({ answers }) => answers.map(({ question }) => question)))]
  const rows = files.map((file) => [
    ...columns.map(([, cell]) => cell(file)),
    ...questions.map((question) => file.answers.find((each) => each.question === question)?.answer ?? null),
  ])
  const names = [...columns.map(([name]) => name), ...questions]
  const hidden = notShown.map((kind) => lineWith(names, { kind, rules: leftOut }))
  return toCsv(names, [...rows, ...hidden], asCell)
}
