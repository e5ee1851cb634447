/** Turns reasons, lists, dates and roles into the turns of phrase that every sentence of the read-back shares. */
import { epochDay } from '../calendar/epoch-day.ts'
import { dateInWords } from '../calendar/in-words.ts'
import type { Contact } from '../model/names.ts'
import { withoutStop, words } from '../text/words.ts'
import type { Form } from '../tree/nodes.ts'

/** "the line manager"; null: whoever owns the stage. */
export function theRole(role: string | null): string {
  return role === null ? 'whoever owns the stage' : `the ${words(role)}`
}

/** A contact by what its text begins with, "Care Quality Commission" of "Care Quality Commission, Gallowgate …"; else by its name. */
export function contactName(contacts: readonly Contact[], name: string): string {
  const [called] = contacts.find((each) => each.name === name)?.text.split(',') ?? []
  if (called === undefined || /\d/.test(called)) return words(name)
  return withoutStop(called).replace(/^The /, 'the ')
}

/** An event as people record it. */
export function quotedEvent(event: string): string {
  return `"${words(event)}"`
}

export function because(reason: string): string {
  return `because ${withoutStop(reason)}`
}

export function list(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`
}

/** `Monday 5 January 2026`; a date that does not exist stays as it is written. */
export function date(on: string): string {
  const day = epochDay(on)
  return day === null ? on : dateInWords(day)
}

export function formInWords({ inWriting, withReasons }: Form): string {
  const asked = [...(inWriting ? ['in writing'] : []), ...(withReasons ? ['with reasons'] : [])]
  return asked.length === 0 ? '' : `, ${asked.join(' and ')}`
}

/** A name may bring its own: "another manager". */
export function article(noun: string): string {
  if (/^(?:an?|another) /.test(noun)) return noun
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

/** Why the source is read as the rule says it. */
export function reading(reason: string | null): string {
  return reason === null ? '' : ` We read this as what the source means ${because(reason)}.`
}
