/** Erases what a restored backup brought back: before anything is served, the database is brought up to the list. */
import type { AuditKey } from '../audit/audit-key.ts'
import { insertOf } from '../audit/entry.ts'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { eraseRecords } from './erase-record.ts'
import type { ErasureList } from './erasure-list.ts'

/** How many had come back. */
export async function eraseAgain(orm: Orm, auditKey: AuditKey, list: ErasureList): Promise<number> {
  let count = 0
  for (const [agencyId, erasures] of Map.groupBy(list.read(), (each) => each.agencyId)) {
    count += await inAgency(orm, agencyId, async (tx) => {
      const erased = await eraseRecords(
        tx,
        erasures.map(({ caseId }) => caseId),
      )
      const acts = erased.map((subject) => ({
        actor: null,
        verb: 'eraseCase',
        subjectKind: 'Case',
        subject,
        outcome: 'erased again',
      }))
      if (acts.length > 0) tx.withCommit(insertOf(auditKey, agencyId, acts))
      return erased.length
    })
  }
  return count
}
