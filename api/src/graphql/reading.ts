/** Keeps one agency's transaction open for the resolvers of a request, who use it in turn. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

export interface Reading {
  run<Result>(verb: (tx: AgencyTransaction) => Promise<Result>): Promise<Result>
  /** Waits for what is running, then ends the transaction. */
  close(): Promise<void>
}

export function openReading(begin: (work: (tx: AgencyTransaction) => Promise<void>) => Promise<void>): Reading {
  const { promise: closing, resolve: close } = Promise.withResolvers<void>()
  const { promise: opened, resolve: open, reject: fail } = Promise.withResolvers<AgencyTransaction>()
  const ended = begin(async (tx) => {
    open(tx)
    await closing
  }).catch(fail)
  // Somebody may close a reading whose opening failed and that nobody ran on.
  opened.catch(() => {})
  // A connection answers one statement at a time, so resolvers that run side by side take turns.
  let last: Promise<unknown> = opened
  return {
    run(verb) {
      const turn = last.then(
        async () => verb(await opened),
        async () => verb(await opened),
      )
      last = turn
      return turn
    },
    async close() {
      await last.catch(() => {})
      close()
      await ended
    },
  }
}
