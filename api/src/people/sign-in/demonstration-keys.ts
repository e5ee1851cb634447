/** Makes the keys of the demonstration's provider once, and keeps them in the data folder for its owner alone. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../../errors.ts'

export interface DemonstrationKeys {
  /** Signs what is said of a person. */
  readonly jwks: { readonly keys: readonly object[] }
  /** Sign cookies. */
  readonly cookies: readonly string[]
}

export function openDemonstrationKeys(dataFolder: string): DemonstrationKeys {
  const file = join(dataFolder, 'sign-in-keys.json')
  try {
    mkdirSync(dataFolder, { recursive: true })
    // Where it is there already, or another process that starts now was first, that one is it.
    writeFileSync(file, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST')
      throw new StartError(`The keys of sign-in cannot be kept in ${file}: set DATA_DIR to a folder that is yours.`)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

function newKeys(): DemonstrationKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }
  return { jwks: { keys: [key] }, cookies: [randomBytes(32).toString('base64url')] }
}
