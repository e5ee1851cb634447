/** Reads the entries of the audit, the newest first, a page at a time by keyset. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { AuditEntry } from './audit.ts'

export interface AuditQuery {
  readonly first: number
  readonly after: string | null
  /** A key inside the agency. */
  readonly actorKey?: string | null
  readonly subjectKey?: string | null
  readonly verb?: string | null
  /** Epoch milliseconds. */
  readonly from?: number | null
  readonly to?: number | null
}

// Ids are made in the order of time, so the newest first is by id alone.
const where = `agency_id = $1 and ($2::uuid is null or actor = $2) and ($3::text is null or subject = $3)
  and ($4::text is null or verb = $4)
  and ($5::float8 is null or at >= timestamptz 'epoch' + $5::float8 * interval '1 millisecond')
  and ($6::float8 is null or at < timestamptz 'epoch' + $6::float8 * interval '1 millisecond')`

// Looked up as it is shown: an entry outlives the names of what it speaks of.
const subjectName = `case when subject ~ '^[0-9a-f-]{36}$' then case subject_kind
  when 'Case' then (select c.reference from cases c where c.agency_id = $1 and c.id = audit_entry.subject::uuid)
  when 'Person' then (select p.name from person p where p.agency_id = $1 and p.id = audit_entry.subject::uuid)
  when 'Draft' then (select d.title from draft d where d.agency_id = $1 and d.id = audit_entry.subject::uuid)
  when 'Edition' then (select e.title from edition e where e.id = audit_entry.subject::uuid)
end end`

/** `later` runs the count in the request's transaction, where it is asked for at all. */
export async function listAudit(
  tx: AgencyTransaction,
  { first, after, actorKey, subjectKey, verb, from, to }: AuditQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<Page<AuditEntry>> {
  const size = pageSize(first)
  const place = after === null ? null : placeOf(tx.agencyId, after, ['id'])[0]
  const filters = [tx.agencyId, ...[actorKey, subjectKey, verb, from, to].map((each) => each ?? null)]
  const rows = await tx.query<AuditEntry & Record<string, unknown>>(
    `select id as key, actor as "actorKey", subject_kind as "subjectKind", subject as "subjectKey", ${subjectName} as "subjectName",
       number::float8 as number, floor(extract(epoch from at) * 1000)::float8 as at, verb, outcome
     from audit_entry where ${where} and ($7::uuid is null or id < $7) order by agency_id, id desc limit $8`,
    [...filters, place, size + 1],
  )
  const count = () =>
    later(async (tx) => {
      const [row] = await tx.query<{ counted: number }>(
        `select count(*)::int as counted from (select from audit_entry where ${where} limit ${mostCounted + 1}) as found`,
        filters,
      )
      return row!.counted > mostCounted ? null : row!.counted
    })
  const entries = rows.map((row) => Object.assign(new AuditEntry(), row))
  return pageOf(entries, size, after, ({ key }) => cursorOf(tx.agencyId, [key]), count)
}
