/** Erases what a restored backup brought back: before anything is served, the database is brought up to the list. */
import { isHere, leave, lockDirectory } from '../agency/people-directory.ts'
import type { AuditKey } from '../audit/audit-key.ts'
import { insertOf } from '../audit/entry.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { StartError } from '../errors.ts'
import { agencies } from '../people/find-person.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { eraseRecords } from './erase-record.ts'
import type { ErasureList } from './erasure-list.ts'
import { forgetPeople, isForgotten } from './forget-person.ts'

/** How many had come back. Throws a StartError where the list is empty and the database tells of erasures: it is another list. */
export async function eraseAgain(orm: Orm, rulebook: Rulebook, auditKey: AuditKey, list: ErasureList): Promise<number> {
  const listed = list.read()
  if (listed.length === 0) await requireNoErasures(orm)
  let count = 0
  for (const [agencyId, erasures] of Map.groupBy(listed, (each) => each.agencyId)) {
    count += await inAgency(orm, agencyId, async (tx) => {
      const erased = await eraseRecords(
        tx,
        erasures.flatMap((each) => ('caseId' in each ? [each.caseId] : [])),
      )
      const people = erasures.flatMap((each) => ('personId' in each ? [each.personId] : []))
      // Only who has left is ever forgotten, and the backup may be from before that.
      await leaveAgain(tx, rulebook, people)
      const forgotten = await forgetPeople(tx, people)
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

/** Also whoever alone administered the agency: they come in no more as it is. */
async function leaveAgain(tx: AgencyTransaction, rulebook: Rulebook, people: readonly string[]): Promise<void> {
  await lockDirectory(tx)
  for (const personKey of people) if (await isHere(tx, personKey)) await leave(tx, rulebook, personKey)
}

async function requireNoErasures(orm: Orm): Promise<void> {
  for (const { id } of await agencies(orm, false)) {
    const found = await inAgency(orm, id, (tx) =>
      tx.query(
        `select from cases where agency_id = $1 and erased_at is not null
         union all select from person where agency_id = $1 and ${isForgotten} limit 1`,
        [id],
      ),
    )
    if (found.length > 0)
      throw new StartError(
        'The database tells of what was erased, and the list of it is empty: set ERASURES_FILE to where that is kept, or put it back; where it is lost, api/RUNNING.md says how to write it anew.',
      )
  }
}
