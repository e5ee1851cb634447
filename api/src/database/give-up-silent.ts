/** Gives up connections whose server has gone without a word, so that whoever waits for it is told and asks another one. */
import type { Socket } from 'node:net'
import type { Client, Pool } from 'pg'

/**
 * A host that is cut off closes nothing, and what was sent to it is sent again for a quarter of an hour before the system
 * gives up. `patienceMs`: how long nothing may come or go on a connection; 0: for as long as it likes.
 */
export function giveUpSilent(pool: Pool, patienceMs: number): void {
  if (patienceMs === 0) return
  pool.on('connect', (client) => {
    const stream = (client as unknown as Client).connection.stream as Socket
    stream.setTimeout(patienceMs, () => {
      const silence = new Error(`The database has said nothing for ${patienceMs} ms.`)
      stream.destroy(Object.assign(silence, { code: 'ETIMEDOUT' }))
    })
  })
}

/** The system asks whether the other side is there, where nothing is under way that would tell. */
export const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const
