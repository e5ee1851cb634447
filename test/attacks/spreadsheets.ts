/** Attacks by formulas in what is taken out as a table. */
import { parse } from 'csv-parse/sync'
import type { Attack } from './attack.ts'
import { formulas } from './fixture.ts'

const runs = (cell: string) => /^\s*[=+\-@\uFF1D]/.test(cell)

export const spreadsheets: readonly Attack[] = formulas.map((formula) => ({
  name: `the formula ${JSON.stringify(formula)} in a table`,
  guard: 'an apostrophe before it',
  control: 'careless',
  attack: async ({ table }) => (parse(table([formula])) as string[][]).flat().some(runs),
}))
