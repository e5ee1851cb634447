/** A preview of a switch, and what it shows of each case, as the API has them. */
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DeadlineState, DutyState } from '../graphql/enums.ts'
import { Node } from '../graphql/node.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'

export enum SwitchState {
  COUNTING = 'counting',
  READY = 'ready',
  SWITCHING = 'switching',
  SWITCHED = 'switched',
}
registerEnumType(SwitchState, {
  name: 'SwitchState',
  description: 'How far a switch has come.',
  valuesConfig: {
    COUNTING: { description: 'Its cases are being counted; nothing is written to them.' },
    READY: { description: 'All cases are counted: it can be made. If it is not, it is forgotten after 7 days.' },
    SWITCHING: { description: 'It is being made: new cases run by the new rules, live ones are on their way.' },
    SWITCHED: { description: 'It is made; what was left is listed, and can be tried out again.' },
  },
})

export enum SwitchResult {
  MOVED = 'moved',
  CHANGED = 'changed',
  NO_PLACE = 'no_place',
  FAILED = 'failed',
}
registerEnumType(SwitchResult, {
  name: 'SwitchResult',
  description: 'What became of a case.',
  valuesConfig: {
    MOVED: { description: 'It runs by the new rules, as was shown.' },
    CHANGED: { description: 'It has changed since the preview, and stays on its rules.' },
    NO_PLACE: { description: 'It cannot stand under the new rules, and stays on its own.' },
    FAILED: { description: 'The system could not work it out, and it stays on its rules.' },
  },
})

export enum DeadlineTurn {
  SAME = 'same',
  EARLIER = 'earlier',
  LATER = 'later',
  WITHDRAWN = 'withdrawn',
  ADDED = 'added',
}
registerEnumType(DeadlineTurn, {
  name: 'DeadlineTurn',
  description: 'What other rules do to a deadline.',
  valuesConfig: {
    SAME: { description: 'Due as before.' },
    EARLIER: { description: 'Due earlier.' },
    LATER: { description: 'Due later, or without a time limit now.' },
    WITHDRAWN: { description: 'The new rules do not have it.' },
    ADDED: { description: 'Only the new rules have it.' },
  },
})

@InputType({ description: 'Where a case stands whose stage the new rules do not have.' })
export class StageMoveInput {
  @Field(() => String, { description: 'The name of a stage of the rules that are left.' })
  from!: string

  @Field(() => String, { description: 'The name of a stage of the new rules.' })
  to!: string
}

@InputType({ description: 'A switch to be tried out: which rules, from when, and for which cases.' })
export class PreviewSwitchInput {
  @Field(() => String, { description: 'The name of the ruleset to work by.' })
  ruleset!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The one edition to work by. Left out: the editions as each comes into force, today’s for live cases.',
  })
  editionId?: string | null

  @Field(() => DateScalar, { description: 'Cases that begin on this date or later run by it.' })
  fromOn!: string

  @Field(() => String, { nullable: true, description: 'A ruleset that it takes the place of: its use ends that day.' })
  insteadOf?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the cases that are under way move too; fromOn is then no later than today.',
  })
  live!: boolean

  @Field(() => [StageMoveInput], {
    defaultValue: [],
    description: 'For stages that are not there; what the editions say of it themselves need not be said.',
  })
  moves!: StageMoveInput[]

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@InputType({ description: 'A switch to be tried out again, as things are now.' })
export class PreviewAgainInput {
  @Field(() => ID, { description: 'A preview of it, whether the switch was made or not; not while it is being made.' })
  previewId!: string

  @Field(() => [StageMoveInput], {
    nullable: true,
    description: 'For stages that are not there. Left out: what was said for that preview.',
  })
  moves?: StageMoveInput[] | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@InputType({ description: 'A bank holiday that was announced after the lists were published.' })
export class AnnounceHolidayInput {
  @Field(() => String, { description: 'The name of the calendar that it adds to: england_and_wales.' })
  calendar!: string

  @Field(() => DateScalar, { description: 'The date of the holiday; today or later.' })
  on!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@InputType({ description: 'An announced bank holiday to be taken back.' })
export class WithdrawHolidayInput {
  @Field(() => String, { description: 'The name of the calendar that it was added to: england_and_wales.' })
  calendar!: string

  @Field(() => DateScalar, { description: 'The date that it was announced for; today or later.' })
  on!: string

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@ObjectType('AnnouncedHoliday', {
  description: 'A bank holiday that was announced to an agency beside those of the published lists.',
})
export class AnnouncedHolidayType {
  @Field(() => String, { description: 'The name of the calendar that it adds to.' })
  calendar!: string

  @Field(() => DateScalar, { description: 'The date of the holiday.' })
  on!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Boolean, { description: 'It is taken back: cases come to count without it.' })
  withdrawn!: boolean
}

@InputType({ description: 'A switch to be made as its preview shows it.' })
export class SwitchRulesetInput {
  @Field(() => ID, { description: 'A preview that is ready.' })
  previewId!: string

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@ObjectType({ description: 'How many cases and deadlines a switch concerns.' })
export class SwitchTotals {
  @Field(() => Int, { description: 'Cases that can move.' })
  cases!: number

