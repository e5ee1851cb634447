/** Turns a place in a source into an edit that an author is glad of: a line more, a line less, other words. */
import type { Edit, Fix } from './diagnostics.ts'
import { lineEnd, type Source } from './source.ts'
import type { Span } from './span.ts'

type Written = Pick<Source, 'text'>

export function write(title: string, span: Span, text: string): Fix {
  return { title, edits: [{ span, text }] }
}

/** A line below the one that `at` stands in, before whatever comes next. */
export function lineBelow(title: string, { text }: Written, at: number, line: string): Fix {
  const end = lineEnd(text, at)
  return write(title, { start: end, end }, `\n${line}`)
}

/** A line above the one that the span opens, set in as far as that. */
export function lineAbove(title: string, { text }: Written, { start }: Span, line: string): Fix {
  const from = indentStart(text, start)
  return write(title, { start: from, end: from }, `${text.slice(from, start)}${line}\n`)
}

/** The whole lines of the span; only the span itself where something stands before it on its line. */
export function withoutLines(title: string, { text }: Written, span: Span): Fix {
  return { title, edits: [linesGone(text, span)] }
}

export function linesGone(text: string, { start, end }: Span): Edit {
  const from = indentStart(text, start)
  const until = lineEnd(text, end)
  if (from > 0 && !isBreak(text[from - 1]!)) return { span: { start, end }, text: '' }
  const next = text.startsWith('\r\n', until) ? until + 2 : Math.min(until + 1, text.length)
  return { span: { start: from, end: next }, text: '' }
}

/** The words that lead up to a name, with the name: `who manages clerk`; null where they do not stand there. */
export function phraseBefore({ text }: Written, name: Span, words: RegExp): Span | null {
  const before = text.slice(Math.max(0, name.start - 60), name.start)
  const said = new RegExp(`,?\\s*${words.source}\\s+$`, 'i').exec(before)
  return said === null ? null : { start: name.start - said[0].length, end: name.end }
}

function indentStart(text: string, start: number): number {
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1
  return from
}

function isBreak(letter: string): boolean {
  return lineEnd(letter, 0) === 0
}
