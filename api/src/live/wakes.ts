/** Wakes those who wait for an agency's changes: at a word from the database, and now and then in case none came. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Orm } from '../database/orm.ts'
import type { Log } from '../log.ts'

export interface Wakes {
  /** Grows with every wake; ask before reading, and wait for more than this after. */
  count(agencyId: string): number
  /** Resolves when there has been another wake since, when it is time to look anyway, or when told to stop. */
  next(agencyId: string, seen: number, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** What the sequencer says when it has numbered a batch, with the agency's id. */
export const wakeChannel = 'casewright_changes'

/** Listens as the serving login, on a connection of its own that is opened when somebody first waits. */
export function openWakes(app: Orm, log: Log, pollMs = 2000): Wakes {
  const counts = new Map<string, number>()
  const waiting = new Map<string, Set<() => void>>()
  const closing = new AbortController()
  let listening: Promise<void> | null = null

  return {
    count: (agencyId) => counts.get(agencyId) ?? 0,
    async next(agencyId, seen, signal) {
      listening ??= keepListening()
      if (signal.aborted || closing.signal.aborted || this.count(agencyId) > seen) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const waiters = waiting.get(agencyId) ?? new Set()
      waiting.set(agencyId, waiters.add(resolve))
      const timer = setTimeout(resolve, pollMs)
      const stop = () => resolve()
      for (const each of [signal, closing.signal]) each.addEventListener('abort', stop)
      await promise
      clearTimeout(timer)
      for (const each of [signal, closing.signal]) each.removeEventListener('abort', stop)
      waiters.delete(resolve)
      if (waiters.size === 0) waiting.delete(agencyId)
    },
    async close() {
      closing.abort()
      await listening
    },
  }

  function wake(agencyId: string | undefined): void {
    if (agencyId === undefined) return
    counts.set(agencyId, (counts.get(agencyId) ?? 0) + 1)
    for (const resolve of waiting.get(agencyId) ?? []) resolve()
  }

  /** A connection that is lost is opened again; meanwhile those who wait look by themselves. */
  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      await listen().catch((error) => log.warn({ err: error }, 'no word of changes from the database for now'))
      await sleep(pollMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  async function listen(): Promise<void> {
    const connectionString = app.config.get('clientUrl')
    const client = new Client({ connectionString, application_name: 'casewright live', keepAlive: true })
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    client.on('notification', ({ payload }) => wake(payload))
    client.on('error', () => end())
    client.on('end', () => end())
    closing.signal.addEventListener('abort', () => end(), { once: true })
    try {
      await client.connect()
      await client.query(`listen ${wakeChannel}`)
      await ended
    } finally {
      await client.end().catch(() => {})
    }
  }
}
