/** What time it is for an agency: the database's clock, or for a sandbox its own, which a person moves. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/**
 * Epoch milliseconds. Not the transaction's start: after waiting for a lock that would be in the past.
 * A sandbox's clock runs like any other, so many milliseconds from the database's.
 */
export async function agencyNow(tx: AgencyTransaction): Promise<number> {
  const [row] = await tx.query<{ now: number }>(
    `select floor(extract(epoch from clock_timestamp()) * 1000)::float8
       + coalesce((select offset_ms from sandbox_clock where agency_id = $1), 0) as now`,
    [tx.agencyId],
  )
  return row!.now
}

/** Sets a sandbox's clock; false where the agency is none. */
export async function setAgencyClock(tx: AgencyTransaction, toMs: number): Promise<boolean> {
  const moved = await tx.query(
    `update sandbox_clock set offset_ms = ceil($2::float8 - extract(epoch from clock_timestamp()) * 1000)
     where agency_id = $1 returning agency_id`,
    [tx.agencyId, toMs],
  )
  return moved.length > 0
}

export async function isSandbox(tx: AgencyTransaction, agencyId: string): Promise<boolean> {
  const rows = await tx.query('select from sandbox_clock where agency_id = $1', [agencyId])
  return rows.length > 0
}
