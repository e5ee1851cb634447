/** A small provider of OpenID Connect that lets a visitor be any of the demonstration people; never in production. */
/// <reference path="./oidc-provider.d.ts" />
import { readFileSync } from 'node:fs'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { Provider } from 'oidc-provider/lib/provider.js'
import type { ProviderSettings } from '../../config.ts'
import type { Orm } from '../../database/orm.ts'
import type { DemonstrationKeys } from './demonstration-keys.ts'
import { demonstrationPeople } from './demonstration-people.ts'
import { peoplePage } from './people-page.ts'
import { plainPage, sendMarkup } from './plain-page.ts'

const mount = '/openid'
const leaving = readFileSync(new URL('leave.js', import.meta.url), 'utf8')

export function demonstrationSettings(publicUrl: string): ProviderSettings {
  return { issuer: `${publicUrl}${mount}`, clientId: 'portal', clientSecret: null, acrValues: [] }
}

/** `isVerified`: what it says of the addresses; a part, and no setting. */
export function demonstrationProvider(
  orm: Orm,
  publicUrl: string,
  keys: DemonstrationKeys,
  isVerified = true,
): FastifyPluginAsync {
  const provider = new Provider(`${publicUrl}${mount}`, configurationOf(publicUrl, keys, isVerified))
  provider.proxy = publicUrl.startsWith('https:')
  const answer = provider.callback()
  return async (server) => {
    await server.register(choosing)
    // The provider reads what is sent to it itself, and writes its own answers under our headers.
    await server.register(async (raw) => {
      raw.removeAllContentTypeParsers()
      raw.addContentTypeParser('*', (_request, _payload, done) => done(null))
      raw.all(`${mount}/*`, (request, reply) => hand(request, reply))
    })
    server.get('/sign-in/leave.js', (_request, reply) => reply.type('text/javascript').send(leaving))
  }

  function hand(request: FastifyRequest, reply: FastifyReply) {
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice(mount.length) })
    return answer(request.raw, reply.raw)
  }

  /** The page that asks who the visitor wants to be. */
  async function choosing(server: Parameters<FastifyPluginAsync>[0]) {
    const form = 'application/x-www-form-urlencoded'
    server.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 1000 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    server.get<{ Params: { uid: string } }>(`${mount}/who/:uid`, async (_request, reply) =>
      sendMarkup(reply, 200, 'Who are you?', peoplePage(await demonstrationPeople(orm))),
    )
    server.post<{ Body: { email?: string } | undefined }>(`${mount}/who/:uid`, async (request, reply) => {
      const person = (await demonstrationPeople(orm)).find(({ email }) => email === request.body?.email)
      if (person === undefined) return reply.redirect(request.url, 303)
      try {
        const result = { login: { accountId: person.email } }
        return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303)
      } catch {
        // The sign-in was begun too long ago, or before this program was started: it begins again.
        return reply.redirect('/sign-in', 303)
      }
    })
  }
}

function configurationOf(publicUrl: string, { jwks, cookies }: DemonstrationKeys, isVerified: boolean): Configuration {
  return {
    // A sign-in under way is all that is lost with it: whoever is in has a session of our own, in the database.
    adapter: createMemoryAdapter(),
    jwks: jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: [...cookies] },
    clients: [
      {
        client_id: demonstrationSettings(publicUrl).clientId,
        token_endpoint_auth_method: 'none',
        require_auth_time: true,
        redirect_uris: [`${publicUrl}/sign-in/back`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in/out`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_context, email) => ({
      accountId: email,
      claims: () => ({ sub: email, email, email_verified: isVerified }),
    }),
    // There is nothing to consent to.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
    interactions: { url: (_context, { uid }) => `${mount}/who/${uid}` },
    ttl: { Interaction: 3600, Session: 43_200, Grant: 43_200, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          const button = '<button class="main" name="logout" value="yes" form="op.logoutForm">Sign out</button>'
          const script = '<script src="/sign-in/leave.js" defer></script>\n'
          context.body = plainPage('Sign out?', `${form}\n<p>${button}</p>`, script)
        },
      },
    },
    renderError: (context) => {
      context.type = 'html'
      const words = '<p>This sign-in cannot go on.</p>\n<p><a href="/sign-in">Begin again</a></p>'
      context.body = plainPage('Sign in again', words)
    },
  }
}
