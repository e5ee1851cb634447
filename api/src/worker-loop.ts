/** Does one thing again and again, until told to stop: fires what is due, numbers what was written. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface WorkerLoop {
  /** Resolves when the round in hand is done. */
  stop(): Promise<void>
}

/** Does some of what there is and resolves with how much; once `leaving` is aborted it waits for nobody outside any more. */
export type Round = (leaving: AbortSignal) => Promise<number>

// So long those outside may still answer what they were asked before the stop.
const graceMs = 5000

/** After a round that did something there may be more, so it is asked again at once. `done` names it in the log. */
export function startWorker(round: Round, done: string, pollMs: number, log: Log): WorkerLoop {
  const stopping = new AbortController()
  const leaving = new AbortController()
  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      const grace = setTimeout(() => leaving.abort(), graceMs)
      await ended
      clearTimeout(grace)
    },
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const count = await round(leaving.signal).catch((error) => {
        // The database may be away for a while; what is due stays due.
        log.error({ err: error }, 'a round of the worker failed')
        return 0
      })
      if (count > 0) log.info({ count }, done)
      else await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}
