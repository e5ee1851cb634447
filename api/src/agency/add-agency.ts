/** Makes an agency with one administrator, who comes in and does the rest: people, roles, and the rules to work by. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { addAgencyClock } from './agency-clock.ts'
import { checkedLine } from './checked-line.ts'
import { addPerson, type DirectoryAnswer } from './people-directory.ts'

export interface AddingAgency {
  readonly name: string
  readonly administrator: { readonly name: string; readonly email: string }
  /** Makes it a sandbox, whose clock begins at this instant in epoch milliseconds; null: it goes by the real time. */
  readonly sandboxFromMs: number | null
}

/** In a transaction of the agency that is to be, under a new id; answers with the administrator, or what is wrong: then roll back. */
export async function addAgency(tx: AgencyTransaction, adding: AddingAgency): Promise<DirectoryAnswer> {
  const name = checkedLine('agency', adding.name)
  if (name instanceof InvalidInput) return name
  if (!(await insertAgency(tx, name, false))) return new InvalidInput('agency', 'An agency here has this name already.')
  if (adding.sandboxFromMs !== null) await addAgencyClock(tx, adding.sandboxFromMs)
  return addPerson(tx, { ...adding.administrator, access: ['administrator'], managerKey: null })
}

/** False where one of this name is there already. */
export async function insertAgency(tx: AgencyTransaction, name: string, isDemonstration: boolean): Promise<boolean> {
  const added = await tx.query(
    'insert into agency (id, name, demonstration) values ($1, $2, $3) on conflict (name) do nothing returning id',
    [tx.agencyId, name, isDemonstration],
  )
  return added.length > 0
}
