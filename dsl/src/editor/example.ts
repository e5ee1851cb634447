/** Turns a clock and a day into an example of its count, day by day. */
import { startOf, type WorkingCalendar } from '../calendar/calendar.ts'
import { startAt, startOn } from '../calendar/count.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { explain, explainBack } from '../calendar/explain.ts'
import { dateInWords } from '../calendar/in-words.ts'
import { isWholeDays, type Period } from '../calendar/period.ts'
import type { Clock, Machine } from '../machine/machine.ts'
import { words } from '../text/words.ts'

/** What an example is counted on, and from when. */
export interface ExampleFrom {
  readonly calendar: WorkingCalendar
  readonly startOn: EpochDay
}

export function exampleOf(machine: Machine, clock: Clock, from: ExampleFrom): readonly string[] {
  const { period, start, before } = clock
  if (period === null) return []
  if (before !== undefined) return exampleBefore(before, period, from)
  const dayAfter = start.kind === 'event' && start.dayAfter
  // Hours need an instant: ten in the morning is when most things happen.
  const begun = isWholeDays(period)
    ? startOn(from.startOn)
    : startAt(from.calendar, startOf(from.calendar, from.startOn) + 10 * 3_600_000)
  const options = machine.hours === null ? { dayAfter } : { dayAfter, hours: machine.hours }
  try {
    const what = start.kind === 'event' ? `"${words(start.event)}" is recorded` : 'it starts'
    return [
      `For example, where ${what} on ${dateInWords(from.startOn)}:`,
      ...explain(from.calendar, begun, period, options).sentences,
    ]
  } catch (error) {
    // Working hours that nobody has said, or years the calendar does not cover.
    if (error instanceof RangeError) return []
    throw error
  }
}

/** Of a date four weeks on, so that what is counted back lies ahead. */
function exampleBefore(question: string, period: Period, { calendar, startOn }: ExampleFrom): readonly string[] {
  const before = startOn + 28
  try {
    const { sentences } = explainBack(calendar, before, period)
    return [`For example, where "${words(question)}" is ${dateInWords(before)}:`, ...sentences]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
