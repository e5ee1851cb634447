/** Turns an e-mail address into the person who signs in with it, whichever agency they belong to. */

import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Caller } from './signed-in.ts'

/** Asks agency by agency: no login sees over the walls. */
export async function findPerson(orm: Orm, email: string, demonstrationOnly: boolean): Promise<Caller | null> {
  for (const { id } of await agencies(orm, demonstrationOnly)) {
    const [found] = await inAgency(orm, id, (tx) =>
      tx.query<{ id: string }>('select id from person where agency_id = $1 and lower(email) = lower($2)', [id, email]),
    )
    if (found) return { personId: found.id, agencyId: id }
  }
  return null
}

export async function agencies(
  orm: Orm,
  demonstrationOnly: boolean,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return orm.em
    .fork()
    .execute('select id, name from agency where demonstration or not ?::boolean order by name', [demonstrationOnly])
}
