/** Keeps an agency's people: who belongs to it, what they are there and who manages them. */
import { v7 as newId } from 'uuid'
import { releaseCases } from '../case/release-cases.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Access } from '../people/access.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { checkedLine } from './checked-line.ts'

export interface Adding {
  readonly name: string
  readonly email: string
  readonly access: readonly Access[]
  readonly managerKey: string | null
}

/** What is left out stays as it is. */
export interface Changing {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly access?: readonly Access[] | undefined
  /** Null: nobody manages them. */
  readonly managerKey?: string | null | undefined
}

export interface DirectoryRefusal {
  readonly kind: 'refused'
  readonly code: 'EMAIL_TAKEN' | 'LAST_ADMINISTRATOR' | 'MANAGES_ITSELF' | 'STILL_HERE'
  readonly message: string
}

export interface InDirectory {
  readonly kind: 'person'
  readonly personKey: string
}

export type DirectoryAnswer = InDirectory | DirectoryRefusal | InvalidInput

/** They come in with the verified address, or as whom the provider knows them from then on. */
export async function addPerson(tx: AgencyTransaction, adding: Adding): Promise<DirectoryAnswer> {
  await lockDirectory(tx)
  const name = checkedLine('name', adding.name)
  if (name instanceof InvalidInput) return name
  const email = checkedAddress(adding.email)
  if (email instanceof InvalidInput) return email
  if (adding.access.length === 0) return new InvalidInput('access', 'Say what they are here.')
  if (adding.managerKey !== null && !(await isHere(tx, adding.managerKey)))
    return new InvalidInput('managerId', 'Nobody here has this id.')
  if (await isTaken(tx, email, null)) return emailTaken
  const personKey = newId()
  // The least, for an older program running beside this one.
  await tx.query(
    `insert into person (agency_id, id, name, email, access, access_kinds, manager_id)
     values ($1, $2, $3, $4, 'reader', $5, $6)`,
    [tx.agencyId, personKey, name, email, [...new Set(adding.access)], adding.managerKey],
  )
  return { kind: 'person', personKey }
}

export async function changePerson(
  tx: AgencyTransaction,
  personKey: string,
  { name, email, access, managerKey }: Changing,
): Promise<DirectoryAnswer> {
  await lockDirectory(tx)
  if (!(await isHere(tx, personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  const line = name === undefined ? null : checkedLine('name', name)
  if (line instanceof InvalidInput) return line
  const address = email === undefined ? null : checkedAddress(email)
  if (address instanceof InvalidInput) return address
  if (address !== null && (await isTaken(tx, address, personKey))) return emailTaken
  if (access?.length === 0) return new InvalidInput('access', 'Say what they are here; or end their place.')
  if (access !== undefined && !access.includes('administrator') && (await isLastAdministrator(tx, personKey)))
    return lastAdministrator
  if (managerKey && !(await isHere(tx, managerKey))) return new InvalidInput('managerId', 'Nobody here has this id.')
  if (managerKey && (await isManagedBy(tx, managerKey, personKey)))
    return refusal('MANAGES_ITSELF', 'They manage this manager, directly or through others: nobody manages themselves.')
  await tx.query(
    `update person set name = coalesce($3, name), access_kinds = coalesce($4, access_kinds),
       access = case when $4::text[] is null then access else 'reader' end,
       manager_id = case when $5 then $6::uuid else manager_id end, email = coalesce($7, email)
     where agency_id = $1 and id = $2`,
    [tx.agencyId, personKey, line, access ?? null, managerKey !== undefined, managerKey ?? null, address],
  )
  return { kind: 'person', personKey }
}

function checkedAddress(text: string): string | InvalidInput {
  const email = checkedLine('email', text, 320)
  if (email instanceof InvalidInput || /^[^\s@]+@[^\s@]+$/.test(email)) return email
  return new InvalidInput('email', 'An e-mail address, like name@agency.example.')
}

/** By somebody else than `personKey`. */
async function isTaken(tx: AgencyTransaction, email: string, personKey: string | null): Promise<boolean> {
  const taken = await tx.query(
    'select from person where agency_id = $1 and lower(email) = lower($2) and id is distinct from $3::uuid',
    [tx.agencyId, email, personKey],
  )
  return taken.length > 0
}

/** As `leave`, unless that would leave nobody to administer the agency. */
export async function endPlace(tx: AgencyTransaction, rulebook: Rulebook, personKey: string): Promise<DirectoryAnswer> {
  await lockDirectory(tx)
  if (!(await isHere(tx, personKey))) return new InvalidInput('personId', 'Nobody here has this id.')
  if (await isLastAdministrator(tx, personKey)) return lastAdministrator
  await leave(tx, rulebook, personKey)
  return { kind: 'person', personKey }
}

/**
 * They come in no more; what they hold passes on, those they manage go to their own manager, and the log keeps it all. Of
 * somebody who is here, in a transaction that has locked the directory.
 */
export async function leave(tx: AgencyTransaction, rulebook: Rulebook, personKey: string): Promise<void> {
  const of = [tx.agencyId, personKey]
  await tx.query('delete from role_holder where agency_id = $1 and person_id = $2', of)
  await releaseCases(tx, rulebook, personKey)
  await tx.query('delete from deputy where agency_id = $1 and (person_id = $2 or deputy_id = $2)', of)
  await tx.query(
    `update person p set manager_id = (select manager_id from person where agency_id = $1 and id = $2)
     where p.agency_id = $1 and p.manager_id = $2`,
    of,
  )
  await tx.query(
    `update access_token set revoked_at = statement_timestamp()
     where agency_id = $1 and person_id = $2 and revoked_at is null`,
    of,
  )
  await tx.query(
    `update person set left_at = statement_timestamp(), access = 'reader', manager_id = null where agency_id = $1 and id = $2`,
    of,
  )
}

/** One change of a directory after another: each looks at what the one before left. */
export async function lockDirectory(tx: AgencyTransaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('directory ' || $1::text, 0))`, [tx.agencyId])
}

export async function isHere(tx: AgencyTransaction, personKey: string): Promise<boolean> {
  const found = await tx.query('select from person where agency_id = $1 and id = $2 and left_at is null', [
    tx.agencyId,
    personKey,
  ])
  return found.length > 0
}

function refusal(code: DirectoryRefusal['code'], message: string): DirectoryRefusal {
  return { kind: 'refused', code, message }
}

const emailTaken = refusal('EMAIL_TAKEN', 'Somebody here has or had this address already.')

const lastAdministrator = refusal(
  'LAST_ADMINISTRATOR',
  'Nobody else administers the agency: make somebody an administrator first.',
)

async function isLastAdministrator(tx: AgencyTransaction, personKey: string): Promise<boolean> {
  const found = await tx.query<{ id: string }>(
    `select id from person where agency_id = $1 and left_at is null and 'administrator' = any(access_kinds)`,
    [tx.agencyId],
  )
  return found.length === 1 && found[0]!.id === personKey
}

async function isManagedBy(tx: AgencyTransaction, personKey: string, managerKey: string): Promise<boolean> {
  const found = await tx.query(
    `with recursive up as (
       select id, manager_id from person where agency_id = $1 and id = $2
       union select p.id, p.manager_id from person p join up on p.id = up.manager_id where p.agency_id = $1)
     select from up where id = $3`,
    [tx.agencyId, personKey, managerKey],
  )
  return found.length > 0
}
