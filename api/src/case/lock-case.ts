/** Takes cases for this transaction alone, so that their steps follow one another. */
import type { Snapshot } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { CaseRun } from './case-run.ts'
import { rulesOf } from './rules-of.ts'
import type { Work } from './work.ts'

export interface LockedCase {
  readonly id: string
  readonly procedure: string
  readonly edition: string
  /** How many announced holidays its calendar takes in. */
  readonly calendar: number
  readonly reference: string | null
  readonly snapshot: Snapshot
  readonly isSetAside: boolean
}

export interface OneLocked extends LockedCase {
  /** When an import brought it along, in epoch milliseconds; null: none did. */
  readonly importedAt: number | null
}

/** Waits for whoever has the case now; null where this agency has no such case, or has erased its record: it takes nothing more. */
export async function lockCase(tx: AgencyTransaction, caseId: string): Promise<OneLocked | null> {
  const [row] = await tx.query<{ [Column in keyof OneLocked]: OneLocked[Column] }>(
    `select id, procedure, edition_id as edition, calendar, reference, snapshot, set_aside_at is not null as "isSetAside",
       floor(extract(epoch from imported_at) * 1000)::float8 as "importedAt" from cases
     where agency_id = $1 and id = $2 and erased_at is null for update`,
    [tx.agencyId, caseId],
    'kept',
  )
  return row ?? null
}

export async function runOf(work: Pick<Work, 'tx' | 'rulebook' | 'announced'>, locked: LockedCase): Promise<CaseRun> {
  const { tx, rulebook } = work
  if (rulebook.edition(locked.edition) === null) await rulebook.catchUp(Number.NaN, tx)
  // A log knows no more announcements than its case counts with.
  const announced = locked.calendar === 0 ? [] : await work.announced()
  const find = rulesOf(rulebook, locked.procedure, announced)
  const { machine, calendar } = find({ edition: locked.edition, calendar: locked.calendar })
  return {
    caseId: locked.id,
    editionKey: locked.edition,
    calendarNumber: locked.calendar,
    reference: locked.reference,
    openedFrom: null,
    machine,
    calendar,
    find,
    left: null,
    before: locked.snapshot,
    snapshot: locked.snapshot,
    entries: [],
    outbox: [],
  }
}
