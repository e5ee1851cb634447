/** Makes a token for a program that somebody runs as an integrator; it can do no more than they may. */
import { checkedLine } from '../agency/checked-line.ts'
import { dayOf } from '../agency/directory-lists.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import { type Access, type Permission, permissionsOf } from './access.ts'
import { type Issued, issueToken } from './tokens.ts'

export interface Maker {
  readonly personId: string
  readonly may: readonly Permission[]
}

export interface Creating {
  readonly personKey: string
  readonly name: string
  readonly scopes: readonly Permission[]
  /** YYYY-MM-DD: the last day on which it lets anybody in. */
  readonly expiresOn: string
}

export async function createToken(
  tx: AgencyTransaction,
  maker: Maker,
  { personKey, name, scopes, expiresOn }: Creating,
): Promise<Issued | InvalidInput> {
  const [person] = await tx.query<{ access: Access[]; days: number; firstOn: string; lastOn: string }>(
    `select access_kinds as access, $3::date - today as days, today::text as "firstOn", (today + ${mostDays})::text as "lastOn"
     from person, (select ${dayOf('clock_timestamp()')} as today) as asked
     where agency_id = $1 and id = $2 and left_at is null`,
    [tx.agencyId, personKey, expiresOn],
  )
  if (person === undefined) return new InvalidInput('personId', 'Nobody here has this id.')
  if (!person.access.includes('integrator'))
    return new InvalidInput('personId', 'A token is for an integrator: give the person this access first.')
  const line = checkedLine('name', name)
  if (line instanceof InvalidInput) return line
  const may = permissionsOf(person.access)
  const beyond = scopes.find((scope) => !may.includes(scope))
  if (beyond !== undefined)
    return new InvalidInput('scopes', `The person may not ${beyond} themselves. They may: ${may.join(', ')}.`)
  // Who says what people are here could give it in any case; a token that connects programs is no way to more.
  const notTheirs = scopes.find((scope) => !maker.may.includes(scope))
  if (notTheirs !== undefined && !maker.may.includes('direct'))
    return new InvalidInput('scopes', `You may not ${notTheirs} yourself. You may: ${maker.may.join(', ')}.`)
  if (scopes.length === 0) return new InvalidInput('scopes', `Say what it is for: some of ${may.join(', ')}.`)
  if (person.days < 0 || person.days > mostDays)
    return new InvalidInput(
      'expiresOn',
      `The last day cannot be ${expiresOn}: by the real calendar, it is a day from ${person.firstOn} to ${person.lastOn}.`,
    )
  return issueToken(tx, {
    personKey,
    name: line,
    scopes: [...new Set(scopes)],
    lastOn: expiresOn,
    byKey: maker.personId,
  })
}

/** A year and a day, so that renewing can be a yearly task. */
const mostDays = 366
