/** A webhook as the API shows it: an address that an agency's changes are sent to. */
import { Field, InputType, ObjectType } from 'type-graphql'
import { ChangeKind, WebhookState } from '../graphql/enums.ts'
import { Node } from '../graphql/node.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({
  implements: Node,
  description: "An address outside to which the agency's changes are sent: ids, kinds and dates, no names.",
})
export class Webhook {
  key!: string

  @Field(() => String, { description: 'Where to.' })
  url!: string

  @Field(() => [ChangeKind], { description: 'What is sent; empty: all.' })
  kinds!: ChangeKind[]

  @Field(() => WebhookState, { description: 'Whether anything is sent now.' })
  state!: WebhookState

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before this one signs, too; null: it does not any more.',
  })
  oldSecretUntil!: number | null
}

@InputType({ description: 'Where changes are to be sent.' })
export class CreateWebhookInput {
  @Field(() => String, {
    description: 'An https address outside the network; not one that another webhook sends any of the same to.',
  })
  url!: string

  @Field(() => [ChangeKind], { nullable: true, description: 'What to send; all, where left out or empty.' })
  kinds?: ChangeKind[] | null
}

export const webhookColumns = `id as key, url, kinds, state,
  floor(extract(epoch from created_at) * 1000)::float8 as "createdAt",
  case when old_until > clock_timestamp() then floor(extract(epoch from old_until) * 1000)::float8 end as "oldSecretUntil"`
