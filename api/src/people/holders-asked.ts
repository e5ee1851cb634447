/** Turns "mine", "my team's" or a person's id into the keys of whose cases and deadlines are asked for. */
import { standsInFor } from '../agency/directory-lists.ts'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'

export interface HolderFilter {
  readonly holderId?: string | null
  readonly mine?: boolean | null
  /** The signed-in person's, and those of whom they manage. */
  readonly team?: boolean | null
}

/** Null: anybody's. */
export async function holdersAsked(
  { read, signedIn, nowMs }: Context,
  { holderId, mine, team }: HolderFilter,
): Promise<readonly string[] | null> {
  const { agencyId, personId } = signedIn()
  if ([holderId, mine, team].filter(Boolean).length > 1)
    throw new DomainError('BAD_USER_INPUT', 'Ask for "mine", for "team" or for a holder, not for several of them.')
  // What is of those one stands in for today is one's own to look after.
  if (mine) {
    const now = await nowMs()
    return [personId, ...(await read((tx) => standsInFor(tx, personId, now)))]
  }
  if (team) {
    const sql = 'select id from person where agency_id = $1 and (id = $2 or manager_id = $2)'
    const people = await read((tx) => tx.query<{ id: string }>(sql, [tx.agencyId, personId]))
    return people.map(({ id }) => id)
  }
  if (!holderId) return null
  const key = keyOf('Person', agencyId, holderId)
  if (key === null) throw new DomainError('BAD_USER_INPUT', 'This is not the id of a person here.')
  return [key]
}
