/** Takes out of the database whatever on a case is somebody's; what stays are ids, dates and facts, under which the log still replays. */
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/** How much of what there is, by what people call it. */
export interface Holding {
  readonly what: string
  readonly count: number
}

/** What erasing would take, or took. */
export async function holdingsOf(tx: AgencyTransaction, caseId: string): Promise<readonly Holding[]> {
  const [row] = await tx.query<{ words: number; references: number }>(
    `select (select count(*)::int from event_words where agency_id = $1 and case_id = $2
         and (words is not null or reasons is not null)) as words,
       (select count(*)::int from cases where agency_id = $1 and id = $2 and reference is not null) as references`,
    [tx.agencyId, caseId],
  )
  return [
    { what: 'entries of the log with words or reasons beside them', count: row!.words },
    { what: 'references of your own', count: row!.references },
  ]
}

/** Those of these cases that were not erased yet; nothing fires on them any more, and whoever shows or keeps one hears of it. */
export async function eraseRecords(tx: AgencyTransaction, caseIds: readonly string[]): Promise<readonly string[]> {
  const erased = await tx.query<{ id: string }>(
    `with wordless as (
       update event_words set words = null, reasons = null where agency_id = $1 and case_id = any($2::uuid[])
     ), erased as (
       update cases set reference = null, next_due_at = null, erased_at = statement_timestamp()
       where agency_id = $1 and id = any($2::uuid[]) and erased_at is null returning id, version
     )
     insert into outbox (agency_id, id, case_id, kind, payload)
     select $1, told.id, erased.id, 'erased', jsonb_build_object('seq', version)
     from erased join unnest($2::uuid[], $3::uuid[]) as told (case_id, id) on told.case_id = erased.id
     returning case_id as id`,
    [tx.agencyId, caseIds, caseIds.map(() => newId())],
  )
  return erased.map(({ id }) => id)
}
