/** Compiles rule texts beside the shipped calendars, and sets two of them side by side. */
import { readFileSync } from 'node:fs'
import type { WorkingCalendar } from '../../dsl/src/calendar/calendar.ts'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { compare } from '../../dsl/src/compare/compare.ts'
import type { ComparisonRow } from '../../dsl/src/compare/comparison.ts'
import { type Compiled, compile } from '../../dsl/src/compile.ts'
import { readHead } from '../../dsl/src/model/head.ts'
import { publishedCalendar } from '../calendar/published.ts'

export const england = publishedCalendar('england_and_wales')
export const english = { one: england, other: england }

const published = calendarsIn(calendarsFolder)

export function calendarNamed(names: readonly string[]): WorkingCalendar | null {
  try {
    return names.join() === 'england_and_wales' ? england : published(names.join(', '))
  } catch {
    return null
  }
}

/** Bases are found among the texts given. */
export function compiled(text: string, bases: readonly string[] = [], name = 'local.rules'): Compiled {
  const base = (wanted: string, of: string | null) => {
    const place = bases.findIndex((each) => {
      const head = readHead(each)
      return head?.name === wanted && (of === null || head.inForceFrom === of)
    })
    return place < 0 ? null : { name: `base-${place}.rules`, text: bases[place]! }
  }
  return compile({ name, text }, { base, calendar: calendarNamed })
}

export function shipped(path: string): string {
  return readFileSync(new URL(`../../rulesets/${path}`, import.meta.url), 'utf8')
}

/** The rules of a procedure, one a line, as the whole of a ruleset. */
export function rulesetOf(rules: string, head = ''): string {
  return `ruleset letters "Letters"
calendar england_and_wales
in force from 2015-01-01
role worker
role manager
role asker outside the agency
question urgent "Is it urgent?"
question met_on "When is the meeting?" a date
question seen_on "When is the visit?" a date
${head}
procedure letter "A letter"
starts when letter_received
owner worker
${rules}
`
}

/** The row of the first rule that differs in place, or of the first rule there is where none does. */
export function rowOf(one: string, other: string): ComparisonRow {
  const rows = rowsOf(rulesetOf(one), rulesetOf(other)).filter(
    ({ key }) => key.startsWith('procedure') && !/ (starts|owner)$/.test(key),
  )
  return rows.find(({ verdict }) => verdict !== 'same') ?? rows[0]!
}

export function rowsOf(one: string, other: string): readonly ComparisonRow[] {
  return compare(compiled(one).model, compiled(other).model, english).rows
}

/** Code and message of what the checker says of sums and local changes. */
export function told({ diagnostics }: Compiled, code: RegExp): readonly string[] {
  return diagnostics
    .filter((each) => code.test(each.code))
    .map((each) => `${each.code} ${each.severity}: ${each.message}`)
}
