/** Seals secrets that are kept in the database, so that whoever has the database alone cannot read them. */

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { StartError } from '../errors.ts'
import { keptFile } from './kept-file.ts'

export interface SecretBox {
  /** `purpose` says whose it is: what was sealed for one thing opens for no other. */
  seal(text: string, purpose: string): Buffer
  /** Throws where it was sealed with another key or for another purpose. */
  open(sealed: Buffer, purpose: string): string
  /** With which of the keys it was sealed; null: with none that is known here. */
  sealedWith(sealed: Buffer): 'key' | 'older' | null
}

/**
 * The key is that of the setting; else one made once and kept in the data folder, for its owner alone. What was sealed with
 * the one `before` it opens too.
 */
export function openSecretBox(dataFolder: string, setting: string | null, before: string | null = null): SecretBox {
  let known: { readonly key: Buffer; readonly older: Buffer | null } | null = null
  // Looked for when first needed: a command beside the server seals nothing.
  const keys = () =>
    (known ??= { key: stretched(setting ?? keptKey(dataFolder)), older: before === null ? null : stretched(before) })
  const sealedWith = (sealed: Buffer) => {
    const mark = sealed.subarray(0, markLength)
    const { key, older } = keys()
    if (mark.equals(markOf(key))) return 'key'
    return older !== null && mark.equals(markOf(older)) ? 'older' : null
  }
  return {
    sealedWith,
    seal(text, purpose) {
      const { key } = keys()
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([markOf(key), nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, purpose) {
      const which = sealedWith(sealed)
      const key = which && keys()[which]
      if (key === null)
        throw new StartError(
          'A secret was sealed with another key: give every process the same SECRET_KEY, or the same DATA_DIR, and the key before it as SECRET_KEY_BEFORE.',
        )
      const nonce = sealed.subarray(markLength, markLength + nonceLength)
      const tag = sealed.subarray(markLength + nonceLength, headLength)
      const decipher = createDecipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose)).setAuthTag(tag)
      return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]).toString('utf8')
    },
  }
}

const algorithm = 'aes-256-gcm'
const markLength = 4
const nonceLength = 12
const headLength = markLength + nonceLength + 16

/** Tells keys apart, and nothing of the key. */
function markOf(key: Buffer): Buffer {
  return createHash('sha256').update('casewright key').update(key).digest().subarray(0, markLength)
}

function stretched(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'casewright secrets', 32))
}

function keptKey(dataFolder: string): string {
  return keptFile(
    join(dataFolder, 'secret-key'),
    () => randomBytes(32).toString('base64url'),
    (file) => `The key that seals secrets cannot be kept in ${file}: set SECRET_KEY, or DATA_DIR.`,
  )
}
