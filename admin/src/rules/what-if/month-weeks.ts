/** Turns a count into the months it runs through, week by week, with what each day is in it. */
import type { Explanation } from '@casewright/dsl'
import { daysAfter } from '../../dates.ts'

export interface Month {
  /** YYYY-MM */
  readonly month: string
  /** Monday first; null: a day of another month. */
  readonly weeks: readonly (readonly (Day | null)[])[]
}

export interface Day {
  readonly on: string
  readonly is:
    | { readonly kind: 'outside' }
    | { readonly kind: 'zero' }
    | { readonly kind: 'counted'; readonly nth: number }
    | { readonly kind: 'skipped'; readonly why: string }
    /** Passed over by a count in months, years or hours. */
    | { readonly kind: 'within' }
  readonly isDue: boolean
}

/** Years of waiting are not drawn: the first and the last months say enough. */
const mostAtEachEnd = 2

export function monthsOf(count: Explanation): readonly Month[] {
  const first = count.dayZero.slice(0, 7)
  const last = count.dueOn.slice(0, 7)
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  const shown =
    months.length <= 3 * mostAtEachEnd ? months : [...months.slice(0, mostAtEachEnd), ...months.slice(-mostAtEachEnd)]
  return shown.map((month) => ({ month, weeks: weeksOf(month, count) }))
}

function weeksOf(month: string, count: Explanation): Month['weeks'] {
  const days: (Day | null)[] = []
  const first = `${month}-01`
  const blanks = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  for (let blank = 0; blank < blanks; blank++) days.push(null)
  for (let on = first; on.startsWith(month); on = daysAfter(on, 1)) days.push(dayOf(on, count))
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7))
}

function dayOf(on: string, { dayZero, dueOn, counted, skipped }: Explanation): Day {
  const isDue = on === dueOn
  if (on === dayZero) return { on, isDue, is: { kind: 'zero' } }
  const nth = counted.indexOf(on)
  if (nth >= 0) return { on, isDue, is: { kind: 'counted', nth: nth + 1 } }
  const skip = skipped.find((each) => each.on === on)
  if (skip) return { on, isDue, is: { kind: 'skipped', why: skip.whose ? `${skip.why} (${skip.whose})` : skip.why } }
  return { on, isDue, is: { kind: dayZero < on && on <= dueOn ? 'within' : 'outside' } }
}

function nextMonth(month: string): string {
  return daysAfter(`${month}-28`, 4).slice(0, 7)
}
