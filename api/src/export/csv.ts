/** Turns a table into the text of a CSV file (RFC 4180) whose cells no spreadsheet runs as formulas. */
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null

/** How a cell stands in the file. */
export type AsCell = (cell: Cell) => string

/** One column a name, in the order given. Without rows it is the line of names alone; null is an empty cell. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[], asCell: AsCell = inert): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(asCell)),
    { record_delimiter: '\r\n' },
  )
}

/** A line with something in a few of its columns. */
export function lineWith(columns: readonly string[], cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  return columns.map((column) => cells[column] ?? null)
}

// An apostrophe makes a spreadsheet show what follows it. White space counts as a beginning too: spreadsheets cut it off and
// look again. So do the full-width signs, which some of them read as the narrow ones. Numbers are left as they are.
const asFormula = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/
// Where a comma is the decimal sign, spreadsheets split at semicolons or tabs instead, and see no quotes that stand inside.
const asFormulaOfAnother = /([;\t\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

function inert(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell !== 'string') return String(cell)
  const inside = cell.replace(asFormulaOfAnother, "$1'")
  return asFormula.test(cell) ? `'${inside}` : inside
}
