/** Measures, on the server as it is shipped, how soon what is refused is refused, and what an attack by one caller costs the others. */
import { randomUUID as newId, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { clearAway, type Ground, onGround } from '../faults/ground.ts'
import { type Server, startServer, tokenOf } from '../faults/servers.ts'
import { openAlarms } from '../faults/timers.ts'
import { type RefusedRequest, refusedRequests } from './refused-requests.ts'
import { type Answered, timed } from './timed.ts'

interface Size {
  /** Of each kind of refused request. */
  readonly requests: number
  /** Each attack is tried so often, for so long, each time after as long without one. */
  readonly rounds: number
  readonly seconds: number
}

const full: Size = { requests: 300, rounds: 8, seconds: 5 }

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
    // As an operator has it behind a proxy of their own: so each caller here has an address of their own.
    const settings = { NODE_ENV: 'production', REQUESTS_PER_MINUTE: '', TRUSTED_PROXIES: '127.0.0.1' }
    const server = await startServer(ground, 'api/src/main.ts', settings)
    const refused = await measureRefusals(ground, server, size)
    const honest = await measureAttacks(ground, server.url, size)
    server.kill('SIGTERM')
    await server.ended
    return { experiment: 'limits', ...refused, ...honest }
  })

/** One after the other, each kind by a caller of its own, from when it is warm. */
async function measureRefusals(ground: Ground, { url, pid }: Server, { requests }: Size) {
  const refusedP99Ms: Record<string, number> = {}
  const refusedCpuMs: Record<string, number> = {}
  for (const kind of Object.keys(refusedRequests(ground.agencyId, ''))) {
    const token = await newCaller(ground)
    const { [kind]: refused } = refusedRequests(ground.agencyId, token)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const from = address()
    const took: number[] = []
    let worked = 0
    for (let place = -20; place < requests; place++) {
      const { sinceSentMs } = await timed(agent, url, from, token, refused!)
      if (place >= 0) took.push(sinceSentMs)
      else worked = cpuMsOf(pid)
    }
    agent.destroy()
    refusedCpuMs[kind] = Math.round((100 * (cpuMsOf(pid) - worked)) / requests) / 100
    refusedP99Ms[kind] = percentile(took, 0.99)
  }
  const [slowest, slowestMs] = Object.entries(refusedP99Ms).sort(([, one], [, other]) => other - one)[0]!
  return {
    kinds: Object.keys(refusedP99Ms).length,
    refusedP99Ms,
    refusedCpuMs,
    slowest,
    refusalsWithin20Ms: slowestMs <= 20,
  }
}

const honest = '{ deadlines(first: 50) { nodes { text dueOn state holder { name } case { id procedure } } } }'
/** What costs the most that is answered. */
const dear = `{ deadlines(first: 100) { nodes { text case { deadlines { text dueOn case { log { event words } } } log { event words } } } } }`
const asking = (query: string): RefusedRequest => ({ body: JSON.stringify({ query }) })

/** Sends until it is told to stop, and says what became of what it sent. */
type Attack = (until: number, note: (answered: Answered) => void) => Promise<unknown>

