/** How an agency wishes to be told: how far ahead, by which ways, and whether a sandbox sends anything outside. */
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'

@ObjectType({ description: 'How the people of an agency are told of what concerns them.' })
export class NoticeSetting {
  @Field(() => Int, {
    description: 'How many working days before something falls due its holder is warned, from 0 to 60; 0: never.',
  })
  warnDays!: number

  @Field(() => Boolean, {
    description: 'Whether people get a mail that something is waiting, where the installation can send mail.',
  })
  mail!: boolean

  @Field(() => Boolean, {
    description: 'Whether a sandbox sends mail and calls webhooks. It does not until told; other agencies always may.',
  })
  sandboxSends!: boolean
}

@InputType({ description: 'What to change of how people are told; what is left out stays.' })
export class NoticeSettingInput {
  @Field(() => Int, { nullable: true, description: 'Working days, from 0 (never) to 60.' })
  warnDays?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether people get mail.' })
  mail?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a sandbox sends anything outside.' })
  sandboxSends?: boolean | null
}

const defaults = { warnDays: 1, mail: true, sandboxSends: false }
const columns = `warn_days as "warnDays", mail, sandbox_sends as "sandboxSends"`

export async function readNoticeSetting(tx: AgencyTransaction): Promise<NoticeSetting> {
  const [row] = await tx.query(`select ${columns} from notice_setting where agency_id = $1`, [tx.agencyId])
  return Object.assign(new NoticeSetting(), row ?? defaults)
}

export async function saveNoticeSetting(
  tx: AgencyTransaction,
  input: NoticeSettingInput,
): Promise<NoticeSetting | InvalidInput> {
  if (input.warnDays != null && (input.warnDays < 0 || input.warnDays > 60))
    return new InvalidInput('warnDays', 'Warn from 1 to 60 working days ahead, or 0 to warn of nothing.')
  const [row] = await tx.query(
    `insert into notice_setting (agency_id, warn_days, mail, sandbox_sends)
     values ($1, coalesce($2::int, ${defaults.warnDays}), coalesce($3::boolean, ${defaults.mail}),
       coalesce($4::boolean, ${defaults.sandboxSends}))
     on conflict (agency_id) do update set warn_days = coalesce($2::int, notice_setting.warn_days),
       mail = coalesce($3::boolean, notice_setting.mail),
       sandbox_sends = coalesce($4::boolean, notice_setting.sandbox_sends)
     returning ${columns}`,
    [tx.agencyId, input.warnDays ?? null, input.mail ?? null, input.sandboxSends ?? null],
  )
  return Object.assign(new NoticeSetting(), row)
}
