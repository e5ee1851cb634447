/** Turns a key of the table of diagnostics, a place and what is to be said there into a diagnostic. */
import { diagnosticTable } from './diagnostic-table.ts'
import type { Span } from './span.ts'
import type { Entry } from './table/entry.ts'

export type Severity = 'error' | 'warning' | 'hint'

export interface Diagnostic {
  /** Stable: `CW101`. */
  readonly code: string
  readonly key: DiagnosticKey
  readonly severity: Severity
  readonly span: Span
  readonly message: string
  /** How it is written instead, or what to do; empty where the message says all. */
  readonly help: string
  readonly fix?: Fix
}

/** What an editor can do about it. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

export interface Edit {
  readonly span: Span
  readonly text: string
}

type Table = typeof diagnosticTable
export type DiagnosticKey = keyof Table
export type ArgumentsOf<K extends DiagnosticKey> = Parameters<Table[K]['text']>[0]

export function report<K extends DiagnosticKey>(key: K, span: Span, args: ArgumentsOf<K>, fix?: Fix): Diagnostic {
  const entry = diagnosticTable[key] as {
    code: string
    severity: Severity
    text: (args: unknown) => string
    help: string | ((args: unknown) => string)
  }
  const help = typeof entry.help === 'string' ? entry.help : entry.help(args)
  const diagnostic = { code: entry.code, key, severity: entry.severity, span, message: entry.text(args), help }
  return fix === undefined ? diagnostic : { ...diagnostic, fix }
}

/** From which lines that could not be read it may follow. */
export function mayFollow(key: DiagnosticKey): Entry<never>['mayFollow'] {
  return (diagnosticTable[key] as Pick<Entry<never>, 'mayFollow'>).mayFollow
}

/** The fix of a misspelling, where there is something to offer. */
export function replaceBy(nearest: string | null, span: Span): Fix | undefined {
  if (nearest === null) return undefined
  return { title: `Write ${nearest}`, edits: [{ span, text: nearest }] }
}
