/** Mounts /graphql on the web server: who asks, how often they may, and what a browser gets that opens the address. */
import type { Server } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.ts'
import type { SignedIn } from '../people/permit.ts'
import type { Context } from './context.ts'
import type { FairShare } from './fair-share.ts'
import { holdToShares } from './hold-to-shares.ts'
import type { Limits } from './limits.ts'
import type { RefuseEarly } from './refuse-early.ts'

export interface MountParts {
  readonly apollo: ApolloServer<Context>
  readonly whoAsks: (request: FastifyRequest) => Promise<SignedIn | null>
  readonly contextFor: (person: SignedIn | null) => Context
  /** Of one caller: a signed-in person, or an address where nobody is signed in. Null: as much as they like. */
  readonly share: FairShare | null
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
    const held = parts.share && holdToShares(server, { share: parts.share, whoAsks, log: parts.log })
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    held?.count()
    server.addHook('preHandler', async (request, reply) => {
      if (opensInBrowser(request)) return reply.redirect('/explorer')
      if (Array.isArray(request.body) && request.body.length > parts.limits.batch)
        return refuseBatch(reply, parts.limits)
      // Of a batch each is answered for itself, further on.
      const errors = parts.refuseEarly(request.body ?? request.query)
      if (errors !== null) return reply.code(400).send({ errors })
    })
    held?.takeTurns()
    server.addHook('onRoute', (route) => {
      route.bodyLimit = parts.limits.bodyBytes
    })
    await server.register(fastifyApollo(parts.apollo), {
      context: async (request) => {
        const person = await whoAsks(request)
        return { ...parts.contextFor(person), caller: person?.personId ?? normalizeIP(request.ip) }
      },
    })
  }
}

/** Asked for by whoever counts and by the context; worked out once. */
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
