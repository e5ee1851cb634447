/** What a caller gives to write a draft, to bring it further, and to publish it. */
import { Field, ID, InputType, Int } from 'type-graphql'

const keyed = 'A key of your own: sent again with the same input it does nothing twice.'

@InputType({ description: 'A rule text to keep as a draft.' })
export class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: 'The draft; a new one where left out.' })
  id?: string | null

  @Field(() => String, { description: 'The whole text; it may have errors while it is being written.' })
  text!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you changed: where somebody changed it since, nothing is stored. Left out for a new one.',
  })
  expectedVersion?: number | null

  @Field(() => String, { description: keyed })
  idempotencyKey!: string
}

@InputType({ description: 'A draft to bring further.' })
export class MoveDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { description: 'The version you read: where somebody changed it since, nothing is done.' })
  expectedVersion!: number

  @Field(() => String, { description: keyed })
  idempotencyKey!: string
}

@InputType({ description: 'An approved draft to make an edition of.' })
export class PublishEditionInput {
  @Field(() => ID, { description: 'The draft; its text says from when it is in force.' })
  draftId!: string

  @Field(() => String, { description: keyed })
  idempotencyKey!: string
}
