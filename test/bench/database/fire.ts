/** Times the firing of what is due among many open timers: state, log, deadline, outbox and audit of each. */

import { join } from 'node:path'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { fireDue } from '../../../api/src/deadline/fire-due.ts'
import { openLog } from '../../../api/src/log.ts'
import { loops } from '../../../api/src/worker-rounds.ts'
import type { Bench, Size, Surroundings, Told } from '../bench.ts'
import { peer } from '../peer.ts'
import { median, ours, toldOf } from '../rounds.ts'
import { fireInSql } from './fire-in-sql.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, type Opened, openTemplates, setClock } from './many-cases.ts'
import { checkOutcomes } from './outcomes.ts'
import { hasPgbench, pgbench } from './pgbench.ts'

export const fire: Bench = {
  says: 'so many open timers (100,000 where nothing is said), of which a part falls due and is fired in full',
  run: (size, surroundings) => onGround((ground) => fireOn(ground, size, surroundings), surroundings?.postgres),
}

interface Contender {
  readonly name: string
  /** The timers that will be due, before the clock is started. */
  prepare?(caseIds: readonly string[]): Promise<unknown>
  fire(caseIds: readonly string[]): Promise<unknown>
  end?(): Promise<unknown>
}

interface Queue extends Omit<Contender, 'name'> {
  /** Timers that are not due for a year. */
  keep(caseIds: readonly string[]): Promise<unknown>
}

export async function fireOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const timers = count ?? (size === 'full' ? 100_000 : 60)
  const [rounds, each] = size === 'full' ? [3, Math.min(5000, Math.floor(timers / 25))] : [1, 10]
  const contenders = [byWorker(ground), inSql(ground, 'limit', 1), inSql(ground, 'limit on two connections', 2)]
  if (size === 'full') contenders.push(...(await others(ground)))
  const turns = contenders.length * rounds
  const templates = await openTemplates(ground, turns + 1)
  const waiting = Math.max(0, timers - turns * each)
  await copyCases(ground, new Map(templates.map(({ caseId }, turn) => [caseId, turn < turns ? each - 1 : waiting])))
  for (const { keep } of contenders as readonly Partial<Queue>[]) await keep?.(await idsOf(ground, templates.at(-1)!))
  await ground.superuser.query('vacuum analyze')
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let turn = 0; turn < turns; turn++) {
    // Who goes first changes, so that nobody always follows the same other.
    const contender = contenders[(turn + Math.floor(turn / contenders.length)) % contenders.length]!
    times.get(contender.name)!.push(await fireTurn(ground, contender, templates[turn]!))
  }
  for (const contender of contenders) await contender.end?.()
  await checkOutcomes(ground, turns * each)
  return toldOf(new Map([...times].map(([name, each]) => [name, median(each)])), 'timers/s')
}

/** Lets the copies of one case fall due; gives the milliseconds that each takes to be fired. */
export async function fireTurn(ground: Ground, contender: Contender, template: Opened): Promise<number> {
  const caseIds = await idsOf(ground, template)
  await contender.prepare?.(caseIds)
  await setClock(ground, template.dueAt + 3_600_000)
  await ground.superuser.query('checkpoint')
  const began = performance.now()
  await contender.fire(caseIds)
  return (performance.now() - began) / caseIds.length
}

/** As the worker does it: so many loops beside each other, until none finds any more. */
export function byWorker({ database, rulebook, dataFolder }: Ground): Contender {
  const auditKey = openAuditKey(join(dataFolder, 'audit-key.pem'))
  const firing = { orm: database.worker, rulebook, log: openLog('silent'), auditKey }
  const loop = async () => {
    while ((await fireDue(firing)) > 0) {}
  }
  return { name: ours, fire: () => Promise.all(Array.from({ length: loops.firing }, loop)) }
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
    fire: () => Promise.all(clients.map(loop)),
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
  return [
    { name: 'graphile', ...(await peers.graphile({ connection, statement, atOnce: 24 })) },
    { name: 'pgboss', ...(await peers.pgboss({ connection, statement, atOnce: 8, batchSize: 100 })) },
    ...(hasPgbench() ? [{ name: 'pgbench', fire: oneByOne }] : []),
  ]
}

async function idsOf({ superuser }: Ground, { dueAt }: Opened): Promise<readonly string[]> {
  const sql = 'select id from cases where next_due_at = to_timestamp($1) order by id'
  const { rows } = await superuser.query<{ id: string }>(sql, [dueAt / 1000])
  return rows.map(({ id }) => id)
}
