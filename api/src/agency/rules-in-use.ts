/** Finds the machine that a procedure runs on at an agency, on a date. */
import type { Machine } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Edition } from '../ruleset/edition.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

export interface Adopted {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly fromOn: string
}

export interface ProcedureInForce {
  readonly machine: Machine
  readonly edition: Edition
}

/** The rulesets an agency works by; brings the rulebook up to date on the way. */
export async function loadAdopted(tx: AgencyTransaction, rulebook: Rulebook): Promise<readonly Adopted[]> {
  const rows = await tx.query<{ ruleset: string | null; fromOn: string | null; published: number }>(
    `select a.ruleset, a.from_on::text as "fromOn", (select count(*)::int from edition) as published
     from (select 1) as always left join adopted_ruleset a on a.agency_id = $1`,
    [tx.agencyId],
  )
  await rulebook.catchUp(rows[0]!.published)
  return rows.flatMap(({ ruleset, fromOn }) => (ruleset === null || fromOn === null ? [] : [{ ruleset, fromOn }]))
}

/** Every procedure that can be opened on a date: of two rulesets with the same one, the later in use stands. */
export function proceduresInForce(
  rulebook: Rulebook,
  inUse: readonly Adopted[],
  on: string,
): ReadonlyMap<string, ProcedureInForce> {
  const procedures = new Map<string, ProcedureInForce>()
  const begun = inUse.filter(({ fromOn }) => fromOn <= on).sort((one, other) => one.fromOn.localeCompare(other.fromOn))
  for (const { ruleset } of begun) {
    const edition = rulebook.inForce(ruleset, on)
    for (const machine of edition?.machines ?? []) procedures.set(machine.procedure, { machine, edition: edition! })
  }
  return procedures
}
