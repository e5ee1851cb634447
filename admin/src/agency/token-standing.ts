/** Says how a token stands: revoked, over, or good until its last day. */
import { dateOf } from '../dates.ts'

interface Token {
  readonly expiresAt: string
  readonly revokedAt?: string | null
}

export interface TokenStanding {
  readonly is: 'isRevoked' | 'isOver' | 'until'
  /** YYYY-MM-DD: since when, or the last day on which it works. */
  readonly on: string
}

/** `now` is the real time: a sandbox's tokens, too, end by it. */
export function standingOf({ expiresAt, revokedAt }: Token, now: string): TokenStanding {
  if (revokedAt) return { is: 'isRevoked', on: dateOf(revokedAt) }
  const endsAt = Date.parse(expiresAt)
  if (endsAt <= Date.parse(now)) return { is: 'isOver', on: dateOf(endsAt) }
  // It ends as its last day does, at the midnight that is the next day's.
  return { is: 'until', on: dateOf(endsAt - 1) }
}
