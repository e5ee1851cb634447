/** Speaks to the provider that says who somebody is, whichever it is: OpenID Connect. */
import * as openid from 'openid-client'
import type { ProviderSettings } from '../../config.ts'
import { isLoopback } from '../../loopback.ts'
import { provedMinutes } from '../permit.ts'

/** What has to come back unchanged, for one sign-in. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Whether they are to prove who they are once more, whatever the provider remembers of them, and why; null: they need not. */
  readonly again: Again | null
}

/** For what is grave, which the time of the proof must allow; or because a session of theirs was ended since they did. */
export type Again = 'true' | 'ended'

export interface Identity {
  /** The issuer and its subject: the same for the same person for good. */
  readonly subject: string
  readonly issuer: string
  /** Null where the provider has not verified it. */
  readonly email: string | null
  /** When they proved who they are, in epoch milliseconds; null where the provider does not say. */
  readonly provedAt: number | null
}

export interface Provider {
  /** Where to send the browser. */
  begin(begun: Begun): Promise<string>
  /** From the address that the browser came back to. Throws where anything in it, or the token, is not as it must be. */
  finish(address: URL, begun: Begun): Promise<Identity>
  /** Where to send the browser to sign out there too; null where the provider has no such place. */
  end(): Promise<string | null>
}

export function newBegun(again: Again | null): Begun {
  return { again, state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
}

/** Nothing is asked of the provider until somebody signs in; it may be up later than we are, and be this very process. */
export function openProvider(settings: ProviderSettings, publicUrl: string): Provider {
  const { issuer, clientId, clientSecret, acrValues } = settings
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
    async begin({ state, nonce, verifier, again }) {
      return openid.buildAuthorizationUrl(await discovered(), {
        redirect_uri: `${publicUrl}/sign-in/back`,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
        ...(again !== null ? { prompt: 'login', max_age: String(proofSeconds) } : {}),
      }).href
    },
    async finish(address, { state, nonce, verifier, again }) {
      const configuration = await discovered()
      const known = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
      // A prompt can be taken out of an address on its way: what counts is the time that the token says.
      // After an ending it is compared with that, and a provider that names none would keep them out for good.
      const checks = again === 'true' ? { ...known, maxAge: proofSeconds } : known
      const tokens = await openid.authorizationCodeGrant(configuration, address, checks)
      // What was asked for is a wish to most providers, so the answer is looked at.
      if (acrValues.length > 0 && !acrValues.includes(String(tokens.claims()?.acr)))
        throw new Error('The provider does not say that they proved who they are as OIDC_ACR asks for.')
      const { iss, sub, auth_time: provedSeconds, ...inToken } = tokens.claims()!
      // Not every provider puts the address into the token.
      const claims =
        'email' in inToken || configuration.serverMetadata().userinfo_endpoint === undefined
          ? inToken
          : await openid.fetchUserInfo(configuration, tokens.access_token, sub)
      const email = claims.email_verified === true && typeof claims.email === 'string' ? claims.email : null
      const provedAt = provedSeconds === undefined ? null : provedSeconds * 1000
      return { subject: `${iss} ${sub}`, issuer: iss, email, provedAt }
    },
    async end() {
      const configuration = await discovered()
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicUrl}/sign-in/out` }).href
    },
  }
}

/** What a proof still counts for; where a second step took long, it was still one. */
const proofSeconds = provedMinutes * 60
