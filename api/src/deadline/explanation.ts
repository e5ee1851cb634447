/** The working of a count as the API shows it. */
import type { Explanation as Working } from '@casewright/dsl'
import { createUnionType, Field, ObjectType } from 'type-graphql'
import { InvalidInput } from '../graphql/results.ts'
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'A day that did not count.' })
export class SkippedDay {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => String, { description: 'Saturday, Sunday, the name of a bank holiday, or that the clock was stopped.' })
  why!: string
}

@ObjectType({ description: 'The working of a count, so that a person can check it with a paper calendar.' })
export class Explanation {
  @Field(() => DateScalar, { description: 'The date counted from; the first day counted is the one after it.' })
  dayZero!: string

  @Field(() => [SkippedDay], { description: 'The days that did not count, in order.' })
  skipped!: readonly SkippedDay[]

  @Field(() => [String], { description: 'The count in plain sentences, in order.' })
  sentences!: readonly string[]
}

@ObjectType({ description: 'When a period ends.' })
export class DueDate {
  @Field(() => DateScalar, { description: 'The last date in time.' })
  dueOn!: string

  @Field(() => DateTimeScalar, { description: 'Late from this instant.' })
  dueAt!: number

  @Field(() => Boolean, { description: 'Counted over bank holidays that are not yet announced.' })
  provisional!: boolean

  @Field(() => Explanation, { description: 'How it was counted.' })
  explanation!: Explanation
}

export const DueDateResult = createUnionType({
  name: 'DueDateResult',
  description: 'When a period ends, or what is wrong with the question.',
  types: () => [DueDate, InvalidInput] as const,
})

export function explanationOf({ dayZero, skipped, sentences }: Working): Explanation {
  const days = skipped.map(({ on, why, whose }) => ({ on, why: whose === null ? why : `${why} (${whose})` }))
  return Object.assign(new Explanation(), { dayZero, skipped: days, sentences })
}
