/** Hands on what the outbox holds: a round of the worker that turns numbered changes into notices. */
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Log } from '../log.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { inEachAgency } from './each-agency.ts'
import { type NewNotice, noticesOf } from './notices-of.ts'
import { readChanges, readSurroundings } from './read-changes.ts'

export interface Relaying {
  /** The worker's. */
  readonly orm: Orm
  readonly rulebook: Rulebook
  readonly log: Log
}

/** One batch of each agency that has something to hand on; how many changes that was, so that 0 means rest. */
export function relay(relaying: Relaying, batchSize = 500): Promise<number> {
  const which = 'select id from agencies_to_tell() as id'
  return inEachAgency(relaying, which, (tx) => relayAgency(relaying, tx, batchSize))
}

/** The place moves in the transaction that writes what was made of the changes: so all is handed on, and once. */
async function relayAgency({ rulebook }: Relaying, tx: AgencyTransaction, batchSize: number): Promise<number> {
  await tx.query('insert into relay_place (agency_id) values ($1) on conflict do nothing', [tx.agencyId])
  const [place] = await tx.query<{ number: number }>(
    'select number::float8 as number from relay_place where agency_id = $1 for update skip locked',
    [tx.agencyId],
  )
  // Another worker is at it.
  if (place === undefined) return 0
  const changes = await readChanges(tx, rulebook, place.number, batchSize)
  if (changes.length === 0) return 0
  const around = await readSurroundings(tx, [...new Set(changes.map(({ caseId }) => caseId))])
  await saveNotices(
    tx,
    changes.flatMap((change) => noticesOf(change, around)),
  )
  await tx.query('update relay_place set number = $2::bigint where agency_id = $1', [
    tx.agencyId,
    changes.at(-1)!.number,
  ])
  return changes.length
}

async function saveNotices(tx: AgencyTransaction, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await tx.query(
    `insert into notice (agency_id, id, person_id, kind, case_id, seq, effect, role, clock, occurrence)
     select $1::uuid, id, person_id, kind, case_id, seq, effect, role, clock, occurrence
     from jsonb_to_recordset($2::jsonb) as r(id uuid, person_id uuid, kind text, case_id uuid, seq int, effect int,
       role text, clock text, occurrence int)`,
    [tx.agencyId, JSON.stringify(notices.map((each) => ({ id: newId(), ...each })))],
  )
}
