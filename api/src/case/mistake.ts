/** What a correction shows to have been set off in error, as the API has it. */
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Something that was set off and, as the log now stands, should not have been.' })
export class Mistake {
  @Field(() => Int, { description: 'The place in the log of what set it off.' })
  seq!: number

  @Field(() => String, { description: 'What was told to whom, or which case was opened.' })
  what!: string
}
