/** Reads the seals over a stretch of an agency's audit: whose signature they bear, and the head itself. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { AuditKey, Head } from './audit-key.ts'

export interface Seal {
  /** Null where this program did not sign it, or for another agency or place. */
  readonly head: Head | null
  readonly signed: string
}

/** By the number of the last entry that each covers. */
export async function readSeals(
  tx: AgencyTransaction,
  key: AuditKey,
  after: number,
  upTo: number,
): Promise<Map<number, Seal>> {
  const rows = await tx.tuples<[number: number, signed: string]>(
    'select number::float8, signed from audit_seal where agency_id = $1 and number > $2 and number <= $3 order by number',
    [tx.agencyId, after, upTo],
  )
  const seals = await Promise.all(
    rows.map(async ([number, signed]): Promise<[number, Seal]> => {
      const head = await key.read(signed)
      const isOfHere = head?.agency === tx.agencyId && head.number === number
      return [number, { head: isOfHere ? head : null, signed }]
    }),
  )
  return new Map(seals)
}

/** The newest signed head; null where nothing has been sealed yet. */
export async function readHead(tx: AgencyTransaction): Promise<string | null> {
  const [row] = await tx.query<{ signed: string }>(
    'select signed from audit_seal where agency_id = $1 order by number desc limit 1',
    [tx.agencyId],
  )
  return row?.signed ?? null
}