/** What somebody waits for who asks twenty times a second, beside each attack and, in turns with it, beside none. */
async function measureAttacks(ground: Ground, url: string, { rounds, seconds }: Size) {
  const attacks = await prepareAttacks(ground, url)
  const token = await newCaller(ground)
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const from = address()
  let honestRefused = 0
  const beside = async (attack: Attack | null, note: (answered: Answered) => void) => {
    const until = Date.now() + seconds * 1000
    const asked: Answered[] = []
    const ask = () => timed(agent, url, from, token, asking(honest))
    await Promise.all([paced(20, until, ask, (answered) => asked.push(answered)), attack?.(until, note)])
    honestRefused += asked.filter(({ status }) => status !== 200).length
    return asked.map(({ ms }) => ms)
  }
  await beside(null, () => {})
  const honestMs: Record<string, Record<'alone' | 'beside' | 'times' | 'medianAlone' | 'medianBeside', number>> = {}
  const attacked: Record<string, Record<string, number>> = {}
  for (const [name, attack] of Object.entries(attacks)) {
    const [alone, attackedMs]: [number[], number[]] = [[], []]
    const answers: Record<string, number> = {}
    for (let round = 0; round < rounds; round++) {
      alone.push(...(await beside(null, () => {})))
      attackedMs.push(
        ...(await beside(attack, ({ status }) => {
          answers[status] = (answers[status] ?? 0) + 1
        })),
      )
    }
    const [before, during] = [percentile(alone, 0.99), percentile(attackedMs, 0.99)]
    honestMs[name] = {
      alone: before,
      beside: during,
      times: Math.round((100 * during) / before) / 100,
      medianAlone: percentile(alone, 0.5),
      medianBeside: percentile(attackedMs, 0.5),
    }
    attacked[name] = answers
  }
  agent.destroy()
  // Whoever is refused waits for nothing, and must not be counted as served.
  const lessThanDoubled = honestRefused === 0 && Object.values(honestMs).every(({ times }) => times < 2)
  return { honestMs, honestRefused, attacked, lessThanDoubled }
}

async function prepareAttacks(ground: Ground, url: string): Promise<Readonly<Record<string, Attack>>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const by = async () => {
    const [token, from] = [await newCaller(ground), address()]
    return { token, send: (request: RefusedRequest) => timed(agent, url, from, token, request) }
  }
  const [refusing, often, guessing, asker, dearly] = [await by(), await by(), await by(), await by(), await by()]
  const refused = Object.values(refusedRequests(ground.agencyId, refusing.token))
  const nobody = { ...asking('{ me { name } }'), headers: { authorization: '' } }
  const madeUp = () => ({
    ...asking('{ me { name } }'),
    headers: {
      authorization: `Bearer ${guessing.token.replace(/.{43}$/, randomBytes(32).toString('base64url'))}`,
    },
  })
  let turn = 0
  return {
    'everything that is refused': (until, note) =>
      paced(100, until, () => refusing.send(refused[turn++ % refused.length]!), note),
    'somebody not signed in': (until, note) => paced(200, until, () => often.send(nobody), note),
    'tokens made up': (until, note) => paced(200, until, () => guessing.send(madeUp()), note),
    'questions without end': (until, note) => atOnce(16, until, () => asker.send(asking(honest)), note),
    'what costs the most': (until, note) => atOnce(16, until, () => dearly.send(asking(dear)), note),
  }
}

/** So many a second, whether the last one was answered or not. */
async function paced(
  perSecond: number,
  until: number,
  send: () => Promise<Answered>,
  note: (answered: Answered) => void,
): Promise<void> {
  const sent: Promise<unknown>[] = []
  const began = Date.now()
  for (let count = 1; Date.now() < until; count++) {
    sent.push(send().then(note))
    await sleep(Math.max(0, began + (count * 1000) / perSecond - Date.now()))
  }
  await Promise.all(sent)
}

/** So many at any time, each again as soon as it is answered. */
async function atOnce(
  count: number,
  until: number,
  send: () => Promise<Answered>,
  note: (answered: Answered) => void,
): Promise<void> {
  const ask = async () => {
    while (Date.now() < until) {
      const answered = await send()
      note(answered)
      // Whoever is refused and asks again at once would take the machine from those that are measured on it.
      if (answered.status === 429) await sleep(50)
    }
  }
  await Promise.all(Array.from({ length: count }, ask))
}

/** Somebody of whom nothing was heard before: their token. */
async function newCaller(ground: Ground): Promise<string> {
  const id = newId()
  await inAgency(ground.database.owner, ground.agencyId, (tx) =>
    tx.query('insert into person (agency_id, id, name, email, access_kinds) values ($1, $2, $3, $4, $5)', [
      tx.agencyId,
      id,
      'Cal Caller',
      `${id}@alarms.example`,
      ['case_worker'],
    ]),
  )
  return tokenOf(ground, id)
}

/** How long a process has been at work on all that it did: where others use the machine too, that is what a request takes. Linux alone. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

let addresses = 0
const address = () => `203.0.113.${++addresses % 256}`

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10
}
