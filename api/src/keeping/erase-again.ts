/** Erases what a restored backup brought back: before anything is served, the database is brought up to the list. */
import type { AuditKey } from '../audit/audit-key.ts'
import { insertOf } from '../audit/entry.ts'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { eraseRecords } from './erase-record.ts'
import type { ErasureList } from './erasure-list.ts'
import { forgetPeople } from './forget-person.ts'

/** How many had come back. */
export async function eraseAgain(orm: Orm, auditKey: AuditKey, list: ErasureList): Promise<number> {
  let count = 0
  for (const [agencyId, erasures] of Map.groupBy(list.read(), (each) => each.agencyId)) {
    count += await inAgency(orm, agencyId, async (tx) => {
      const erased = await eraseRecords(
        tx,
        erasures.flatMap((each) => ('caseId' in each ? [each.caseId] : [])),
      )
      const forgotten = await forgetPeople(
        tx,
        erasures.flatMap((each) => ('personId' in each ? [each.personId] : [])),
      )
      const again = { actor: null, outcome: 'erased again' }
      const acts = [
        ...erased.map((subject) => ({ ...again, verb: 'eraseCase', subjectKind: 'Case', subject })),
        ...forgotten.map((subject) => ({ ...again, verb: 'forgetPerson', subjectKind: 'Person', subject })),
      ]
      if (acts.length > 0) tx.withCommit(insertOf(auditKey, agencyId, acts))
      return acts.length
    })
  }
  return count
}
