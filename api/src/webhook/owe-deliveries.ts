/** Writes down what is owed to webhooks, and puts what may be sent now into the queue. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { type DeliveryJob, type DeliveryQueue, within } from '../database/queue.ts'

/** A sandbox sends nothing outside until told; `$1` is the agency. */
export const maySend = `(not exists (select from sandbox_clock where agency_id = $1)
  or coalesce((select sandbox_sends from notice_setting where agency_id = $1), false))`

/** For the changes with a number above the first and up to the second. */
export async function oweDeliveries(tx: AgencyTransaction, above: number, upTo: number): Promise<void> {
  await tx.query(
    `insert into delivery (agency_id, webhook_id, number)
     select o.agency_id, w.id, o.number from outbox o join webhook w on w.agency_id = o.agency_id
     where o.agency_id = $1 and o.number > $2::bigint and o.number <= $3::bigint and w.state <> 'deleted'
       and (cardinality(w.kinds) = 0 or o.kind = any(w.kinds)) and ${maySend}
     on conflict do nothing`,
    [tx.agencyId, above, upTo],
  )
}

/** How many; they are in the queue when the transaction commits, and not before. */
export async function enqueueOwed(tx: AgencyTransaction, queue: DeliveryQueue, most: number): Promise<number> {
  const rows = await tx.query<{ webhookId: string; number: number; replays: number }>(
    `with owed as (
       select d.webhook_id, d.number from delivery d
       join webhook w on w.agency_id = d.agency_id and w.id = d.webhook_id and w.state = 'active'
       where d.agency_id = $1 and d.state = 'owed' and ${maySend}
       order by d.webhook_id, d.number limit $2 for update of d skip locked
     )
     update delivery d set state = 'queued', next_try_at = null from owed
     where d.agency_id = $1 and d.webhook_id = owed.webhook_id and d.number = owed.number
     returning d.webhook_id as "webhookId", d.number::float8 as number, d.replays`,
    [tx.agencyId, most],
  )
  if (rows.length === 0) return 0
  const boss = await queue.boss()
  const jobs = rows.map(({ webhookId, number, replays }) => ({
    data: { agencyId: tx.agencyId, webhookId, number, replays } satisfies DeliveryJob,
    group: { id: webhookId },
  }))
  await boss.insert('webhook', jobs, within(tx))
  return rows.length
}
