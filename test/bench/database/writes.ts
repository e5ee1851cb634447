/** Times the recording of an event, each on a case of its own, over HTTP by 16 connections at once. */
import type { Agent } from 'node:http'
import { CaseResolver } from '../../../api/src/case/case-resolver.ts'
import { globalIdOf } from '../../../api/src/graphql/global-id.ts'
import type { Bench, Size, Surroundings, Told } from '../bench.ts'
import { median, ours, timed, toldOf } from '../rounds.ts'
import { ask, connections, onEach } from './ask.ts'
import { openAccounts } from './at-work.ts'
import { appConnection, beganAt, type Ground, onGround } from './ground.ts'
import { copyCases, openTemplates, setClock } from './many-cases.ts'
import { checkOutcomes } from './outcomes.ts'
import { hasPgbench, pgbench } from './pgbench.ts'
import { scriptOf } from './pgbench-script.ts'
import { recordByOrm } from './record-by-orm.ts'
import { allToldAndSealed, type Served, serveHere, serveShipped } from './serve.ts'

export const writes: Bench = {
  says: 'an event recorded on each of so many cases (20,000 where nothing is said), 16 connections',
  run: (size, surroundings) => onGround((ground) => writeOn(ground, size, surroundings), surroundings?.postgres),
}

interface Contender {
  readonly name: string
  /** Of the process that does it, or that starts the program that does. */
  readonly pid: number
  /** Records on the cases from a place in the list to another; gives the milliseconds that it took. */
  record(from: number, to: number): Promise<number>
  end(): Promise<unknown>
}

async function writeOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const isFull = size === 'full'
  const rounds = isFull ? 5 : 1
  const cases = count ?? (isFull ? 20_000 : 100)
  const [template] = await openTemplates(ground, 1)
  await copyCases(ground, new Map([[template!.caseId, cases - 1]]))
  await setClock(ground, beganAt + 3_600_000)
  const caseIds = await numberCases(ground)
  const contenders: Contender[] = []
  try {
    const here = overHttp(ground, ours, await serveHere(ground), caseIds)
    contenders.push(here)
    // The first use of a token in a day is written down, so neither of two is the first.
    await here.record(0, 1)
    let used = 1
    const script = await scriptOf(ground, [caseIds[1]!, caseIds[2]!], () => here.record(used, ++used))
    if (isFull) {
      await here.end()
      contenders.pop()
      contenders.push(overHttp(ground, ours, await serveShipped(ground), caseIds))
      const byOrm = await serveShipped(ground, 'test/bench/database/serve-by-orm.ts')
      contenders.push(overHttp(ground, 'orm', byOrm, caseIds))
    } else contenders.push(byOrmIn(here))
    if (hasPgbench()) contenders.push(inPgbench(ground, script))
    const each = connections * Math.floor((cases - used) / (rounds + 1) / contenders.length / connections)
    if (each === 0)
      throw new Error(`${cases} cases are too few for ${contenders.length} contenders: give some hundreds.`)
    const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
    const accounts = await openAccounts(ground)
    // The first round warms each up.
    for (let round = 0; round <= rounds; round++)
      for (let place = 0; place < contenders.length; place++) {
        const { name, pid, record } = contenders[(place + round) % contenders.length]!
        // What one has written is seen to before the next begins.
        if (isFull) await allToldAndSealed(ground)
        await ground.superuser.query('checkpoint')
        const ended = round > 0 ? accounts.begin(name, pid) : null
        const ms = await record(used, used + each)
        ended?.(each)
        if (round > 0) times.get(name)!.push(ms / each)
        used += each
      }
    await checkOutcomes(ground, used)
    const told = toldOf(new Map([...times].map(([name, ms]) => [name, median(ms)])), 'events/s')
    return { ...told, rows: [...told.rows, ...accounts.rows()] }
  } finally {
    for (const { end } of contenders) await end()
  }
}

/** All cases in an order, which the database knows too. */
async function numberCases({ superuser }: Ground): Promise<readonly string[]> {
  await superuser.query('create table turn as select (row_number() over (order by id) - 1)::int as n, id from cases')
  await superuser.query('alter table turn add primary key (n)')
  await superuser.query('grant select on turn to casewright_app')
  await superuser.query('vacuum analyze')
  const { rows } = await superuser.query<{ id: string }>('select id from turn order by n')
  return rows.map(({ id }) => id)
}

const mutation = 'mutation Record($input: RecordEventInput!) { recordEvent(input: $input) { __typename } }'
const recorded = JSON.stringify({ recordEvent: { __typename: 'EventRecorded' } })

/** Who has an answer sends the next. */
function overHttp({ agencyId }: Ground, name: string, served: Served, caseIds: readonly string[]): Contender {
  const on = new Date(beganAt).toISOString().slice(0, 10)
  return {
    name,
    pid: served.pid,
    async record(from, to) {
      const left = caseIds.slice(from, to).values()
      const work = async (place: number, agent: Agent) => {
        for (const caseId of left) {
          const input = {
            caseId: globalIdOf('Case', agencyId, caseId),
            event: 'letter_sent',
            on,
            idempotencyKey: caseId,
          }
          const body = JSON.stringify({ query: mutation, variables: { input } })
          const answer = await ask({ ...served, body }, place, agent)
          if (!answer.includes(recorded)) throw new Error(`${name} answers ${answer}`)
        }
      }
      return timed(() => onEach(work))
    },
    end: served.end,
  }
}

/** The same server, for as long as it records so. */
function byOrmIn({ pid, record }: Contender): Contender {
  const { recordEvent } = CaseResolver.prototype
  return {
    name: 'orm',
    pid,
    async record(from, to) {
      CaseResolver.prototype.recordEvent = recordByOrm
      return record(from, to).finally(() => {
        CaseResolver.prototype.recordEvent = recordEvent
      })
    },
    end: async () => {},
  }
}

/** What the product says to the database, said by a program that does nothing else. */
function inPgbench(ground: Ground, script: string): Contender {
  return {
    name: 'limit',
    pid: process.pid,
    record: (from, to) =>
      pgbench(ground, {
        script: `\\set n :first + :client_id * :each + :i\n\\set i :i + 1\n${script}\n`,
        connection: appConnection(ground),
        // The script prepares for itself what the product prepares.
        mode: 'simple',
        clients: connections,
        turns: to - from,
        variables: { first: from, each: (to - from) / connections, i: 0 },
      }),
    end: async () => {},
  }
}
