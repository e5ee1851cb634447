/** Turns the dates and times that people and programs write into where a count starts, and instants back into text. */
/// <reference lib="esnext.temporal" />

import type { WorkingCalendar } from '../calendar/calendar.ts'
import { type CountStart, startAt, startOn } from '../calendar/count.ts'
import { epochDay } from '../calendar/epoch-day.ts'

/** Reads `2026-01-05`, or `2026-01-05T10:00:00Z` with any offset; throws a RangeError with a plain reason. */
export function readStart(text: string, calendar: WorkingCalendar): CountStart {
  const written = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    const day = epochDay(written)
    if (day === null) throw new RangeError(`There is no date ${written}.`)
    return startOn(day)
  }
  if (!/^\d{4}-\d{2}-\d{2}[Tt ]\d/.test(written)) {
    throw new RangeError(
      `"${written.slice(0, 40)}" is not a date such as 2026-01-05 or a time such as 2026-01-05T10:00:00Z.`,
    )
  }
  if (epochDay(written.slice(0, 10)) === null) throw new RangeError(`There is no date ${written.slice(0, 10)}.`)
  if (!/(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/.test(written.slice(11))) {
    throw new RangeError(`"${written.slice(0, 40)}" does not say how far from UTC it is, as Z or +01:00 would.`)
  }
  return startAt(calendar, epochMs(written))
}

/** Epoch milliseconds as `2026-01-20T00:00:00Z`, with a fraction only where there is one. */
export function instantText(instantMs: number): string {
  const whole = new Date(Math.floor(instantMs / 1000) * 1000).toISOString().slice(0, 19)
  const microseconds = Math.round((instantMs - Math.floor(instantMs / 1000) * 1000) * 1000)
  if (microseconds === 0) return `${whole}Z`
  const fraction = String(microseconds).padStart(6, '0')
  return `${whole}.${fraction.endsWith('000') ? fraction.slice(0, 3) : fraction}Z`
}

function epochMs(written: string): number {
  try {
    const instant = Temporal.Instant.from(written)
    const hasMicroseconds = /\.\d{4}/.test(written)
    return hasMicroseconds ? Number(instant.epochNanoseconds / 1000n) / 1000 : instant.epochMilliseconds
  } catch {
    throw new RangeError(`"${written.slice(0, 40)}" is not a time that exists.`)
  }
}
