/** What is exported as a table opens in a spreadsheet as what it says, and runs nothing there. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { toCsv } from '../../api/src/export/csv.ts'

const readBack = (text: string): string[][] => parse(text)

test('a table comes back as it was: commas, quotes, lines and other scripts', () => {
  const rows = [
    ['A, B', 'She said "no"', 'two\nlines'],
    ['Zoë Ångström', '名前', ''],
  ]
  expect(readBack(toCsv(['one', 'two', 'three'], rows))).toEqual([['one', 'two', 'three'], ...rows])
})

test('numbers, truths and gaps are written plainly', () => {
  expect(toCsv(['a', 'b', 'c', 'd'], [[-3.5, true, false, null]])).toBe('a,b,c,d\r\n-3.5,yes,no,\r\n')
})

test('a table without rows is its line of names', () => {
  expect(toCsv(['a', 'b'], [])).toBe('a,b\r\n')
})

test.each([
  '=1+1',
  '+44 20 7946 0000',
  '-2+3',
  '@SUM(A1)',
  '  =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '＠SUM(A1)',
  '=HYPERLINK("http://x.example","a, b")',
])('the cell %j is shown, never run', (cell) => {
  expect(readBack(toCsv(['a'], [[cell]]))).toEqual([['a'], [`'${cell}`]])
})

test.each(['\t=1+1', '\r=1+1', '\n=1+1'])('the cell %j is shown, never run', (cell) => {
  expect(readBack(toCsv(['a'], [[cell]]))).toEqual([['a'], [`'${cell[0]}'=1+1`]])
})

test.each([
  ['x;=1+1;y', "x;'=1+1;y"],
  ['x; -2+3', "x; '-2+3"],
  ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
  ['x\n=1+1', "x\n'=1+1"],
])('%j runs nowhere, not even where cells are split at semicolons', (cell, shown) => {
  const text = toCsv(['a', 'b'], [[cell, 'c, d']])
  expect(readBack(text)).toEqual([
    ['a', 'b'],
    [shown, 'c, d'],
  ])
  // As a spreadsheet splits it that sees no quote inside a cell.
  for (const each of text.split(/[;\t\r\n]/)) expect(each).not.toMatch(/^"?\s*[=+\-@]/)
})

test('a name of a column is a cell like any other', () => {
  expect(toCsv(['=1+1'], [])).toBe("'=1+1\r\n")
})

test('what stands inside a cell is left alone', () => {
  expect(readBack(toCsv(['a'], [['2-1=1 @ home']]))).toEqual([['a'], ['2-1=1 @ home']])
})
