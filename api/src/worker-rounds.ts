/** Turns an open database and its rules into the worker's rounds, and runs each in a loop of its own: one that is busy holds up no other. */
import type { AuditKey } from './audit/audit-key.ts'
import { sealAudit, slowestSealMs } from './audit/seal-audit.ts'
import { forgetKeys } from './case/forget-keys.ts'
import type { Database } from './database/database.ts'
import { openQueue } from './database/queue.ts'
import { fireDue } from './deadline/fire-due.ts'
import { importRound } from './import/import-round.ts'
import type { Log } from './log.ts'
import { sendMail } from './mail/send-mail.ts'
import { numberChanges } from './notice/number-changes.ts'
import { relay } from './notice/relay.ts'
import { warnBeforeDue } from './notice/warn-before-due.ts'
import type { Outside } from './outside.ts'
import type { Rulebook } from './ruleset/rulebook.ts'
import { forgetPreviews } from './switch/forget-previews.ts'
import { switchRound } from './switch/switch-round.ts'
import { deliver } from './webhook/deliver.ts'
import { startWorker, type WorkerLoop } from './worker-loop.ts'

/** One round each; resolves with how much it did, so that 0 means rest. */
export interface Rounds {
  /** Fires what is due: cases moved. */
  readonly fireDue: () => Promise<number>
  /** Numbers what was committed: changes numbered. */
  readonly numberChanges: () => Promise<number>
  /** Hands changes on to whom they concern: changes handed on. */
  readonly relay: (batchSize?: number) => Promise<number>
  /** Warns of what is due soon: warnings written. */
  readonly warnBeforeDue: () => Promise<number>
  /** Seals the audit: entries sealed. */
  readonly sealAudit: () => Promise<number>
  /** Sends to webhooks: deliveries seen to. */
  readonly deliver: (leaving?: AbortSignal) => Promise<number>
  /** Sends mail: mails seen to. */
  readonly sendMail: (leaving?: AbortSignal) => Promise<number>
  /** Forgets the keys of old commands: keys forgotten. */
  readonly forgetKeys: () => Promise<number>
  /** Forgets previews of switches that were not made: previews forgotten. */
  readonly forgetPreviews: () => Promise<number>
  /** Takes in existing cases: cases seen to. */
  readonly importCases: (batchSize?: number) => Promise<number>
  /** Tries out and makes switches of rules: cases seen to. */
  readonly switchCases: (batchSize?: number) => Promise<number>
  close(): Promise<void>
}

export interface RoundParts {
  readonly database: Database
  readonly rulebook: Rulebook
  readonly auditKey: AuditKey
  readonly outside: Outside
  readonly log: Log
}

export function openRounds({ database, rulebook, auditKey, outside, log }: RoundParts): Rounds {
  const queue = openQueue(database.worker, log)
  const parts = { orm: database.worker, rulebook, log, queue, outside, auditKey, failing: { inARow: 0 } }
  return {
    fireDue: () => fireDue(parts),
    numberChanges: () => numberChanges(database.worker),
    relay: (batchSize) => relay(parts, batchSize),
    warnBeforeDue: () => warnBeforeDue(parts),
    sealAudit: () => sealAudit(database.worker, auditKey),
    deliver: (leaving) => deliver(parts, leaving),
    sendMail: (leaving) => sendMail(parts, leaving),
    forgetKeys: () => forgetKeys(database.worker),
    forgetPreviews: () => forgetPreviews(database.worker),
    importCases: (batchSize) => importRound(parts, batchSize),
    switchCases: (batchSize) => switchRound(parts, batchSize),
    async close() {
      await queue.close()
      outside.mailer?.close()
    },
  }
}

/** Stops when all rounds in hand are done, and soon: who is outside and does not answer is asked again later. */
export function startRounds(rounds: Rounds, pollMs: number, log: Log): WorkerLoop {
  const everyPoll = { pollMs }
  const gathered = { pollMs, gatherMs: Math.min(pollMs, gatherMs) }
  const working = [
    ...Array.from({ length: loops.firing }, () => startWorker(rounds.fireDue, 'fired', everyPoll, log)),
    startWorker(rounds.numberChanges, 'numbered', gathered, log),
    startWorker(() => rounds.relay(), 'handed on', gathered, log),
    startWorker(rounds.sealAudit, 'sealed', { ...gathered, pollMs: Math.min(pollMs, slowestSealMs) }, log),
    ...Array.from({ length: loops.delivering }, () => startWorker(rounds.deliver, 'sent', everyPoll, log)),
    startWorker(rounds.sendMail, 'mailed', everyPoll, log),
    startWorker(rounds.forgetKeys, 'forgotten', { pollMs: forgetPollMs }, log),
    startWorker(rounds.forgetPreviews, 'forgotten', { pollMs: forgetPollMs }, log),
    startWorker(() => rounds.importCases(), 'imported', everyPoll, log),
    startWorker(() => rounds.switchCases(), 'switched', everyPoll, log),
    startWorker(rounds.warnBeforeDue, 'warned', { pollMs: Math.max(pollMs, warnPollMs) }, log),
  ]
  return { stop: async () => void (await Promise.all(working.map((loop) => loop.stop()))) }
}

/** Rounds that run several times beside each other. */
export const loops = {
  // While the database writes what one has fired, the other works out what comes next.
  firing: 2,
  // A receiver may let its sender wait.
  delivering: 3,
} as const

// It looks through all that is open, and a warning counted in days is no hurry.
const warnPollMs = 15_000
const forgetPollMs = 3_600_000
// Whoever listens hears of a change so much later at most; while much is written, the machine is spared most of the ways.
const gatherMs = 50
