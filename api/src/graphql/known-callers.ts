/** Remembers for a while who showed what, so that whoever asks often is told from others before anything is looked up. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'

export interface KnownCallers {
  /** Who showed the same lately: to count their requests, and never to let them in. */
  readonly find: (headers: IncomingHttpHeaders) => string | null
  /** Null: whoever it was is let in no more. */
  readonly note: (headers: IncomingHttpHeaders, personId: string | null) => void
}

export function openKnownCallers(): KnownCallers {
  const known = new LRUCache<string, string>({ max: 10_000, ttl: 3_600_000 })
  return {
    find: (headers) => known.get(markOf(headers)) ?? null,
    note(headers, personId) {
      if (personId === null) known.delete(markOf(headers))
      else known.set(markOf(headers), personId)
    },
  }
}

/** What was shown itself is kept nowhere. */
function markOf({ authorization = '', cookie = '' }: IncomingHttpHeaders): string {
  return createHash('sha256').update(`${authorization}\n${cookie}`).digest('base64url')
}
