/** Who holds which role at an agency, and who manages whom. */

import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { dayAtMs } from './directory-lists.ts'

export interface Directory {
  /** Person ids in a fixed order. */
  holdersOf(role: string): readonly string[]
  managerOf(personId: string): string | null
  /** Whoever stands in for them today; they themselves where nobody does. */
  standInFor(personId: string): string
}

export async function loadDirectory(tx: AgencyTransaction, nowMs: number): Promise<Directory> {
  const roles = await tx.query<{ role: string; person: string }>(
    'select role, person_id as person from role_holder where agency_id = $1 order by role, person_id',
    [tx.agencyId],
  )
  const managed = await tx.query<{ person: string; manager: string }>(
    'select id as person, manager_id as manager from person where agency_id = $1 and manager_id is not null',
    [tx.agencyId],
  )
  const away = await tx.query<{ person: string; deputy: string }>(
    `select person_id as person, deputy_id as deputy from deputy
     where agency_id = $1 and ${dayAtMs('$2')} between from_on and until_on`,
    [tx.agencyId, nowMs],
  )
  const deputies = new Map(away.map(({ person, deputy }) => [person, deputy]))
  const holders = Map.groupBy(roles, ({ role }) => role)
  const managers = new Map(managed.map(({ person, manager }) => [person, manager]))
  return {
    holdersOf: (role) => (holders.get(role) ?? []).map(({ person }) => person),
    managerOf: (personId) => managers.get(personId) ?? null,
    standInFor: (personId) => {
      let standIn = personId
      // A deputy may be away too; where all stand in for one another, it stays with whoever it was.
      for (const seen = new Set([personId]); deputies.has(standIn); seen.add(standIn)) {
        standIn = deputies.get(standIn)!
        if (seen.has(standIn)) return personId
      }
      return standIn
    },
  }
}
