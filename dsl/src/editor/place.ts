/** Turns an offset into what stands around it: its line, its word, its block. */
import type { Line, Statement } from '../tree/nodes.ts'
import type { Document } from './document.ts'

/** The procedure that a stage named there belongs to. */
export function procedureAt({ parsed }: Document, offset: number): string {
  const before = parsed.tree.lines.filter(({ span }) => span.start <= offset)
  const last = before.findLast(({ statement }) => statement.kind === 'procedure')?.statement
  return last?.kind === 'procedure' ? last.name.text : ''
}

/** The innermost block that a line there would stand in. */
export function blockBefore({ parsed }: Document, offset: number): Statement | null {
  return lastBefore(parsed.tree.lines, offset)
}

function lastBefore(lines: readonly Line[], offset: number): Statement | null {
  let last: Statement | null = null
  for (const { span, statement, under } of lines) {
    if (span.start >= offset) break
    if (headers.has(statement.kind)) last = lastBefore(under, offset) ?? statement
    else if (last?.kind === 'scenario') last = null
  }
  return last
}

const headers = new Set<Statement['kind']>(['procedure', 'stage', 'area', 'scenario'])

export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

export function wordStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && wordMark.test(text[start - 1]!)) start -= 1
  return start
}

export function wordEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && wordMark.test(text[end]!)) end += 1
  return end
}

const wordMark = /[\w.\u00c0-\u024f]/
