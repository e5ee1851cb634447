/** Fires what is due, again and again, until told to stop. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface WorkerLoop {
  /** Resolves when the round in hand is done. */
  stop(): Promise<void>
}

/** `fire` returns how many cases it moved; after some there may be more, so it is asked again at once. */
export function startWorker(fire: () => Promise<number>, pollMs: number, log: Log): WorkerLoop {
  const stopping = new AbortController()
  const done = loop()
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const fired = await fire().catch((error) => {
        // The database may be away for a while; what is due stays due.
        log.error({ err: error }, 'a round of the worker failed')
        return 0
      })
      if (fired > 0) log.info({ cases: fired }, 'fired')
      else await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}
