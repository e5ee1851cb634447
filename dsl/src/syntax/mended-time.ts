/** Turns a date or an amount that cannot be into the likeliest one that can. */
import type { IToken } from 'chevrotain'
import type { Fix } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from './lines.ts'

/** 05/01/2026 is 5 January to readers of these standards, and 01/31/2026 can only be 31 January. */
export function asIsoDate(odd: IToken): Fix | undefined {
  const parts = odd.image.split(/[/.-]/)
  const [first, second, third] = parts as [string, string, string]
  const yearFirst = first.length === 4
  const [year, one, two] = yearFirst ? [first, third, second] : [third, first, second]
  const [day, month] = +two > 12 ? [two, one] : [one, two]
  const fullYear = year.length === 2 ? 2000 + +year : +year
  return dateExists(fullYear, +month, +day) ? writeDate(fullYear, +month, +day, spanOf(odd)) : undefined
}

/** The last day of a month that has fewer, or day and month the other way about. */
export function asExistingDate(year: number, month: number, day: number, span: Span): Fix | undefined {
  if (dateExists(year, day, month)) return writeDate(year, day, month, span)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day <= 31 && dateExists(year, month, last) ? writeDate(year, month, last, span) : undefined
}

export function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `0 working days` as `1 working day`. */
export function atLeastOne(written: string, span: Span): Fix {
  const one = written.replace(/^\d+/, '1').replace(/\b(hour|day|week|month|year)s\b/i, '$1')
  return write(`Write ${one}`, span, one)
}

function writeDate(year: number, month: number, day: number, span: Span): Fix {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return write(`Write ${date}`, span, date)
}
