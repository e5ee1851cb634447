/** Turns what a text says of one event, by JSON or by the cells of a CSV, into an event to take in, or into what is wrong with it. */
import { epochDay } from '@casewright/dsl'
import { faultOfTexts } from '../case/checked-text.ts'
import { plain } from '../case/occurrence.ts'
import type { Said } from '../case/said.ts'
import { keyOf } from '../graphql/global-id.ts'
import { instantOf } from '../graphql/scalars.ts'

export interface ImportedEvent extends Said {
  /** Where it stands, from 1. */
  readonly line: number
}

/** Texts are what is wrong, as a sentence. */
export function importedEvent(given: unknown, line: number, agencyId: string): ImportedEvent | string {
  if (typeof given !== 'object' || given === null) return 'An event is an object with its "event" and "on".'
  const said = Object.entries(given).filter(([, value]) => value !== null)
  const stranger = said.find(([name]) => !names.includes(name))
  if (stranger !== undefined) return `Nothing is called "${stranger[0]}" here; known are ${names.join(', ')}.`
  const event: Record<string, unknown> = { line }
  for (const name of new Set(['event', 'on', ...said.map(([name]) => name)])) {
    const { is, read } = fields[name as keyof typeof fields]
    event[name] = read((given as Record<string, unknown>)[name], agencyId)
    if (event[name] === undefined) return `"${name}" must be ${is}.`
  }
  // Each of several in a cell by itself.
  const fault = faultOfTexts(event)
  if (fault !== null) return `"${fault.field}": ${fault.message}`
  return event as unknown as ImportedEvent
}

interface FieldOf<Value> {
  readonly is: string
  /** Undefined: it is no such thing. */
  readonly read: (value: unknown, agencyId: string) => Value | undefined
}

const text: FieldOf<string> = {
  is: 'a text',
  read: (value) => (typeof value === 'string' ? value : undefined),
}

const fields: { readonly [Name in keyof Said]-?: FieldOf<NonNullable<Said[Name]>> } = {
  event: { is: 'the name of what happened', read: (value) => (typeof value === 'string' ? plain(value) : undefined) },
  on: {
    is: 'the date it happened, YYYY-MM-DD or DD/MM/YYYY',
    read: (value) => (typeof value === 'string' ? dateIn(value) : undefined),
  },
  at: {
    is: 'an instant as in RFC 3339, with its offset: 2026-01-05T09:30:00Z',
    read: (value) => instantOf(value) ?? undefined,
  },
  about: text,
  decision: { is: 'yes or no', read: yesOrNo },
  facts: {
    is: 'answers by question, in JSON {"known": "yes"}, in a CSV known=yes; urgent=no',
    read: (value) => pairsIn(value)?.map(([question, answer]) => ({ question, answer })),
  },
  number: { is: 'a whole number', read: wholeNumber },
  extendedTo: text,
  agreedBy: text,
  inWriting: {
    is: 'yes or no',
    read: (value) => {
      const said = yesOrNo(value)
      return said === undefined ? undefined : said === 'yes'
    },
  },
  reasons: text,
  words: text,
  answers: {
    is: 'a list of whole numbers, in JSON [1, 2], in a CSV 1; 2',
    read: (value) => eachOf(itemsIn(value), wholeNumber),
  },
  grade: text,
  criteria: {
    is: 'a list of names, in JSON ["one", "two"], in a CSV one; two',
    read: (value) => eachOf(itemsIn(value), (each) => (typeof each === 'string' ? each : undefined)),
  },
  people: {
    is: 'ids of people of this agency by role, in JSON {"investigator": "…"}, in a CSV investigator=…; chair=…',
    read: (value, agencyId) =>
      eachOf(pairsIn(value), ([role, id]) => {
        const person = keyOf('Person', agencyId, id)
        return person === null ? undefined : { role, person }
      }),
  },
}

const names = Object.keys(fields)

/** Spreadsheets write 05/01/2026, or 5/1/2026. */
function dateIn(cell: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  const date = day && month && year ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : cell
  return epochDay(date) === null ? undefined : date
}

/** Spreadsheets write TRUE. */
function yesOrNo(value: unknown): 'yes' | 'no' | undefined {
  const said = String(value).toLowerCase()
  if (said === 'yes' || said === 'true') return 'yes'
  return said === 'no' || said === 'false' ? 'no' : undefined
}

function wholeNumber(value: unknown): number | undefined {
  return /^-?\d{1,9}$/.test(String(value)) ? Number(value) : undefined
}

function itemsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? partsOf(value) : undefined
}

function pairsIn(value: unknown): readonly (readonly [string, string])[] | undefined {
  if (typeof value === 'string') return eachOf(partsOf(value), pairOf)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).map(([name, each]) => [name, String(each)])
}

/** At its first sign: ids may end with more of them. */
function pairOf(part: string): readonly [string, string] | undefined {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(part) ?? []
  return name === undefined || value === undefined ? undefined : [name.trim(), value.trim()]
}

function partsOf(cell: string): readonly string[] {
  const parts = cell.split(';').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

function eachOf<Item, Value>(
  items: readonly Item[] | undefined,
  read: (item: Item) => Value | undefined,
): readonly Value[] | undefined {
  const values = items?.map(read)
  return values?.some((value) => value === undefined) ? undefined : (values as readonly Value[] | undefined)
}
