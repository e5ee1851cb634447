/** Follows an agency's numbered changes from a place on, for as long as somebody listens. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf } from '../graphql/connection.ts'
import type { Change } from '../notice/change.ts'
import { listChanges } from '../notice/list-changes.ts'
import { stoppable } from './stoppable.ts'
import type { Wakes } from './wakes.ts'

export interface Followed {
  readonly cursor: string
  readonly node: Change
}

export interface Following {
  /** Reads what who follows may see, in a transaction of its own each time. */
  readonly read: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>
  readonly wakes: Wakes
  readonly agencyId: string
  /** A cursor to go on from; null: what is to come. */
  readonly after: string | null
  /** Only what is on this case. */
  readonly caseKey?: string
}

/** Reads a page only when the one before has been taken, so that a slow listener holds no more than a page. */
export function changesAfter({ read, wakes, agencyId, after, caseKey }: Following): AsyncIterableIterator<Followed> {
  return stoppable(async function* (signal) {
    let cursor = after ?? (await read(lastCursor))
    while (!signal.aborted) {
      const seen = wakes.count(agencyId)
      const { edges } = await read((tx) => listChanges(tx, { first: pageSize, after: cursor }, read))
      // Who follows a case is shown it as it stands: once for all that a page says of it.
      const told = caseKey === undefined ? edges : edges.filter(({ node }) => node.caseKey === caseKey).slice(-1)
      for (const edge of told) {
        yield edge
        if (signal.aborted) return
      }
      cursor = edges.at(-1)?.cursor ?? cursor
      if (edges.length === 0) await wakes.next(agencyId, seen, signal)
    }
  })
}

const pageSize = 50

async function lastCursor(tx: AgencyTransaction): Promise<string> {
  const [row] = await tx.query<{ last: number }>(
    'select last_number::float8 as last from change_counter where agency_id = $1',
    [tx.agencyId],
  )
  return cursorOf(tx.agencyId, [row?.last ?? 0])
}
