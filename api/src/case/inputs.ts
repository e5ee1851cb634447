/** What a caller gives to open a case, to record on one, and to look for some. */
import { Field, ID, InputType, Int } from 'type-graphql'
import { CaseStatus, YesNo } from '../graphql/enums.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'

@InputType({ description: 'An answer to a question of the rules.' })
export class FactInput {
  @Field(() => String, { description: 'The name of the question.' })
  question!: string

  @Field(() => String, { description: 'Yes, no, a date as YYYY-MM-DD, or one of its choices.' })
  answer!: string
}

@InputType({ description: 'A person for a role.' })
export class RoleHolderInput {
  @Field(() => String, { description: 'The role, in the words of the rules.' })
  role!: string

  @Field(() => ID, { description: 'A person of this agency.' })
  personId!: string
}

@InputType({ description: 'What opens a case.' })
export class OpenCaseInput {
  @Field(() => String, { description: 'The kind of case, by its name in the rules.' })
  procedure!: string

  @Field(() => String, {
    nullable: true,
    description: "The event that opens it; the procedure's only one where left out.",
  })
  event?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date it happened; now, where neither this nor the instant is given.',
  })
  on?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened, where the time of day is known.' })
  at?: number | null

  @Field(() => String, { nullable: true, description: 'Your own reference for the case, one line: no names.' })
  reference?: string | null

  @Field(() => [FactInput], { nullable: true, description: 'Answers to questions of the rules.' })
  facts?: FactInput[] | null

  @Field(() => String, { nullable: true, description: 'Words to keep beside the log.' })
  words?: string | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

/** What may be said of an event beside its name and its date. */
@InputType()
export abstract class EventDetailsInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened, where the time of day is known.' })
  at?: number | null

  @Field(() => String, { nullable: true, description: 'What it is about: a clock, a decision, a stage asked for.' })
  about?: string | null

  @Field(() => YesNo, { nullable: true, description: 'The outcome of a decision.' })
  decision?: YesNo | null

  @Field(() => Int, { nullable: true, description: 'What a measure counts: the rings of a call.' })
  number?: number | null

  @Field(() => String, { nullable: true, description: 'The whole time agreed: "20 working days".' })
  extendedTo?: string | null

  @Field(() => String, { nullable: true, description: 'The role whose agreement was given.' })
  agreedBy?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it was done in writing.' })
  inWriting?: boolean | null

  @Field(() => String, { nullable: true, description: 'Other words to keep beside the log.' })
  words?: string | null

  @Field(() => [Int], { nullable: true, description: 'Occurrences of an each-clock that this answers.' })
  answers?: number[] | null

  @Field(() => [RoleHolderInput], { nullable: true, description: 'Who was appointed to which role.' })
  people?: RoleHolderInput[] | null

  @Field(() => String, { nullable: true, description: 'The grade given to an area of a framework.' })
  grade?: string | null

  @Field(() => [String], { nullable: true, description: 'Criteria of the area that were shown.' })
  criteria?: string[] | null
}

@InputType({ description: 'What happened on a case.' })
export class RecordEventInput extends EventDetailsInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string

  @Field(() => String, { description: 'What happened, by its name: one that the case may record now.' })
  event!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date it happened; now, where neither this nor the instant is given.',
  })
  on?: string | null

  @Field(() => [FactInput], { nullable: true, description: 'Answers to questions of the rules.' })
  facts?: FactInput[] | null

  @Field(() => String, { nullable: true, description: 'Reasons, kept beside the log.' })
  reasons?: string | null

  @Field(() => Int, { nullable: true, description: 'The version you looked at: refused where the case has moved on.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@InputType({ description: 'Which cases to list.' })
export class CaseFilter {
  @Field(() => String, { nullable: true, description: 'Of this kind.' })
  procedure?: string | null

  @Field(() => CaseStatus, { nullable: true, description: 'That stand so.' })
  status?: CaseStatus | null

  @Field(() => String, { nullable: true, description: 'In this stage, or closed in it.' })
  stage?: string | null

  @Field(() => String, { nullable: true, description: 'With exactly this reference.' })
  reference?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whose reference begins so, in small letters or capitals: to search by what somebody remembers.',
  })
  referenceBegins?: string | null

  @Field(() => ID, { nullable: true, description: 'On which this person is in a role.' })
  holderId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'On which the signed-in person is in a role, or somebody they stand in for today.',
  })
  mine?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'On which the signed-in person is in a role, or somebody whom they manage.',
  })
  team?: boolean | null

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this date or later.' })
  openedFrom?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this date or earlier.' })
  openedTo?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Closed on this date or later.' })
  closedFrom?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Closed on this date or earlier.' })
  closedTo?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: whose time-outs wait for a repair; false: all others.' })
  setAside?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: closed so long ago that the record may be erased, and not erased yet.',
  })
  mayBeErased?: boolean | null
}
