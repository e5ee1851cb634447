/** Follows an agency's numbered changes from a place on, for as long as somebody listens. */
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { cursorOf } from '../graphql/connection.ts'
import type { Change } from '../notice/change.ts'
import { listChanges } from '../notice/list-changes.ts'
import type { Wakes } from './wakes.ts'

export interface Followed {
  readonly cursor: string
  readonly node: Change
}

export interface Following {
  readonly orm: Orm
  readonly wakes: Wakes
  readonly agencyId: string
  /** A cursor to go on from; null: what is to come. */
  readonly after: string | null
  /** Only what is on this case. */
  readonly caseKey?: string
}

/** Reads a page only when the one before has been taken, so that a slow listener holds no more than a page. */
export function changesAfter({ orm, wakes, agencyId, after, caseKey }: Following): AsyncIterableIterator<Followed> {
  return stoppable(async function* (signal) {
    const inIt = <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => inAgency(orm, agencyId, verb)
    let cursor = after ?? (await inIt(lastCursor))
    while (!signal.aborted) {
      const seen = wakes.count(agencyId)
      const { edges } = await inIt((tx) => listChanges(tx, { first: pageSize, after: cursor }, inIt))
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

/** A generator that waits cannot be ended from outside; this one is told by a signal, and then ended. */
function stoppable<Value>(make: (signal: AbortSignal) => AsyncGenerator<Value>): AsyncIterableIterator<Value> {
  const stopping = new AbortController()
  const values = make(stopping.signal)
  return {
    next: () => values.next(),
    return: async () => {
      stopping.abort()
      return values.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
