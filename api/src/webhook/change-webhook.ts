/** Makes webhooks, gives them new secrets, and lets them rest, run or go. */
import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Outside } from '../outside.ts'
import { whyNotSentTo, writtenAlike } from './address.ts'
import { Webhook, webhookColumns } from './webhook.ts'

/** The secret is told this once, and kept sealed. */
export interface WithSecret {
  readonly webhook: Webhook
  readonly secret: string
}

const most = 20
const longestUrl = 2000

export async function createWebhook(
  tx: AgencyTransaction,
  { secrets, letThrough }: Outside,
  wish: { readonly url: string; readonly kinds: readonly string[]; readonly by: string },
): Promise<WithSecret | InvalidInput> {
  const address = writtenAlike(wish.url)
  const fault = wish.url.length > longestUrl ? 'Give a shorter address.' : whyNotSentTo(address, letThrough)
  if (fault !== null) return new InvalidInput('url', fault)
  // Counted one after the other, so that two who make one at once do not both make the last.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhooks of ${tx.agencyId}`])
  const there = await listWebhooks(tx)
  const [url, kinds] = [address!.href, [...new Set(wish.kinds)]]
  // Or each change comes there twice, under one id and two secrets.
  if (there.some((each) => writtenAlike(each.url)?.href === url && doMeet(each.kinds, kinds)))
    return new InvalidInput('url', 'A webhook sends the same to this address already: delete that one first.')
  if (there.length >= most) return new InvalidInput('url', `An agency has up to ${most} webhooks: delete one first.`)
  const [id, secret] = [newId(), newSecret()]
  await tx.query(
    'insert into webhook (agency_id, id, url, kinds, secret, created_by) values ($1, $2, $3, $4, $5, $6)',
    [tx.agencyId, id, url, kinds, secrets.seal(secret, purposeOf(id)), wish.by],
  )
  return { webhook: (await findWebhook(tx, id))!, secret }
}

/** The one before signs beside it for a day, so that a receiver may go over in its own time. */
export async function rotateSecret(
  tx: AgencyTransaction,
  { secrets }: Outside,
  id: string,
): Promise<WithSecret | InvalidInput> {
  const secret = newSecret()
  await tx.query(
    `update webhook set old_secret = secret, old_until = statement_timestamp() + interval '24 hours', secret = $3
     where agency_id = $1 and id = $2 and state <> 'deleted'`,
    [tx.agencyId, id, secrets.seal(secret, purposeOf(id))],
  )
  const webhook = await findWebhook(tx, id)
  return webhook === null ? noSuchWebhook : { webhook, secret }
}

/** What changes while it rests waits for it. */
export async function setState(
  tx: AgencyTransaction,
  id: string,
  state: 'active' | 'paused',
): Promise<Webhook | InvalidInput> {
  await tx.query(`update webhook set state = $3 where agency_id = $1 and id = $2 and state <> 'deleted'`, [
    tx.agencyId,
    id,
    state,
  ])
  return (await findWebhook(tx, id)) ?? noSuchWebhook
}

/** Its address and secrets are forgotten. */
export async function deleteWebhook(tx: AgencyTransaction, id: string): Promise<boolean> {
  const rows = await tx.query(
    `update webhook set state = 'deleted', url = null, secret = null, old_secret = null, old_until = null
     where agency_id = $1 and id = $2 and state <> 'deleted' returning id`,
    [tx.agencyId, id],
  )
  return rows.length > 0
}

export async function listWebhooks(tx: AgencyTransaction): Promise<Webhook[]> {
  const rows = await tx.query(
    `select ${webhookColumns} from webhook where agency_id = $1 and state <> 'deleted' order by id`,
    [tx.agencyId],
  )
  return rows.map((row) => Object.assign(new Webhook(), row))
}

export async function findWebhook(tx: AgencyTransaction, id: string): Promise<Webhook | null> {
  const webhooks = await listWebhooks(tx)
  return webhooks.find(({ key }) => key === id) ?? null
}

/** None stands for all. */
function doMeet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((kind) => other.includes(kind))
}

export const purposeOf = (id: string): string => `webhook ${id}`

export const noSuchWebhook = new InvalidInput('id', 'No webhook here has this id.')

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`
