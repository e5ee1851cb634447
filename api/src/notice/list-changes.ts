/** Reads the change feed: what was committed after a place, in the order of its numbers. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { Change } from './change.ts'

export async function listChanges(
  tx: AgencyTransaction,
  { first, after }: { readonly first: number; readonly after: string | null },
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<Page<Change>> {
  const size = pageSize(first)
  const since = after === null ? 0 : placeOf(tx.agencyId, after, ['number'])[0]
  const rows = await tx.query<Change & Record<string, unknown>>(
    `select number::float8 as number, case_id as "caseKey", kind, (payload ->> 'seq')::int as seq,
       floor(extract(epoch from created_at) * 1000)::float8 as at
     from outbox where agency_id = $1 and number > $2::bigint order by number limit $3`,
    [tx.agencyId, since, size + 1],
  )
  const count = () =>
    later(async (tx) => {
      const [row] = await tx.query<{ counted: number }>(
        `select count(*)::int as counted from (select from outbox where agency_id = $1 and number is not null
         limit ${mostCounted + 1}) as found`,
        [tx.agencyId],
      )
      return row!.counted > mostCounted ? null : row!.counted
    })
  const changes = rows.map((row) => Object.assign(new Change(), row))
  return pageOf(changes, size, after, ({ number }) => cursorOf(tx.agencyId, [number]), count)
}
