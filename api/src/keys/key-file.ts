/** Opens a signing key (P-256) that is made once and kept in a file. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { StartError } from '../errors.ts'
import { keptFile } from './kept-file.ts'

/** `what` names the key for people: "signs tokens". */
export function openKeyFile(file: string, what: string, setting: string): KeyObject {
  const pem = keptFile(
    file,
    () => generateKeyPairSync('ec', pemPair).privateKey,
    (place) => `The key that ${what} cannot be kept in ${place}: set ${setting} to a place that is yours.`,
  )
  const key = parsed(pem)
  if (key?.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  throw new StartError(
    `What stands in ${file} is not a key that ${what}: put back the one that was made there, or set ${setting} to where it is.`,
  )
}

/** Null where it is no key at all. */
function parsed(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

const pemPair = {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const
