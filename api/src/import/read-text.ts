/** Turns the text of an import, a case a line as JSON or an event a row as CSV, into cases with their events, or into what is wrong where. */
import { CsvError, parse } from 'csv-parse/sync'
import { faultOfTexts } from '../case/checked-text.ts'
import { plain } from '../case/occurrence.ts'
import { type ImportedEvent, importedEvent } from './imported-event.ts'

export interface ImportedCase {
  /** Of its first event, from 1. */
  readonly line: number
  readonly reference: string
  readonly procedure: string
  /** The first opens it. */
  readonly events: readonly ImportedEvent[]
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

/** The agency's id says whose people the text may name. */
export function readImport(format: Format, text: string, agencyId: string): ReadImport {
  const faults: ImportFault[] = []
  const rows = format === 'csv' ? rowsOfCsv(text, faults) : rowsOfJson(text, faults)
  const byReference = Map.groupBy(rows, ({ reference }) => reference)
  const cases = [...byReference.values()].flatMap((own) => caseFrom(own, agencyId, faults))
  return { cases, faults }
}

/** One event of a case, as it was written. */
interface Row {
  readonly line: number
  readonly reference: string
  readonly procedure: string
  readonly given: unknown
  /** Which event it is, where a line has several. */
  readonly place: string
}

/** Of a case with a fault nothing is read: what comes after it would look wrong that is not. */
function caseFrom(rows: readonly Row[], agencyId: string, faults: ImportFault[]): readonly ImportedCase[] {
  const { line, reference, procedure } = rows[0]!
  const before = faults.length
  const events: ImportedEvent[] = []
  for (const row of rows) {
    const wrong = (message: string) => faults.push({ line: row.line, message })
    const fault = faultOfTexts({ reference, procedure: row.procedure })
    const event = importedEvent(row.given, row.line, agencyId)
    if (fault !== null) wrong(`"${fault.field}": ${fault.message}`)
    else if (row.procedure !== procedure)
      wrong(`The case "${reference}" is of ${procedure} in line ${line}: a case is of one procedure.`)
    else if (typeof event === 'string') wrong(`${row.place}${event}`)
    else events.push(event)
  }
  return faults.length > before ? [] : [{ line, reference, procedure, events }]
}

function rowsOfJson(text: string, faults: ImportFault[]): readonly Row[] {
  const lines = text.split('\n').map((json, place) => ({ json: json.trim(), line: place + 1 }))
  const known = new Map<string, number>()
  return lines.flatMap(({ json, line }) => {
    if (json === '') return []
    const wrong = (message: string) => {
      faults.push({ line, message })
      return []
    }
    const { reference, procedure, events } = (readJson(json) ?? {}) as Record<string, unknown>
    if (!isName(reference) || !isName(procedure) || !Array.isArray(events) || events.length === 0)
      return wrong('A line is a JSON object with "reference", "procedure" and "events", a list of at least one.')
    const name = reference.trim()
    const before = known.get(name)
    known.set(name, line)
    if (before !== undefined)
      return wrong(`The reference ${name} is that of line ${before} already: a case stands in one line.`)
    return events.map((given, place) => ({
      line,
      reference: name,
      procedure: plain(procedure),
      given,
      place: `Event ${place + 1}: `,
    }))
  })
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
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
    // The parser counts both halves of a line's end within a cell.
    const rows = parse(text.replaceAll('\r\n', '\n'), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      raw: true,
    }) as unknown as {
      readonly info: Ended
      readonly record: Readonly<Record<string, string>>
    }[]
    return rows.flatMap(({ info, record }) => {
      const line = firstLineOf(info)
      const { reference = '', procedure = '', ...rest } = record
      if (reference === '' || procedure === '') {
        faults.push({ line, message: 'A row needs a reference, a procedure, an event and the date it happened "on".' })
        return []
      }
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
      return [{ line, reference, procedure: plain(procedure), given, place: '' }]
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push({
      line: firstLineOf(error as unknown as Ended),
      message: 'This is no CSV with a row of column names: check quotes and the number of columns.',
    })
    return []
  }
}

/** Where the parser stood at the end of a row, and what it had read of it, with empty lines before it. */
interface Ended {
  readonly lines: number
  readonly raw: string
}

/** Whoever looks for a row finds it where it begins. */
function firstLineOf({ lines, raw }: Ended): number {
  return lines - (raw.trim().split(/\r\n?|\n/).length - 1)
}
