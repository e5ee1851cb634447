/** The way in and out for browsers: to the provider and back, with a session when it says who came. */
import { readFileSync } from 'node:fs'
import cookies from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { AuditKey } from '../../audit/audit-key.ts'
import { insertOf } from '../../audit/entry.ts'
import { inAgency } from '../../database/agency-transaction.ts'
import type { Orm } from '../../database/orm.ts'
import type { Log } from '../../log.ts'
import { isLoopback } from '../../loopback.ts'
import { noteSecurity } from '../../security-log.ts'
import { type FoundPerson, findIdentified } from '../find-person.ts'
import { wasEndedSince } from '../session-list.ts'
import { agencyOf, issueToken, markOf, ofSession, revokeMarked } from '../tokens.ts'
import { escaped, sendMarkup, sendPage } from './plain-page.ts'
import { type Again, type Begun, type Identity, newBegun, type Provider } from './provider.ts'
import { credentialOf, dropSession, isFromHere, keepSession, sessionHours, sessionIn } from './session.ts'

export interface SignInParts {
  readonly orm: Orm
  readonly auditKey: AuditKey
  /** Null where nobody has said which provider it is. */
  readonly provider: Provider | null
  readonly publicUrl: string
  readonly log: Log
  /** Of one address; a whole agency may come from one. */
  readonly attemptsPerMinute?: number
  /** Where somebody goes who has come in; a place in the portal, where left out. A part, and no setting. */
  readonly wayBack?: (to: string | undefined) => string
}

/** What one sign-in keeps in its browser until it comes back. */
interface Kept extends Begun {
  readonly to: string
  readonly agency: string | null
  /** Of the session that was there: no browser sends its cookie along when it comes back from the site of the provider. */
  readonly before: string | null
}

const css = readFileSync(new URL('look.css', import.meta.url), 'utf8')

/** GET /sign-in?to=…&again=true (or `ended`), its way back /sign-in/back, POST /sign-out. */
export function signInRoutes(parts: SignInParts): FastifyPluginAsync {
  const { orm, auditKey, provider, publicUrl, log, attemptsPerMinute = 300, wayBack = placeIn } = parts
  const secure = publicUrl.startsWith('https:')
  // Lax, for the provider sends the browser back from another site.
  const options = { path: secure ? '/' : '/sign-in', httpOnly: true, sameSite: 'lax', secure, maxAge: 600 } as const
  // The prefix keeps a neighbouring host from planting a sign-in of its own.
  const beginning = `${secure ? '__Host-' : ''}casewright_sign_in`

  return async (server) => {
    await server.register(cookies)
    await server.register(rateLimit, {
      max: attemptsPerMinute,
      timeWindow: 60_000,
      onExceeded: ({ routeOptions }) => noteSecurity(log, { kind: 'rate limited', route: routeOptions.url ?? null }),
    })

    server.get<{ Querystring: { to?: string; agency?: string; again?: string } }>(
      '/sign-in',
      async (request, reply) => {
        if (provider === null) return sendPage(reply, 503, 'Nobody can sign in here yet', noProvider)
        // What is kept for the way back is kept for one host, and the way back leads to that of the settings.
        if (isElsewhere(request.host)) return reply.redirect(`${publicUrl}${request.url}`)
        const { to, agency = null, again } = request.query
        // Whoever proves again who they are stays where they are.
        const session = sessionIn(request.headers, publicUrl)
        const begun = newBegun(againIn(again))
        const here = begun.again !== null ? agencyOf(session) : null
        const kept: Kept = { ...begun, to: wayBack(to), agency: agency ?? here, before: markOf(session) }
        const address = await provider.begin(kept).catch((error) => {
          log.warn({ code: error.code ?? error.name }, 'the sign-in provider does not answer')
          return null
        })
        if (address === null) return sendPage(reply, 502, 'Sign-in is not answering', notAnswering)
        return reply.setCookie(beginning, JSON.stringify(kept), options).redirect(address)
      },
    )

    server.get('/sign-in/back', async (request, reply) => {
      const kept = keptIn(request.cookies[beginning], wayBack)
      reply.clearCookie(beginning, options)
      if (provider === null || kept === null) return refuse(reply, 400, 'Sign in again', tooLate, 'not begun here')
      const identity = await provider.finish(new URL(request.url, publicUrl), kept).catch((error) => {
        log.warn({ code: error.code ?? error.name }, 'a sign-in was refused')
        return null
      })
      if (identity === null) return refuse(reply, 401, 'You are not signed in', refused, 'not by the provider')
      const found = await findIdentified(orm, identity)
      const people = found.filter(({ agencyId }) => kept.agency === null || agencyId === kept.agency)
      if (people[0] === undefined) return refuse(reply, 403, 'You are not known here', unknown, 'known nowhere')
      if (people.length > 1) return chooseAgency(reply, people, kept.to)
      // One that was there before, whoever planted it, is over.
      for (const mark of new Set([kept.before, markOf(sessionIn(request.headers, publicUrl))]))
        await revokeMarked(orm, auditKey, mark)
      const credential = await beginSession(people[0], identity, kept.again)
      if (credential === null && kept.again !== null)
        return refuse(reply, 401, 'Sign in again', oldProof, 'ended before')
      if (credential === null) {
        const query = new URLSearchParams({ again: 'ended', agency: people[0].agencyId, to: kept.to })
        return reply.redirect(`/sign-in?${query}`)
      }
      keepSession(reply, credential, secure)
      return reply.redirect(kept.to)
    })

    server.post('/sign-out', async (request, reply) => {
      // Another site's page could sign people out of their browser, and leave the session open.
      if (!isFromHere(request.headers, publicUrl))
        return refuse(reply, 403, 'Sign out here', notFromHere, 'from elsewhere')
      await revokeMarked(orm, auditKey, markOf(credentialOf(request.headers, publicUrl)))
      dropSession(reply, secure)
      const elsewhere = await provider?.end().catch(() => null)
      return { to: elsewhere ?? '/sign-in/out' }
    })

    server.get('/sign-in/out', (_request, reply) =>
      sendPage(reply, 200, 'You have signed out', 'If you share this computer, close this window too.'),
    )
    server.get('/sign-in/look.css', (_request, reply) => reply.type('text/css').send(css))
  }

  function refuse(reply: FastifyReply, status: number, title: string, words: string, why: string) {
    noteSecurity(log, { kind: 'sign-in refused', why })
    return sendPage(reply, status, title, words)
  }

  /** One machine has several names for itself. Elsewhere a proxy may have changed the host, and we would go round in circles. */
  function isElsewhere(host: string): boolean {
    return isLoopback(publicUrl) && isLoopback(`http://${host}`) && host !== new URL(publicUrl).host
  }

  /**
   * From now on they are known by the provider's name for them, whatever becomes of the address. Null where a session of
   * theirs was ended since they proved who they are: whoever sits there may be why. Where the provider names no time, having
   * asked it for a proof has to do.
   */
  async function beginSession(
    { agencyId, personId }: FoundPerson,
    { subject, provedAt }: Identity,
    again: Again | null,
  ): Promise<string | null> {
    return inAgency(orm, agencyId, async (tx) => {
      const isAsked = again !== null && provedAt === null
      if (!isAsked && (await wasEndedSince(tx, personId, provedAt))) return null
      await tx.query(
        'update person set subject = $3 where agency_id = $1 and id = $2 and subject is distinct from $3',
        [agencyId, personId, subject],
      )
      const issuing = { personKey: personId, name: null, scopes: null, hours: sessionHours, byKey: personId, provedAt }
      tx.withCommit(insertOf(auditKey, agencyId, [ofSession(personId, 'signIn')]))
      return (await issueToken(tx, issuing)).credential
    })
  }
}

