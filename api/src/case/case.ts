/** A case as the API shows it, and the parts that hang on it. */
import type { Snapshot } from '@casewright/dsl'
import { Field, Int, ObjectType } from 'type-graphql'
import { CaseStatus, EffectKind, PossibleEventKind } from '../graphql/enums.ts'
import { Node } from '../graphql/node.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One matter that runs by the rules of one edition.',
})
export class Case {
  /** Its key inside the agency. */
  key!: string
  editionKey!: string
  /** How many announced holidays its calendar takes in. */
  calendarNumber!: number
  stageName!: string | null
  stageEnteredOn!: string | null
  /** The moment as of which it was asked for, and how it was then known to stand. */
  asOf?: { readonly atMs: number; readonly snapshot: Snapshot }

  @Field(() => String, { nullable: true, description: "The integrator's own reference." })
  reference!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when its time-outs wait for a repair, by the real clock also in a sandbox: the system could not work them out. Null: all is well.',
  })
  setAsideAt!: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when its record is erased, by the real clock also in a sandbox; null: it is kept.',
  })
  erasedAt!: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was brought along from elsewhere by an import, in a sandbox by its own clock. Null: it was opened here, or brought into a sandbox before this was kept.',
  })
  importedAt!: number | null

  @Field(() => String, { description: 'The kind of case, by its name in the rules.' })
  procedure!: string

  @Field(() => CaseStatus, { description: 'How it stands.' })
  status!: CaseStatus

  @Field(() => DateScalar, { description: 'The date of the event that opened it.' })
  openedOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'The date of what closed it; null: it is not closed.' })
  closedOn!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How it ended, in the words of the rules; null: it is not closed.',
  })
  outcome!: string | null

  @Field(() => Int, {
    description: 'Grows with every recorded event; pass it as expectedVersion to refuse a change made on an old view.',
  })
  version!: number
}

@ObjectType({ simpleResolvers: true, description: 'The stage that a case is in.' })
export class Stage {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'What people call it; empty where the rules give it no title.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day zero of what runs from entering it.' })
  enteredOn!: string

  @Field(() => String, { nullable: true, description: 'The role that owns it; null: the rules name none.' })
  owner!: string | null

  /** The case that is in it. */
  of!: Case
}

@ObjectType({ description: 'Who is in a role on this case.' })
export class RoleHolder {
  @Field(() => String, { description: 'The role, in the words of the rules.' })
  role!: string

  @Field(() => Boolean, { description: 'Whether who is in it is from outside the agency.' })
  outside!: boolean

  @Field(() => Boolean, {
    description: 'Whether somebody else may be put there by changeHolder: nobody appointed, nobody from outside.',
  })
  mayChange!: boolean

  holderKey!: string | null
}

@ObjectType({ description: 'An answer to a question of the rules.' })
export class Fact {
  @Field(() => String, { description: 'The name of the question.' })
  question!: string

  @Field(() => String, { description: 'The question as it is put to people.' })
  text!: string

  @Field(() => String, { description: 'Yes, no, a date, or one of its choices.' })
  answer!: string
}

@ObjectType({ description: 'What an area of a framework may show.' })
export class Criterion {
  @Field(() => String, { description: 'What to give in "criteria".' })
  name!: string

  @Field(() => String, { description: 'The grade that it describes.' })
  grade!: string

  @Field(() => [String], { description: 'The words it stands on, as the source has them.' })
  words!: readonly string[]
}

@ObjectType({ description: 'What an area of a framework is looked at for.' })
export class RequiredEvidence {
  @Field(() => String, { description: 'Its name in the framework.' })
  name!: string

  @Field(() => [String], { description: 'The words it stands on, as the source has them.' })
  words!: readonly string[]
}

@ObjectType({ description: 'Something that may be recorded on a case now.' })
export class PossibleEvent {
  @Field(() => String, { description: 'What to give as "event".' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, where that must be said: a clock, a decision, a stage asked for.',
  })
  about!: string | null

  @Field(() => String, { description: 'For people: "Letter sent", "Ask for stage 2".' })
  label!: string

  @Field(() => PossibleEventKind, { description: 'What recording it amounts to.' })
  kind!: PossibleEventKind

  @Field(() => Boolean, {
    description: 'Whether the time of day must be given, because hours count from it or a cut-off asks for it.',
  })
  needsTime!: boolean

  @Field(() => Boolean, { description: 'Whether reasons must be given.' })
  needsReasons!: boolean

  @Field(() => Boolean, { description: 'Whether a number must be given, because it is counted.' })
  needsNumber!: boolean

