/** Narrows a transaction to the cases that an inspector may see: those whose rules say "… may see the records" of their role. */
import { escapeLiteral } from 'pg'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

/** Held by the policies of the tables, so that no list and no look can forget it. */
export async function seeAsInspector(tx: AgencyTransaction, rulebook: Rulebook, personId: string): Promise<void> {
  const held = await tx.query<{ role: string }>(
    'select role from role_holder where agency_id = $1 and person_id = $2',
    [tx.agencyId, personId],
  )
  const roles = new Set(held.map(({ role }) => role))
  const kinds = rulebook
    .editions()
    .flatMap(({ key, machines }) =>
      machines
        .filter(({ viewers }) => viewers.some((role) => roles.has(role)))
        .map(({ procedure }) => `${key}:${procedure}`),
    )
  // A plain SET takes no parameters; where nothing may be seen it still must not be empty, which would mean everything.
  await tx.query(`set local casewright.inspects = ${escapeLiteral(kinds.join(',') || 'nothing')}`)
}

/** What it is narrowed to, each kind as `edition:procedure`; null where it is not, and sees every case. */
export async function kindsSeen(tx: AgencyTransaction): Promise<ReadonlySet<string> | null> {
  const [row] = await tx.query<{ kinds: string | null }>(
    `select nullif(current_setting('casewright.inspects', true), '') as kinds`,
  )
  return row!.kinds === null ? null : new Set(row!.kinds.split(','))
}
