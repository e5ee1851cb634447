/** Finds ports of this machine's loopback that nobody listens on. */

import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

// Below those that systems give to whoever connects somewhere (Linux from 32768 on), who would have it before it is listened on.
const [first, beyond] = [20_000, 32_768]

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, beyond)
    if (await isFree(port)) return port
  }
}
