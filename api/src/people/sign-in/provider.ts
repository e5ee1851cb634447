/** Speaks to the provider that says who somebody is, whichever it is: OpenID Connect. */
import * as openid from 'openid-client'
import type { ProviderSettings } from '../../config.ts'
import { isLoopback } from '../../loopback.ts'

/** What has to come back unchanged, for one sign-in. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Identity {
  /** The issuer and its subject: the same for the same person for good. */
  readonly subject: string
  readonly issuer: string
  /** Null where the provider has not verified it. */
  readonly email: string | null
}

export interface Provider {
  /** Where to send the browser. */
  begin(begun: Begun): Promise<string>
  /** From the address that the browser came back to. Throws where anything in it, or the token, is not as it must be. */
  finish(address: URL, begun: Begun): Promise<Identity>
  /** Where to send the browser to sign out there too; null where the provider has no such place. */
  end(): Promise<string | null>
}

export function newBegun(): Begun {
  return { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
}

/** Nothing is asked of the provider until somebody signs in; it may be up later than we are, and be this very process. */
export function openProvider({ issuer, clientId, clientSecret }: ProviderSettings, publicUrl: string): Provider {
  let found: Promise<openid.Configuration> | null = null
  const discovered = () => {
    found ??= discover().catch((error) => {
      found = null
      throw error
    })
    return found
  }
  async function discover() {
    const authentication = clientSecret === null ? openid.None() : openid.ClientSecretPost(clientSecret)
    const execute = isLoopback(issuer) ? [openid.allowInsecureRequests] : []
    const configuration = await openid.discovery(new URL(issuer), clientId, undefined, authentication, { execute })
    // The signature of the token is checked also where it came straight from the provider.
    openid.enableNonRepudiationChecks(configuration)
    return configuration
  }
  return {
    async begin({ state, nonce, verifier }) {
      return openid.buildAuthorizationUrl(await discovered(), {
        redirect_uri: `${publicUrl}/sign-in/back`,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href
    },
    async finish(address, { state, nonce, verifier }) {
      const configuration = await discovered()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
      const tokens = await openid.authorizationCodeGrant(configuration, address, checks)
      const { iss, sub, ...inToken } = tokens.claims()!
      // Not every provider puts the address into the token.
      const claims =
        'email' in inToken || configuration.serverMetadata().userinfo_endpoint === undefined
          ? inToken
          : await openid.fetchUserInfo(configuration, tokens.access_token, sub)
      const email = claims.email_verified === true && typeof claims.email === 'string' ? claims.email : null
      return { subject: `${iss} ${sub}`, issuer: iss, email }
    },
    async end() {
      const configuration = await discovered()
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicUrl}/sign-in/out` }).href
    },
  }
}