  @Field(() => Int, { description: 'Cases that cannot stand under the new rules, and stay.' })
  noPlace!: number

  @Field(() => Int, { description: 'Cases that the system could not work out, and that stay.' })
  failed!: number

  @Field(() => Int, { description: 'Cases that have moved.' })
  moved!: number

  @Field(() => Int, { description: 'Cases that had changed since the preview, and stayed.' })
  changed!: number

  @Field(() => Int, { description: 'Deadlines that fall due earlier.' })
  earlier!: number

  @Field(() => Int, { description: 'Deadlines that fall due later.' })
  later!: number

  @Field(() => Int, { description: 'Deadlines that are past at once; nothing fires because of it.' })
  overdue!: number

  @Field(() => Int, { description: 'Deadlines that the new rules do not have.' })
  withdrawn!: number

  @Field(() => Int, { description: 'Deadlines that only the new rules have.' })
  added!: number
}

@ObjectType({
  implements: Node,
  description: 'A switch of rules, tried out case by case; nothing is written to a case until it is made.',
})
export class SwitchPreview {
  key!: string
  toEditionKey!: string | null
  calendar!: number | null

  @Field(() => SwitchState, { description: 'How far it has come.' })
  state!: SwitchState

  @Field(() => String, {
    nullable: true,
    description: 'The name of the ruleset to work by; null: it is of a newly announced holiday.',
  })
  ruleset!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Cases that begin on this date or later run by it; null: it is of a holiday, or of a draft.',
  })
  fromOn!: string | null

  @Field(() => String, { nullable: true, description: 'The ruleset that it takes the place of; null: of none.' })
  insteadOf!: string | null

  @Field(() => Boolean, { description: 'Whether the cases that are under way move too.' })
  live!: boolean

  @Field(() => Int, { description: 'Live cases that it concerns.' })
  total!: number

  @Field(() => Int, { description: 'How many of them have been counted so far.' })
  counted!: number

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  madeAt!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made; null: it is tried out only.' })
  switchedAt!: number | null
}

@ObjectType({ description: 'How a deadline stands under one of two rules.' })
export class DeadlineStand {
  @Field(() => DeadlineState, { description: 'How the clock stands.' })
  state!: DeadlineState

  @Field(() => DutyState, {
    nullable: true,
    description: 'Whether what was promised is still owed; null: it is no duty.',
  })
  duty!: DutyState | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last date in time; null: it has no time limit, its clock is stopped, or the date it is counted back from is not known.',
  })
  dueOn!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Late from this instant; null where dueOn is.' })
  dueAt!: number | null
}

@ObjectType({ description: 'A deadline before and after a switch.' })
export class SwitchedDeadline {
  @Field(() => String, { description: "The rule's clock: unique in its procedure." })
  clock!: string

  @Field(() => Int, { description: 'Which start of a clock that runs for each, from 1.' })
  occurrence!: number

  @Field(() => String, { description: 'What is promised.' })
  text!: string

  @Field(() => DeadlineStand, { nullable: true, description: 'Under the rules that are left; null: it is new.' })
  before!: DeadlineStand | null

  @Field(() => DeadlineStand, { nullable: true, description: 'Under the new rules; null: they do not have it.' })
  after!: DeadlineStand | null

  @Field(() => DeadlineTurn, { description: 'What the new rules do to it.' })
  turn!: DeadlineTurn

  @Field(() => Boolean, { description: 'Past by the switch, and not before: nothing fires because of it.' })
  becomesOverdue!: boolean
}

@ObjectType({ description: 'What a switch does to one case.' })
export class SwitchedCase {
  caseKey!: string
  ranByKey!: string

  @Field(() => SwitchResult, { nullable: true, description: 'What became of it; null: it has not been moved yet.' })
  result!: SwitchResult | null

  @Field(() => String, { nullable: true, description: 'Why it cannot move, and what would let it; null: it can.' })
  message!: string | null

  @Field(() => [SwitchedDeadline], { description: 'Every deadline that runs before or after, by its clock.' })
  deadlines!: readonly SwitchedDeadline[]
}

@InputType({ description: 'Which cases of a switch to list; all that is given must hold.' })
export class SwitchedCaseFilter {
  @Field(() => [SwitchResult], { nullable: true, description: 'With one of these results.' })
  result?: SwitchResult[] | null

  @Field(() => [DeadlineTurn], { nullable: true, description: 'With a deadline that turns out one of these ways.' })
  turn?: DeadlineTurn[] | null

  @Field(() => Boolean, { nullable: true, description: 'With a deadline that is past at once, or with none.' })
  becomesOverdue?: boolean | null
}
