/** One transaction's work on cases: the agency's clock, the agency's people and rules, and the cases taken so far. */

import { agencyNow } from '../agency/agency-clock.ts'
import { type AnnouncedHoliday, loadAnnounced } from '../agency/announced-holidays.ts'
import { type Directory, loadDirectory } from '../agency/directory.ts'
import { type Adopted, loadAdopted } from '../agency/rules-in-use.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import type { CaseRun } from './case-run.ts'

export interface Work {
  readonly tx: AgencyTransaction
  readonly rulebook: Rulebook
  /** The agency's clock, in epoch milliseconds, read after the lock where there is one. */
  readonly nowMs: number
  readonly runs: CaseRun[]
  /** Who holds which role; asked of the database once, and only where a role must be filled. */
  directory(): Promise<Directory>
  inUse(): Promise<readonly Adopted[]>
  /** The holidays announced to the agency, asked of the database once. */
  announced(): Promise<readonly AnnouncedHoliday[]>
}

/** `asOfMs` stands in for the clock where that was read already, or where a past is made up: the demonstration's. */
export async function beginWork(tx: AgencyTransaction, rulebook: Rulebook, asOfMs?: number): Promise<Work> {
  let directory: Promise<Directory> | undefined
  let inUse: Promise<readonly Adopted[]> | undefined
  let announced: Promise<readonly AnnouncedHoliday[]> | undefined
  const nowMs = asOfMs ?? (await agencyNow(tx))
  return {
    tx,
    rulebook: rulebook.of(tx.agencyId),
    nowMs,
    runs: [],
    directory: () => (directory ??= loadDirectory(tx, nowMs)),
    announced: () => (announced ??= loadAnnounced(tx)),
    inUse: () => (inUse ??= loadAdopted(tx, rulebook)),
  }
}
