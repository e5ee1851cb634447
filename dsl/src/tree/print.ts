/** Turns the tree of a rule file into its canonical text, comments and unread lines included. */

import { asMeant } from './as-meant.ts'
import type { Line, RuleFile, Statement } from './nodes.ts'
import { printStatement, quoted } from './print-statement.ts'

export { printStatement } from './print-statement.ts'

/** Printing twice changes nothing, and what is printed reads as the same tree but for its blank lines. */
export function print(file: RuleFile): string {
  const rows: Row[] = []
  for (const line of file.lines) addRows(line, 0, rows)
  return spaced(rows)
    .map(({ text }) => `${text}\n`)
    .join('')
}

/** One line with what stands around its statement, without what is under it. */
export function printLine(line: Line): string {
  if (line.statement.kind === 'unread') return line.statement.text
  const carried = carriedBy(line)
  return (
    afterChange(line.change) +
    (carried === null ? bare(line) : `${carryingHeader(line.statement)} ${bare(carried, true)}`)
  )
}

/** A rule with all that is written under it, each deeper line set in further; its comments and quotes are no part of it. */
export function printRule({ statement, under }: Pick<Line, 'statement' | 'under'>, indent = ''): string {
  const below = under.filter(({ statement: { kind } }) => rowKind(kind) === 'other')
  return [indent + printStatement(statement), ...below.map((line) => printRule(line, `${indent}  `))].join('\n')
}

/** A number stands at its stage where the header goes on as a sentence: `stage1 resolve within …`. */
function carryingHeader(statement: Statement): string {
  const header = printStatement(statement)
  return statement.kind === 'stage' && statement.title === null ? header.replace(/^stage (?=\d+$)/, 'stage') : header
}

interface Row {
  readonly kind: 'blank' | 'comment' | 'quote' | 'header' | 'other'
  readonly text: string
}

function addRows(line: Line, depth: number, rows: Row[]): void {
  const { kind } = line.statement
  // A line nobody could read keeps even its indentation.
  const indent = kind === 'unread' || kind === 'blank' ? '' : '  '.repeat(depth)
  rows.push({ kind: rowKind(kind), text: indent + printLine(line) })
  const carried = carriedBy(line)
  if (carried !== null) for (const under of carried.under) addRows(under, depth + 1, rows)
  // What a block holds stands at the margin; what belongs to a line is set in.
  const deeper = headers.has(asMeant(line).statement.kind) ? depth : depth + 1
  for (const under of carried === null ? line.under : line.under.slice(1)) addRows(under, deeper, rows)
}

function bare(line: Line, onHeader = false): string {
  return (
    printStatement(line.statement, onHeader) +
    reason(line) +
    (line.comment === null ? '' : ` ${commentText(line.comment)}`)
  )
}

function reason({ change, assumed, statement }: Line): string {
  if (assumed === null) return ''
  // `days are …` has a reason of its own, which one for dropping it must not become.
  return change === 'dropped' && statement.kind !== 'daysAre'
    ? ` because ${quoted(assumed)}`
    : `, assumed because ${quoted(assumed)}`
}

function afterChange(change: Line['change']): string {
  return change === null ? '' : `${change}: `
}

function carriedBy(line: Line): Line | null {
  const { statement, under } = asMeant(line)
  return statement.kind === 'stage' && statement.carries ? (under[0] ?? null) : null
}

const headers = new Set<Statement['kind']>(['procedure', 'stage', 'area', 'scenario'])

function rowKind(kind: Statement['kind']): Row['kind'] {
  if (kind === 'blank' || kind === 'comment' || kind === 'quote') return kind
  return headers.has(kind) ? 'header' : 'other'
}

/** One blank line before each block, together with the comments and quotes right above it; never two, none at either end. */
function spaced(rows: readonly Row[]): Row[] {
  const blank: Row = { kind: 'blank', text: '' }
  const spacedRows: Row[] = []
  for (const row of rows) {
    if (row.kind === 'blank' && (spacedRows.length === 0 || spacedRows.at(-1)!.kind === 'blank')) continue
    if (row.kind === 'header') {
      let at = spacedRows.length
      while (at > 0 && above.has(spacedRows[at - 1]!.kind)) at -= 1
      if (at > 0 && spacedRows[at - 1]!.kind !== 'blank') spacedRows.splice(at, 0, blank)
    }
    spacedRows.push(row)
  }
  if (spacedRows.at(-1)?.kind === 'blank') spacedRows.pop()
  return spacedRows
}

// A quote parted from its header by a blank line would no longer be the header's.
const above = new Set<Row['kind']>(['comment', 'quote'])

function commentText(comment: string): string {
  return comment === '' ? '#' : `# ${comment}`
}
