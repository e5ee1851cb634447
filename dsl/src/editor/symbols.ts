/** Turns a document into its outline: what it declares, and the blocks it is made of. */
import type { Span } from '../text/span.ts'
import type { Line, Statement } from '../tree/nodes.ts'
import type { Document } from './document.ts'

export interface DocumentSymbol {
  readonly kind: SymbolKind
  readonly name: string
  /** What people call it; empty where the rules do not say. */
  readonly title: string
  /** The whole of it, for a block its last line included. */
  readonly span: Span
  /** Its name or its title. */
  readonly nameSpan: Span
  readonly children: readonly DocumentSymbol[]
}

export type SymbolKind =
  | 'ruleset'
  | 'framework'
  | 'role'
  | 'question'
  | 'contact'
  | 'pledge'
  | 'procedure'
  | 'stage'
  | 'area'
  | 'criterion'
  | 'scenario'
  /** A duty, by its words. */
  | 'duty'

export function symbolsOf({ parsed }: Document): readonly DocumentSymbol[] {
  return symbolsIn(parsed.tree.lines)
}

function symbolsIn(lines: readonly Line[]): DocumentSymbol[] {
  return lines.flatMap((line) => {
    const symbol = symbolOf(line.statement)
    return symbol === null ? [] : [{ ...symbol, span: whole(line), children: symbolsIn(line.under) }]
  })
}

function symbolOf(statement: Statement): Omit<DocumentSymbol, 'span' | 'children'> | null {
  switch (statement.kind) {
    case 'ruleset':
    case 'framework':
    case 'area':
    case 'procedure':
    case 'stage': {
      const { kind, name, title } = statement
      return { kind, name: name.text, title: title?.value ?? '', nameSpan: name.span }
    }
    case 'role':
    case 'pledge':
    case 'criterion':
      return { kind: statement.kind, name: statement.name.text, title: '', nameSpan: statement.name.span }
    case 'question':
    case 'contact': {
      const { kind, name, text } = statement
      return { kind, name: name.text, title: text.value, nameSpan: name.span }
    }
    case 'scenario':
      return { kind: 'scenario', name: statement.title.value, title: '', nameSpan: statement.title.span }
    case 'duty': {
      const { doneWhen, text } = statement
      return { kind: 'duty', name: doneWhen?.text ?? text.value, title: text.value, nameSpan: text.span }
    }
    default:
      return null
  }
}

function whole({ span, under }: Line): Span {
  const last = under.at(-1)
  return { start: span.start, end: last === undefined ? span.end : Math.max(span.end, whole(last).end) }
}
