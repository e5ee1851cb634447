/** The typed results that several operations share: wrong input, and the words of a clause. */
import 'reflect-metadata'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The input itself is wrong; nothing was recorded.' })
export class InvalidInput {
  readonly kind = 'invalid'

  @Field(() => String, { description: 'What is wrong and what would be right.' })
  message: string

  @Field(() => String, { description: 'The input field.' })
  field: string

  constructor(field: string, message: string) {
    this.field = field
    this.message = message
  }
}

@ObjectType({ description: 'Words of a source, and the rule that was made of them.' })
export class Clause {
  @Field(() => [String], { description: 'The words as the source has them; adjoining quotes in order.' })
  words!: readonly string[]

  @Field(() => String, { nullable: true, description: 'The source document, where the rules name one.' })
  document!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why the rule reads the source as it does, where its author had to choose.',
  })
  assumed!: string | null

  @Field(() => String, { description: 'The rule as written.' })
  rule!: string

  @Field(() => String, { description: 'The rule file.' })
  file!: string

  @Field(() => Int, { description: 'The line of the rule in its file.' })
  line!: number
}
