/** Whether a case may be taken, by the answers given so far. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { count, startOn } from '../calendar/count.ts'
import { addMonths, type EpochDay, epochDay } from '../calendar/epoch-day.ts'
import type { Period } from '../calendar/period.ts'
import { holds, type Truth } from './condition.ts'
import type { Machine } from './machine.ts'
import type { Snapshot } from './snapshot.ts'

export function acceptable(
  machine: Machine,
  snapshot: Pick<Snapshot, 'facts' | 'openedOn'>,
  calendar: WorkingCalendar,
): Truth {
  const acceptance = machine.acceptance
  if (acceptance === null) return 'yes'
  const orIf = acceptance.orIf === null ? 'no' : holds(acceptance.orIf, snapshot.facts)
  if (orIf === 'yes') return 'yes'
  const answered = epochDay(snapshot.facts[acceptance.of] ?? '')
  if (answered === null) return 'unanswered'
  return snapshot.openedOn <= lastDay(calendar, answered, acceptance.within) ? 'yes' : orIf
}

// What a case is about may lie further back than any list of bank holidays, so only working days ask the calendar.
function lastDay(calendar: WorkingCalendar, day: EpochDay, period: Period): EpochDay {
  switch (period.unit) {
    case 'year':
      return addMonths(day, 12 * period.count)
    case 'month':
      return addMonths(day, period.count)
    case 'week':
      return day + 7 * period.count
    case 'day':
      return day + period.count
    default:
      return count(calendar, startOn(day), period).dueOn
  }
}
