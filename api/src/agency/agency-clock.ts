/** What time it is for an agency: the database's clock, or for a sandbox its own, which a person moves. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/**
 * Epoch milliseconds. Not the transaction's start: after waiting for a lock that would be in the past.
 * A sandbox's clock runs like any other, so many milliseconds from the database's.
 */
export async function agencyNow(tx: AgencyTransaction): Promise<number> {
  const [row] = await tx.query<{ now: number }>(selectNow, [tx.agencyId], 'kept')
  return row!.now
}

/** Whether it is a sandbox's own, too: known in the same breath. */
export async function agencyClock(tx: AgencyTransaction): Promise<{ readonly nowMs: number; readonly isOwn: boolean }> {
  const [row] = await tx.query<{ nowMs: number; isOwn: boolean }>(selectClock, [tx.agencyId], 'kept')
  return row!
}

/** The real time in epoch milliseconds, also in a sandbox. */
export async function realNow(tx: AgencyTransaction): Promise<number> {
  const [row] = await tx.query<{ now: number }>(`select ${databaseNow} as now`, [], 'kept')
  return row!.now
}

/** The real time in epoch milliseconds, as an expression of a statement. */
export const databaseNow = 'floor(extract(epoch from clock_timestamp()) * 1000)::float8'

/** The same as a statement, whose $1 is the agency: a row with `now`. */
export const selectNow = `select ${databaseNow}
    + coalesce((select offset_ms from sandbox_clock where agency_id = $1), 0) as now`

// A count has its row also where there is nothing to count.
const selectClock = `select ${databaseNow} + coalesce(max(offset_ms), 0) as "nowMs", count(*) > 0 as "isOwn"
  from sandbox_clock where agency_id = $1`

/** Makes the agency a sandbox, whose time begins at an instant in epoch milliseconds. */
export async function addAgencyClock(tx: AgencyTransaction, fromMs: number): Promise<void> {
  await tx.query('update agency set is_sandbox = true where id = $1', [tx.agencyId])
  await tx.query(
    `insert into sandbox_clock (agency_id, offset_ms)
     values ($1, ceil($2::float8 - extract(epoch from clock_timestamp()) * 1000))`,
    [tx.agencyId, fromMs],
  )
}

/** Moves a sandbox's clock on; false where that would be back, also when two people move it at once. */
export async function moveAgencyClock(tx: AgencyTransaction, toMs: number): Promise<boolean> {
  const moved = await tx.query(
    `update sandbox_clock set offset_ms = ceil($2::float8 - extract(epoch from statement_timestamp()) * 1000)
     where agency_id = $1 and offset_ms <= ceil($2::float8 - extract(epoch from statement_timestamp()) * 1000)
     returning agency_id`,
    [tx.agencyId, toMs],
  )
  return moved.length > 0
}

export async function isSandbox(tx: AgencyTransaction, agencyId: string): Promise<boolean> {
  const rows = await tx.query('select from sandbox_clock where agency_id = $1', [agencyId])
  return rows.length > 0
}
