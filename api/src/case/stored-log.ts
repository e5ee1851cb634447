/** Reads the log of a case back into the events that made it, with what each set off. */
import { type CaseEvent, type EventDetails, epochDay } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { StoredEffect } from './case-run.ts'

export interface StoredEntry {
  readonly event: CaseEvent
  readonly effects: readonly StoredEffect[]
}

export async function readStoredLog(tx: AgencyTransaction, caseId: string): Promise<readonly StoredEntry[]> {
  return (await readStoredLogs(tx, [caseId])).get(caseId) ?? []
}

/** By case. */
export async function readStoredLogs(
  tx: AgencyTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const rows = await tx.query<Row>(
    `select case_id as "caseId", name, happened_on::text as "happenedOn",
       floor(extract(epoch from happened_at) * 1000)::float8 as at,
       floor(extract(epoch from recorded_at) * 1000)::float8 as "recordedAt", recorded_by as by, details, effects
     from event
     where agency_id = $1 and case_id = any($2::uuid[])
     order by case_id, seq`,
    [tx.agencyId, caseIds],
  )
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return new Map([...byCase].map(([caseId, ofCase]) => [caseId, ofCase.map(entryFrom)]))
}

function entryFrom({ name, happenedOn, at, recordedAt, by, details, effects }: Row): StoredEntry {
  return { event: { name, on: epochDay(happenedOn)!, at, recordedAt, by, details }, effects }
}

type Row = {
  caseId: string
  name: string
  happenedOn: string
  at: number | null
  recordedAt: number
  by: string | null
  details: EventDetails
  effects: readonly StoredEffect[]
}
