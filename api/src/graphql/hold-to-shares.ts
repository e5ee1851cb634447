/** Refuses who asks too often, as far as can be told without looking anything up, and has what is left of each caller wait for its turn. */
import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.ts'
import type { SignedIn } from '../people/permit.ts'
import { noteSecurity } from '../security-log.ts'
import { dearFrom } from './cost.ts'
import type { FairShare, Refused } from './fair-share.ts'

export interface Holding {
  readonly share: FairShare
  readonly whoAsks: (request: FastifyRequest) => Promise<SignedIn | null>
  /** In points; known when it is somebody's turn. */
  readonly costOf: (request: FastifyRequest) => number
  readonly log: Log
}

/** Hooks run in the order in which they are added: what refuses a request for what is in it comes between these two. */
export function holdToShares(server: FastifyInstance, { share, whoAsks, costOf, log }: Holding) {
  const { known } = share
  const counted = new WeakMap<FastifyRequest, 'as a person' | 'as an address'>()
  const weighed = new WeakSet<FastifyRequest>()
  const ends = new WeakMap<FastifyRequest, () => void>()

  function refuseAfter(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: Refused | null,
    what = (most: number) => `You asked ${most} times within a minute`,
  ): void {
    if (refused === null) return
    noteSecurity(log, { kind: 'rate limited', route: request.routeOptions.url ?? null })
    const seconds = Math.ceil(refused.waitMs / 1000)
    reply.header('retry-after', seconds)
    const message = `${what(refused.most)}, which is the most. Try again in ${seconds} s; see "retry-after".`
    throw Object.assign(new Error(message), { statusCode: 429, code: 'RATE_LIMITED' })
  }

  async function turnOf(request: FastifyRequest, reply: FastifyReply, caller: string, isDear: boolean) {
    refuseAfter(request, reply, share.waits(caller, isDear), (most) => `${most} requests of yours wait already`)
    return share.turn(caller, isDear)
  }

  /** What is long takes long to read, whatever is in it. */
  async function weigh(request: FastifyRequest, reply: FastifyReply, personId: string): Promise<void> {
    weighed.add(request)
    refuseAfter(request, reply, await share.costs(personId, pointsOf(request)), sentTooMuch)
  }

  return {
    count() {
      server.addHook('onRequest', async (request, reply) => {
        const address = normalizeIP(request.ip)
        const personId = known.find(request.headers)
        const { authorization, cookie } = request.headers
        if (personId !== null) {
          counted.set(request, 'as a person')
          refuseAfter(request, reply, await share.asks(personId))
          return weigh(request, reply, personId)
        }
        if (authorization === undefined && cookie === undefined) {
          counted.set(request, 'as an address')
          refuseAfter(request, reply, await share.knocks(address))
        }
        const refused = await share.lengths(address, pointsOf(request))
        if (refused === null) return
        // Others at the address may have sent all that, so before a byte more is read it is looked up who this is.
        const end = await turnOf(request, reply, address, false)
        const person = await whoAsks(request).finally(end)
        known.note(request.headers, person?.personId ?? null)
        if (person === null) return refuseAfter(request, reply, refused, sentTooMuch)
        await weigh(request, reply, person.personId)
      })
    },
    takeTurns() {
      server.addHook('preHandler', async (request, reply) => {
        const address = normalizeIP(request.ip)
        const cost = costOf(request)
        const lane = known.find(request.headers) ?? address
        ends.set(request, await turnOf(request, reply, lane, cost >= dearFrom))
        if (request.raw.socket.destroyed) throw Object.assign(new Error('Whoever asked has gone.'), { statusCode: 499 })
        const person = await whoAsks(request)
        known.note(request.headers, person?.personId ?? null)
        if (person === null) {
          if (counted.get(request) !== 'as an address') refuseAfter(request, reply, await share.knocks(address))
        } else {
          if (counted.get(request) !== 'as a person') refuseAfter(request, reply, await share.asks(person.personId))
          if (!weighed.has(request)) await weigh(request, reply, person.personId)
        }
        refuseAfter(request, reply, await share.costs(person?.personId ?? address, cost), askedTooMuch)
      })
      // When the answer is ready, and not when it has been taken: whoever reads slowly holds up nobody, not even themselves.
      server.addHook('onSend', async (request) => ends.get(request)?.())
    },
  }
}

const bytesPerPoint = 100
const pointsOf = ({ headers }: FastifyRequest) =>
  Math.floor(Number(headers['content-length'] ?? 0) / bytesPerPoint) || 0
const askedTooMuch = (most: number) => `With this you would have asked for more than ${most} points within a minute`
const sentTooMuch = (most: number) => `What you sent within a minute comes to more than ${most} points`
