/** Times the firing of what is due among many open timers: state, log, deadline, outbox and audit of each. */
import { loops } from '../../../api/src/worker-rounds.ts'
import type { Bench, Size, Surroundings, Told } from '../bench.ts'
import { peer } from '../peer.ts'
import { median, ours, timed, toldOf } from '../rounds.ts'
import { openAccounts } from './at-work.ts'
import { fireInSql } from './fire-in-sql.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, type Opened, openTemplates, setClock } from './many-cases.ts'
import { checkOutcomes } from './outcomes.ts'
import { hasPgbench, pgbench } from './pgbench.ts'
import { openHere } from './serve.ts'

export const fire: Bench = {
  says: 'so many open timers (100,000 where nothing is said), of which a part falls due and is fired in full',
  run: (size, surroundings) => onGround((ground) => fireOn(ground, size, surroundings), surroundings?.postgres),
}

interface Contender {
  readonly name: string
  /** The timers that will be due, before the clock is started. */
  prepare?(caseIds: readonly string[]): Promise<unknown>
  /** Gives the milliseconds that it took. */
  fire(caseIds: readonly string[]): Promise<number>
  end?(): Promise<unknown>
}

interface Queue extends Omit<Contender, 'name' | 'fire'> {
  fire(caseIds: readonly string[]): Promise<unknown>
  /** Timers that are not due for a year. */
  keep(caseIds: readonly string[]): Promise<unknown>
}

export async function fireOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const timers = count ?? (size === 'full' ? 100_000 : 60)
  // The first round warms each up.
  const rounds = size === 'full' ? 4 : 2
  const contenders = [await byWorker(ground), inSql(ground, 'limit', 1), inSql(ground, 'limit on two connections', 2)]
  if (size === 'full') contenders.push(...(await others(ground)))
  const turns = contenders.length * rounds
  const each = size === 'full' ? evenly(Math.min(5000, timers / turns / 1.2)) : 10
  const templates = await openTemplates(ground, turns + 1)
  const waiting = Math.max(0, timers - turns * each)
  await copyCases(ground, new Map(templates.map(({ caseId }, turn) => [caseId, turn < turns ? each - 1 : waiting])))
  for (const { keep } of contenders as readonly Partial<Queue>[]) await keep?.(await idsOf(ground, templates.at(-1)!))
  await ground.superuser.query('vacuum analyze')
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const accounts = await openAccounts(ground)
  for (let turn = 0; turn < turns; turn++) {
    const round = Math.floor(turn / contenders.length)
    // Who goes first changes, so that nobody always follows the same other.
    const contender = contenders[(turn + round) % contenders.length]!
    const { name, prepare } = contender
    const caseIds = await fallDue(ground, templates[turn]!, prepare)
    // Queues work in this process; a program that it starts is reckoned to it.
    const ended = round > 0 ? accounts.begin(name, process.pid) : null
    const ms = (await contender.fire(caseIds)) / caseIds.length
    ended?.(caseIds.length)
    if (round > 0) times.get(name)!.push(ms)
  }
  for (const contender of contenders) await contender.end?.()
  await checkOutcomes(ground, turns * each)
  const told = toldOf(new Map([...times].map(([name, each]) => [name, median(each)])), 'timers/s')
  return { ...told, rows: [...told.rows, ...accounts.rows()] }
}

/** As many batches for one loop as for the other, where there are enough: ours are of 500, the limit's of 1,000, and both go by two. */
function evenly(timers: number): number {
  return timers < 2000 ? Math.floor(timers) : Math.floor(timers / 2000) * 2000
}

/** Lets the copies of one case fall due, and gives them. */
async function fallDue(ground: Ground, template: Opened, prepare?: Contender['prepare']): Promise<readonly string[]> {
  const caseIds = await idsOf(ground, template)
  await prepare?.(caseIds)
  await setClock(ground, template.dueAt + 3_600_000)
  await ground.superuser.query('checkpoint')
  return caseIds
}

/** Lets the copies of one case fall due; gives the milliseconds that each takes to be fired. */
export async function fireTurn(ground: Ground, { prepare, fire }: Contender, template: Opened): Promise<number> {
  const caseIds = await fallDue(ground, template, prepare)
  return (await fire(caseIds)) / caseIds.length
}

/** As the worker does it: so many loops beside each other, until none finds any more. */
export async function byWorker(ground: Ground): Promise<Contender> {
  const app = await openHere(ground)
  const loop = async () => {
    while ((await app.fireDue()) > 0) {}
  }
  return {
    name: ours,
    fire: () => timed(() => Promise.all(Array.from({ length: loops.firing }, loop))),
    end: () => app.close(),
  }
}

/** A thousand at a time, which no program can be faster than that works them out itself and writes what they come to. */
function inSql(ground: Ground, name: string, atOnce: number): Contender {
  const text = `${fireInSql(ground.agencyId, 'order by c.agency_id, c.next_due_at limit 1000 for update of c skip locked')} returning 1`
  const clients = Array.from({ length: atOnce }, () => ground.connect())
  const loop = async (client: (typeof clients)[number]) => {
    while ((await (await client).query({ name, text })).rowCount! > 0) {}
  }
  return {
    name,
    fire: () => timed(() => Promise.all(clients.map(loop))),
    end: () => Promise.all(clients.map(async (client) => (await client).end())),
  }
}

async function others(ground: Ground): Promise<readonly Contender[]> {
  const { agencyId, superuser, connection } = ground
  type Peers = Readonly<Record<'graphile' | 'pgboss', (options: object) => Promise<Queue>>>
  const peers = await peer<Peers>('timers.js')
  // They keep their own tables, under the login that writes.
  await superuser.query(`grant create on database ${connection.database} to casewright_worker`)
  const statement = fireInSql(agencyId, 'and c.id = $1 for update of c')
  const one = fireInSql(agencyId, 'order by c.agency_id, c.next_due_at limit 1 for update of c skip locked')
  const oneByOne = (caseIds: readonly unknown[]) =>
    pgbench(ground, { script: `${one};\n`, connection, mode: 'prepared', clients: 8, turns: caseIds.length })
  const queue = (name: string, { fire, ...queued }: Queue): Contender => ({
    name,
    ...queued,
    fire: (caseIds) => timed(() => fire(caseIds)),
  })
  return [
    queue('graphile', await peers.graphile({ connection, statement, atOnce: 24 })),
    queue('pgboss', await peers.pgboss({ connection, statement, atOnce: 8, batchSize: 100 })),
    ...(hasPgbench() ? [{ name: 'pgbench', fire: oneByOne }] : []),
  ]
}

async function idsOf({ superuser }: Ground, { dueAt }: Opened): Promise<readonly string[]> {
  const sql = 'select id from cases where next_due_at = to_timestamp($1) order by id'
  const { rows } = await superuser.query<{ id: string }>(sql, [dueAt / 1000])
  return rows.map(({ id }) => id)
}
