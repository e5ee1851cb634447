/** The period that evidence is asked for, kept in the address: whole months, the last one up to today. */
import { daysAfter } from '../dates.ts'

export const lengths = [3, 6, 12, 24] as const
export type Length = (typeof lengths)[number]

const usual: Length = 12

export interface Period {
  readonly from: string
  readonly to: string
  /** Whole months, the present one among them. */
  readonly months: readonly string[]
  readonly length: Length
}

export function periodOf(search: URLSearchParams, today: string): Period {
  const length = lengths.find((each) => String(each) === search.get('months')) ?? usual
  const months = [today.slice(0, 7)]
  while (months.length < length) months.unshift(daysAfter(`${months[0]}-01`, -1).slice(0, 7))
  return { from: `${months[0]}-01`, to: today, months, length }
}
