/** Tells what passes from what does not: trouble of the way to the database, or of its moment. */

/** A lost connection, a server that starts, stops or has become a standby, a deadlock, no room: the same may succeed later. */
export function isPassing(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  if (typeof code !== 'string') return ofTheDriver.test(String(message))
  return ofTheServer.test(code) || ofTheSystem.test(code)
}

// Of class 25 a server that takes no writes for now, and one that gave up waiting for this process.
const ofTheServer = /^((08|40|53|57|58)\w{3}|55P03|25006|25P0[34])$/
const ofTheSystem = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
// Those of its errors that carry no code, by how they begin: any word of them may stand in an error of ours.
const ofTheDriver =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query read timeout)/
