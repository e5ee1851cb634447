/** One line of the change feed: what kind of thing happened on which case, and nothing that is anybody's. */
import { Field, Int, ObjectType } from 'type-graphql'
import { ChangeKind } from '../graphql/enums.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'Something that was written on a case: ids and kinds alone, no names and no words.' })
export class Change {
  number!: number
  caseKey!: string

  @Field(() => ChangeKind, { description: 'What it was.' })
  kind!: ChangeKind

  @Field(() => Int, {
    description:
      "The place in the case's log of what was recorded, or of what set it off; where the case was imported, erased or set aside, its last place.",
  })
  seq!: number

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: number
}
