/** Reads cases: some by key, or a page of them, the newest first. */
import type { Snapshot } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { Case } from './case.ts'

export interface CaseQuery {
  readonly first: number
  readonly after?: string | null
  readonly procedure?: string | null
  readonly status?: string | null
  readonly reference?: string | null
  readonly stage?: string | null
  /** A key inside the agency. */
  readonly holderKey?: string | null
  readonly setAside?: boolean | null
}

/** What a row of a case holds, by the name it has here. */
export const caseFields: Readonly<Record<string, string>> = {
  key: 'c.id',
  editionKey: 'c.edition_id',
  reference: 'c.reference',
  procedure: 'c.procedure',
  stageName: 'c.stage',
  stageEnteredOn: 'c.stage_entered_on::text',
  status: 'c.status',
  openedOn: 'c.opened_on::text',
  closedOn: 'c.closed_on::text',
  outcome: 'c.outcome',
  version: 'c.version',
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

// Ids are made in the order of time, so the newest first is by id alone.
export async function listCases(
  tx: AgencyTransaction,
  query: CaseQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<Page<Case>> {
  const size = pageSize(query.first)
  const after = query.after ? placeOf(tx.agencyId, query.after, 1)[0] : null
  const where = `c.agency_id = $1 and ($2::text is null or c.procedure = $2) and ($3::text is null or c.status = $3)
    and ($4::text is null or c.reference = $4) and ($5::text is null or c.stage = $5)
    and ($6::uuid is null or c.id in (select case_id from case_holder where agency_id = $1 and person_id = $6))
    and ($7::boolean is null or (c.set_aside_at is not null) = $7)`
  const { procedure, status, reference, stage, holderKey, setAside } = query
  const filters = [
    tx.agencyId,
    ...[procedure, status, reference, stage, holderKey, setAside].map((each) => each ?? null),
  ]
  const rows = await tx.query<Case & Record<string, unknown>>(
    `select ${caseColumns} from cases c where ${where} and ($8::uuid is null or c.id < $8)
     order by c.agency_id, c.id desc limit $9`,
    [...filters, after, size + 1],
  )
  const count = () =>
    later(async (tx) => {
      const [row] = await tx.query<{ counted: number }>(
        `select count(*)::int as counted from (select from cases c where ${where} limit ${mostCounted + 1}) as found`,
        filters,
      )
      return row!.counted > mostCounted ? null : row!.counted
    })
  return pageOf(rows.map(caseFrom), size, query.after, ({ key }) => cursorOf(tx.agencyId, [key]), count)
}

export function caseFrom(row: object): Case {
  return Object.assign(new Case(), row)
}
