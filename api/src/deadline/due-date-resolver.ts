/** Counts a period from a start for anybody who asks. */
import { dayAt, explain, isoDate, readPeriod, startAt } from '@casewright/dsl'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { DueDate, DueDateResult, explanationOf } from './explanation.ts'

@Resolver()
export class DueDateResolver {
  /** Nothing in it is anybody's, so nobody needs to sign in for it. */
  @May('anyone')
  @Query(() => DueDateResult, {
    description:
      'Counts a period from a start, by the rulings of the language, and shows its working. Of who is signed in with the bank holidays announced to their agency, as a case does that is opened there now.',
  })
  async dueDate(
    @Arg('start', () => DateTimeScalar, { description: 'The moment counted from.' }) start: number,
    @Arg('period', () => String, { description: 'A length of time: "10 working days".' }) period: string,
    @Arg('calendar', () => String, {
      description: 'A calendar, or several with commas between: a holiday in any is no working day.',
    })
    name: string,
    @Ctx() { rulebook, trail, loaders }: Context,
  ): Promise<typeof DueDateResult> {
    const names = name.split(',').map((each) => each.trim().toLowerCase())
    const announced = trail === null ? [] : await loaders().announced()
    const calendar = rulebook.calendars.find(names, announced)
    if (calendar === null)
      return new InvalidInput(
        'calendar',
        `No calendar is called "${name.slice(0, 60)}"; known are ${rulebook.calendars.names.join(', ')}.`,
      )
    const reading = readPeriod(period)
    if (reading.kind === 'nonsense') return new InvalidInput('period', reading.reason)
    const day = dayAt(calendar, start)
    if (day < calendar.firstDay || day > calendar.lastDay) {
      const known = `${isoDate(calendar.firstDay)} to ${isoDate(calendar.lastDay)}`
      return new InvalidInput('start', `Working days are known from ${known}, and this start is not among them.`)
    }
    try {
      const { dueOn, dueAt, provisional, ...working } = explain(calendar, startAt(calendar, start), reading.period)
      const explanation = explanationOf({ dueOn, dueAt, provisional, ...working })
      return Object.assign(new DueDate(), { dueOn, dueAt, provisional, explanation })
    } catch (error) {
      if (error instanceof RangeError) return new InvalidInput('period', error.message)
      throw error
    }
  }
}
