/**
 * Numbers what has been committed, agency by agency: the worker's verb behind the change feed.
 *
 * Whoever reads up to a number has then read all there will ever be up to it. A number drawn while writing could not
 * promise that: who draws first may commit last.
 */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { inEachAgency } from '../database/each-agency.ts'
import type { Orm } from '../database/orm.ts'
import { wakeChannel } from '../live/wakes.ts'

/** One batch of each agency that has something new; how many were numbered, so that 0 means rest. */
export function numberChanges(worker: Orm, batchSize = 1000): Promise<number> {
  return inEachAgency(worker, 'agencies_with_changes', (tx) => numberBatchOf(tx, batchSize))
}

async function numberBatchOf(tx: AgencyTransaction, batchSize: number): Promise<number> {
  await tx.query('insert into change_counter (agency_id) values ($1) on conflict do nothing', [tx.agencyId])
  const [counter] = await tx.query<{ last: string }>(
    'select last_number::text as last from change_counter where agency_id = $1 for update skip locked',
    [tx.agencyId],
  )
  // Another worker is at it, and will have seen to all that was there when it began.
  if (counter === undefined) return 0
  const [row] = await tx.query<{ counted: number }>(numberBatch, [tx.agencyId, counter.last, batchSize])
  // Said when this commits, once for the batch.
  if (row!.counted > 0) await tx.query('select pg_notify($1, $2)', [wakeChannel, tx.agencyId])
  return row!.counted
}

// Looked at only after the counter's lock, so that nothing has a number that this statement does not see. What one case
// wrote first was written down first, since its row was locked; so the moment of writing keeps a case's order.
const numberBatch = `
with next as (
  select id, row_number() over (order by created_at, id) as place
  from outbox where agency_id = $1 and number is null
  order by created_at, id limit $3
), numbered as (
  update outbox o set number = $2::bigint + next.place from next where o.agency_id = $1 and o.id = next.id
), counted as (
  update change_counter set last_number = $2::bigint + (select count(*) from next) where agency_id = $1
)
select count(*)::int as counted from next`
