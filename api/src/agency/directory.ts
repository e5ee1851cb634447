/** Who holds which role at an agency, and who manages whom. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

export interface Directory {
  /** Person ids in a fixed order. */
  holdersOf(role: string): readonly string[]
  managerOf(personId: string): string | null
}

export async function loadDirectory(tx: AgencyTransaction): Promise<Directory> {
  const roles = await tx.query<{ role: string; person: string }>(
    'select role, person_id as person from role_holder where agency_id = $1 order by role, person_id',
    [tx.agencyId],
  )
  const managed = await tx.query<{ person: string; manager: string }>(
    'select id as person, manager_id as manager from person where agency_id = $1 and manager_id is not null',
    [tx.agencyId],
  )
  const holders = Map.groupBy(roles, ({ role }) => role)
  const managers = new Map(managed.map(({ person, manager }) => [person, manager]))
  return {
    holdersOf: (role) => (holders.get(role) ?? []).map(({ person }) => person),
    managerOf: (personId) => managers.get(personId) ?? null,
  }
}
