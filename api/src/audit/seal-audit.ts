/**
 * Seals what has been entered, agency by agency: the worker's verb that chains the audit.
 *
 * Whoever acts writes their entry and is done; its place in the chain comes afterwards, so that nobody waits for another.
 */
import { databaseNow } from '../agency/agency-clock.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { inEachAgency } from '../database/each-agency.ts'
import type { Orm } from '../database/orm.ts'
import type { AuditKey } from './audit-key.ts'
import { beginningOf, type EntryTuple, entryColumns, entryFrom, nextHash } from './chain.ts'

/** However seldom the worker looks for what is due: what has been entered is sealed within seconds. */
export const slowestSealMs = 2000

/** One batch of each agency that has entries to seal; how many were sealed, so that 0 means rest. */
export function sealAudit(worker: Orm, key: AuditKey, batchSize = 1000): Promise<number> {
  return inEachAgency(worker, 'agencies_with_unsealed', (tx) => sealBatch(tx, key, batchSize))
}

async function sealBatch(tx: AgencyTransaction, key: AuditKey, batchSize: number): Promise<number> {
  const [lock] = await tx.query<{ ours: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('audit ' || $1::text, 0)) as ours`,
    [tx.agencyId],
  )
  // Another worker is at it, and will have seen to all that was there when it began.
  if (!lock!.ours) return 0
  const [last] = await tx.query<{ number: number; hash: Buffer; now: number }>(lastSealed, [tx.agencyId])
  const rows = await tx.tuples<EntryTuple>(
    `select ${entryColumns} from audit_entry where agency_id = $1 and number is null order by at, id limit $2`,
    [tx.agencyId, batchSize],
  )
  if (rows.length === 0) return 0
  const from = (last!.number ?? 0) + 1
  let hash = last!.hash ?? beginningOf(tx.agencyId)
  const hashes = rows.map((row, place) => {
    hash = nextHash(hash, { ...entryFrom(tx.agencyId, row), number: from + place })
    return hash
  })
  const number = from + rows.length - 1
  const signed = await key.sign({ agency: tx.agencyId, number, from, hash: hash.toString('hex'), sealedAt: last!.now })
  await tx.query(seal, [tx.agencyId, rows.map(([id]) => id), from, hashes, number, signed])
  return rows.length
}

// Read after the lock, so that no seal is missed; one row, also where nothing is sealed yet.
const lastSealed = `
select e.number::float8 as number, e.hash, ${databaseNow} as now
from (select) as one
left join (select number, hash from audit_entry where agency_id = $1 and number is not null
  order by number desc limit 1) as e on true`

const seal = `
with sealed as (
  update audit_entry e set number = $3::bigint + r.place - 1, hash = r.hash
  from unnest($2::uuid[], $4::bytea[]) with ordinality as r(id, hash, place)
  where e.agency_id = $1 and e.id = r.id
)
insert into audit_seal (agency_id, number, signed) values ($1, $5, $6)`
