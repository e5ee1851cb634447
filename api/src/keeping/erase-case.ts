/** Erases the record of a case whose time has come, in the caller's transaction; or says what that would take. */
import { lockCase, runOf } from '../case/lock-case.ts'
import { noCase } from '../case/no-case.ts'
import { beginWork } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { eraseRecords, type Holding, holdingsOf } from './erase-record.ts'
import type { ErasureList } from './erasure-list.ts'
import { type Retention, retentionOf } from './retention.ts'

export type ErasureAnswer =
  | { readonly kind: 'erased' | 'would_erase'; readonly caseId: string; readonly holdings: readonly Holding[] }
  | { readonly kind: 'kept'; readonly caseId: string; readonly retention: Retention }

export async function eraseCase(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  list: ErasureList,
  caseId: string,
  isDryRun: boolean,
): Promise<ErasureAnswer | InvalidInput> {
  const locked = await lockCase(tx, caseId)
  if (locked === null) return noCase()
  const work = await beginWork(tx, rulebook)
  const { machine } = await runOf(work, locked)
  const retention = retentionOf(machine, locked.snapshot)
  if (retention.mayEraseAt === null || retention.mayEraseAt > work.nowMs) return { kind: 'kept', caseId, retention }
  const holdings = await holdingsOf(tx, caseId)
  if (isDryRun) return { kind: 'would_erase', caseId, holdings }
  // First the list: what stands on it and was not committed is erased at the next start, as was decided here.
  list.add({ agencyId: tx.agencyId, caseId })
  await eraseRecords(tx, [caseId])
  return { kind: 'erased', caseId, holdings }
}
