/** Turns a date to come and a period into the last date that is so long before it. */
import { endOf, isProvisional, rankOf, type WorkingCalendar } from './calendar.ts'
import type { Due } from './count.ts'
import { addMonths, type EpochDay } from './epoch-day.ts'
import type { Period } from './period.ts'

// "At least five working days before the conference": the day of the conference is day zero, and the fifth working day
// before it is the last in time.
/** Counts a period of whole days back; throws a RangeError with a plain reason where it cannot be counted. */
export function countBack(calendar: WorkingCalendar, before: EpochDay, period: Period): Due {
  const dueOn = lastDateBefore(calendar, before, period)
  const provisional = period.unit === 'working_day' && isProvisional(calendar, dueOn, before)
  return { dueOn, dueAt: endOf(calendar, dueOn), provisional }
}

function lastDateBefore(calendar: WorkingCalendar, before: EpochDay, { unit, count }: Period): EpochDay {
  switch (unit) {
    case 'working_day': {
      // Working days up to and including the day before.
      const day = calendar.workingDays[rankOf(calendar, before - 1) - count]
      if (day === undefined) throw new RangeError('The bank holidays of so long ago are not known.')
      return day
    }
    case 'day':
      return before - count
    case 'week':
      return before - 7 * count
    case 'month':
      return addMonths(before, -count)
    case 'year':
      return addMonths(before, -12 * count)
    case 'hour':
    case 'working_hour':
      throw new RangeError('Hours cannot be counted back from a date, which has no time of day.')
  }
}
