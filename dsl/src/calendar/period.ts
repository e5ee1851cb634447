/** Turns the words of a period, `10 working days`, into a count and a unit, and back. */

/** What a period is counted in. A `day` is a calendar day. */
export type TimeUnit = 'hour' | 'working_hour' | 'working_day' | 'day' | 'week' | 'month' | 'year'

export interface Period {
  /** A whole number from 1 up to `largestCount` of the unit. */
  readonly count: number
  readonly unit: TimeUnit
  /** `or the next working day`: a due date that is no working day moves to the next one. */
  readonly rolls: boolean
}

export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'nonsense'; readonly reason: string }

// Ten years is already more than any promise to a family; records are kept for up to a hundred. What is larger is a
// slip of the finger, and would leave the years that the tables cover.
const largestCount: Readonly<Record<TimeUnit, number>> = {
  hour: 8760,
  working_hour: 2600,
  working_day: 2600,
  day: 3660,
  week: 522,
  month: 120,
  year: 100,
}

const unitOfWord: ReadonlyMap<string, TimeUnit> = new Map([
  ['hour', 'hour'],
  ['working hour', 'working_hour'],
  ['working day', 'working_day'],
  ['business day', 'working_day'],
  ['day', 'day'],
  ['calendar day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
])

const tail = ' or the next working day'

/** Reads `10 working days`, `24 hours`, `1 week or the next working day`, in any letter case. */
export function readPeriod(text: string): PeriodReading {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
  const rolls = words.endsWith(tail)
  const parts = /^(\S+) (.+)$/.exec(rolls ? words.slice(0, -tail.length) : words)
  if (parts === null) return nonsense(`"${shorten(text)}" is not a length of time such as "10 working days".`)
  const [number, noun] = [parts[1]!, parts[2]!]
  if (!/^\d+$/.test(number))
    return nonsense(`"${shorten(number)}" is not a whole number: write a length of time as in "10 working days".`)
  const unit = unitOfWord.get(noun.replace(/s$/, ''))
  if (unit === undefined)
    return nonsense(`"${shorten(noun)}" is not a unit of time such as "working days" or "months".`)
  const period: Period = { count: Number(number), unit, rolls }
  const reason = faultOfPeriod(period)
  return reason === null ? { kind: 'period', period } : nonsense(reason)
}

/** The period that the words say, or null where they say none. */
export function parsePeriod(text: string): Period | null {
  const reading = readPeriod(text)
  return reading.kind === 'period' ? reading.period : null
}

/** The plain reason why nobody can count this period, or null where it can be counted. */
export function faultOfPeriod(period: Period): string | null {
  if (!Number.isInteger(period.count)) return 'A length of time is a whole number of units.'
  if (period.count < 1) return `A length of time cannot be ${period.count} ${nounOf(period)}.`
  if (period.count > largestCount[period.unit]) {
    return `${period.count} ${nounOf(period)} is too long to be meant; the most is ${largestCount[period.unit]}.`
  }
  if (period.rolls && !isWholeDays(period)) return 'Hours cannot roll to the next working day.'
  return null
}

/** The words of a period: `1 working day`, `2 months or the next working day`. */
export function formatPeriod(period: Period): string {
  return `${period.count} ${nounOf(period)}${period.rolls ? tail : ''}`
}

/** Whether the period ends with a day, at midnight, and not at an instant within one. */
export function isWholeDays(period: Period): boolean {
  return period.unit !== 'hour' && period.unit !== 'working_hour'
}

function nounOf({ count, unit }: Period): string {
  return unit.replace('_', ' ') + (count === 1 ? '' : 's')
}

function nonsense(reason: string): PeriodReading {
  return { kind: 'nonsense', reason }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
