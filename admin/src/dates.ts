/** Turns dates and instants into the words GOV.UK writes them in, always as London's clocks and calendar have them. */
import { plainWords } from './messages/plain-words.ts'

const zone = 'Europe/London'
const dayMs = 86_400_000
const { months, weekdays } = plainWords

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2026-01-19` → `19 January 2026`. */
export function plainDate(date: string): string {
  const [year, month, day] = parts(date)
  return `${day} ${months[month - 1]} ${year}`
}

/** Every `2026-01-19` in a sentence → `19 January 2026`; what it quotes of the rules stays as it is written there. */
export function withPlainDates(text: string): string {
  return text.replaceAll(
    /("[^"]*")|(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-\d{2}(?![\w-])/g,
    (found, quoted) => quoted ?? plainDate(found),
  )
}

/** `2026-01-19` → `Monday 19 January 2026`. */
export function longDate(date: string): string {
  return `${weekdays[new Date(midnightUtc(date)).getUTCDay()]} ${plainDate(date)}`
}

/** `2026-01` → `January 2026`. */
export function monthAndYear(month: string): string {
  const [year, number] = parts(month)
  return `${months[number - 1]} ${year}`
}

/** Monday first, as calendars here hang on the wall. */
export const weekdayNames: readonly string[] = [...weekdays.slice(1), ...weekdays.slice(0, 1)]

/** `2026-01-19T14:30:00Z` → `2:30pm`; midnight is the end of a day to some and its start to others, so it is never written. */
export function timeOfDay(instant: string): string {
  const { hour, minute } = inLondon(instant)
  if (hour === 12 && minute === 0) return plainWords.midday
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? plainWords.beforeMidday : plainWords.afterMidday}`
}

/** The date and hour of the last moment in time: a deadline that is late from midnight is in time until 11:59pm of the day before. */
export function dueTime(dueOn: string, dueAt: string | null | undefined): string {
  if (!dueAt) return plainWords.endOfDay
  const { date, hour, minute } = inLondon(dueAt)
  return hour === 0 && minute === 0 && date > dueOn ? plainWords.endOfDay : timeOfDay(dueAt)
}

/** The date in London at an instant. */
export function dateOf(instant: string | number | Date): string {
  return inLondon(instant).date
}

/** The date so many calendar days later. */
export function daysAfter(date: string, days: number): string {
  return new Date(midnightUtc(date) + days * dayMs).toISOString().slice(0, 10)
}

/** The day, month and year as typed → `2026-01-19`; null where there is no such date. */
export function typedDate(day: string, month: string, year: string): string | null {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim())) return null
  const place = monthNumber(month.trim())
  if (place === null) return null
  const date = `${year.trim()}-${String(place).padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  const made = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().slice(0, 10) === date ? date : null
}

/** `2:30pm`, `14:30`, `2.30 pm`, `9am`, `midday` → hours and minutes; null where it is none of them. */
export function typedTime(text: string): { readonly hour: number; readonly minute: number } | null {
  const plain = text.trim().toLowerCase()
  if (plain === plainWords.midday || plain === 'noon') return { hour: 12, minute: 0 }
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(plain)
  if (!match || (!match[2] && !match[3])) return null
  const [written, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minute > 59 || (match[3] ? written < 1 || written > 12 : written > 23)) return null
  const hour = match[3] ? (written % 12) + (match[3] === 'pm' ? 12 : 0) : written
  return { hour, minute }
}

/** The instant at which London's clocks show this time on this date; the first where they show it twice. */
export function instantAt(date: string, { hour, minute }: { readonly hour: number; readonly minute: number }): string {
  const asUtc = midnightUtc(date) + (hour * 60 + minute) * 60_000
  // London is at UTC or an hour ahead, so one of two instants shows this time; the earlier is tried first.
  const summer = asUtc - 3_600_000
  const shown = inLondon(summer)
  return new Date(shown.date === date && shown.hour === hour && shown.minute === minute ? summer : asUtc).toISOString()
}

function inLondon(instant: string | number | Date) {
  const found = Object.fromEntries(wallClock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return {
    date: `${found.year}-${found.month}-${found.day}`,
    hour: Number(found.hour),
    minute: Number(found.minute),
  }
}

function parts(date: string): [number, number, number] {
  const [year, month, day] = date.split('-').map(Number)
  return [year ?? 0, month ?? 0, day ?? 0]
}

function midnightUtc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (text.length < 3) return null
  const found = months.findIndex((month) => month.toLowerCase().startsWith(text.toLowerCase()))
  return found < 0 ? null : found + 1
}
