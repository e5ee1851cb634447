/** Sends the mails that are due: a round of the worker. Who has read everything meanwhile gets none. */
import type { Job } from 'pg-boss'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { type DeliveryQueue, type MailJob, within } from '../database/queue.ts'
import type { Log } from '../log.ts'
import { maySend } from '../webhook/owe-deliveries.ts'
import type { Mailer } from './mailer.ts'

export interface Mailing {
  /** The worker's. */
  readonly orm: Orm
  readonly queue: DeliveryQueue
  readonly outside: { readonly mailer: Mailer | null }
  readonly log: Log
}

const batchSize = 5

/** One batch; how many jobs were seen to, so that 0 means rest. Once `leaving` is aborted, what was not taken has failed. */
export async function sendMail(mailing: Mailing, leaving?: AbortSignal): Promise<number> {
  const { mailer } = mailing.outside
  if (mailer === null) return 0
  const boss = await mailing.queue.boss()
  const jobs = await boss.fetch<MailJob>('mail', { batchSize })
  await Promise.all(jobs.map((job) => sendOne(mailing, mailer, job, leaving)))
  return jobs.length
}

async function sendOne(
  { orm, queue, log }: Mailing,
  mailer: Mailer,
  job: Job<MailJob>,
  leaving: AbortSignal | undefined,
): Promise<void> {
  const { agencyId, personId } = job.data
  const boss = await queue.boss()
  const waiting = await inAgency(orm, agencyId, (tx) => readWaiting(tx, personId))
  try {
    if (waiting !== null) await mailer.tell(waiting.address, job.id, leaving)
  } catch (error) {
    log.error({ err: error, job: job.id }, 'a mail was not taken')
    await inAgency(orm, agencyId, async (tx) => void (await boss.fail(job.name, job.id, null, within(tx))))
    return
  }
  await inAgency(orm, agencyId, async (tx) => {
    await tx.query(
      `update notice set mailed_at = statement_timestamp() where agency_id = $1 and id = any($2::uuid[])`,
      [agencyId, waiting?.notices ?? []],
    )
    await boss.complete(job.name, job.id, null, within(tx))
  })
}

interface Waiting {
  readonly address: string
  readonly notices: readonly string[]
}

/** What this person has neither read nor been written to about; null: nothing, or the agency wishes no mail. */
async function readWaiting(tx: AgencyTransaction, personId: string): Promise<Waiting | null> {
  const [row] = await tx.query<{ address: string; notices: string[] }>(
    `select p.email as address, array(
       select n.id from notice n where n.agency_id = $1 and n.person_id = $2 and n.read_at is null
         and n.mailed_at is null) as notices
     from person p where p.agency_id = $1 and p.id = $2 and p.left_at is null
       and ${maySend} and coalesce((select mail from notice_setting where agency_id = $1), true)`,
    [tx.agencyId, personId],
  )
  return row === undefined || row.notices.length === 0 ? null : row
}
