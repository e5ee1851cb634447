/** Turns signals and fatal errors into one orderly end of the process. */

import closeWithGrace from 'close-with-grace'
import { describeError } from './errors.ts'

export interface Closing {
  /** Aborted when the process has been told to end. */
  readonly signal: AbortSignal
  /** What was opened last is closed first. */
  add(close: () => Promise<unknown> | unknown): void
}

/**
 * Runs `start` and stays until told to end; then waits for `start` to come to rest and closes what it added.
 * A second Ctrl-C changes nothing: an end in haste would leave the database to be found by the next start.
 */
export function runUntilTold(start: (closing: Closing) => Promise<void>): void {
  const closers: (() => Promise<unknown> | unknown)[] = []
  const abort = new AbortController()
  let failed = false

  // Whoever reads our output may end before us, at Ctrl-C most of all.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  const { close } = closeWithGrace({ delay: 40_000, logger: false, skip: [...signals] }, async ({ err }) => {
    abort.abort()
    if (err) console.error(describeError(err))
    await started
    for (const closer of closers.reverse()) await closer()
    // close-with-grace ends with 0 for an end that nobody's error caused; a start that failed is not one.
    if (failed) process.exit(1)
  })
  for (const signal of signals) process.on(signal, () => void closeOnce())

  const started = start({ signal: abort.signal, add: (closer) => void closers.push(closer) }).catch((error) => {
    // A Ctrl-C that meets a program just being launched ends that too; a start broken off is not one that failed.
    failed = !abort.signal.aborted
    if (failed) console.error(describeError(error))
    void closeOnce()
  })

  let closed: Promise<unknown> | undefined
  function closeOnce() {
    closed ??= close() as unknown as Promise<unknown>
    return closed
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
