/** Turns the API, the portal and the health checks into one web server on one port. */

import { setTimeout as sleep } from 'node:timers/promises'
import helmet from '@fastify/helmet'
import { type FastifyError, type FastifyInstance, type FastifyPluginAsync, fastify, LogController } from 'fastify'
import type { Log } from './log.ts'
import { isNamedOnce, notNamedOnce } from './named-once.ts'

export interface ServerParts {
  /** Mounts /graphql. */
  readonly graphql: FastifyPluginAsync
  /** Whether the database answers and has every migration. */
  readonly isReady: () => Promise<boolean>
  /** How long who asks for that waits: where a database says nothing, nobody is ready. */
  readonly readyWithinMs?: number
  /** Serves the portal's files; see portal/serve-portal.ts. */
  readonly portal: FastifyPluginAsync
  /** The way in and out for browsers; see people/sign-in. */
  readonly signIn: FastifyPluginAsync
  /** Behind TLS, browsers are told to come back by it alone. */
  readonly secure: boolean
  readonly log: Log
  /** Whose word for where a request comes from counts: addresses, or networks like 10.0.0.0/8. */
  readonly trustedProxies?: readonly string[]
  /** How long a request may take to come in whole; 0 for as long as it likes. */
  readonly patienceMs?: number
}

/** Not listening yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { patienceMs = 60_000, readyWithinMs = 5000, trustedProxies = [] } = parts
  const server = fastify({
    // Who sends a letter now and then holds a connection, and would hold them all.
    requestTimeout: patienceMs,
    http: { headersTimeout: patienceMs || 60_000, connectionsCheckingInterval: Math.min(patienceMs, 15_000) || 15_000 },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    // A browser keeps connections open; they are dropped when the last answer is out.
    forceCloseConnections: 'idle',
    // Whoever still comes then is refused below, in the shape that they know answers in.
    return503OnClosing: false,
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime)
    // The route, not the address: an address may carry what somebody searched for.
    parts.log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms }, 'answered')
  })
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500 || status === 503) return reply.code(status).send({ message: error.message })
    parts.log.error({ err: error, route: request.routeOptions.url ?? null }, 'failed')
    return reply.code(status).send({ message: 'Something went wrong here; it has been logged.' })
  })
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    // As the policy says to browsers that read it.
    frameguard: { action: 'deny' },
    strictTransportSecurity: parts.secure,
  })
  server.addHook('onRequest', async ({ raw }) => {
    if (!isNamedOnce(raw)) throw Object.assign(new Error(notNamedOnce), { statusCode: 400 })
  })
  let isEnding = false
  server.addHook('preClose', async () => {
    isEnding = true
  })
  // Not earlier: by then an answer has the headers that each of its kind has.
  server.addHook('preParsing', async () => {
    if (isEnding) throw Object.assign(new Error('This process is ending. Try again in a moment.'), { statusCode: 503 })
  })
  // The last of its connection, so that nobody sends the next one into a process that goes.
  server.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close')
  })
  server.get('/health/live', async () => ({ status: 'live' }))
  const look = oneAtATime(() => parts.isReady().catch(() => false))
  server.get('/health/ready', async (_request, reply) => {
    const ready = await Promise.race([look(), sleep(readyWithinMs, false, { ref: false })])
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
  await server.register(parts.graphql)
  await server.register(parts.signIn)
  await server.register(parts.portal)
  return server as unknown as FastifyInstance
}

/** However many ask, the database is asked by one at a time: nobody has to sign in for it. */
function oneAtATime(look: () => Promise<boolean>): () => Promise<boolean> {
  let looking: Promise<boolean> | null = null
  return () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
}

/** Everything from this origin alone; styles that scripts write carry the response's nonce. */
const contentPolicy = {
  'default-src': [`'none'`],
  'base-uri': [`'none'`],
  'connect-src': [`'self'`],
  'font-src': [`'self'`],
  'form-action': [`'self'`],
  'frame-ancestors': [`'none'`],
  'img-src': [`'self'`],
  'manifest-src': [`'self'`],
  'script-src': [`'self'`],
  'style-src': [`'self'`],
}
