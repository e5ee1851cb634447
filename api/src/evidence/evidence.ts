/** What was kept and what was not, standard by standard, as the API shows it. */
import type { Clock } from '@casewright/dsl'
import { Field, ObjectType } from 'type-graphql'
import { DeadlineKind, Strength } from '../graphql/enums.ts'
import { Clause } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { notShown } from '../keeping/not-shown.ts'
import { DaysTaken } from './days-taken.ts'
import type { EvidencePeriod } from './find-counts.ts'
import { Rate, Tally } from './tally.ts'

@ObjectType({ description: 'What one standard came to in a month.' })
export class MonthEvidence {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string

  @Field(() => Tally, { description: 'How many stood how.' })
  tally!: Tally

  @Field(() => Rate, { nullable: true, description: 'Met in time, of those that fell due. Null: none fell due.' })
  rate!: Rate | null

  @Field(() => DaysTaken, { nullable: true, description: 'How long it took. Null: none was met.' })
  days!: DaysTaken | null
}

@ObjectType({
  description:
    'What one standard came to in a period. A deadline counts for the day it was due; where nothing limits its time, for the day it was done, or else began.',
})
export class StandardEvidence {
  /** The editions whose cases are in it, the latest last. */
  editionKeys!: readonly string[]
  period!: EvidencePeriod
  /** The criteria of frameworks that it gives evidence for. */
  shows!: Clock['shows']

  @Field(() => String, { description: 'The ruleset that promises it.' })
  ruleset!: string

  @Field(() => String, { description: 'The kind of case.' })
  procedure!: string

  @Field(() => String, { description: 'The kind of case, for people.' })
  title!: string

  @Field(() => String, { description: "The rule's clock: unique in its procedure." })
  clock!: string

  @Field(() => DeadlineKind, { description: 'What the clock is for.' })
  kind!: DeadlineKind

  @Field(() => String, { description: 'What is promised, for people.' })
  text!: string

  @Field(() => Strength, { description: 'How firmly it is promised.' })
  strength!: Strength

  @Field(() => String, {
    nullable: true,
    description: 'What owes it and the time given, in words. Null: owed from the start, with no time limit.',
  })
  limit!: string | null

  @Field(() => Clause, {
    description: 'The rule it comes from, by its latest edition here, and the words that stands on.',
  })
  clause!: Clause

  @Field(() => Tally, { description: 'How many stood how.' })
  tally!: Tally

  @Field(() => Rate, { nullable: true, description: 'Met in time, of those that fell due. Null: none fell due.' })
  rate!: Rate | null

  @Field(() => DaysTaken, { nullable: true, description: 'How long it took. Null: none was met.' })
  days!: DaysTaken | null

  @Field(() => [MonthEvidence], {
    description: 'The same by month, in order; months with nothing in them are left out.',
  })
  months!: readonly MonthEvidence[]

  @Field(() => [String], { description: notShown })
  notShown!: readonly string[]
}

@ObjectType({ description: 'What was kept and what was not in a period.' })
export class Evidence {
  @Field(() => DateScalar, { description: 'The first day of the period.' })
  from!: string

  @Field(() => DateScalar, { description: 'The last day of the period.' })
  to!: string

  @Field(() => [StandardEvidence], {
    description:
      'Every standard that a case shown to you was held to in it, by ruleset, procedure and the order of the rules.',
  })
  standards!: readonly StandardEvidence[]

  @Field(() => [String], { description: notShown })
  notShown!: readonly string[]
}
