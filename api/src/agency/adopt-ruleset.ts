/** Lets an agency's new cases run by a ruleset from a day on: by its editions as they come, or by one of them. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { type Adopted, editionFor, inUseOn, loadAdopted } from './rules-in-use.ts'

export interface Adopting {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly fromOn: string
  /** Null: the editions as they come. */
  readonly editionKey: string | null
  /** The ruleset whose use ends that day. */
  readonly insteadOf: string | null
}

export async function adoptRuleset(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  adopting: Adopting,
): Promise<Kept | InvalidInput> {
  await lockAdopted(tx)
  const objection = await objectionTo(tx, rulebook, adopting)
  if (objection !== null) return objection
  const rows = rowsOf(adopting)
  for (const { ruleset, fromOn, editionKey, ended } of rows) {
    await tx.query(
      `insert into adopted_ruleset (agency_id, ruleset, from_on, edition_id, ended) values ($1, $2, $3, $4, $5)
       on conflict (agency_id, ruleset, from_on) do update set edition_id = excluded.edition_id, ended = excluded.ended`,
      [tx.agencyId, ruleset, fromOn, editionKey, ended],
    )
  }
  return { kind: 'adopted', ruleset: adopting.ruleset, fromOn: adopting.fromOn }
}

/** Two administrators at once: the second is told of what the first adopted. */
export async function lockAdopted(tx: AgencyTransaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('adopted ' || $1::text, 0))`, [tx.agencyId])
}

/** Why it cannot be adopted; null where it can. */
export async function objectionTo(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  adopting: Adopting,
): Promise<Kept | InvalidInput | null> {
  const adopted = await loadAdopted(tx, rulebook)
  const fault = faultOf(rulebook, adopted, adopting)
  return fault ?? procedureTaken(rulebook, withRows(adopted, rowsOf(adopting)), adopting)
}

function faultOf(rulebook: Rulebook, adopted: readonly Adopted[], adopting: Adopting): InvalidInput | null {
  const { ruleset, fromOn, editionKey, insteadOf } = adopting
  const editions = rulebook.editions().filter((each) => each.ruleset === ruleset)
  if (editions.length === 0) {
    const known = [...new Set(rulebook.editions().map((each) => each.ruleset))].join(', ')
    return new InvalidInput('ruleset', `No ruleset is called "${ruleset}". There are: ${known}.`)
  }
  if (editionKey !== null && !editions.some(({ key }) => key === editionKey))
    return new InvalidInput('editionId', `The ruleset ${ruleset} has no such edition.`)
  const first = editions.find(({ key }) => key === editionKey) ?? editions.at(-1)!
  if (first.inForceFrom > fromOn)
    return new InvalidInput('fromOn', `It is in force only from ${first.inForceFrom}: adopt it from then on, or later.`)
  const others = inUseOn(adopted, fromOn).filter((each) => each.ruleset !== ruleset)
  // What has ended that day has made place already: the same may be said again.
  const hasEnded = adopted.some((each) => each.ruleset === insteadOf && each.fromOn === fromOn && each.ended)
  if (insteadOf === null || hasEnded || others.some((each) => each.ruleset === insteadOf)) return null
  const inUse = others.map((each) => each.ruleset).join(', ') || 'none'
  return new InvalidInput(
    'insteadOf',
    `No ruleset "${insteadOf}" is in use then. Others in use on ${fromOn}: ${inUse}.`,
  )
}

function rowsOf({ ruleset, fromOn, editionKey, insteadOf }: Adopting): readonly Adopted[] {
  const row = { ruleset, fromOn, editionKey, ended: false }
  return insteadOf === null ? [row] : [row, { ruleset: insteadOf, fromOn, editionKey: null, ended: true }]
}

function withRows(adopted: readonly Adopted[], rows: readonly Adopted[]): readonly Adopted[] {
  const isReplaced = (old: Adopted) => rows.some((row) => row.ruleset === old.ruleset && row.fromOn === old.fromOn)
  return [...adopted.filter((row) => !isReplaced(row)), ...rows]
}

/** The first day on which another ruleset in use has one of its procedures; looked at on every day that changes anything. */
export function procedureTaken(
  rulebook: Rulebook,
  adopted: readonly Adopted[],
  { ruleset, fromOn }: Pick<Adopting, 'ruleset' | 'fromOn'>,
): Kept | null {
  const names = new Set(adopted.map((row) => row.ruleset))
  const editions = rulebook.editions().filter((edition) => names.has(edition.ruleset))
  const dates = [...adopted.map((row) => row.fromOn), ...editions.map((edition) => edition.inForceFrom)]
  const days = [...new Set([fromOn, ...dates.filter((date) => date > fromOn)])].sort()
  for (const on of days) {
    const inUse = inUseOn(adopted, on)
    const proceduresOf = (row: Adopted | undefined) =>
      row === undefined ? [] : (editionFor(rulebook, row, on)?.machines ?? []).map(({ procedure }) => procedure)
    const own = new Set(proceduresOf(inUse.find((row) => row.ruleset === ruleset)))
    for (const other of inUse.filter((row) => row.ruleset !== ruleset)) {
      const procedure = proceduresOf(other).find((name) => own.has(name))
      if (procedure !== undefined) return { kind: 'taken', procedure, ruleset: other.ruleset, on }
    }
  }
  return null
}
