/** Sends what is in the queue to its webhooks: a round of the worker. Each is sent at least once; its id stays the same. */
import type { Job } from 'pg-boss'
import { databaseNow } from '../agency/agency-clock.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { type DeliveryJob, type DeliveryQueue, within } from '../database/queue.ts'
import { StartError } from '../errors.ts'
import { ofNoEntry } from '../graphql/enums.ts'
import type { Log } from '../log.ts'
import type { Outside } from '../outside.ts'
import { traced, type Work } from '../telemetry/telemetry.ts'
import { purposeOf } from './change-webhook.ts'
import { maySend } from './owe-deliveries.ts'
import { type Posted, post as postOutside } from './post.ts'
import { type SentChange, toCloudEvent } from './to-cloud-event.ts'

export interface Delivering {
  /** The worker's. */
  readonly orm: Orm
  readonly queue: DeliveryQueue
  readonly outside: Outside
  readonly log: Log
}

const batchSize = 10
// Of one webhook no more at a time, so that a receiver that hangs holds up its own deliveries and few others.
const mostOfOne = 4

/** One batch; how many jobs were seen to, so that 0 means rest. Once `leaving` is aborted, what is not answered has failed. */
export async function deliver(delivering: Delivering, leaving?: AbortSignal): Promise<number> {
  const boss = await delivering.queue.boss()
  const dead = await boss.fetch<DeliveryJob>('webhook-dead', { batchSize: 100 })
  for (const job of dead) await bury(delivering, job)
  const jobs = await boss.fetch<DeliveryJob>('webhook', { batchSize, groupConcurrency: mostOfOne })
  await Promise.all(
    jobs.map((job) =>
      traced('send to a webhook', { 'casewright.agency_id': job.data.agencyId }, (work) =>
        deliverOne(delivering, job, work, leaving),
      ).catch((error) => {
        // It expires in the queue, and comes back.
        delivering.log.error({ err: error, job: job.id }, wordsFor(error))
      }),
    ),
  )
  return dead.length + jobs.length
}

/** Only of what is wrong with the surroundings: another message may quote a row. */
function wordsFor(error: unknown): string {
  return error instanceof StartError ? error.message : 'a delivery could not be seen to'
}

/** Tried too often, or taken along by workers that were killed. */
async function bury({ orm, queue }: Delivering, job: Job<DeliveryJob>): Promise<void> {
  const { agencyId, webhookId, number, replays } = job.data
  const boss = await queue.boss()
  await inAgency(orm, agencyId, async (tx) => {
    await tx.query(
      `update delivery set state = 'dead', next_try_at = null
       where agency_id = $1 and webhook_id = $2 and number = $3::bigint and state = 'queued' and ${isThisOne('$4')}`,
      [agencyId, webhookId, number, replays],
    )
    await boss.complete(job.name, job.id, null, within(tx))
  })
}

async function deliverOne(
  delivering: Delivering,
  job: Job<DeliveryJob>,
  work: Work,
  leaving: AbortSignal | undefined,
): Promise<void> {
  const { orm, queue, outside } = delivering
  const { post = postOutside } = outside
  const boss = await queue.boss()
  const { agencyId, webhookId } = job.data
  const found = await inAgency(orm, agencyId, (tx) => readDelivery(tx, job.data))
  if (found === null || !found.maySend) {
    await inAgency(orm, agencyId, async (tx) => {
      await putBack(tx, job.data)
      await boss.complete(job.name, job.id, null, within(tx))
    })
    return
  }
  const open = (sealed: Buffer) => outside.secrets.open(sealed, purposeOf(webhookId))
  // An old one whose key is gone holds nothing up: the new one signs, as it will when the day is over.
  const { secret, oldSecret } = found
  const mayOpen = oldSecret !== null && outside.secrets.sealedWith(oldSecret) !== null
  const secrets = [secret, ...(mayOpen ? [oldSecret] : [])].map(open)
  const { body, headers } = toCloudEvent(found.change, secrets, found.nowMs)
  const posted = await post(found.url, body, headers, outside.letThrough, { ...(leaving && { leaving }) })
  if (posted.kind === 'failed') work.fail(posted.trouble)
  else work.note({ 'http.response.status_code': posted.status })
  await inAgency(orm, agencyId, async (tx) => {
    const isTaken = posted.kind === 'answered' && posted.status >= 200 && posted.status < 300
    const isGone = posted.kind === 'answered' && posted.status === 410
    if (isTaken || isGone) await boss.complete(job.name, job.id, null, within(tx))
    else await boss.fail(job.name, job.id, null, within(tx))
    const next = isTaken || isGone ? null : await boss.getJobById<DeliveryJob>(job.name, job.id, within(tx))
    const isDead = next?.state === 'failed'
    const state = isTaken ? 'delivered' : isGone ? 'owed' : isDead ? 'dead' : 'queued'
    await note(tx, job.data, state, posted, isDead ? null : (next?.startAfter ?? null))
    if (isGone) await stop(tx, webhookId)
  })
}

