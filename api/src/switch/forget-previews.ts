/** Forgets what was tried out more than seven days ago and not made: a round of the worker. */
import { inEachAgency } from '../database/each-agency.ts'
import type { Orm } from '../database/orm.ts'

/** How many were forgotten, so that 0 means rest. What a switch that was made had shown is kept for good. */
export function forgetPreviews(worker: Orm): Promise<number> {
  return inEachAgency(worker, 'agencies_with_old_previews', async (tx) => {
    // Whoever makes the switch just now holds its row, and it is ready no longer when they let go of it.
    const old = await tx.query<{ id: string }>(
      `select id from switch_preview
       where agency_id = $1 and state = 'ready' and made_at < clock_timestamp() - interval '7 days' for update`,
      [tx.agencyId],
    )
    const ids = old.map(({ id }) => id)
    await tx.query('delete from switched_case where agency_id = $1 and preview_id = any($2::uuid[])', [
      tx.agencyId,
      ids,
    ])
    await tx.query('delete from switch_preview where agency_id = $1 and id = any($2::uuid[])', [tx.agencyId, ids])
    return ids.length
  })
}
