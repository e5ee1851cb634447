/** Reads cases: some by key, or a page of them, the newest first. */
import type { Snapshot } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { hasFallenAway } from '../deadline/deadline-conditions.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { Case } from './case.ts'

export interface CaseQuery {
  readonly first: number
  readonly after?: string | null
  readonly procedure?: string | null
  readonly status?: string | null
  readonly reference?: string | null
  /** In any letter case. */
  readonly referenceBegins?: string | null
  readonly stage?: string | null
  /** Keys inside the agency. */
  readonly holderKeys?: readonly string[] | null
  readonly openedFrom?: string | null
  readonly openedTo?: string | null
  readonly closedFrom?: string | null
  readonly closedTo?: string | null
  readonly setAside?: boolean | null
  /** Epoch milliseconds: those whose records need not be kept at that moment, and are. */
  readonly erasableAt?: number | null
}

/** What a row of a case holds, by the name it has here. */
export const caseFields: Readonly<Record<string, string>> = {
  key: 'c.id',
  editionKey: 'c.edition_id',
  calendarNumber: 'c.calendar',
  reference: 'c.reference',
  procedure: 'c.procedure',
  stageName: 'c.stage',
  stageEnteredOn: 'c.stage_entered_on::text',
  status: 'c.status',
  openedOn: 'c.opened_on::text',
  closedOn: 'c.closed_on::text',
  outcome: 'c.outcome',
  version: 'c.version',
  erasedAt: 'floor(extract(epoch from c.erased_at) * 1000)::float8',
  importedAt: 'floor(extract(epoch from c.imported_at) * 1000)::float8',
  setAsideAt: 'floor(extract(epoch from c.set_aside_at) * 1000)::float8',
}

const caseColumns = selectOf(caseFields)

/** A select list; a prefix keeps the fields of one table apart from another's. */
export function selectOf(fields: Readonly<Record<string, string>>, prefix = ''): string {
  return Object.entries(fields)
    .map(([name, sql]) => `${sql} as "${prefix}${name}"`)
    .join(', ')
}

export async function findCases(tx: AgencyTransaction, keys: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  const rows = await tx.query<Case & Record<string, unknown>>(
    `select ${caseColumns} from cases c where c.agency_id = $1 and c.id = any($2::uuid[])`,
    [tx.agencyId, keys],
    'kept',
  )
  return new Map(rows.map((row) => [row.key, caseFrom(row)]))
}

export async function findSnapshots(
  tx: AgencyTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Snapshot>> {
  const rows = await tx.query<{ id: string; snapshot: Snapshot }>(
    'select id, snapshot from cases where agency_id = $1 and id = any($2::uuid[])',
    [tx.agencyId, keys],
  )
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]))
}

/** How a case stands, with the edition that says it: read at once, since a switch changes both. */
export async function findStanding(
  tx: AgencyTransaction,
  key: string,
): Promise<{ readonly edition: string; readonly snapshot: Snapshot } | null> {
  const [row] = await tx.query<{ edition: string; snapshot: Snapshot }>(
    'select edition_id as edition, snapshot from cases where agency_id = $1 and id = $2',
    [tx.agencyId, key],
  )
  return row ?? null
}

export interface KnownCase {
  /** As it stands now. */
  readonly row: Case
  readonly snapshot: Snapshot
  /** Whether something was recorded on it after the moment. */
  readonly changedSince: boolean
}

/** Cases that something was on record of at a moment. */
export async function findCasesKnown(
  tx: AgencyTransaction,
  procedure: string | null,
  atMs: number,
  most: number,
): Promise<readonly KnownCase[]> {
  const rows = await tx.query<{ snapshot: Snapshot; changedSince: boolean }>(
    `select ${caseColumns}, c.snapshot, last.recorded_at > moment as "changedSince"
     from cases c
     cross join (select timestamptz 'epoch' + $2::float8 * interval '1 millisecond' as moment) as asked
     join event first on first.agency_id = c.agency_id and first.case_id = c.id and first.seq = 1
     join event last on last.agency_id = c.agency_id and last.case_id = c.id and last.seq = c.version
     where c.agency_id = $1 and first.recorded_at <= moment and ($3::text is null or c.procedure = $3)
     limit $4`,
    [tx.agencyId, atMs, procedure, most],
  )
  return rows.map(({ snapshot, changedSince, ...row }) => ({ row: caseFrom(row), snapshot, changedSince }))
}

// Ids are made in the order of time, so the newest first is by id alone.
export async function listCases(
  tx: AgencyTransaction,
  query: CaseQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<Page<Case>> {
  const size = pageSize(query.first)
  const after = query.after ? placeOf(tx.agencyId, query.after, ['id'])[0] : null
  const { where, parameters } = conditionsOf(tx.agencyId, query)
  const next = parameters.length
  const rows = await tx.query<Case & Record<string, unknown>>(
    `select ${caseColumns} from cases c where ${where} and ($${next + 1}::uuid is null or c.id < $${next + 1})
     order by c.agency_id, c.id desc limit $${next + 2}`,
    [...parameters, after, size + 1],
  )
  const count = () =>
    later(async (tx) => {
      const [row] = await tx.query<{ counted: number }>(
        `select count(*)::int as counted from (select from cases c where ${where} limit ${mostCounted + 1}) as found`,
        [...parameters],
      )
      return row!.counted > mostCounted ? null : row!.counted
    })
  return pageOf(rows.map(caseFrom), size, query.after, ({ key }) => cursorOf(tx.agencyId, [key]), count)
}

function conditionsOf(agencyId: string, query: CaseQuery) {
  const parameters: unknown[] = [agencyId]
  const parts = ['c.agency_id = $1']
  const add = (value: unknown, part: (place: string) => string) => {
    if (value === null || value === undefined) return
    parameters.push(value)
    parts.push(part(`$${parameters.length}`))
  }
  add(query.procedure, (place) => `c.procedure = ${place}`)
  add(query.status, (place) => `c.status = ${place}`)
  add(query.reference, (place) => `c.reference = ${place}`)
  add(
    query.referenceBegins?.toLowerCase().replace(/[\\%_]/g, '\\$&'),
    (place) => `lower(c.reference) like ${place} || '%'`,
  )
  add(query.stage, (place) => `c.stage = ${place}`)
  add(query.holderKeys, (place) => {
    const held = `select case_id from case_holder where agency_id = $1 and person_id = any(${place}::uuid[])`
    return `c.id in (${held})`
  })
  add(query.setAside, (place) => `(c.set_aside_at is not null) = ${place}::boolean`)
  add(query.erasableAt, (place) => {
    const kept = `deadline d where d.agency_id = $1 and d.case_id = c.id and d.kind = 'retention'`
    const over = `(select max(d.due_at) from ${kept} and not ${hasFallenAway}) <= timestamptz 'epoch' + ${place}::float8 * interval '1 millisecond'`
    return `c.status = 'closed' and c.erased_at is null and ${over}`
  })
  add(query.openedFrom, (place) => `c.opened_on >= ${place}::date`)
  add(query.openedTo, (place) => `c.opened_on <= ${place}::date`)
  add(query.closedFrom, (place) => `c.closed_on >= ${place}::date`)
  add(query.closedTo, (place) => `c.closed_on <= ${place}::date`)
  return { where: parts.join(' and '), parameters }
}

export function caseFrom(row: object): Case {
  return Object.assign(new Case(), row)
}
