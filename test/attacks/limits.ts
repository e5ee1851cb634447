/** Measures how soon what is refused is refused, and what an attack by one caller costs the others. */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { clearAway, type Ground, onGround } from '../faults/ground.ts'
import { startServer, tokenOf } from '../faults/servers.ts'
import { openAlarms } from '../faults/timers.ts'
import { type RefusedRequest, refusedRequests } from './refused-requests.ts'

interface Size {
  /** Of each kind of refused request. */
  readonly requests: number
  readonly seconds: number
}

const full: Size = { requests: 400, seconds: 15 }

export async function printLimits(): Promise<void> {
  try {
    console.log(JSON.stringify(await measureLimits(full)))
  } finally {
    await clearAway()
  }
}

const measureLimits = (size: Size) =>
  onGround(async (ground) => {
    await openAlarms(ground, Array(300).fill(Date.now() + 1_800_000))
    const token = await tokenOf(ground)
    const server = await startServer(ground, 'api/src/main.ts', {
      GRAPHQL_INTROSPECTION: 'off',
      REQUESTS_PER_MINUTE: '100000',
      LOG_LEVEL: 'silent',
    })
    const rated = await startServer(ground, 'api/src/main.ts', { REQUESTS_PER_MINUTE: '5', LOG_LEVEL: 'silent' })
    const kinds = refusedRequests(ground.agencyId, token)
    const refusedP99Ms: Record<string, number> = {}
    for (const [kind, refused] of Object.entries(kinds))
      refusedP99Ms[kind] = await slowest(server.url, refused, token, size)
    refusedP99Ms['too often'] = await slowest(rated.url, { body: '{"query":"{ me { name } }"}' }, token, size)
    const attacks = await underAttack(ground, server.url, size)
    for (const each of [server, rated]) each.kill('SIGTERM')
    await Promise.all([server.ended, rated.ended])
    return {
      experiment: 'limits',
      kinds: Object.keys(refusedP99Ms).length,
      slowestRefusal: Object.entries(refusedP99Ms).sort(([, one], [, other]) => other - one)[0]?.[0],
      refusedP99Ms,
      refusalsWithin20Ms: Object.values(refusedP99Ms).every((ms) => ms <= 20),
      ...attacks,
    }
  })

/** One after the other, by one caller, from when it is warm. */
async function slowest(url: string, refused: RefusedRequest, token: string, { requests }: Size): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const took: number[] = []
  for (let place = -20; place < requests; place++) {
    const ms = await timed(agent, url, refused, token)
    if (place >= 0) took.push(ms)
  }
  agent.destroy()
  return percentile(took, 0.99)
}

/** From when it was sent whole to when the answer is there. */
function timed(agent: Agent, url: string, refused: RefusedRequest, token: string): Promise<number> {
  const { method = 'POST', address = '', body, headers } = refused
  return new Promise((resolve) => {
    const type = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const before = performance.now()
    const sent = request(
      `${url}/graphql${address}`,
      { agent, method, headers: { ...type, ...headers } },
      (response) => {
        response.resume()
        response.on('close', () => resolve(performance.now() - before))
      },
    )
    // A body that is too long is not read to its end.
    sent.on('error', () => resolve(performance.now() - before))
    sent.end(body)
  })
}

const honest = '{ deadlines(first: 50) { nodes { text dueOn state holder { name } case { id procedure } } } }'
/** What costs the most that is answered, and what costs more. */
const dear = `{ deadlines(first: 100) { nodes { text case { deadlines { text dueOn case { log { event words } } } } } } }`

/** What honest callers wait for, alone, beside answers that cost a lot, and beside refusals. */
async function underAttack(ground: Ground, url: string, { seconds }: Size) {
  const [honestToken, attacker] = [await tokenOf(ground), await tokenOf(ground, ground.administratorId)]
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const ask = (token: string, query: string) => timed(agent, url, { body: JSON.stringify({ query }) }, token)
  /** So many a second, whether the last one was answered or not. */
  const paced = async (perSecond: number, until: number, each: () => Promise<number>): Promise<readonly number[]> => {
    const asking: Promise<number>[] = []
    for (; Date.now() < until; await sleep(1000 / perSecond)) asking.push(each())
    return Promise.all(asking)
  }
  const waited = async (attack: (until: number) => Promise<unknown>): Promise<number> => {
    const until = Date.now() + seconds * 1000
    const [times] = await Promise.all([paced(20, until, () => ask(honestToken, honest)), attack(until)])
    return percentile(times, 0.99)
  }
  await waited(async () => {})
  const aloneP99Ms = await waited(async () => {})
  const costly = refusedRequests(ground.agencyId, attacker)['too costly']!
  const besideRefusalsP99Ms = await waited((until) => paced(100, until, () => timed(agent, url, costly, attacker)))
  const besideCostlyP99Ms = await waited((until) => paced(10, until, () => ask(attacker, dear)))
  agent.destroy()
  return { honestP99Ms: { alone: aloneP99Ms, besideRefusals: besideRefusalsP99Ms, besideCostly: besideCostlyP99Ms } }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10
}
