/** Says who holds which of the rules' roles, and who stands in for whom. */
import { nearest } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { type InDirectory, isHere, lockDirectory } from './people-directory.ts'
import { loadAdopted } from './rules-in-use.ts'

export interface Holding {
  readonly role: string
  readonly personKey: string
}

export interface StandingIn {
  readonly personKey: string
  readonly deputyKey: string
  /** YYYY-MM-DD, both days included. */
  readonly fromOn: string
  readonly untilOn: string
}

type Answer = InDirectory | InvalidInput

export async function nameHolder(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { role, personKey }: Holding,
): Promise<Answer> {
  await lockDirectory(tx)
  if (!(await isHere(tx, personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  const known = await rolesOf(tx, rulebook)
  if (!known.has(role)) {
    const meant = nearest(role, known)
    return new InvalidInput('role', `No rules in use here have this role.${meant ? ` Did you mean "${meant}"?` : ''}`)
  }
  await tx.query('insert into role_holder (agency_id, role, person_id) values ($1, $2, $3) on conflict do nothing', [
    tx.agencyId,
    role,
    personKey,
  ])
  return { kind: 'person', personKey }
}

/** Cases on which they are in the role keep them: that is said case by case. */
export async function releaseHolder(tx: AgencyTransaction, { role, personKey }: Holding): Promise<Answer> {
  await lockDirectory(tx)
  if (!(await isHere(tx, personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  const released = await tx.query(
    'delete from role_holder where agency_id = $1 and role = $2 and person_id = $3 returning role',
    [tx.agencyId, role, personKey],
  )
  return released.length > 0 ? { kind: 'person', personKey } : new InvalidInput('role', 'They are not in this role.')
}

export async function nameDeputy(tx: AgencyTransaction, standing: StandingIn): Promise<Answer> {
  const { personKey, deputyKey, fromOn, untilOn } = standing
  await lockDirectory(tx)
  if (!(await isHere(tx, personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  if (!(await isHere(tx, deputyKey))) return new InvalidInput('deputyId', 'Nobody here has this id.')
  if (personKey === deputyKey) return new InvalidInput('deputyId', 'Nobody stands in for themselves.')
  if (untilOn < fromOn) return new InvalidInput('untilOn', 'The last day is not before the first.')
  const [other] = await tx.query<{ from: string; until: string }>(
    `select from_on::text as from, until_on::text as until from deputy
     where agency_id = $1 and person_id = $2 and from_on <> $3 and from_on <= $4 and until_on >= $3`,
    [tx.agencyId, personKey, fromOn, untilOn],
  )
  if (other) return new InvalidInput('fromOn', `Somebody stands in from ${other.from} to ${other.until} already.`)
  await tx.query(
    `insert into deputy (agency_id, person_id, deputy_id, from_on, until_on) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, person_id, from_on)
       do update set deputy_id = excluded.deputy_id, until_on = excluded.until_on`,
    [tx.agencyId, personKey, deputyKey, fromOn, untilOn],
  )
  return { kind: 'person', personKey }
}

export async function endDeputy(tx: AgencyTransaction, personKey: string, fromOn: string): Promise<Answer> {
  await lockDirectory(tx)
  const ended = await tx.query(
    'delete from deputy where agency_id = $1 and person_id = $2 and from_on = $3 returning person_id',
    [tx.agencyId, personKey, fromOn],
  )
  if (ended.length > 0) return { kind: 'person', personKey }
  return new InvalidInput('fromOn', 'Nobody stands in for them from this day on.')
}

/** Of every ruleset that the agency uses or will. */
export async function rolesOf(tx: AgencyTransaction, rulebook: Rulebook): Promise<ReadonlySet<string>> {
  const adopted = new Set((await loadAdopted(tx, rulebook)).map(({ ruleset }) => ruleset))
  const editions = rulebook.editions().filter(({ ruleset }) => adopted.has(ruleset))
  return new Set(editions.flatMap(({ machines }) => machines.flatMap(({ roles }) => roles.map(({ name }) => name))))
}
