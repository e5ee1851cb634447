/** Lists who holds which role, and who stands in for whom. */
import { Field, ObjectType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DateScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'A person in a role of the rules, at the agency as a whole.' })
export class RoleHolding {
  @Field(() => String, { description: 'The role, in the words of the rules.' })
  role!: string

  personKey!: string
}

@ObjectType({ description: 'Somebody who stands in for another from one day to another.' })
export class Deputy {
  personKey!: string
  deputyKey!: string

  @Field(() => DateScalar, { description: 'The first day.' })
  fromOn!: string

  @Field(() => DateScalar, { description: 'The last day.' })
  untilOn!: string
}

export async function listHoldings(tx: AgencyTransaction): Promise<RoleHolding[]> {
  const rows = await tx.query<RoleHolding & Record<string, unknown>>(
    `select h.role, h.person_id as "personKey" from role_holder h
     join person p on p.agency_id = h.agency_id and p.id = h.person_id
     where h.agency_id = $1 order by h.role, p.name, p.id`,
    [tx.agencyId],
  )
  return rows.map((row) => Object.assign(new RoleHolding(), row))
}

export async function listDeputies(tx: AgencyTransaction, nowMs: number): Promise<Deputy[]> {
  const rows = await tx.query<Deputy & Record<string, unknown>>(
    `select person_id as "personKey", deputy_id as "deputyKey", from_on::text as "fromOn", until_on::text as "untilOn"
     from deputy where agency_id = $1 and until_on >= ${dayAtMs('$2')} order by from_on, person_id`,
    [tx.agencyId, nowMs],
  )
  return rows.map((row) => Object.assign(new Deputy(), row))
}

/** Ids of those who are away, and for whom somebody stands in today. */
export async function standsInFor(tx: AgencyTransaction, deputyKey: string, nowMs: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select person_id as id from deputy
     where agency_id = $1 and deputy_id = $2 and ${dayAtMs('$3')} between from_on and until_on`,
    [tx.agencyId, deputyKey, nowMs],
  )
  return rows.map(({ id }) => id)
}

/** The day in London of an instant in epoch milliseconds: people are away by the calendar on their wall. */
export const dayAtMs = (place: string): string =>
  dayOf(`(timestamptz 'epoch' + ${place}::float8 * interval '1 millisecond')`)

/** The day in London of an instant. */
export const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`

/** The midnight in London after a day. */
export const endOfDay = (day: string): string => `((${day}::date + 1)::timestamp at time zone 'Europe/London')`