const noProvider =
  'Whoever runs this server has to say where people sign in, by setting OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. The demonstration lets people in on its own database alone, and never where NODE_ENV is production.'
const notAnswering = 'The service that says who you are does not answer. Try again in a moment.'
const notFromHere = 'Signing out is asked for on a page of Casewright, and no page of it asked.'
const tooLate = 'This sign-in was begun more than ten minutes ago, or in another browser.'
const refused = 'The service that says who you are did not let you in, or its answer was not for this sign-in.'
const oldProof =
  'A sign-in of yours was ended. To come in you have to prove anew who you are, and the service that says so did not ask you to.'
const unknown =
  'You have signed in, and no agency here knows you by that verified e-mail address. Ask the administrator of your agency to add you.'

function chooseAgency(reply: FastifyReply, people: readonly FoundPerson[], to: string) {
  const links = people.map(({ agencyId, agency }) => {
    const query = new URLSearchParams({ agency: agencyId, to })
    return `<li><a href="/sign-in?${escaped(query.toString())}">${escaped(agency)}</a></li>`
  })
  return sendMarkup(reply, 200, 'Which agency?', `<p>You belong to more than one.</p>\n<ul>${links.join('')}</ul>`)
}

/** A place in the portal: an address elsewhere would be somebody's trap. */
function placeIn(to: string | undefined): string {
  const here = 'http://here'
  if (to === undefined || !URL.canParse(to, here)) return '/'
  const { origin, pathname, search } = new URL(to, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}

function againIn(asked: unknown): Again | null {
  return asked === 'true' || asked === 'ended' ? asked : null
}

function keptIn(cookie: string | undefined, wayBack: (to: string) => string): Kept | null {
  try {
    const kept: Kept = JSON.parse(cookie ?? 'null')
    return typeof kept?.state === 'string'
      ? { ...kept, again: againIn(kept.again), to: wayBack(kept.to), before: kept.before ?? null }
      : null
  } catch {
    return null
  }
}
