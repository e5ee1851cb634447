/** Who of some people is of the agency: works there, as far as its own records and the rules in use can tell. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/**
 * By id: true for those who hold a role that is not outside the agency, manage or are managed, or look after it here; false
 * for those who are here to inspect alone, or whose roles are all outside. Of others nothing is known.
 */
export async function ownPeople(
  tx: AgencyTransaction,
  people: readonly string[],
  isOutside: (role: string) => boolean,
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.query<{ person: string; isStaff: boolean; inspects: boolean; roles: readonly string[] }>(
    `select p.id as person,
       p.access_kinds && array['manager', 'policy_lead', 'publisher', 'administrator', 'operator'] or p.manager_id is not null
         or exists (select from person m where m.agency_id = $1 and m.manager_id = p.id) as "isStaff",
       p.access_kinds = array['inspector'] as inspects,
       array(select r.role from role_holder r where r.agency_id = $1 and r.person_id = p.id) as roles
     from person p where p.agency_id = $1 and p.id = any($2::uuid[])`,
    [tx.agencyId, people],
  )
  const own = new Map<string, boolean>()
  for (const { person, isStaff, inspects, roles } of rows)
    if (isStaff || roles.some((role) => !isOutside(role))) own.set(person, true)
    else if (inspects || roles.length > 0) own.set(person, false)
  return own
}
