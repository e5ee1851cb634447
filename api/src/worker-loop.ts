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

export interface Rests {
  /** After a round that found nothing. */
  readonly pollMs: number
  /** After a round that found little: what comes drop by drop is gathered a little, and not carried drop by drop. */
  readonly gatherMs?: number
}

// Rounds that find as much are asked again at once: there may be more.
const much = 200

/** `done` names in the log what the round does. */
export function startWorker(round: Round, done: string, { pollMs, gatherMs = 0 }: Rests, log: Log): WorkerLoop {
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
      const restMs = count === 0 ? pollMs : count < much ? gatherMs : 0
      if (restMs > 0) await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}
