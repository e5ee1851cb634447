/** Derives one login's password from another's, so that several processes agree on it and nothing is stored. */

import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

export function derivePassword(secret: string, login: string): string {
  return createHmac('sha256', secret).update(`casewright login ${login}`).digest('base64url')
}

/** What PostgreSQL keeps of a password (RFC 5803); sent in its place, the password itself appears in no log of the server. */
export function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const storedKey = createHash('sha256').update(keyed(salted, 'Client Key')).digest('base64')
  const serverKey = keyed(salted, 'Server Key').toString('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

function keyed(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
