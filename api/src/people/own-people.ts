/** Who of some people is of the agency: works there, as far as its own records and the rules in use can tell. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/** Ids of those who hold a role that is not outside the agency, manage or are managed, or look after it here. */
export async function ownPeople(
  tx: AgencyTransaction,
  people: readonly string[],
  isOutside: (role: string) => boolean,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person: string; isStaff: boolean; roles: readonly string[] }>(
    `select p.id as person,
       p.access_kinds && array['manager', 'policy_lead', 'publisher', 'administrator', 'operator'] or p.manager_id is not null
         or exists (select from person m where m.agency_id = $1 and m.manager_id = p.id) as "isStaff",
       array(select r.role from role_holder r where r.agency_id = $1 and r.person_id = p.id) as roles
     from person p where p.agency_id = $1 and p.id = any($2::uuid[])`,
    [tx.agencyId, people],
  )
  const own = rows.filter(({ isStaff, roles }) => isStaff || roles.some((role) => !isOutside(role)))
  return new Set(own.map(({ person }) => person))
}
