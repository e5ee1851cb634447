/** Turns what came late in the day into the working day from which whole days are counted. */
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { instantAt } from '../calendar/zone.ts'
import type { CutOff, Machine } from './machine.ts'
import type { Start } from './snapshot.ts'

export function cutOffOf({ cutOffs = [] }: Machine, event: string): CutOff | null {
  return cutOffs.find((each) => each.event === event) ?? null
}

/** Null: it counts from its own day. `happened` gives what is on record of an event, by its places in the log. */
export function countedOn(
  { cutOffs = [] }: Machine,
  calendar: WorkingCalendar,
  { seq, on, at }: Start,
  happened: (event: string) => readonly { readonly seq: number }[],
): EpochDay | null {
  if (at === null) return null
  const cutOff = cutOffs.find(({ event }) => happened(event).some((each) => each.seq === seq))
  if (cutOff === undefined) return null
  const isLate = at >= instantAt(on, cutOff.minute, calendar.zone) + minuteMs
  return isLate || (cutOff.orDayOff && !isWorkingDay(calendar, on)) ? addWorkingDays(calendar, on, 1) : null
}

const minuteMs = 60_000
