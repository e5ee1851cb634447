/** A deadline as the API shows it, and how deadlines are asked for. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Case } from '../case/case.ts'
import { DeadlineKind, DeadlineState, DutyState, Strength } from '../graphql/enums.ts'
import { Node } from '../graphql/node.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One running of a clock on a case: what is promised, by whom, and until when.',
})
export class Deadline {
  caseKey!: string
  clockIndex!: number
  holderKey!: string | null
  editionKey!: string
  procedure!: string
  /** The case where it came along, as it was known then if it was asked for as of a moment. */
  knownIn?: Case

  @Field(() => String, { description: "The rule's clock: unique in its procedure." })
  clock!: string

  @Field(() => Int, { description: 'Which start of a clock that runs for each, from 1.' })
  occurrence!: number

  @Field(() => DeadlineKind, { description: 'What the clock is for.' })
  kind!: DeadlineKind

  @Field(() => String, { description: 'What is promised.' })
  text!: string

  @Field(() => Strength, { description: 'How firmly it is promised.' })
  strength!: Strength

  @Field(() => DeadlineState, { description: 'How the clock stands.' })
  state!: DeadlineState

  @Field(() => DutyState, {
    nullable: true,
    description: 'Whether what was promised is still owed; null: it is no DUTY.',
  })
  duty!: DutyState | null

  @Field(() => String, { nullable: true, description: 'The stage that the rule is written in; null: the whole case.' })
  stage!: string | null

  @Field(() => String, { nullable: true, description: 'The role whose it is; null: the rules name none.' })
  owner!: string | null

  @Field(() => DateScalar, { description: 'Day zero: the date of what started it.' })
  startedOn!: string

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last date on which it is in time; null: it has no time limit, its clock is stopped, or the date it is counted back from is not known.',
  })
  dueOn!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Late from this instant; null where dueOn is.' })
  dueAt!: number | null

  @Field(() => Boolean, { description: 'Counted over bank holidays that are not yet announced.' })
  provisional!: boolean

  @Field(() => DateScalar, { nullable: true, description: 'The date of what met it; null: nothing has.' })
  metOn!: string | null

  @Field(() => Boolean, {
    description:
      "Open still, and past its due moment by the database's clock. What ended late says so by its state; a window, " +
      'a wait and the keeping of records are over then, and not late.',
  })
  late!: boolean

  @Field(() => Boolean, {
    description: 'Past on arrival, by a correction, a switch or a new bank holiday and not by time: it is in no rate.',
  })
  lateOnArrival!: boolean

  @Field(() => Boolean, { description: 'Met in time, and put on record only after it was due.' })
  recordedLate!: boolean
}

@InputType({ description: 'Which deadlines to list; all that is given must hold.' })
export class DeadlineFilter {
  @Field(() => [DeadlineKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: DeadlineKind[] | null

  @Field(() => String, { nullable: true, description: 'On cases of this kind.' })
  procedure?: string | null

  @Field(() => String, { nullable: true, description: 'Of this clock.' })
  clock?: string | null

  @Field(() => String, { nullable: true, description: 'Of rules written in this stage.' })
  stage?: string | null

  @Field(() => [DeadlineState], { nullable: true, description: 'In one of these states.' })
  state?: DeadlineState[] | null

  @Field(() => Boolean, { nullable: true, description: 'Running, stopped or overdue, or owed.' })
  open?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Open still and past the due moment, or not so; "wasLate" finds what ended late, too.',
  })
  late?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Held by this person.' })
  holderId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Held by the signed-in person, or by somebody they stand in for today.',
  })
  mine?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Held by the signed-in person, or by somebody whom they manage.',
  })
  team?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Late now, met late, or never met; or not so. Past on arrival is not late.',
  })
  wasLate?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Counted over bank holidays that are not yet announced, or not so.',
  })
  provisional?: boolean | null

  @Field(() => DateScalar, { nullable: true, description: 'Due on this date or later.' })
  dueFrom?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Due on this date or earlier.' })
  dueTo?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: with a due date; false: owed without one.' })
  dated?: boolean | null

  @Field(() => ID, { nullable: true, description: 'On this case.' })
  caseId?: string | null
}
