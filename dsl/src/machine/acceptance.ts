/** Whether a case may be taken, by the answers given so far. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { count, lastDateOf, startOn } from '../calendar/count.ts'
import { type EpochDay, epochDay } from '../calendar/epoch-day.ts'
import { dateInWords } from '../calendar/in-words.ts'
import { formatPeriod, isWholeDays } from '../calendar/period.ts'
import { words } from '../text/words.ts'
import { holds, type Truth } from './condition.ts'
import type { Acceptance, Machine } from './machine.ts'
import type { Snapshot } from './snapshot.ts'

/** Throws a RangeError with a plain reason where it cannot be counted. */
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
  // Whatever came by the day itself came within any time of it, however far off that day is.
  const inTime = snapshot.openedOn <= answered || isWithin(calendar, snapshot.openedOn, answered, acceptance)
  return inTime ? 'yes' : orIf
}

// What a case is about may lie further back than any list of bank holidays: no more is asked of the calendar than it takes.
/** Throws a RangeError with a plain reason where nobody can tell. */
function isWithin(calendar: WorkingCalendar, on: EpochDay, answered: EpochDay, { event, within }: Acceptance): boolean {
  if (!isWholeDays(within)) return on <= count(calendar, startOn(answered), within).dueOn
  try {
    return on <= lastDateOf(calendar, answered, within)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Counted from a later day it could only end later.
    if (answered < calendar.firstDay && on > lastDateOf(calendar, calendar.firstDay, within)) return false
    const asked = `Whether "${words(event)}" came within ${formatPeriod(within)} of ${dateInWords(answered)} cannot be counted.`
    throw new RangeError(`${asked} ${error.message} Check that date.`)
  }
}
