/** Finds the cases of an export, the earliest opened first. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'

export type Wanted =
  | { readonly procedure: string; readonly from: string; readonly to: string }
  | { readonly keys: readonly string[]; readonly reference: string | null }

/** One file is held in memory while it is written. */
const mostInOneFile = 2000

export async function findForExport(tx: AgencyTransaction, wanted: Wanted): Promise<readonly string[]> {
  const [where, values] =
    'procedure' in wanted
      ? ['procedure = $2 and opened_on between $3::date and $4::date', [wanted.procedure, wanted.from, wanted.to]]
      : ['(id = any($2::uuid[]) or reference = $3)', [wanted.keys, wanted.reference]]
  const rows = await tx.query<{ id: string }>(
    `select id from cases where agency_id = $1 and ${where} order by opened_on, id limit ${mostInOneFile + 1}`,
    [tx.agencyId, ...values],
  )
  if (rows.length <= mostInOneFile) return rows.map(({ id }) => id)
  throw new DomainError('BAD_USER_INPUT', `One file holds ${mostInOneFile} cases at the most: ask for a shorter time.`)
}
