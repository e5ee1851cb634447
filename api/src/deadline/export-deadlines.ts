/** Takes the deadlines that a filter asks for out of the agency as a file; whose records left is entered in the audit. */
import type { Machine } from '@casewright/dsl'
import { DomainError } from '../errors.ts'
import { ExportFile } from '../export/export-file.ts'
import type { Context } from '../graphql/context.ts'
import { kindsLeftOut } from '../keeping/not-shown.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'
import { type DeadlineLine, deadlineTable } from './deadline-table.ts'
import { findDeadlines } from './list-deadlines.ts'

/** One file is held in memory while it is written. */
const mostLines = 10_000

export async function exportDeadlines(context: Context, query: DeadlineQuery): Promise<ExportFile> {
  const { read, rulebook, nowMs, trail, outside } = context
  const now = await nowMs()
  const lines: DeadlineLine[] = []
  const found = await read((tx) => findDeadlines(tx, now, query, mostLines + 1))
  if (found.length > mostLines)
    throw new DomainError('BAD_USER_INPUT', `One file holds ${mostLines} deadlines at the most: ask for fewer.`)
  for (const { deadline, ...parents } of found) {
    const { title } = rulebook.machine(deadline.editionKey, deadline.procedure)
    lines.push({ deadline, ...parents, title })
  }
  const notShown = await read((tx) => kindsLeftOut(tx, rulebook, (machine) => mayHold(machine, query)))
  const cases = [...new Set(lines.map(({ deadline }) => deadline.caseKey))]
  trail?.exports('exportDeadlines', cases)
  return Object.assign(new ExportFile(), {
    name: 'deadlines.csv',
    mediaType: 'text/csv',
    cases: cases.length,
    notShown,
    content: deadlineTable(lines, notShown, outside.asCell),
  })
}

/** Whether what is asked for may be of such a case. One case alone is shown whole or not at all. */
function mayHold({ procedure, clocks, stages }: Machine, query: DeadlineQuery): boolean {
  return (
    isAbsent(query.caseKey) &&
    (isAbsent(query.procedure) || procedure === query.procedure) &&
    (isAbsent(query.clock) || clocks.some(({ id }) => id === query.clock)) &&
    (isAbsent(query.stage) || stages.some(({ name }) => name === query.stage))
  )
}

const isAbsent = (value: string | null | undefined): value is null | undefined => value === null || value === undefined
