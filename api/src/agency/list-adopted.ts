/** Lists how an agency uses rulesets, each row until the next of its ruleset. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { AdoptedRuleset } from './agency.ts'

export async function listAdopted(tx: AgencyTransaction, agencyId: string): Promise<AdoptedRuleset[]> {
  const rows = await tx.query<{ ended: boolean }>(
    `select agency_id as "agencyId", ruleset, from_on::text as "fromOn", edition_id as "editionKey", ended,
       (lead(from_on) over (partition by ruleset order by from_on))::text as "untilOn"
     from adopted_ruleset where agency_id = $1 order by from_on, ruleset`,
    [agencyId],
  )
  return rows.filter(({ ended }) => !ended).map((row) => Object.assign(new AdoptedRuleset(), row))
}
