/** Turns the words of a statement of office hours into minutes and weekdays that hours can be counted in. */

/** When work is done on a day; times are the zone's clocks, as minutes since midnight. */
export interface WorkingHours {
  readonly fromMinute: number
  /** Up to 1440, which is midnight at the day's end. */
  readonly toMinute: number
  /** 0 is Sunday and 6 is Saturday. */
  readonly weekdays: readonly number[]
}

export const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Reads `09:00`, `17:00`, `Monday`, `Friday`; null where a part is nonsense or the hours end before they begin. */
export function workingHours(from: string, to: string, firstDay: string, lastDay: string): WorkingHours | null {
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)]
  const [first, last] = [weekdayCalled(firstDay), weekdayCalled(lastDay)]
  if (fromMinute === null || toMinute === null || first < 0 || last < 0 || fromMinute >= toMinute) return null
  const length = ((last - first + 7) % 7) + 1
  return { fromMinute, toMinute, weekdays: Array.from({ length }, (_, index) => (first + index) % 7) }
}

/** `Monday`, or `Mon` for short: 0 is Sunday; -1 for what is no day of the week. */
export function weekdayCalled(name: string): number {
  const said = name.toLowerCase()
  return said.length < 3 ? -1 : weekdayNames.findIndex((each) => each.startsWith(said))
}

/** Reads `09:00 to 17:00 Monday to Friday`. */
export function parseWorkingHours(text: string): WorkingHours | null {
  const parts = /^\s*(\S+)\s+to\s+(\S+)\s+([a-z]+)\s+to\s+([a-z]+)\s*$/i.exec(text)
  return parts === null ? null : workingHours(parts[1]!, parts[2]!, parts[3]!, parts[4]!)
}

/** Minutes since midnight; null for what is no time of day. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (parts === null) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2])]
  return minute > 59 || hour * 60 + minute > 1440 ? null : hour * 60 + minute
}
