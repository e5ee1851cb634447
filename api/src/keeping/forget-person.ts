/** Takes the name and the address of somebody who has left out of the database; what they did stays, under their id alone. */
import { type DirectoryAnswer, lockDirectory } from '../agency/people-directory.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { ErasureList } from './erasure-list.ts'

export async function forgetPerson(
  tx: AgencyTransaction,
  list: ErasureList,
  personKey: string,
): Promise<DirectoryAnswer> {
  await lockDirectory(tx)
  const [person] = await tx.query<{ hasLeft: boolean; isForgotten: boolean }>(
    `select left_at is not null as "hasLeft", ${isForgotten} as "isForgotten" from person where agency_id = $1 and id = $2`,
    [tx.agencyId, personKey],
  )
  if (person === undefined) return new InvalidInput('personId', 'Nobody here has this id.')
  if (!person.hasLeft) return stillHere
  if (person.isForgotten) return { kind: 'person', personKey }
  // First the list: what stands on it and was not committed is done at the next start, as was decided here.
  list.add({ agencyId: tx.agencyId, personId: personKey })
  await forgetPeople(tx, [personKey])
  return { kind: 'person', personKey }
}

/** Ids of those who have left and were not forgotten, by name. */
export async function listLeavers(tx: AgencyTransaction): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from person where agency_id = $1 and left_at is not null and email <> ${noAddress} order by name, id`,
    [tx.agencyId],
  )
  return rows.map(({ id }) => id)
}

/** Those of these people, who have left, who were not forgotten yet. In a restored database tokens may be open still: nobody comes in by them. */
export async function forgetPeople(tx: AgencyTransaction, personIds: readonly string[]): Promise<readonly string[]> {
  const forgotten = await tx.query<{ id: string }>(
    `with shut as (
       update access_token set revoked_at = statement_timestamp()
       where agency_id = $1 and person_id = any($2::uuid[]) and revoked_at is null
     )
     update person set name = 'Somebody who has left', email = ${noAddress}, subject = null
     where agency_id = $1 and id = any($2::uuid[]) and email <> ${noAddress} returning id`,
    [tx.agencyId, personIds],
  )
  return forgotten.map(({ id }) => id)
}

// Of a name that nobody can ever have, and another one for each: addresses are unique in an agency.
const noAddress = `id::text || '@forgotten.invalid'`

/** Of a person, in SQL. */
export const isForgotten = `email = ${noAddress}`

const stillHere: DirectoryAnswer = {
  kind: 'refused',
  code: 'STILL_HERE',
  message: 'They belong to the agency: end their place first, by "endPlace", so that what they hold passes on.',
}
