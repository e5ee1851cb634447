/** Holds each caller to their share of the server: how often they ask, what that costs, and that one thing of theirs is worked on at a time, so that whoever asks most waits most. */
import pLimit, { type LimitFunction } from 'p-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface FairShare {
  /** Counts a request of a signed-in person. */
  readonly asks: (personId: string) => Promise<Refused | null>
  /** Counts a request of an address that shows nobody. */
  readonly knocks: (address: string) => Promise<Refused | null>
  /** Counts what answering would cost; what is refused is not counted. */
  readonly costs: (caller: string, points: number) => Promise<Refused | null>
  /** Resolves when it is their turn, with what ends it. What costs a lot waits for its like, and holds up nothing else of theirs. */
  readonly turn: (caller: string, isDear: boolean) => Promise<() => void>
}

export interface Refused {
  /** Within a minute. */
  readonly most: number
  /** Until they may again. */
  readonly waitMs: number
}

export function openFairShare(requestsPerMinute: number): FairShare {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const requests = limiter(requestsPerMinute)
  // Whoever shows nothing, or what is none, has no business to ask often: at the most a page that finds it is signed out.
  const strangers = limiter(Math.min(unknownPerMinute, requestsPerMinute))
  const cost = limiter(requestsPerMinute * usualCost)
  const queues = new Map<string, LimitFunction>()
  return {
    asks: (personId) => taken(requests, personId, 1),
    knocks: (address) => taken(strangers, address, 1),
    async costs(caller, points) {
      const refused = await taken(cost, caller, points)
      if (refused !== null) await cost.reward(caller, points)
      return refused
    },
    turn(caller, isDear) {
      const lane = isDear ? `${caller} dear` : caller
      const queue = queues.get(lane) ?? pLimit(1)
      queues.set(lane, queue)
      return new Promise((begin) => {
        const work = queue(() => new Promise<void>((end) => begin(end)))
        void work.then(() => {
          if (queue.activeCount + queue.pendingCount === 0) queues.delete(lane)
        })
      })
    },
  }
}

/** Of one address, behind which there may be a whole agency. */
const unknownPerMinute = 600
/** What a request may cost in the mean of a minute: somewhat more than a small page of a list does. */
const usualCost = 200

async function taken(limiter: RateLimiterMemory, key: string, points: number): Promise<Refused | null> {
  try {
    await limiter.consume(key, points)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { most: limiter.points, waitMs: refusal.msBeforeNext }
    throw refusal
  }
}
