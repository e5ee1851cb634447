/** Finds who somebody is that signs in, whichever agency they belong to. */

import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Identity } from './sign-in/provider.ts'

export interface FoundPerson {
  readonly agencyId: string
  /** The agency's name. */
  readonly agency: string
  readonly personId: string
}

/** By the provider's name for them, else by the verified address that nobody of this provider has taken. */
export function findIdentified(orm: Orm, { subject, issuer, email }: Identity): Promise<readonly FoundPerson[]> {
  return inEvery(orm, (tx) =>
    tx.query<{ id: string }>(
      `select id from person where agency_id = $1 and left_at is null and (subject = $2 or
         (subject is null or split_part(subject, ' ', 1) <> $3) and ${sameAddress('$4')})`,
      [tx.agencyId, subject, issuer, email],
    ),
  )
}

export function findByEmail(orm: Orm, email: string): Promise<readonly FoundPerson[]> {
  return inEvery(orm, (tx) =>
    tx.query<{ id: string }>(
      `select id from person where agency_id = $1 and left_at is null and ${sameAddress('$2')}`,
      [tx.agencyId, email],
    ),
  )
}

/** Capitals aside, of A to Z alone: elsewhere two signs may share a small letter, and be two people's. */
const sameAddress = (place: string) => `lower(email collate "C") = lower(${place} collate "C")`

export async function agencies(
  orm: Orm,
  demonstrationOnly: boolean,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return orm.em
    .fork()
    .execute('select id, name from agency where demonstration or not ?::boolean order by name', [demonstrationOnly])
}

/** Asks agency by agency: no login sees over the walls. */
async function inEvery(
  orm: Orm,
  find: (tx: AgencyTransaction) => Promise<readonly { readonly id: string }[]>,
): Promise<readonly FoundPerson[]> {
  const found: FoundPerson[] = []
  for (const { id: agencyId, name: agency } of await agencies(orm, false)) {
    for (const { id } of await inAgency(orm, agencyId, find)) found.push({ agencyId, agency, personId: id })
  }
  return found
}
