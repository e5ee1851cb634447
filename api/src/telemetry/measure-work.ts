/** Tells who watches how much there is to do in the whole database: what is due and for how long, what is set aside, what waits to be told or sent. */

import { agencyNow } from '../agency/agency-clock.ts'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { watched } from './telemetry.ts'

interface ToDo {
  readonly due: number
  /** How long the oldest has been due. */
  readonly lagSeconds: number
  readonly setAside: number
  readonly outbox: number
}

/** Asked for as often as measures are sent, so that a database that nobody watches is not asked. Returns what ends it. */
export function measureWork(worker: Orm): () => void {
  const watch = watched()
  if (watch === null) return () => {}
  const { meter } = watch
  const due = meter.createObservableGauge('casewright.due', {
    description: 'Cases with a time-out that is due, those of sandboxes aside.',
  })
  const lag = meter.createObservableGauge('casewright.lag', {
    description: 'How long the oldest of them has been due.',
    unit: 's',
  })
  const setAside = meter.createObservableGauge('casewright.set_aside', {
    description: 'Cases whose time-outs cannot be fired: not among those that are due.',
  })
  const outbox = meter.createObservableGauge('casewright.outbox', { description: 'Changes not handed on yet.' })
  const queued = meter.createObservableGauge('casewright.queue', {
    description: 'Deliveries that wait, by their queue.',
  })
  const gauges = [due, lag, setAside, outbox, queued]
  const measure: Parameters<typeof meter.addBatchObservableCallback>[0] = async (results) => {
    // While the database is away there is nothing to tell.
    const [toDo, queues] = await Promise.all([addUp(worker), readQueues(worker)]).catch(() => [null, []] as const)
    if (toDo === null) return
    results.observe(due, toDo.due)
    results.observe(lag, toDo.lagSeconds)
    results.observe(setAside, toDo.setAside)
    results.observe(outbox, toDo.outbox)
    for (const { name, jobs } of queues) results.observe(queued, jobs, { 'casewright.queue': name })
  }
  meter.addBatchObservableCallback(measure, gauges)
  return () => meter.removeBatchObservableCallback(measure, gauges)
}

async function addUp(worker: Orm): Promise<ToDo> {
  let sum: ToDo = { due: 0, lagSeconds: 0, setAside: 0, outbox: 0 }
  const agencies: { id: string }[] = await worker.em
    .fork()
    .execute(`select agencies_with_due() as id union select agencies_with_set_aside()
     union select agencies_with_changes() union select agencies_to_tell()`)
  for (const { id } of agencies) {
    const one = await inAgency(worker, id, async (tx) => {
      const [row] = await tx.query<{ due: number; oldest: number | null; setAside: number; outbox: number }>(toDo, [
        id,
        await agencyNow(tx),
      ])
      return { ...row!, lagSeconds: row!.oldest ?? 0 }
    })
    sum = {
      due: sum.due + one.due,
      lagSeconds: Math.max(sum.lagSeconds, one.lagSeconds),
      setAside: sum.setAside + one.setAside,
      outbox: sum.outbox + one.outbox,
    }
  }
  return sum
}

// A sandbox's clock is moved by people, and what is due there at once is late for nobody.
const toDo = `
select count(*)::int as due, $2::float8 / 1000 - extract(epoch from min(next_due_at))::float8 as oldest,
  (select count(*)::int from cases where agency_id = $1 and set_aside_at is not null) as "setAside",
  (select count(*)::int from outbox where agency_id = $1 and (number is null or number >
    coalesce((select number from relay_place where agency_id = $1), 0))) as outbox
from cases
where agency_id = $1 and next_due_at <= timestamptz 'epoch' + $2::float8 * interval '1 millisecond'
  and set_aside_at is null and not exists (select from sandbox_clock where agency_id = $1)`

async function readQueues(worker: Orm): Promise<readonly { readonly name: string; readonly jobs: number }[]> {
  return worker.em.fork().execute(
    `select q.name, count(j.id)::int as jobs from pgboss.queue q
     left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active') group by q.name`,
  )
}
