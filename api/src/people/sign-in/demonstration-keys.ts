/** Makes the keys of the demonstration's provider once, and keeps them in the data folder for its owner alone. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keptFile } from '../../keys/kept-file.ts'

export interface DemonstrationKeys {
  /** Signs what is said of a person. */
  readonly jwks: { readonly keys: readonly object[] }
  /** Sign cookies. */
  readonly cookies: readonly string[]
}

export function openDemonstrationKeys(dataFolder: string): DemonstrationKeys {
  const text = keptFile(
    join(dataFolder, 'sign-in-keys.json'),
    () => JSON.stringify(newKeys()),
    (file) => `The keys of sign-in cannot be kept in ${file}: set DATA_DIR to a folder that is yours.`,
  )
  return JSON.parse(text)
}

function newKeys(): DemonstrationKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }
  return { jwks: { keys: [key] }, cookies: [randomBytes(32).toString('base64url')] }
}
