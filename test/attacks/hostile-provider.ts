/** An OpenID provider in an attacker's hands: it says of a person whatever it is told to say, signed however it is told. */
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostileProvider {
  readonly issuer: string
  /** How often its keys were asked for. */
  keysAsked(): number
  /** What it answers to the next codes. */
  say(token: (nonce: string) => string): void
  /** Ties the next code to what the relying party asked for. */
  expect(nonce: string): void
  /** A token as it should be, but for what is changed. */
  token(nonce: string, changed?: { readonly claims?: object; readonly header?: object; readonly key?: Signing }): string
  close(): Promise<void>
}

export type Signing = 'own' | 'strange' | 'public key as secret' | 'none'

export async function startHostileProvider(email: () => string): Promise<HostileProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' })
  let asked = 0
  let nonce = ''
  let saying: (nonce: string) => string = () => ''
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', issuer).pathname
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => {
        asked++
        return { keys: [jwk(own.publicKey, 'own')] }
      },
      '/strange-keys': () => ({ keys: [jwk(strange.publicKey, 'strange')] }),
      '/token': () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: saying(nonce) }),
    }
    const body = answers[path]?.()
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signers: Readonly<Record<Signing, (data: string) => Buffer>> = {
    own: (data) => sign('sha256', Buffer.from(data), own.privateKey),
    strange: (data) => sign('sha256', Buffer.from(data), strange.privateKey),
    'public key as secret': (data) => {
      const pem = createPublicKey(own.privateKey).export({ type: 'spki', format: 'pem' })
      return createHmac('sha256', pem).update(data).digest()
    },
    none: () => Buffer.alloc(0),
  }
  return {
    issuer,
    keysAsked: () => asked,
    say: (token) => {
      saying = token
    },
    expect: (wanted) => {
      nonce = wanted
    },
    token(wanted, { claims = {}, header = {}, key = 'own' } = {}) {
      const now = Math.floor(Date.now() / 1000)
      const usual = {
        iss: issuer,
        aud: 'casewright',
        sub: 'somebody',
        iat: now,
        exp: now + 300,
        nonce: wanted,
        acr: 'strong',
      }
      const said = { ...usual, email: email(), email_verified: true, ...claims }
      const top = {
        alg: 'RS256',
        kid: 'own',
        ...header,
        ...('jwk' in header ? { jwk: jwk(strange.publicKey, 'strange') } : {}),
      }
      const data = [top, said].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
      return `${data}.${signers[key](data).toString('base64url')}`
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
