/** Turns the text of a rule file into its tree; what cannot be read stays in the tree as it was written, with one error a line. */
import type { IToken } from 'chevrotain'
import { type Diagnostic, type DiagnosticKey, report } from '../text/diagnostics.ts'
import { type Pasted, type Source, sourceOf, trimmed } from '../text/source.ts'
import { nest } from '../tree/nest.ts'
import type { Line, RuleFile, Statement } from '../tree/nodes.ts'
import type { ReadLine } from './grammar/line.ts'
import { endOf, linesOf, type RawLine, spanOf } from './lines.ts'
import { firstMisfit } from './network.ts'
import { parser } from './parser.ts'
import { Text } from './tokens.ts'
import { whyUnread } from './why-unread.ts'

export interface Parsed {
  /** With the tokens of each, as they were read. */
  readonly lines: readonly RawLine[]
  readonly tree: RuleFile
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
}

export function parse(input: Source | string): Parsed {
  const source = typeof input === 'string' ? sourceOf(input) : input
  const diagnostics: Found[] = []
  const flat: Line[] = []
  parser.written = source.text
  const lines = linesOf(source)
  withoutTraces(() => {
    for (const raw of lines) {
      if (raw.kind === 'statement') readStatement(raw, source, flat, diagnostics)
      else flat.push(lineOf(raw, triviaOf(raw, source)))
    }
  })
  const nested = nest(flat)
  // A line that is wrong in itself is not blamed for its place as well.
  const faulty = new Set(diagnostics.map(({ line }) => line))
  const found = [
    ...marksIn(source, lines),
    ...diagnostics.map(({ diagnostic }) => diagnostic),
    ...nested.diagnostics.filter(({ span }) => !faulty.has(span.start)),
  ]
  found.sort((a, b) => a.span.start - b.span.start)
  return { lines, tree: { lines: nested.lines, span: { start: 0, end: source.text.length } }, diagnostics: found }
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
    found.push({ line: raw.span.start, diagnostic: whyUnread(raw.tokens, read.misfit) })
    flat.push(unread(raw, source))
    return
  }
  for (const diagnostic of parser.noted) found.push({ line: raw.span.start, diagnostic })
  // Such a line was read in one way of two, so it is kept as it was written rather than as it was taken.
  if (parser.noted.some(({ key }) => ambiguous.has(key))) {
    flat.push(unread(raw, source))
    return
  }
  const { change, statement, assumed, carried } = read
  if (carried === null) {
    flat.push({ span: raw.span, change, statement, assumed, comment: raw.comment, under: [] })
    return
  }
  // A stage's header and the first statement it carries are two lines of the tree, changed as one.
  const header = { start: raw.span.start, end: carried.span.start }
  flat.push({ span: header, change, statement, assumed: null, comment: null, under: [] })
  flat.push({ span: carried.span, change, statement: carried.statement, assumed, comment: raw.comment, under: [] })
}

/** The token at which it cannot be read, or null where it ends too soon. */
interface Misfit {
  readonly misfit: number | null
}

/** `isCareful`: a line before it was broken, so this one may well be. */
function readTokens(tokens: IToken[], isCareful: boolean): ReadLine | Misfit {
  // The parser throws, rule by rule, at what it cannot read: a file of broken lines would cost many times what a good one does.
  if (isCareful) {
    const misfit = misfitIn(tokens)
    if (misfit !== null) return misfit
  }
  parser.noted = []
  parser.input = tokens
  const read = parser.line()
  const error = parser.firstError()
  if (error === undefined) return read
  const at = tokens.indexOf(error.token)
  return misfitIn(tokens) ?? { misfit: at < 0 ? null : at }
}

function misfitIn(tokens: readonly IToken[]): Misfit | null {
  const misfit = firstMisfit(tokens)
  return misfit === null ? null : { misfit: misfit < tokens.length ? misfit : null }
}

const ambiguous = new Set<DiagnosticKey>(['becauseAlone', 'mixedJoin', 'saidTwice', 'absurdAmount'])

function unread(raw: RawLine, source: Source): Line {
  return { ...lineOf(raw, { kind: 'unread', text: wholeLine(raw, source) }), comment: null }
}

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

function marksIn(source: Source, lines: readonly RawLine[]): Diagnostic[] {
  const diagnostics = source.bidiControls.map((at) => {
    const span = { start: at, end: at + 1 }
    return report('bidiControl', span, {}, { title: 'Delete the mark', edits: [{ span, text: '' }] })
  })
  if (source.pasted.length === 0) return diagnostics
  const edits = outsideProse(source.pasted, lines)
  if (edits.length > 0)
    diagnostics.push(report('pastedMarks', edits[0]!.span, {}, { title: 'Write plain marks', edits }))
  return diagnostics
}

/** In texts, quotes and comments a dash is the author's own; only between the words of the language is it worth a hint. */
function outsideProse(pasted: readonly Pasted[], lines: readonly RawLine[]): Pasted[] {
  const prose = lines.flatMap(({ kind, span, tokens, comment }) => {
    if (kind !== 'statement') return [span]
    const texts = tokens.filter(({ tokenType }) => tokenType === Text).map((token) => spanOf(token))
    return comment === null ? texts : [...texts, { start: endOf(tokens[tokens.length - 1]!), end: span.end }]
  })
  let at = 0
  return pasted.filter(({ span }) => {
    while (at < prose.length && prose[at]!.end <= span.start) at += 1
    // A byte order mark opens many a file and harms none.
    return span.start > 0 && !(at < prose.length && prose[at]!.start <= span.start)
  })
}
