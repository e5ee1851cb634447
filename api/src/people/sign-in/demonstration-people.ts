/** Lists the made-up people of the demonstration agencies. */
import { inAgency } from '../../database/agency-transaction.ts'
import type { Orm } from '../../database/orm.ts'
import type { Access } from '../access.ts'
import { agencies } from '../find-person.ts'

export interface DemonstrationPerson {
  readonly name: string
  readonly email: string
  /** The agency's name. */
  readonly agency: string
  /** The rules' words. */
  readonly roles: readonly string[]
  readonly access: readonly Access[]
}

export async function demonstrationPeople(orm: Orm): Promise<readonly DemonstrationPerson[]> {
  const people: DemonstrationPerson[] = []
  for (const { id, name } of await agencies(orm, true)) {
    const found = await inAgency(orm, id, (tx) =>
      tx.query<Omit<DemonstrationPerson, 'agency'>>(
        `select name, email, access_kinds as access, array(
           select role from role_holder h where h.agency_id = p.agency_id and h.person_id = p.id order by role) as roles
         from person p where agency_id = $1 and left_at is null order by name`,
        [id],
      ),
    )
    people.push(...found.map((person) => ({ ...person, agency: name })))
  }
  return people
}
