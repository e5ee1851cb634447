/** Turns a person into a signed token and a token back into who is signed in. */

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { StartError } from '../errors.ts'
import type { Caller } from './signed-in.ts'

export interface Tokens {
  /** For twelve hours. */
  sign(person: Caller): Promise<string>
  /** From an Authorization header; null where there is none or it is not, or no longer, one of ours. */
  authenticate(authorization: string | undefined): Promise<Caller | null>
}

/** The key is made once and kept in the data folder, for its owner alone. */
export function openTokens(dataFolder: string): Tokens {
  const privateKey = openKey(dataFolder)
  const publicKey = createPublicKey(privateKey)
  return {
    sign: ({ personId, agencyId }) =>
      new SignJWT({ agency: agencyId })
        .setProtectedHeader({ alg, typ: 'JWT' })
        .setSubject(personId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
    async authenticate(authorization) {
      const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]
      if (!token) return null
      try {
        const requiredClaims = ['sub', 'agency', 'exp']
        const { payload } = await jwtVerify(token, publicKey, { algorithms: [alg], issuer, audience, requiredClaims })
        return { personId: String(payload.sub), agencyId: String(payload.agency) }
      } catch {
        return null
      }
    },
  }
}

const alg = 'ES256'
// The key is one installation's own, so the names need not tell installations apart.
const issuer = 'casewright'
const audience = 'casewright-api'

function openKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, 'token-key.pem')
  try {
    if (!existsSync(file)) makeKey(dataFolder, file)
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM' && code !== 'ENOTDIR') throw error
    throw new StartError(`The key that signs tokens cannot be kept in ${file}: set DATA_DIR to a folder that is yours.`)
  }
}

function makeKey(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    // Another process that starts now was first, and its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
