/** What a caller gives to correct an entry of a log, and to bring back a case that was set aside. */
import { Field, ID, InputType, Int } from 'type-graphql'
import { DateScalar } from '../graphql/scalars.ts'
import { EventDetailsInput, FactInput } from './inputs.ts'

@InputType({
  description:
    'What an entry should have said. What is left out stays as it was recorded, unless another event is named; null takes it away.',
})
export class RestatedEventInput extends EventDetailsInput {
  @Field(() => String, { nullable: true, description: 'What happened, by its name.' })
  event?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The date it happened.' })
  on?: string | null

  @Field(() => [FactInput], { nullable: true, description: 'Answers to questions of the rules: all of them again.' })
  facts?: FactInput[] | null

  @Field(() => String, { nullable: true, description: 'The reasons that were given then, kept beside the log.' })
  reasons?: string | null
}

@InputType({ description: 'Which entry of a log is wrong, and how: strike it out, or say what it should have said.' })
export class CorrectEventInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string

  @Field(() => Int, { description: 'The place of the wrong entry in the log, from 1.' })
  seq!: number

  @Field(() => Boolean, { nullable: true, description: 'True: it never happened.' })
  strikeOut?: boolean | null

  @Field(() => RestatedEventInput, { nullable: true, description: 'What it should have said.' })
  instead?: RestatedEventInput | null

  @Field(() => String, { description: 'Why it is corrected, kept beside the log.' })
  reasons!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only to say what it would change. Nothing is written, and the key stays free.',
  })
  dryRun?: boolean | null

  @Field(() => Int, { nullable: true, description: 'The version you looked at: refused where the case has moved on.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}
