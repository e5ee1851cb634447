/** Reads deadlines in the order they fall due: a page at a time by keyset, or all of some cases. */
import { validate as isUuid } from 'uuid'
import { Case } from '../case/case.ts'
import { caseFields, selectOf } from '../case/find-cases.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { Person } from '../people/person.ts'
import { Deadline } from './deadline.ts'
import {
  type Conditions,
  conditionsOf,
  type DeadlineOrder,
  type DeadlineQuery,
  editionOf,
  lateAt,
} from './deadline-conditions.ts'

const columns = `d.case_id as "caseKey", d.clock, d.occurrence, d.clock_index as "clockIndex", d.kind, d.text, d.strength,
  d.state, d.duty, d.stage, d.owner_role as "owner", d.holder_id as "holderKey", d.started_on::text as "startedOn",
  d.due_on::text as "dueOn", floor(extract(epoch from d.due_at) * 1000)::float8 as "dueAt", d.provisional,
  d.met_on::text as "metOn", ${lateAt('$2')} as late, d.late_on_arrival as "lateOnArrival",
  d.recorded_late as "recordedLate", ${editionOf} as "editionKey", c.procedure`

const joined = `deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id`
const orders: Readonly<Record<DeadlineOrder, string>> = { due: 'd.due_order', started: 'd.started_on' }
const ids = 'd.case_id, d.clock, d.occurrence'
const orderBy = (order: DeadlineOrder) => `d.agency_id, ${orders[order]}, ${ids}`

type Row = Deadline & Record<string, unknown>

// A list that names its cases and holders is one statement: they come along and need not be asked for again.
const withParents = `${columns}, ${selectOf(caseFields, 'case.')}, p.agency_id as "holder.agencyId", p.id as "holder.key",
  p.name as "holder.name", p.email as "holder.email"`
const parents = `left join person p on p.agency_id = d.agency_id and p.id = d.holder_id`

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
  const order = query.order ?? 'due'
  const conditions = conditionsOf(tx.agencyId, nowMs, query)
  const { sql, parameters } = query.after ? after(tx.agencyId, query.after, order, conditions) : conditions
  const rows = await tx.query<Row>(
    `select ${withParents} from ${joined} ${parents} where ${sql} order by ${orderBy(order)} limit ${most}`,
    parameters,
    spans(query) ? 'afresh' : 'kept',
  )
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

/** A plan for any days would take every span for a short one, and read and sort all that is in it. */
function spans({ dueFrom, dueTo, dayFrom, dayTo }: DeadlineQuery): boolean {
  return [dueFrom, dueTo, dayFrom, dayTo].some((day) => day !== null && day !== undefined)
}

/** `later` runs the count in the request's transaction, where it is asked for at all. */
export async function listDeadlines(
  tx: AgencyTransaction,
  nowMs: number,
  query: DeadlineQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
  known: (parents: Parents) => void,
): Promise<Page<Deadline>> {
  const size = pageSize(query.first)
  const order = query.order ?? 'due'
  const found = await findDeadlines(tx, nowMs, query, size + 1)
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

// What has no due date comes last: its place in the order is infinity, which an index and a row comparison know.
function after(agencyId: string, cursor: string, order: DeadlineOrder, { sql, parameters }: Conditions): Conditions {
  const [of, ...place] = placeOf(agencyId, cursor, ['text', 'any', 'id', 'text', 'number'])
  if (of !== order) throw new DomainError('BAD_USER_INPUT', 'This cursor is of a list in another order.')
  const next = parameters.length
  const due = `coalesce(timestamptz 'epoch' + $${next + 1}::float8 * interval '1 millisecond', 'infinity')`
  return {
    sql: `${sql} and (${orders[order]}, ${ids})
      > (${order === 'due' ? due : `$${next + 1}::date`}, $${next + 2}::uuid, $${next + 3}::text, $${next + 4}::int)`,
    parameters: [...parameters, ...place],
  }
}

const caseNames = Object.keys(caseFields).map((name) => [name, `case.${name}`] as const)
const holderNames = ['agencyId', 'key', 'name', 'email'].map((name) => [name, `holder.${name}`] as const)

function partOf<Part extends object>(of: Part, names: readonly (readonly [string, string])[], row: Row): Part {
  const part = Object.create(of)
  for (const [name, column] of names) part[name] = row[column]
  return part
}

/** The row itself: a page has many of them, and none is needed twice. */
function deadlineFrom(row: Row): Deadline {
  return Object.setPrototypeOf(row, Deadline.prototype)
}
