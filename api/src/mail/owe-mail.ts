/** Has a mail sent a little later to those who were just told something, one for all that comes meanwhile. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { type DeliveryQueue, type MailJob, within } from '../database/queue.ts'
import { maySend } from '../webhook/owe-deliveries.ts'

// So long what comes is gathered.
const gatherS = 120

/** It is in the queue when the transaction commits, and not before; one that waits there already is enough. */
export async function oweMail(tx: AgencyTransaction, queue: DeliveryQueue, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  const [row] = await tx.query<{ wished: boolean }>(
    `select ${maySend} and coalesce((select mail from notice_setting where agency_id = $1), true) as wished`,
    [tx.agencyId],
  )
  if (!row!.wished) return
  const boss = await queue.boss()
  const jobs = [...new Set(people)].map((personId) => ({
    data: { agencyId: tx.agencyId, personId } satisfies MailJob,
    singletonKey: `${tx.agencyId} ${personId}`,
    startAfter: gatherS,
  }))
  await boss.insert('mail', jobs, within(tx))
}
