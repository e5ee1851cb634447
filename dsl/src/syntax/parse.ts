/** Turns the text of a rule file into its tree; what cannot be read stays in the tree as it was written, with one error a line. */
import { type Diagnostic, type DiagnosticKey, report } from '../text/diagnostics.ts'
import { type Pasted, type Source, sourceOf, trimmed } from '../text/source.ts'
import { nest } from '../tree/nest.ts'
import type { Line, RuleFile, Statement } from '../tree/nodes.ts'
import type { ReadLine } from './grammar/line.ts'
import { endOf, linesOf, type RawLine, spanOf } from './lines.ts'
import { parser } from './parser.ts'
import { probablyMeant } from './probably-meant.ts'
import { readTokens } from './read-tokens.ts'
import { Text } from './tokens.ts'
import { whyUnread } from './why-unread.ts'

export interface Parsed {
  readonly tree: RuleFile
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
}

export function parse(input: Source | string): Parsed {
  const source = typeof input === 'string' ? sourceOf(input) : input
  const diagnostics: Found[] = []
  const flat: Line[] = []
  parser.written = source.text
  withoutTraces(() => {
    for (const raw of linesOf(source)) {
      if (raw.kind === 'statement') readStatement(raw, source, flat, diagnostics)
      else flat.push(lineOf(raw, triviaOf(raw, source)))
    }
  })
  const nested = nest(flat)
  // A line that is wrong in itself is not blamed for its place as well.
  const faulty = new Set(diagnostics.map(({ line }) => line))
  const found = [
    ...marksIn(source),
    ...diagnostics.map(({ diagnostic }) => diagnostic),
    ...nested.diagnostics.filter(({ span }) => !faulty.has(span.start)),
  ]
  found.sort((a, b) => a.span.start - b.span.start)
  return { tree: { lines: nested.lines, span: { start: 0, end: source.text.length } }, diagnostics: found }
}

/** The parser throws at each broken line, and finding out where it stood in the program costs more than reading on. */
function withoutTraces(read: () => void): void {
  // Not every engine has this.
  const traces = Error as { stackTraceLimit?: number | undefined }
  const { stackTraceLimit } = traces
  traces.stackTraceLimit = 0
  try {
    read()
  } finally {
    if (stackTraceLimit === undefined) delete traces.stackTraceLimit
    else traces.stackTraceLimit = stackTraceLimit
  }
}

/** A diagnostic and the start of the line it is about. */
interface Found {
  readonly line: number
  readonly diagnostic: Diagnostic
}

function readStatement(raw: RawLine, source: Source, flat: Line[], found: Found[]): void {
  const read = readTokens(raw.tokens, found.length > 0)
  if ('misfit' in read) {
    const diagnostic = whyUnread(raw.tokens, read.misfit, raw.span.end)
    found.push({ line: raw.span.start, diagnostic })
    push(raw, probablyMeant(raw.tokens, read.misfit, diagnostic.fix), wholeLine(raw, source), flat)
    return
  }
  for (const diagnostic of parser.noted) found.push({ line: raw.span.start, diagnostic })
  // Such a line was read in one way of two, so it is kept as it was written rather than as it was taken.
  const isUnread = parser.noted.some(({ key }) => ambiguous.has(key))
  push(raw, read, isUnread ? wholeLine(raw, source) : null, flat)
}

/** `unread`: the line as it was written, where that is what is kept. */
function push(raw: RawLine, read: ReadLine | null, unread: string | null, flat: Line[]): void {
  const { span, comment } = raw
  const { change, assumed, carried } = read ?? nothing
  const meant = read && { change, statement: read.statement, assumed: carried ? null : assumed }
  // A stage's header and the first statement it carries are two lines of the tree, changed as one.
  const header = carried ? { start: span.start, end: carried.span.start } : span
  flat.push(
    unread === null && meant
      ? { span: header, ...meant, comment: carried ? null : comment, under: [] }
      : {
          span: header,
          change: null,
          statement: { kind: 'unread', text: unread ?? '', meant },
          assumed: null,
          comment: null,
          under: [],
        },
  )
  if (carried) flat.push({ span: carried.span, change, statement: carried.statement, assumed, comment, under: [] })
}

const nothing: Pick<ReadLine, 'change' | 'assumed' | 'carried'> = { change: null, assumed: null, carried: null }

const ambiguous = new Set<DiagnosticKey>(['becauseAlone', 'mixedJoin', 'saidTwice', 'absurdAmount'])

function triviaOf(raw: RawLine, source: Source): Statement {
  if (raw.kind === 'blank') return { kind: 'blank' }
  if (raw.kind === 'comment') return { kind: 'comment', text: raw.comment! }
  const quote = raw.tokens[0]!
  return { kind: 'quote', words: trimmed(source.text.slice(quote.startOffset + 1, endOf(quote))) }
}

function lineOf({ span, kind, comment }: RawLine, statement: Statement): Line {
  return { span, change: null, statement, assumed: null, comment: kind === 'comment' ? null : comment, under: [] }
}

/** An unread line is kept with its indentation and its comment, if it has one. */
function wholeLine(raw: RawLine, source: Source): string {
  const { text } = source
  let { start, end } = raw.span
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1
  return text.slice(start, end).trimEnd()
}

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

function marksIn(source: Source): Diagnostic[] {
  const diagnostics = source.bidiControls.map((at) => {
    const span = { start: at, end: at + 1 }
    return report('bidiControl', span, {}, { title: 'Delete the mark', edits: [{ span, text: '' }] })
  })
  if (source.pasted.length === 0) return diagnostics
  const edits = outsideProse(source)
  if (edits.length > 0)
    diagnostics.push(report('pastedMarks', edits[0]!.span, {}, { title: 'Write plain marks', edits }))
  return diagnostics
}

/** In texts, quotes and comments a dash is the author's own; only between the words of the language is it worth a hint. */
function outsideProse(source: Source): Pasted[] {
  const prose = [...linesOf(source)].flatMap(({ kind, span, tokens, comment }) => {
    if (kind !== 'statement') return [span]
    const texts = tokens.filter(({ tokenType }) => tokenType === Text).map((token) => spanOf(token))
    return comment === null ? texts : [...texts, { start: endOf(tokens[tokens.length - 1]!), end: span.end }]
  })
  let at = 0
  return source.pasted.filter(({ span }) => {
    while (at < prose.length && prose[at]!.end <= span.start) at += 1
    // A byte order mark opens many a file and harms none.
    return span.start > 0 && !(at < prose.length && prose[at]!.start <= span.start)
  })
}
