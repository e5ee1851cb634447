/** Holds each caller to their share of the server: how often they ask, what that costs, and that one thing of theirs is worked on at a time, so that whoever asks most waits most. */
import pLimit, { type LimitFunction } from 'p-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type KnownCallers, openKnownCallers } from './known-callers.ts'

export interface FairShare {
  /** Counts a request of a signed-in person. */
  readonly asks: (personId: string) => Promise<Refused | null>
  /** Counts a request of an address that shows nobody, or nobody that is known. */
  readonly knocks: (address: string) => Promise<Refused | null>
  /** Takes that back: it was somebody after all. */
  readonly welcomes: (address: string) => Promise<unknown>
  /** Counts how often a calendar is fetched. */
  readonly fetches: (feedId: string) => Promise<Refused | null>
  /** Counts what answering would cost; what is refused is not counted. */
  readonly costs: (caller: string, points: number) => Promise<Refused | null>
  /** Counts what is sent by those of an address of whom it is not known yet who they are. Whoever it refuses may be somebody else: look. */
  readonly lengths: (address: string, points: number) => Promise<Refused | null>
  /** Whether so many of theirs wait already that no more may. */
  readonly waits: (caller: string, isDear: boolean) => Refused | null
  /** Resolves when it is their turn, with what ends it. What costs a lot waits for its like, and holds up nothing else of theirs. */
  readonly turn: (caller: string, isDear: boolean) => Promise<() => void>
  readonly known: KnownCallers
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
  const calendars = limiter(Math.min(fetchesPerMinute, requestsPerMinute))
  const cost = limiter(requestsPerMinute * usualCost)
  const unknownLengths = limiter(requestsPerMinute * usualCost)
  const queues = new Map<string, LimitFunction>()
  return {
    asks: (personId) => taken(requests, personId, 1),
    knocks: (address) => taken(strangers, address, 1),
    welcomes: (address) => strangers.reward(address, 1),
    fetches: (feedId) => taken(calendars, feedId, 1),
    costs: (caller, points) => takenWhole(cost, caller, points),
    lengths: (address, points) => takenWhole(unknownLengths, address, points),
    waits(caller, isDear) {
      const waiting = queues.get(laneOf(caller, isDear))?.pendingCount ?? 0
      return waiting < mostWaiting ? null : { most: mostWaiting, waitMs: 1000 }
    },
    known: openKnownCallers(),
    turn(caller, isDear) {
      const lane = laneOf(caller, isDear)
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
/** Calendars ask a few times a day; whoever tries one out, a few times in a minute. */
const fetchesPerMinute = 60
const mostWaiting = 200
/** What a request may cost in the mean of a minute: somewhat more than a small page of a list does. */
const usualCost = 200

const laneOf = (caller: string, isDear: boolean) => (isDear ? `${caller} dear` : caller)

/** What is refused is not counted: less may still be asked for. */
async function takenWhole(limiter: RateLimiterMemory, key: string, points: number): Promise<Refused | null> {
  const refused = await taken(limiter, key, points)
  if (refused !== null) await limiter.reward(key, points)
  return refused
}

async function taken(limiter: RateLimiterMemory, key: string, points: number): Promise<Refused | null> {
  try {
    await limiter.consume(key, points)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { most: limiter.points, waitMs: refusal.msBeforeNext }
    throw refusal
  }
}
