/** The lists of bank holidays over GraphQL, so that others can count as we do. */
import type { HolidayList } from '@casewright/dsl'
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'

@ObjectType({ description: 'A bank holiday.' })
export class BankHoliday {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string
}

@ObjectType({ description: 'The bank holidays of a nation as published; for years beyond them they are computed.' })
export class HolidayCalendar {
  @Field(() => String, { description: 'What the rules call it: england_and_wales.' })
  name!: string

  @Field(() => String, { description: 'By whose standing rules the years beyond are computed: scotland.' })
  nation!: string

  @Field(() => String, { description: 'The time zone its days begin and end in: Europe/London.' })
  zone!: string

  @Field(() => String, { description: 'Who published it.' })
  source!: string

  @Field(() => DateScalar, { description: 'The first date for which the list is complete.' })
  publishedFrom!: string

  @Field(() => DateScalar, { description: 'The last date for which the list is complete.' })
  publishedUntil!: string

  @Field(() => [BankHoliday], { description: 'In order.' })
  holidays!: readonly BankHoliday[]
}

@Resolver(() => HolidayCalendar)
export class CalendarResolver {
  /** Nothing in it is anybody's, so nobody needs to sign in for it. */
  @May('anyone')
  @Query(() => [HolidayCalendar], {
    description:
      'The lists of bank holidays that working days are counted by, as published: what was announced since is announcedHolidays of an agency.',
  })
  calendars(@Ctx() { rulebook }: Context): readonly HolidayList[] {
    return rulebook.calendars.lists
  }
}