interface Found {
  readonly url: string
  readonly secret: Buffer
  readonly oldSecret: Buffer | null
  readonly maySend: boolean
  readonly nowMs: number
  readonly change: SentChange
}

/** Asked for again meanwhile, it is sent by a job of its own; and what is left of the one before does nothing to it. */
const isThisOne = (replays: string) => `replays = coalesce(${replays}::int, replays)`

async function readDelivery(tx: AgencyTransaction, { webhookId, number, replays }: DeliveryJob): Promise<Found | null> {
  const [row] = await tx.query<SentChange & Omit<Found, 'change'> & { readonly replays: number }>(
    `select d.replays, w.url, w.secret, case when w.old_until > clock_timestamp() then w.old_secret end as "oldSecret",
       w.state = 'active' and ${maySend} as "maySend", ${databaseNow} as "nowMs",
       o.id, o.agency_id as "agencyId", o.number::float8 as number, o.kind, o.case_id as "caseKey",
       (o.payload ->> 'seq')::int as seq, floor(extract(epoch from o.created_at) * 1000)::float8 as at, c.procedure,
       e.name as event, e.happened_on::text as "happenedOn", t.clock, t.occurrence, t.due_on::text as "dueOn"
     from delivery d
     join webhook w on w.agency_id = d.agency_id and w.id = d.webhook_id and w.state <> 'deleted'
     join outbox o on o.agency_id = d.agency_id and o.number = d.number
     join cases c on c.agency_id = o.agency_id and c.id = o.case_id
     left join event e on e.agency_id = o.agency_id and e.case_id = o.case_id and e.seq = (o.payload ->> 'seq')::int
       and o.kind <> all($4)
     left join deadline t on t.agency_id = o.agency_id and t.case_id = o.case_id and t.clock = o.payload ->> 'clock'
       and t.occurrence = (o.payload ->> 'occurrence')::int
     where d.agency_id = $1 and d.webhook_id = $2 and d.number = $3::bigint and d.state = 'queued'`,
    [tx.agencyId, webhookId, number, ofNoEntry],
  )
  return row === undefined || (replays ?? row.replays) !== row.replays ? null : { ...row, change: row }
}

/** Waits with the others until its webhook may be sent to again. */
async function putBack(tx: AgencyTransaction, { webhookId, number, replays }: DeliveryJob): Promise<void> {
  await tx.query(
    `update delivery set state = 'owed', next_try_at = null
     where agency_id = $1 and webhook_id = $2 and number = $3::bigint and state = 'queued' and ${isThisOne('$4')}`,
    [tx.agencyId, webhookId, number, replays],
  )
}

async function note(
  tx: AgencyTransaction,
  { webhookId, number, replays }: DeliveryJob,
  state: string,
  posted: Posted,
  nextTryAt: Date | string | null,
): Promise<void> {
  await tx.query(
    `update delivery set state = $4, attempts = attempts + 1, last_tried_at = statement_timestamp(), last_status = $5,
       last_trouble = $6, next_try_at = $7
     where agency_id = $1 and webhook_id = $2 and number = $3::bigint and ${isThisOne('$8')}`,
    [
      tx.agencyId,
      webhookId,
      number,
      state,
      posted.status,
      posted.kind === 'failed' ? posted.trouble : null,
      nextTryAt,
      replays,
    ],
  )
}

/** The receiver says that nobody lives there any more. */
async function stop(tx: AgencyTransaction, webhookId: string): Promise<void> {
  await tx.query(`update webhook set state = 'stopped' where agency_id = $1 and id = $2 and state = 'active'`, [
    tx.agencyId,
    webhookId,
  ])
}
