/** Signs the heads of the audit's chain, and marks each entry as written by this program. */
import { createHmac, createPublicKey, hkdfSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { CompactSign, compactVerify } from 'jose'
import { StartError } from '../errors.ts'
import { openKeyFile } from '../keys/key-file.ts'

export interface Head {
  readonly agency: string
  /** Of the last entry that it covers. */
  readonly number: number
  /** Of the first one since the head before. */
  readonly from: number
  /** Of that last entry, in hexadecimal. */
  readonly hash: string
  /** Epoch milliseconds. */
  readonly sealedAt: number
}

export interface AuditKey {
  mac(content: string): Buffer
  /** A JWS in its compact form. */
  sign(head: Head): Promise<string>
  /** Null where this key did not sign it. */
  read(signed: string): Promise<Head | null>
}

export function openAuditKey(file: string): AuditKey {
  const privateKey = openKeyFile(file, 'signs the audit', 'AUDIT_KEY_FILE')
  const publicKey = createPublicKey(privateKey)
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  const macKey = Buffer.from(hkdfSync('sha256', secret, '', 'casewright audit entry', 32))
  return {
    mac: (content) => createHmac('sha256', macKey).update(content).digest(),
    sign: (head) =>
      new CompactSign(Buffer.from(JSON.stringify(head))).setProtectedHeader({ alg, typ }).sign(privateKey),
    async read(signed) {
      try {
        const { payload, protectedHeader } = await compactVerify(signed, publicKey, { algorithms: [alg] })
        return protectedHeader.typ === typ ? JSON.parse(Buffer.from(payload).toString()) : null
      } catch {
        return null
      }
    },
  }
}

/** For a command beside the server: a key of its own would sign what nobody else takes for ours. */
export function openMadeAuditKey(file: string): AuditKey {
  if (existsSync(file)) return openAuditKey(file)
  throw new StartError(`The key that signs the audit is not at ${file}: set AUDIT_KEY_FILE to where the server has it.`)
}

const alg = 'ES256'
const typ = 'casewright-audit-head'
