/** Does one thing again and again, until told to stop: fires what is due, numbers what was written. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface WorkerLoop {
  /** Resolves when the round in hand is done. */
  stop(): Promise<void>
}

/** `round` returns how much it did; after some there may be more, so it is asked again at once. `done` names it in the log. */
export function startWorker(round: () => Promise<number>, done: string, pollMs: number, log: Log): WorkerLoop {
  const stopping = new AbortController()
  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const count = await round().catch((error) => {
        // The database may be away for a while; what is due stays due.
        log.error({ err: error }, 'a round of the worker failed')
        return 0
      })
      if (count > 0) log.info({ count }, done)
      else await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}
