/** Turns the text of an import, a case a line as JSON or an event a row as CSV, into cases with their events, or into what is wrong where. */
import { epochDay } from '@casewright/dsl'
import { CsvError, parse } from 'csv-parse/sync'
import { plain } from '../case/occurrence.ts'
import type { Said } from '../case/said.ts'

export interface ImportedCase {
  /** Of its first event, from 1. */
  readonly line: number
  readonly reference: string
  readonly procedure: string
  /** The first opens it. */
  readonly events: readonly ImportedEvent[]
}

export interface ImportedEvent extends Said {
  readonly line: number
}

export interface ImportFault {
  readonly line: number
  readonly message: string
}

export type Format = 'ndjson' | 'csv'

export interface ReadImport {
  readonly cases: readonly ImportedCase[]
  readonly faults: readonly ImportFault[]
}

export function readImport(format: Format, text: string): ReadImport {
  const faults: ImportFault[] = []
  const rows = format === 'csv' ? rowsOfCsv(text, faults) : rowsOfJson(text, faults)
  const byReference = Map.groupBy(rows, ({ reference }) => reference)
  const cases = [...byReference.values()].flatMap((own) => {
    const { line, reference, procedure } = own[0]!
    const other = own.find((row) => row.procedure !== procedure)
    if (other === undefined) return [{ line, reference, procedure, events: own.map(({ event }) => event) }]
    faults.push({
      line: other.line,
      message: `The case ${reference} is of ${procedure} in line ${line}: a case is of one procedure.`,
    })
    return []
  })
  return { cases, faults }
}

interface Row {
  readonly line: number
  readonly reference: string
  readonly procedure: string
  readonly event: ImportedEvent
}

function rowsOfJson(text: string, faults: ImportFault[]): readonly Row[] {
  const lines = text.split('\n').map((json, place) => ({ json: json.trim(), line: place + 1 }))
  const known = new Map<string, number>()
  return lines.flatMap(({ json, line }) => {
    if (json === '') return []
    const read = readJson(json)
    const { reference, procedure, events } = (read ?? {}) as Record<string, unknown>
    if (
      typeof reference !== 'string' ||
      typeof procedure !== 'string' ||
      !Array.isArray(events) ||
      events.length === 0
    ) {
      faults.push({
        line,
        message: 'A line is a JSON object with "reference", "procedure" and "events", a list of at least one.',
      })
      return []
    }
    const before = known.get(reference)
    known.set(reference, line)
    if (before !== undefined) {
      faults.push({
        line,
        message: `The reference ${reference} is that of line ${before} already: a case stands in one line.`,
      })
      return []
    }
    return events.flatMap((each, place) =>
      rowFrom(each, { line, reference, procedure }, `Event ${place + 1}: `, faults),
    )
  })
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function rowsOfCsv(text: string, faults: ImportFault[]): readonly Row[] {
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as {
      readonly info: { readonly lines: number }
      readonly record: Readonly<Record<string, string>>
    }[]
    return rows.flatMap(({ info, record }) => {
      const { reference = '', procedure = '', facts, ...rest } = record
      const line = info.lines
      if (reference === '' || procedure === '') {
        faults.push({ line, message: 'A row needs a reference, a procedure, an event and the date it happened "on".' })
        return []
      }
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
      return rowFrom(
        { ...given, ...(facts ? { facts: factsIn(facts) } : {}) },
        { line, reference, procedure },
        '',
        faults,
      )
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push({
      line: Number(error.lines ?? 1),
      message: 'This is no CSV with a row of column names: check quotes and the number of columns.',
    })
    return []
  }
}

/** `already_approved=yes; known=no` */
function factsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(';').map((each) => each.split('=').map((part) => part.trim()) as [string, string]),
  )
}

const texts = ['about', 'extendedTo', 'agreedBy', 'reasons', 'words', 'grade'] as const
const known: ReadonlySet<string> = new Set(['event', 'on', 'at', 'decision', 'facts', 'number', 'inWriting', ...texts])

function rowFrom(given: unknown, of: Omit<Row, 'event'>, where: string, faults: ImportFault[]): readonly Row[] {
  const wrong = (message: string) => {
    faults.push({ line: of.line, message: `${where}${message}` })
    return []
  }
  const said = given as Record<string, unknown>
  if (typeof said !== 'object' || said === null || typeof said.event !== 'string') return wrong('It needs an "event".')
  const stranger = Object.keys(said).find((name) => !known.has(name))
  if (stranger !== undefined) return wrong(`Nothing is called "${stranger}" here; known are ${[...known].join(', ')}.`)
  if (typeof said.on !== 'string' || epochDay(said.on) === null)
    return wrong('"on" is the date it happened, YYYY-MM-DD.')
  const at = said.at === undefined || said.at === null ? null : Date.parse(String(said.at))
  if (Number.isNaN(at) || (at !== null && !/(Z|[+-]\d\d:\d\d)$/.test(String(said.at))))
    return wrong('"at" is an instant as in RFC 3339, with its offset: 2026-01-05T09:30:00Z.')
  const number = said.number === undefined ? null : Number(said.number)
  if (number !== null && !Number.isInteger(number)) return wrong('"number" is a whole number.')
  if (said.decision !== undefined && said.decision !== 'yes' && said.decision !== 'no')
    return wrong('"decision" is yes or no.')
  const notText = texts.find((name) => said[name] !== undefined && typeof said[name] !== 'string')
  if (notText !== undefined) return wrong(`"${notText}" is a text.`)
  const facts = Object.entries((said.facts ?? {}) as Record<string, unknown>).map(([question, answer]) => ({
    question,
    answer: String(answer),
  }))
  const event: ImportedEvent = {
    ...(Object.fromEntries(
      texts.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
    ) as Partial<Said>),
    event: plain(said.event),
    on: said.on,
    at,
    decision: (said.decision as 'yes' | 'no' | undefined) ?? null,
    facts,
    number,
    inWriting: said.inWriting === true || said.inWriting === 'true' || said.inWriting === 'yes',
    line: of.line,
  }
  return [{ ...of, procedure: plain(of.procedure), event }]
}
