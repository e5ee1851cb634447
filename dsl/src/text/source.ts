/** Turns the text of a rule file, as typed or pasted, into the plain text that is read, with the way back to where each character stood. */
import type { Span } from './span.ts'

export interface Source {
  readonly name: string
  /** The text as its author wrote it; every span points into this. */
  readonly text: string
  /** The same with word-processor spaces, hyphens and line separators made plain and invisible marks left out. */
  readonly plain: string
  /** Where a bidirectional control stands in `text`. */
  readonly bidiControls: readonly number[]
  /** Typographic characters that were read as plain ones: what they become, by offset in `text`. */
  readonly pasted: readonly Pasted[]
  /** Offset in `plain` to offset in `text`. */
  readonly written: (offset: number) => number
  /** True where `written` is not the identity. */
  readonly shifted: boolean
}

export interface Pasted {
  readonly span: Span
  readonly text: string
}

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
}

export function sourceOf(text: string, name = 'rules'): Source {
  // Most files hold nothing special, and then the text is its own plain form.
  if (text.search(special) < 0) {
    return { name, text, plain: text, bidiControls: [], pasted: [], written: (offset) => offset, shifted: false }
  }
  const removed: number[] = []
  const bidiControls: number[] = []
  const pasted: Pasted[] = []
  const plain = text.replace(everySpecial, (mark, offset: number) => {
    const replacement = plainFor(mark)
    if (bidiControl.test(mark)) bidiControls.push(offset)
    else pasted.push({ span: { start: offset, end: offset + 1 }, text: replacement })
    // Plain characters stand one for one, so only what is left out moves what follows.
    if (replacement === '') removed.push(offset - removed.length)
    return replacement
  })
  if (removed.length === 0)
    return { name, text, plain, bidiControls, pasted, written: (offset) => offset, shifted: false }
  const written = (offset: number) => offset + countUpTo(removed, offset)
  return { name, text, plain, bidiControls, pasted, written, shifted: true }
}

/** Line and column of offsets in one source; ask it for many, the lines are found once. */
export function positionsIn(source: Source): (offset: number) => Position {
  const starts = lineStarts(source)
  return (offset) => {
    const line = countUpTo(starts, Math.max(0, offset))
    return { line, column: offset - starts[line - 1]! + 1 }
  }
}

/** The text of one line, from 1, without its line ending. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/[\r\n\v\f\u0085\u2028\u2029]+$/, '')
}

/** Where the line ends that an offset stands in. */
export function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n\v\f\u0085\u2028\u2029]/)
  return end < 0 ? text.length : from + end
}

/** Without the spaces and invisible marks at either end: at a line's end they would be read once and never again. */
export function trimmed(text: string): string {
  return text.replace(ends, '')
}

// Every rule of a file asks for its line, so the lines are found once for each source.
const known = new WeakMap<Source, readonly number[]>()

function lineStarts(source: Source): readonly number[] {
  let starts = known.get(source)
  if (starts === undefined) {
    const ends = source.text.matchAll(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g)
    starts = [0, ...Array.from(ends, (end) => end.index + end[0].length)]
    known.set(source, starts)
  }
  return starts
}

/** How many of the ascending numbers are no greater than `limit`. */
export function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

// Curly quotation marks are not in this list: the tokens know them, because inside a text they are the author's own.
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'
const hyphens = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d'
const separators = '\\v\\f\\u0085\\u2028\\u2029'
const invisible = '\\u00ad\\u180e\\u200b-\\u200d\\u2060-\\u2064\\ufeff'
const bidi = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'
const special = new RegExp(`[${spaces}${hyphens}${separators}${invisible}${bidi}]`)
const everySpecial = new RegExp(special.source, 'g')
const ends = new RegExp(`^[\\s${invisible}${bidi}]+|[\\s${invisible}${bidi}]+$`, 'g')
const space = new RegExp(`[${spaces}]`)
const hyphen = new RegExp(`[${hyphens}]`)
const separator = new RegExp(`[${separators}]`)
const bidiControl = new RegExp(`[${bidi}]`)

function plainFor(mark: string): string {
  if (space.test(mark)) return ' '
  if (hyphen.test(mark)) return '-'
  if (separator.test(mark)) return '\n'
  return ''
}
