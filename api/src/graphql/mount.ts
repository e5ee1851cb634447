/** Mounts /graphql on the web server: who asks, how often they may, and what a browser gets that opens the address. */
import type { Server } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import rateLimit from '@fastify/rate-limit'
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.ts'
import type { SignedIn } from '../people/permit.ts'
import { noteSecurity } from '../security-log.ts'
import type { Context } from './context.ts'
import type { Limits } from './limits.ts'
import type { RefuseEarly } from './refuse-early.ts'

export interface MountParts {
  readonly apollo: ApolloServer<Context>
  readonly whoAsks: (request: FastifyRequest) => Promise<SignedIn | null>
  readonly contextFor: (person: SignedIn | null) => Context
  /** Of one caller: a signed-in person, or an address where nobody is signed in. Null: no limit. */
  readonly requestsPerMinute: number | null
  readonly limits: Limits
  readonly log: Log
  readonly refuseEarly: RefuseEarly
  /** Serves subscriptions on the same server; gives what ends them. */
  readonly serveLive: (server: Server) => () => Promise<void>
}

export function mountGraphql(parts: MountParts): FastifyPluginAsync {
  return async (server) => {
    server.setErrorHandler<FastifyError>(answerError)
    server.addHook('preClose', parts.serveLive(server.server))
    const whoAsks = oncePerRequest(parts.whoAsks)
    if (parts.requestsPerMinute !== null) await limitRate(server, parts, parts.requestsPerMinute, whoAsks)
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    server.addHook('preHandler', async (request, reply) => {
      if (opensInBrowser(request)) return reply.redirect('/explorer')
      if (Array.isArray(request.body) && request.body.length > parts.limits.batch)
        return refuseBatch(reply, parts.limits)
      // Of a batch each is answered for itself, further on.
      const errors = parts.refuseEarly(((request.body ?? request.query) as { readonly query?: unknown }).query)
      if (errors !== null) return reply.code(400).send({ errors })
    })
    server.addHook('onRoute', (route) => {
      route.bodyLimit = parts.limits.bodyBytes
    })
    await server.register(fastifyApollo(parts.apollo), {
      context: async (request) => parts.contextFor(await whoAsks(request)),
    })
  }
}

async function limitRate(
  server: FastifyInstance,
  { log }: MountParts,
  requestsPerMinute: number,
  whoAsks: MountParts['whoAsks'],
): Promise<void> {
  await server.register(rateLimit, {
    // Whoever shows nothing, or what is none, has no business to ask often: at the most a page that finds it is signed out.
    max: async (request) =>
      (await whoAsks(request)) === null ? Math.min(unknownPerMinute, requestsPerMinute) : requestsPerMinute,
    timeWindow: 60_000,
    onExceeded: ({ routeOptions }) => noteSecurity(log, { kind: 'rate limited', route: routeOptions.url ?? null }),
    keyGenerator: async (request) => (await whoAsks(request))?.personId ?? request.ip,
    errorResponseBuilder: (_request, { max, ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      const message = `You asked ${max} times within a minute, which is the most. Try again in ${seconds} s; see "retry-after".`
      return Object.assign(new Error(message), { statusCode: 429, code: 'RATE_LIMITED' })
    },
  })
}

/** Of one address, behind which there may be a whole agency. */
const unknownPerMinute = 600

/** Asked for by the limit of the rate and by the context; worked out once. */
function oncePerRequest(whoAsks: MountParts['whoAsks']): MountParts['whoAsks'] {
  const known = new WeakMap<FastifyRequest, Promise<SignedIn | null>>()
  return (request) => {
    const before = known.get(request)
    if (before !== undefined) return before
    const asked = whoAsks(request)
    known.set(request, asked)
    return asked
  }
}

/** Who types the address into a browser wants to read about it: the portal's explorer lets them. */
function opensInBrowser({ method, headers, query }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true && !('query' in (query as object))
}

function refuseBatch(reply: FastifyReply, { batch }: Limits): FastifyReply {
  return reply
    .code(400)
    .send(errorsOf('LIMIT_EXCEEDED', `A batch holds at most ${batch} requests. Send several.`, false))
}

/** What the web server itself refuses is told in the shape of GraphQL too. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  if (status >= 500) throw error
  if (status === 413) return reply.code(413).send(errorsOf('LIMIT_EXCEEDED', tooLong(request), false))
  const code = status === 429 ? 'RATE_LIMITED' : 'BAD_REQUEST'
  return reply.code(status).send(errorsOf(code, error.message, status === 429))
}

function tooLong({ routeOptions }: FastifyRequest): string {
  return `A request holds at most ${routeOptions.bodyLimit} bytes. Send several smaller ones.`
}

function errorsOf(code: string, message: string, retryable: boolean) {
  return { errors: [{ message, extensions: { code, retryable } }] }
}
