/** Finds the machine that a procedure runs on at an agency, on a date. */
import type { Machine } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Edition } from '../ruleset/edition.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

/** From a day on, how an agency uses a ruleset; of a ruleset's rows the latest that has begun holds. */
export interface Adopted {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly fromOn: string
  /** The one edition that new cases run by; null where they follow the editions by their dates. */
  readonly editionKey: string | null
  /** Its use ends that day. */
  readonly ended: boolean
}

export interface ProcedureInForce {
  readonly machine: Machine
  readonly edition: Edition
}

/** What an agency ever adopted; brings the rulebook up to date on the way. */
export async function loadAdopted(tx: AgencyTransaction, rulebook: Rulebook): Promise<readonly Adopted[]> {
  const rows = await tx.query<{ [Column in keyof Adopted]: Adopted[Column] | null } & { published: number }>(
    `select a.ruleset, a.from_on::text as "fromOn", a.edition_id as "editionKey", a.ended,
       (select count(*)::int from edition) as published
     from (select 1) as always left join adopted_ruleset a on a.agency_id = $1`,
    [tx.agencyId],
    'kept',
  )
  await rulebook.catchUp(rows[0]!.published, tx)
  return rows.flatMap(({ ruleset, fromOn, editionKey, ended }) =>
    ruleset === null || fromOn === null ? [] : [{ ruleset, fromOn, editionKey, ended: ended === true }],
  )
}

/** The rulesets in use on a date, what was adopted last at the end. */
export function inUseOn(adopted: readonly Adopted[], on: string): readonly Adopted[] {
  const begun = adopted.filter(({ fromOn }) => fromOn <= on).sort(byDateAndName)
  const latest = new Map(begun.map((row) => [row.ruleset, row]))
  return begun.filter((row) => latest.get(row.ruleset) === row && !row.ended)
}

/** Every procedure that can be opened on a date: of two rulesets with the same one, the later in use stands. */
export function proceduresInForce(
  rulebook: Rulebook,
  adopted: readonly Adopted[],
  on: string,
): ReadonlyMap<string, ProcedureInForce> {
  const procedures = new Map<string, ProcedureInForce>()
  for (const row of inUseOn(adopted, on)) {
    const edition = editionFor(rulebook, row, on)
    for (const machine of edition?.machines ?? []) procedures.set(machine.procedure, { machine, edition: edition! })
  }
  return procedures
}

/** Why nothing is opened of a procedure that is not there, and what could be. */
export function noProcedure(name: string, on: string, inForce: ReadonlyMap<string, ProcedureInForce>): string {
  if (inForce.size === 0) return `No ruleset is in use here on ${on}: give a later date, or adopt one from then.`
  const known = [...inForce.keys()].join(', ')
  return `No ruleset in use here on ${on} has a procedure "${name}"; it could be: ${known}.`
}

export function editionFor(rulebook: Rulebook, { ruleset, editionKey }: Adopted, on: string): Edition | null {
  return editionKey === null ? rulebook.inForce(ruleset, on) : rulebook.edition(editionKey)
}

function byDateAndName(one: Adopted, other: Adopted): number {
  return one.fromOn.localeCompare(other.fromOn) || one.ruleset.localeCompare(other.ruleset)
}
