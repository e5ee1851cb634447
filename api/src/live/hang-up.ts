/** Ends a connection with a code that tells whoever listens whether to come back. */
import type { WebSocket } from 'ws'

const farewells = {
  'signed out': { code: 4401, reason: 'You are signed out; sign in again' },
  // Programs that listen take this for a reason to come back, and every other code of ours for none.
  away: { code: 1013, reason: 'Something went wrong here; listen again in a moment' },
  'too many': { code: 4429, reason: 'Too much; listen again in a minute' },
}

export type Farewell = keyof typeof farewells

export function hangUp(socket: WebSocket, why: Farewell, reason = farewells[why].reason): void {
  socket.close(farewells[why].code, reason)
}
