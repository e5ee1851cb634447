/** Turns a person into a signed token and a token back into who is signed in. */

import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { openKeyFile } from '../key-file.ts'
import type { Caller } from './signed-in.ts'

export interface Tokens {
  /** For twelve hours. */
  sign(person: Caller): Promise<string>
  /** From an Authorization header; null where there is none or it is not, or no longer, one of ours. */
  authenticate(authorization: string | undefined): Promise<Caller | null>
}

/** The key is made once and kept in the data folder, for its owner alone. */
export function openTokens(dataFolder: string): Tokens {
  const privateKey = openKeyFile(join(dataFolder, 'token-key.pem'), 'signs tokens', 'DATA_DIR')
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