  @Field(() => String, { nullable: true, description: 'What is counted: "rings".' })
  needsNumberOf!: string | null

  @Field(() => Boolean, { description: 'Whether it must be done in writing.' })
  needsWriting!: boolean

  @Field(() => String, { nullable: true, description: 'The role whose agreement must be given.' })
  needsAgreementOf!: string | null

  @Field(() => [String], { description: 'The roles that must be filled.' })
  needsPeople!: readonly string[]

  @Field(() => [String], {
    description:
      'The answers to choose from: yes and no of a decision, the grades of a framework, what a supporter is, the stages to move to.',
  })
  choices!: readonly string[]

  @Field(() => [Criterion], { description: 'What may be shown of an area that is graded, in the order of the rules.' })
  criteria!: readonly Criterion[]

  @Field(() => [RequiredEvidence], {
    description: 'What an area that is graded is looked at for, in the order of the rules.',
  })
  evidence!: readonly RequiredEvidence[]
}

@ObjectType({ description: 'What an entry of the log should have said.' })
export class RestatedEvent {
  @Field(() => String, { description: 'The name of the event.' })
  event!: string

  @Field(() => String, { description: 'For people: "Letter sent".' })
  label!: string

  @Field(() => DateScalar, { description: 'The date it happened.' })
  happenedOn!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment it happened, where that is known.' })
  happenedAt!: number | null

  @Field(() => String, { nullable: true, description: 'What it was about: a clock, a decision, a stage asked for.' })
  about!: string | null
}

@ObjectType({ description: 'Something that an entry of the log set off.' })
export class LogEffect {
  @Field(() => EffectKind, { description: 'What it is.' })
  kind!: EffectKind

  @Field(() => String, { description: 'In plain words: "Went to stage 2", "Closed as resolved".' })
  words!: string
}

@ObjectType({ description: 'A line of the log: what happened, and when that was put on record.' })
export class LogEntry {
  @Field(() => Int, { description: 'Place in the log, from 1.' })
  seq!: number

  @Field(() => String, { description: 'The name of the event.' })
  event!: string

  @Field(() => String, { description: 'For people: "Letter sent", "Time ran out on stage 1".' })
  label!: string

  @Field(() => DateScalar, { description: 'The date it happened.' })
  happenedOn!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment it happened, where that is known.' })
  happenedAt!: number | null

  @Field(() => DateTimeScalar, {
    description:
      'When it was put on record, in a sandbox by its own clock: of a time-out when it fired, which is later than it was due where that clock was moved past it. Of what an import brought along the end of its own day, or its moment, and of a time-out in that past when it was due: up to importedAt of the case.',
  })
  recordedAt!: number

  byKey!: string | null

  @Field(() => String, { nullable: true, description: 'What it was about: a clock, a decision, a stage asked for.' })
  about!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Words given with it, kept beside the log so that they can be erased.',
  })
  words!: string | null

  @Field(() => [LogEffect], { description: 'What it set off: stages entered, duties owed, people told.' })
  setOff!: readonly LogEffect[]

  @Field(() => [String], {
    description: 'What it set off, in plain words: stages entered, duties owed, people told.',
    deprecationReason: 'setOff has the same words, and says of each what it is.',
  })
  get effects(): readonly string[] {
    return this.setOff.map(({ words }) => words)
  }

  @Field(() => [String], {
    description: 'The contact details that its rules gave somebody then: who each is and how to reach them.',
  })
  contactsGiven!: readonly string[]

  @Field(() => String, { nullable: true, description: 'The name of the stage that it led to; null: it led to none.' })
  entered!: string | null

  @Field(() => Int, { nullable: true, description: 'Of a correction: the place of the entry that it corrects.' })
  corrects!: number | null

  @Field(() => RestatedEvent, {
    nullable: true,
    description: 'Of a correction: what that entry should have said. Null: it is struck out, or this corrects nothing.',
  })
  instead!: RestatedEvent | null

  @Field(() => Int, {
    nullable: true,
    description: 'The place of the correction that now holds for this entry; null: none does.',
  })
  correctedBy!: number | null

  @Field(() => Boolean, { description: 'Whether a correction struck it out: it counts for nothing.' })
  isStruckOut!: boolean

  @Field(() => Boolean, {
    description: 'Whether it counts for nothing because it no longer matches what was corrected before it.',
  })
  hasFallenAway!: boolean

  /** Of a switch to another edition; one to another calendar alone has none. */
  switched!: { readonly fromKey: string; readonly toKey: string } | null
}
