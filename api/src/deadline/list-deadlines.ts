/** Reads deadlines in the order they fall due: a page at a time by keyset, or all of some cases. */
import { validate as isUuid } from 'uuid'
import { Case } from '../case/case.ts'
import { caseFields, selectOf } from '../case/find-cases.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize } from '../graphql/connection.ts'
import { Person } from '../people/person.ts'
import type { Asked } from './asked-columns.ts'
import { Deadline } from './deadline.ts'
import { type Conditions, conditionsOf, type DeadlineQuery } from './deadline-conditions.ts'
import { deadlineFields, holderFields, holders, joined, orderBy, pageOfQuery, planOf } from './deadline-statement.ts'
import { findAsked } from './find-asked.ts'

const columns = selectOf(deadlineFields)

type Row = Deadline & Record<string, unknown>

// A list that names its cases and holders is one statement: they come along and need not be asked for again.
const withParents = `${columns}, ${selectOf(caseFields, 'case.')}, ${selectOf(holderFields, 'holder.')}`

export interface Parents {
  readonly case: Case
  readonly holder: Person | null
}

export async function findDeadlinesOf(
  tx: AgencyTransaction,
  nowMs: number,
  caseKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly Deadline[]>> {
  const rows = await tx.query<Row>(
    `select ${columns} from ${joined} where d.agency_id = $1 and d.case_id = any($3::uuid[]) order by ${orderBy('due')}`,
    [tx.agencyId, nowMs, caseKeys],
    'kept',
  )
  return Map.groupBy(rows.map(deadlineFrom), ({ caseKey }) => caseKey)
}

/** By the key inside its id: the case, the occurrence and the clock. */
export async function findDeadline(tx: AgencyTransaction, nowMs: number, key: string): Promise<Deadline | null> {
  const [, caseKey, occurrence, clock] = /^([0-9a-f-]{36}):(\d{1,9}):(.+)$/s.exec(key) ?? []
  if (clock === undefined || !isUuid(caseKey)) return null
  const [row] = await tx.query<Row>(
    `select ${columns} from ${joined}
     where d.agency_id = $1 and d.case_id = $3::uuid and d.occurrence = $4::int and d.clock = $5`,
    [tx.agencyId, nowMs, caseKey, occurrence, clock],
  )
  return row === undefined ? null : deadlineFrom(row)
}

export interface FoundDeadline extends Parents {
  readonly deadline: Deadline
}

/** So many of those that a query asks for, in its order, each with its case and its holder. */
export async function findDeadlines(
  tx: AgencyTransaction,
  nowMs: number,
  query: DeadlineQuery,
  most: number,
): Promise<readonly FoundDeadline[]> {
  const { joins, where, parameters } = pageOfQuery(tx.agencyId, nowMs, query, most)
  const rows = await tx.query<Row>(`select ${withParents} from ${joins} ${holders} ${where}`, parameters, planOf(query))
  const people = new Map<unknown, Person | null>([[null, null]])
  return rows.map((row) => {
    const key = row['holder.key']
    if (!people.has(key)) people.set(key, partOf(Person.prototype, holderNames, row))
    const holder = people.get(key) ?? null
    const knownIn = partOf(Case.prototype, caseNames, row)
    const deadline = deadlineFrom(row)
    deadline.knownIn = knownIn
    return { case: knownIn, holder, deadline }
  })
}

/**
 * `later` runs the count in the request's transaction, where it is asked for at all. Of a deadline nothing is known but what
 * is asked, unless that is null.
 */
export async function listDeadlines(
  tx: AgencyTransaction,
  nowMs: number,
  query: DeadlineQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
  known: (parents: Partial<Parents>) => void,
  asked: Asked | null = null,
): Promise<Page<Deadline>> {
  const size = pageSize(query.first)
  const order = query.order ?? 'due'
  const found =
    asked === null
      ? await findDeadlines(tx, nowMs, query, size + 1)
      : await findAsked(tx, nowMs, query, size + 1, asked)
  for (const each of found) known(each)
  const place = ({ dueAt, startedOn, caseKey, clock, occurrence }: Deadline) =>
    cursorOf(tx.agencyId, [order, order === 'due' ? dueAt : startedOn, caseKey, clock, occurrence])
  const deadlines = found.map(({ deadline }) => deadline)
  const count = () => later((tx) => countUpTo(tx, conditionsOf(tx.agencyId, nowMs, query)))
  return pageOf(deadlines, size, query.after, place, count)
}

async function countUpTo(tx: AgencyTransaction, { sql, parameters }: Conditions): Promise<number | null> {
  const [row] = await tx.query<{ counted: number }>(
    `select count(*)::int as counted from (select $2::float8 from ${joined} where ${sql} limit ${mostCounted + 1}) as found`,
    parameters,
  )
  return row!.counted > mostCounted ? null : row!.counted
}

const caseNames = Object.keys(caseFields).map((name) => [name, `case.${name}`] as const)
const holderNames = Object.keys(holderFields).map((name) => [name, `holder.${name}`] as const)

function partOf<Part extends object>(of: Part, names: readonly (readonly [string, string])[], row: Row): Part {
  const part = Object.create(of)
  for (const [name, column] of names) part[name] = row[column]
  return part
}

/** The row itself: a page has many of them, and none is needed twice. */
function deadlineFrom(row: Row): Deadline {
  return Object.setPrototypeOf(row, Deadline.prototype)
}
