/** Hands on what the outbox holds: a round of the worker that turns numbered changes into notices. */
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { inEachAgency } from '../database/each-agency.ts'
import type { Orm } from '../database/orm.ts'
import type { DeliveryQueue } from '../database/queue.ts'
import { wakeChannel } from '../live/wakes.ts'
import { oweMail } from '../mail/owe-mail.ts'
import type { Outside } from '../outside.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { enqueueOwed, oweDeliveries } from '../webhook/owe-deliveries.ts'
import { type NewNotice, noticesOf } from './notices-of.ts'
import { readChanges, readSurroundings, type ToldChange } from './read-changes.ts'

export interface Relaying {
  /** The worker's. */
  readonly orm: Orm
  readonly rulebook: Rulebook
  readonly queue: DeliveryQueue
  readonly outside: Outside
}

/** One batch of each agency that has something to hand on; how many changes that was, so that 0 means rest. */
export function relay(relaying: Relaying, batchSize = 500): Promise<number> {
  return inEachAgency(relaying.orm, 'agencies_to_tell', (tx) => relayAgency(relaying, tx, batchSize))
}

/** The place moves in the transaction that writes what was made of the changes: so all is handed on, and once. */
async function relayAgency(relaying: Relaying, tx: AgencyTransaction, batchSize: number): Promise<number> {
  const { rulebook, queue } = relaying
  await tx.query('insert into relay_place (agency_id) values ($1) on conflict do nothing', [tx.agencyId])
  const [place] = await tx.query<{ number: number }>(
    'select number::float8 as number from relay_place where agency_id = $1 for update skip locked',
    [tx.agencyId],
  )
  // Another worker is at it.
  if (place === undefined) return 0
  const changes = await readChanges(tx, rulebook, place.number, batchSize)
  if (changes.length > 0) await handOn(relaying, tx, changes, place.number)
  return changes.length + (await enqueueOwed(tx, queue, batchSize))
}

async function handOn(
  { queue, outside }: Relaying,
  tx: AgencyTransaction,
  changes: readonly ToldChange[],
  above: number,
): Promise<void> {
  const around = await readSurroundings(tx, [...new Set(changes.map(({ caseId }) => caseId))])
  const notices = changes.flatMap((change) => noticesOf(change, around))
  await saveNotices(tx, notices)
  // Said when this commits, to those who watch an inbox.
  if (notices.length > 0) await tx.query('select pg_notify($1, $2)', [wakeChannel, tx.agencyId])
  if (outside.mailer !== null)
    await oweMail(
      tx,
      queue,
      notices.map((each) => each.person_id),
    )
  const upTo = changes.at(-1)!.number
  await oweDeliveries(tx, above, upTo)
  await tx.query('update relay_place set number = $2::bigint where agency_id = $1', [tx.agencyId, upTo])
}

async function saveNotices(tx: AgencyTransaction, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await tx.query(
    `insert into notice (agency_id, id, person_id, kind, case_id, seq, effect, role, clock, occurrence)
     select $1::uuid, id, person_id, kind, case_id, seq, effect, role, clock, occurrence
     from jsonb_to_recordset($2::jsonb) as r(id uuid, person_id uuid, kind text, case_id uuid, seq int, effect int,
       role text, clock text, occurrence int)
     returning 1`,
    [tx.agencyId, JSON.stringify(notices.map((each) => ({ id: newId(), ...each })))],
  )
}
