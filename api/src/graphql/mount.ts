/** Mounts /graphql on the web server: who asks, how often they may, where it is answered, and what a browser gets that opens the address. */
import type { OutgoingHttpHeader, Server } from 'node:http'
import fastifyApollo from '@as-integrations/fastify'
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Log } from '../log.ts'
import type { SignedIn } from '../people/permit.ts'
import type { Answering } from './answering.ts'
import { dearFrom } from './cost.ts'
import type { DearThread } from './dear/dear-thread.ts'
import type { FairShare } from './fair-share.ts'
import type { FormatError } from './format-error.ts'
import { holdToShares } from './hold-to-shares.ts'
import { type Limits, tooMuch } from './limits.ts'
import { weighing } from './weigh.ts'

export interface MountParts {
  readonly answering: Answering
  /** Of one caller: a signed-in person, or an address where nobody is signed in. Null: as much as they like. */
  readonly share: FairShare | null
  /** Answers what costs a lot; null: it is answered here, like all else. */
  readonly dear: DearThread | null
  readonly log: Log
  /** Serves subscriptions on the same server; gives what ends them. */
  readonly serveLive: (server: Server) => () => Promise<void>
}

export function mountGraphql({ answering, share, dear, log, serveLive }: MountParts): FastifyPluginAsync {
  const { apollo, contextFor, limits, batching } = answering
  return async (server) => {
    server.setErrorHandler<FastifyError>(answerWith(answering.format))
    server.addHook('preClose', serveLive(server.server))
    const whoAsks = oncePerRequest(({ headers }) => answering.whoAsks(headers))
    const weigh = weighing(answering)
    const costs = new WeakMap<FastifyRequest, number>()
    const costOf = (request: FastifyRequest) => costs.get(request) ?? 0
    const held = share && holdToShares(server, { share, whoAsks, costOf, log })
    const protect = protectingOnce()
    server.addHook('onRequest', async (_request, reply) => {
      protect(reply)
      reply.header('cache-control', 'no-store')
    })
    held?.count()
    server.addHook('preHandler', async (request, reply) => {
      const { body } = request
      if (opensInBrowser(request)) return reply.redirect('/explorer')
      if (!Array.isArray(body)) {
        const { errors, cost } = weigh(body ?? Object.fromEntries(new URLSearchParams(searchOf(request))))
        costs.set(request, cost)
        if (errors !== null) return reply.code(400).send({ errors })
      } else if (body.length > limits.batch) return refuseBatch(reply, limits, body.length)
      // Where batches are taken, each of one is refused for itself, further on.
      else costs.set(request, batching ? body.map(weigh).reduce((sum, { cost }) => sum + cost, 0) : 1)
    })
    held?.takeTurns()
    server.addHook('preHandler', async (request, reply) => {
      if (dear === null || costOf(request) < dearFrom) return
      const { method, body } = request
      const [search, headers, person] = [searchOf(request), headersOf(request), await whoAsks(request)]
      const told = await dear.answer({ method, search, headers, body, person })
      return reply.code(told.status).headers(Object.fromEntries(told.headers)).send(told.body)
    })
    server.addHook('onRoute', (route) => {
      route.bodyLimit = limits.bodyBytes
      route.config = Object.assign({}, route.config, { helmet: { skipRoute: true } })
    })
    // Before any body is read; and before what takes GET, to which the web server would add HEAD.
    server.route({
      method: server.supportedMethods.filter((method) => taken.every((each) => each !== method)),
      url: '/graphql',
      onRequest: async (_request, reply) => refuseMethod(reply),
      handler: () => {},
    })
    await server.register(fastifyApollo(apollo), {
      method: taken,
      context: async (request) => contextFor(await whoAsks(request)),
    })
  }
}

/** As GraphQL's own reading takes it, which forgives what is badly encoded. */
const searchOf = ({ url }: FastifyRequest) => new URL(url, 'http://localhost').search

function headersOf({ headers }: FastifyRequest): (readonly [string, string])[] {
  return Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')])
}

/** The headers that every answer of the server has, made once: an answer here is no page, and so there is no nonce in them that changes. */
function protectingOnce(): (reply: FastifyReply) => void {
  let headers: ReadonlyMap<string, OutgoingHttpHeader> | null = null
  return (reply) => {
    if (headers === null) {
      const before = reply.raw.getHeaders()
      reply.helmet()
      const made = Object.entries(reply.raw.getHeaders()).filter(([name, value]) => value !== before[name])
      headers = new Map(made as [string, OutgoingHttpHeader][])
    } else for (const [name, value] of headers) reply.raw.setHeader(name, value)
  }
}

type WhoAsksIn = (request: FastifyRequest) => Promise<SignedIn | null>

/** Asked for by whoever counts and by the context; worked out once. */
function oncePerRequest(whoAsks: WhoAsksIn): WhoAsksIn {
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

const taken: ('GET' | 'POST')[] = ['GET', 'POST']

/** Such as HEAD: nothing is worked out here to leave its body out. */
function refuseMethod(reply: FastifyReply): FastifyReply {
  const message = 'This address is asked by GET or POST.'
  return reply
    .code(405)
    .header('allow', taken.join(', '))
    .send(errorsOf('BAD_REQUEST', message, false))
}

function refuseBatch(reply: FastifyReply, { batch }: Limits, asked: number): FastifyReply {
  return refuse(reply, 400, tooMuch('batch', batch, asked, `A batch holds at most ${batch} requests. Send several.`))
}

/** What the web server itself refuses, and what goes wrong before GraphQL is reached, is told in the shape of GraphQL too. */
function answerWith(format: FormatError) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode ?? 500
    if (status === 413) return refuseBody(reply, request.routeOptions.bodyLimit ?? 0)
    if (status === 429) return reply.code(status).send(errorsOf('RATE_LIMITED', error.message, true))
    if (status === 503) return reply.code(status).send(errorsOf('UNAVAILABLE', error.message, true))
    if (status < 500) return reply.code(status).send(errorsOf('BAD_REQUEST', error.message, false))
    const told = format({ message: '' }, error)
    return reply.code(told.extensions?.retryable === true ? 503 : 500).send({ errors: [told] })
  }
}

function refuseBody(reply: FastifyReply, most: number): FastifyReply {
  return refuse(
    reply,
    413,
    tooMuch('bodyBytes', most, null, `A request holds at most ${most} bytes. Send several smaller ones.`),
  )
}

function refuse(reply: FastifyReply, status: number, { message, extensions }: GraphQLError): FastifyReply {
  return reply.code(status).send(errorsOf('LIMIT_EXCEEDED', message, false, { limit: extensions.limit }))
}

function errorsOf(code: string, message: string, retryable: boolean, more: object = {}) {
  return { errors: [{ message, extensions: { code, retryable, ...more } }] }
}
