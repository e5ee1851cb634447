/** Webhooks over GraphQL: made, changed, watched and replayed by whoever connects other programs. */
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { DeliveryState } from '../graphql/enums.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { Grave, May } from '../people/permit.ts'
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  noSuchWebhook,
  rotateSecret,
  setState,
  type WithSecret,
} from './change-webhook.ts'
import { Delivery, replayDeliveries } from './deliveries.ts'
import { CreateWebhookInput, Webhook } from './webhook.ts'

const DeliveryEdge = edgeType('Delivery', () => Delivery)
const DeliveryConnection = connectionType('Delivery', () => Delivery, DeliveryEdge)

@ObjectType({ description: 'A webhook with its new secret, which is told this once.' })
export class WebhookSecret {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook

  @Field(() => String, {
    description: 'What its deliveries are signed with, as Standard Webhooks writes it: whsec_ and base64.',
  })
  secret!: string
}

@ObjectType({ description: 'The webhook is no more.' })
export class WebhookDeleted {
  @Field(() => Boolean, { description: 'Always true.' })
  deleted = true
}

@InputType({ description: 'Which changes to send again.' })
export class ReplayDeliveriesInput {
  @Field(() => ID, { description: 'The webhook.' })
  webhookId!: string

  @Field(() => DateTimeScalar, { description: 'Changes written at this instant or later.' })
  from!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changes written before this instant.' })
  to?: number | null

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that were given up as dead letters.' })
  onlyDead!: boolean
}

@ObjectType({ description: 'Changes are on their way again, each with the id that it had.' })
export class DeliveriesReplayed {
  @Field(() => Int, { description: 'How many.' })
  count!: number
}

export const WebhookSecretResult = createUnionType({
  name: 'WebhookSecretResult',
  description: 'The webhook with its secret, or why there is none.',
  types: () => [WebhookSecret, InvalidInput] as const,
})
export const WebhookResult = createUnionType({
  name: 'WebhookResult',
  description: 'The webhook as it is now, or what is wrong.',
  types: () => [Webhook, InvalidInput] as const,
})
export const DeleteWebhookResult = createUnionType({
  name: 'DeleteWebhookResult',
  description: 'That it is gone, or what is wrong.',
  types: () => [WebhookDeleted, InvalidInput] as const,
})
export const ReplayDeliveriesResult = createUnionType({
  name: 'ReplayDeliveriesResult',
  description: 'How many are sent again, or what is wrong.',
  types: () => [DeliveriesReplayed, InvalidInput] as const,
})

@Resolver(() => Webhook)
export class WebhookResolver {
  @May('connect')
  @Query(() => [Webhook], { description: "The agency's webhooks, the oldest first." })
  webhooks(@Ctx() { read }: Context): Promise<Webhook[]> {
    return read(listWebhooks)
  }

  @May('connect')
  @Grave()
  @Mutation(() => WebhookSecretResult, {
    description:
      'Has changes sent to an address from now on, as CloudEvents in Standard Webhooks signatures. Each comes at least once, with an id that stays the same; which comes first is not promised.',
  })
  async createWebhook(
    @Arg('input', () => CreateWebhookInput, { description: 'Where to, and what.' }) input: CreateWebhookInput,
    @Ctx() { write, outside, signedIn }: Context,
  ): Promise<typeof WebhookSecretResult> {
    const wish = { url: input.url, kinds: input.kinds ?? [], by: signedIn().personId }
    return withSecret(await write((tx) => createWebhook(tx, outside, wish)))
  }

  @May('connect')
  @Grave()
  @Mutation(() => WebhookSecretResult, {
    description: 'Gives a webhook a new secret. The one before signs beside it for 24 hours.',
  })
  async rotateWebhookSecret(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() { write, outside, signedIn }: Context,
  ): Promise<typeof WebhookSecretResult> {
    const key = keyOf('Webhook', signedIn().agencyId, id)
    return key === null ? noSuchWebhook : withSecret(await write((tx) => rotateSecret(tx, outside, key)))
  }

  @May('connect')
  @Mutation(() => WebhookResult, { description: 'Sends it nothing until it is resumed. What changes waits for it.' })
  pauseWebhook(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() context: Context,
  ): Promise<typeof WebhookResult> {
    return changeState(context, id, 'paused')
  }

  @May('connect')
  @Mutation(() => WebhookResult, {
    description: 'Sends to it again what waited, whether a person paused it or its receiver was gone.',
  })
  resumeWebhook(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() context: Context,
  ): Promise<typeof WebhookResult> {
    return changeState(context, id, 'active')
  }

  @May('connect')
  @Mutation(() => DeleteWebhookResult, { description: 'Forgets a webhook, its address and its secrets.' })
  async deleteWebhook(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof DeleteWebhookResult> {
    const key = keyOf('Webhook', signedIn().agencyId, id)
    const isGone = key !== null && (await write((tx) => deleteWebhook(tx, key)))
    return isGone ? new WebhookDeleted() : noSuchWebhook
  }

  @May('connect')
  @Mutation(() => ReplayDeliveriesResult, {
    description: 'Sends changes to a webhook again, also those from before it was made. Each has the id that it had.',
  })
  async replayDeliveries(
    @Arg('input', () => ReplayDeliveriesInput, { description: 'Which.' }) input: ReplayDeliveriesInput,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof ReplayDeliveriesResult> {
    const webhookId = keyOf('Webhook', signedIn().agencyId, input.webhookId)
    const wrong = new InvalidInput('webhookId', noSuchWebhook.message)
    if (webhookId === null) return wrong
    if (typeof input.to === 'number' && input.to <= input.from)
      return new InvalidInput('to', 'Nothing is written between these two: give a later "to", or leave it out.')
    const replay = { webhookId, fromMs: input.from, toMs: input.to ?? null, onlyDead: input.onlyDead }
    const count = await write((tx) => replayDeliveries(tx, replay))
    return count === null ? wrong : Object.assign(new DeliveriesReplayed(), { count })
  }

  @FieldResolver(() => ID, { description: 'Names the webhook and its agency.' })
  id(@Root() { key }: Webhook, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Webhook', signedIn().agencyId, key)
  }

  @FieldResolver(() => DeliveryConnection, { description: 'What became of each change, the newest first.' })
  deliveries(
    @Root() { key }: Webhook,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('state', () => DeliveryState, { nullable: true, description: 'Only those that stand so.' })
    state: DeliveryState | null,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Delivery>> {
    const query = { first: first ?? 50, after: after ?? null, state: state ?? null }
    return loaders().deliveries.load({ key, query })
  }
}

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => ID, { description: 'The case it was on.' })
  caseId(@Root() { caseKey }: Delivery, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Case', signedIn().agencyId, caseKey)
  }
}

function withSecret(made: WithSecret | InvalidInput): WebhookSecret | InvalidInput {
  return made instanceof InvalidInput ? made : Object.assign(new WebhookSecret(), made)
}

async function changeState(
  { write, signedIn }: Context,
  id: string,
  state: 'active' | 'paused',
): Promise<Webhook | InvalidInput> {
  const key = keyOf('Webhook', signedIn().agencyId, id)
  return key === null ? noSuchWebhook : write((tx) => setState(tx, key, state))
}
