/** Turns who a token names into who is signed in, with what they may do as it stands now; null where they have gone. */
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { type Access, permissionsOf } from './access.ts'
import type { SignedIn } from './permit.ts'

export type Caller = Pick<SignedIn, 'agencyId' | 'personId'>

export async function signedInAs(orm: Orm, caller: Caller | null): Promise<SignedIn | null> {
  if (caller === null) return null
  const { agencyId, personId } = caller
  const [person] = await inAgency(orm, agencyId, (tx) =>
    tx.query<{ access: Access[] }>('select access_kinds as access from person where agency_id = $1 and id = $2', [
      agencyId,
      personId,
    ]),
  )
  if (person === undefined) return null
  const { access } = person
  const inspects = access.length > 0 && access.every((kind) => kind === 'inspector')
  return { agencyId, personId, may: permissionsOf(access), inspects }
}
