/** Turns days into the instants of a time zone, and instants into its days. */
/// <reference lib="esnext.temporal" />

import { civilOfDay, dayOfCivil, type EpochDay } from './epoch-day.ts'

/** The date in the zone at an instant given as epoch milliseconds. */
export function dayOf(instantMs: number, zone: string): EpochDay {
  // Temporal takes whole milliseconds only.
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone)
  return dayOfCivil(local.year, local.month, local.day)
}

/** The first instant of the day in the zone; where clocks skip midnight, the first time they show. */
export function startOfDay(day: EpochDay, zone: string): number {
  return plainDate(day).toZonedDateTime(zone).epochMilliseconds
}

/** The instant when the zone's clocks show a time of the day, given as minutes since midnight (up to 1440). */
export function instantAt(day: EpochDay, minuteOfDay: number, zone: string): number {
  if (minuteOfDay === 1440) return startOfDay(day + 1, zone)
  const plainTime = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 }
  return plainDate(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** What the zone's clocks show at an instant given as epoch milliseconds, and how far ahead of UTC they are. */
export function clockAt(
  instantMs: number,
  zone: string,
): { hour: number; minute: number; second: number; aheadMs: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone)
  return { hour: local.hour, minute: local.minute, second: local.second, aheadMs: local.offsetNanoseconds / 1_000_000 }
}

/** Whether the machine this runs on knows the zone. */
export function isZone(zone: string): boolean {
  try {
    return startOfDay(0, zone) !== undefined
  } catch {
    return false
  }
}

function plainDate(day: EpochDay): Temporal.PlainDate {
  return new Temporal.PlainDate(...ymd(day))
}

function ymd(day: EpochDay): [year: number, month: number, day: number] {
  const civil = civilOfDay(day)
  return [civil.year, civil.month, civil.day]
}
