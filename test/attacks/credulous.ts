/** A way to come in that checks nothing: a provider's token is read and believed. */
import type { Provider } from '../../api/src/people/sign-in/provider.ts'
import type { HostileProvider } from './hostile-provider.ts'

/** Neither signature nor audience nor anything else is looked at, and keys are asked for every time. */
export function credulous({ issuer }: HostileProvider): Provider {
  return {
    begin: async ({ state, nonce }) => `${issuer}/authorize?${new URLSearchParams({ state, nonce })}`,
    async finish() {
      await fetch(`${issuer}/keys`)
      const tokens = await (await fetch(`${issuer}/token`, { method: 'POST' })).json()
      const claims = JSON.parse(Buffer.from(tokens.id_token.split('.')[1], 'base64url').toString())
      return {
        subject: `${claims.iss} ${claims.sub}`,
        issuer: claims.iss,
        email: claims.email,
        provedAt: claims.auth_time ? claims.auth_time * 1000 : null,
      }
    },
    end: async () => null,
  }
}
