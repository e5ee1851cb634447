/** A token that a program comes in by, as it can be looked at afterwards: never with its secret. */
import { Field, ObjectType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'
import type { Permission } from './access.ts'
import { PermissionType } from './access-types.ts'

@ObjectType({
  description:
    'A token that a program comes in by. Its secret was told once, and is not known here. It is no Node: nothing else ' +
    'names one, and "tokens" lists them all.',
})
export class ApiToken {
  key!: string
  personKey!: string

  @Field(() => String, { description: 'What it is for, in the words of whoever made it.' })
  name!: string

  @Field(() => [PermissionType], {
    nullable: true,
    description: 'What it may be used for, as far as its person may; null: all that they may.',
  })
  scopes!: readonly Permission[] | null

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number

  @Field(() => DateTimeScalar, { description: 'From when on it lets nobody in.' })
  expiresAt!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The last day it was used on; null: never yet.' })
  lastUsedOn!: string | null
}

/** Those of programs, the newest first; sessions of browsers are nobody's to list. */
export async function listTokens(tx: AgencyTransaction, key: string | null = null): Promise<ApiToken[]> {
  const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`
  const rows = await tx.query<ApiToken & Record<string, unknown>>(
    `select id as key, person_id as "personKey", name, scopes, ${ms('created_at')} as "createdAt",
       ${ms('expires_at')} as "expiresAt", ${ms('revoked_at')} as "revokedAt", last_used_on::text as "lastUsedOn"
     from access_token where agency_id = $1 and kind = 'token' and ($2::uuid is null or id = $2) order by id desc`,
    [tx.agencyId, key],
  )
  return rows.map((row) => Object.assign(new ApiToken(), row))
}
