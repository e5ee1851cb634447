/** Starts every round of the worker, each in a loop of its own: one that is busy holds up no other. */
import type { App } from './app.ts'
import { slowestSealMs } from './audit/seal-audit.ts'
import type { Log } from './log.ts'
import { startWorker, type WorkerLoop } from './worker-loop.ts'

/** Stops when all rounds in hand are done. */
export function startRounds(app: App, pollMs: number, log: Log): WorkerLoop {
  const loops = [
    startWorker(app.fireDue, 'fired', pollMs, log),
    startWorker(app.numberChanges, 'numbered', pollMs, log),
    startWorker(() => app.relay(), 'handed on', pollMs, log),
    startWorker(app.sealAudit, 'sealed', Math.min(pollMs, slowestSealMs), log),
    // Several, since a receiver may let its sender wait.
    ...Array.from({ length: 3 }, () => startWorker(app.deliver, 'sent', pollMs, log)),
    startWorker(app.sendMail, 'mailed', pollMs, log),
    startWorker(app.switchCases, 'switched', pollMs, log),
    startWorker(app.warnBeforeDue, 'warned', Math.max(pollMs, warnPollMs), log),
  ]
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) }
}

// It looks through all that is open, and a warning counted in days is no hurry.
const warnPollMs = 15_000
