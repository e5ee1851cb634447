/** Reads a page of deadlines with the columns that were asked for, and no others: a list is what everybody's day begins with. */
import { Case } from '../case/case.ts'
import { caseFields } from '../case/find-cases.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { Person } from '../people/person.ts'
import type { Asked } from './asked-columns.ts'
import { Deadline } from './deadline.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'
import { deadlineFields, holderFields, holders, pageOfQuery, planOf } from './deadline-statement.ts'

export interface Listed {
  readonly deadline: Deadline
  /** Null where nobody holds it, and where it was not asked for. */
  readonly holder: Person | null
}

// By these a deadline is named and has its place in the list; by `late` the statement is told the time.
const always: readonly string[] = ['caseKey', 'clock', 'occurrence', 'startedOn', 'dueAt', 'late']

export async function findAsked(
  tx: AgencyTransaction,
  nowMs: number,
  query: DeadlineQuery,
  most: number,
  asked: Asked,
): Promise<readonly Listed[]> {
  const ofDeadline = chosen(
    deadlineFields,
    (name) => always.includes(name) || asked.deadline.has(name as keyof Deadline),
  )
  const ofCase = chosen(
    caseFields,
    (name) => asked.case !== null && (name === 'key' || asked.case.has(name as keyof Case)),
  )
  const ofHolder = chosen(holderFields, () => asked.holder)
  const columns = [ofDeadline, ofCase, ofHolder].flatMap((fields) => fields.map(([, sql]) => sql))
  const { joins, where, parameters } = pageOfQuery(tx.agencyId, nowMs, query, most)
  const sql = `select ${columns} from ${joins} ${asked.holder ? holders : ''} ${where}`
  const rows = await tx.tuples<unknown[]>(sql, parameters, planOf(query))
  const people = new Map<unknown, Person | null>([[null, null]])
  return rows.map((row) => {
    const deadline = filled(new Deadline(), ofDeadline, row, 0)
    if (asked.case !== null) deadline.knownIn = filled(new Case(), ofCase, row, ofDeadline.length)
    if (asked.holder && !people.has(deadline.holderKey))
      people.set(
        deadline.holderKey,
        filled(Object.create(Person.prototype), ofHolder, row, ofDeadline.length + ofCase.length),
      )
    return { deadline, holder: asked.holder ? people.get(deadline.holderKey)! : null }
  })
}

type Fields = readonly (readonly [name: string, sql: string])[]

function chosen(fields: Readonly<Record<string, string>>, isNeeded: (name: string) => boolean): Fields {
  return Object.entries(fields).filter(([name]) => isNeeded(name))
}

function filled<Of extends object>(into: Of, fields: Fields, row: readonly unknown[], from: number): Of {
  for (let index = 0; index < fields.length; index++)
    (into as Record<string, unknown>)[fields[index]![0]] = row[from + index]
  return into
}
