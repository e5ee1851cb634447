/** Opens a signing key (P-256) that is made once and kept in a file. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { keptFile } from './kept-file.ts'

/** `what` names the key for people: "signs tokens". */
export function openKeyFile(file: string, what: string, setting: string): KeyObject {
  const pem = keptFile(
    file,
    () => generateKeyPairSync('ec', pemPair).privateKey,
    (place) => `The key that ${what} cannot be kept in ${place}: set ${setting} to a place that is yours.`,
  )
  return createPrivateKey(pem)
}

const pemPair = {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const
