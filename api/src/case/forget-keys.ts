/** Forgets the keys of commands that are older than seven days: a round of the worker. */
import { inEachAgency } from '../database/each-agency.ts'
import type { Orm } from '../database/orm.ts'

/** How many were forgotten, so that 0 means rest. */
export function forgetKeys(worker: Orm): Promise<number> {
  return inEachAgency(worker, 'agencies_with_old_keys', async (tx) => {
    const [row] = await tx.query<{ count: number }>(
      `with old as (delete from idempotency_key
         where agency_id = $1 and created_at < statement_timestamp() - interval '7 days' returning 1)
       select count(*)::int as count from old`,
      [tx.agencyId],
    )
    return row!.count
  })
}
