/** A date as it stands in three boxes, and what date that is. */
import { typedDate } from '../dates.ts'
import type { MessageKey } from '../messages/use-words.ts'

export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const noDate: TypedDate = { day: '', month: '', year: '' }

export function typedFrom(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

export function dateTyped({ day, month, year }: TypedDate): string | null {
  return typedDate(day, month, year)
}

export function isBlank({ day, month, year }: TypedDate): boolean {
  return `${day}${month}${year}`.trim() === ''
}

/** What to say of one that is no date: nothing was typed, or no such day. */
export function wrongWith(typed: TypedDate): MessageKey {
  return isBlank(typed) ? 'wrong.blankDate' : 'wrong.date'
}
