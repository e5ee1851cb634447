/** Opens a signing key (P-256) that is made once and kept in a file, for its owner alone. */

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from './errors.ts'

/** `what` names the key for people: "signs tokens". */
export function openKeyFile(file: string, what: string, setting: string): KeyObject {
  try {
    if (!existsSync(file)) makeKey(file)
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM' && code !== 'ENOTDIR') throw error
    throw new StartError(`The key that ${what} cannot be kept in ${file}: set ${setting} to a place that is yours.`)
  }
}

function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    // Another process that starts now was first, and its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
