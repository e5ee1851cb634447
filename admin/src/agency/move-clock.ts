/** Turns where a sandbox's clock is to go into the instant it then shows. */
import { daysAfter, instantAt } from '../dates.ts'
import { dateTyped, isBlank, type TypedDate } from '../form/typed-date.ts'
import type { MessageKey } from '../messages/use-words.ts'

/** The hour at which a day in the sandbox begins: an office is open, and nothing is due in the night before. */
const opening = { hour: 9, minute: 0 }

export function morningOf(date: string): string {
  return instantAt(date, opening)
}

export function weekAfter(today: string): string {
  return morningOf(daysAfter(today, 7))
}

export function momentTyped(typed: TypedDate, today: string): { readonly to: string } | { readonly wrong: MessageKey } {
  const date = dateTyped(typed)
  if (date === null) return { wrong: isBlank(typed) ? 'wrong.noLaterDate' : 'wrong.date' }
  return date > today ? { to: morningOf(date) } : { wrong: 'wrong.notLater' }
}
