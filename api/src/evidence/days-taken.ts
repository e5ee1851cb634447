/** Turns pairs of start and end into how many days it took: the middle one, and what nine in ten kept to. */
import { epochDay, type WorkingCalendar, workingDaysBetween } from '@casewright/dsl'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum DayUnit {
  WORKING_DAYS = 'working',
  CALENDAR_DAYS = 'calendar',
}
registerEnumType(DayUnit, {
  name: 'DayUnit',
  description: 'What days are counted.',
  valuesConfig: {
    WORKING_DAYS: { description: 'Working days, by the calendar of the rules.' },
    CALENDAR_DAYS: { description: 'Days of any kind.' },
  },
})

@ObjectType({
  description: 'How many days it took, from the start of the clock to what met it. The start is day zero.',
})
export class DaysTaken {
  @Field(() => Int, { description: 'How many were met, and so are counted here.' })
  of!: number

  @Field(() => Int, { description: 'At least half of them took so many days or fewer.' })
  median!: number

  @Field(() => Int, { description: 'At least nine in ten of them took so many days or fewer.' })
  ninetieth!: number

  @Field(() => DayUnit, { description: 'What days: the kind that the rule counts in.' })
  unit!: DayUnit
}

export interface Span {
  readonly startedOn: string
  readonly metOn: string
  readonly count: number
}

/** Null where nothing was met. */
export function daysTaken(spans: readonly Span[], unit: DayUnit, calendar: WorkingCalendar): DaysTaken | null {
  const counted = spans
    .map(({ startedOn, metOn, count }) => ({ days: daysOf(startedOn, metOn, unit, calendar), count }))
    .sort((one, other) => one.days - other.days)
  const of = counted.reduce((sum, { count }) => sum + count, 0)
  if (of === 0) return null
  const within = (share: number) => {
    let left = share * of
    for (const { days, count } of counted) {
      left -= count
      if (left <= 0) return days
    }
    return counted.at(-1)!.days
  }
  return Object.assign(new DaysTaken(), { of, median: within(0.5), ninetieth: within(0.9), unit })
}

function daysOf(startedOn: string, metOn: string, unit: DayUnit, calendar: WorkingCalendar): number {
  const [start, end] = [epochDay(startedOn)!, epochDay(metOn)!]
  const isCovered = start >= calendar.firstDay && end <= calendar.lastDay
  return unit === DayUnit.WORKING_DAYS && isCovered ? workingDaysBetween(calendar, start, end) : end - start
}
