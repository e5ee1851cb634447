/** Attacks by formulas in what is taken out as a table. */
import { parse } from 'csv-parse/sync'
import { send } from './asking.ts'
import type { Attack } from './attack.ts'
import { formulas } from './fixture.ts'

const runs = (cell: string) => /^\s*[=+\-@\uFF1D]/.test(cell)
const query = 'query($to: Date!) { exportCases(procedure: "repair", from: "2020-01-01", to: $to, as: CSV) { content } }'

/** Each is the reference of a case: the table has them all, and is looked through for this one. */
export const spreadsheets: readonly Attack[] = formulas.map((formula) => ({
  name: `the formula ${JSON.stringify(formula)} in a table`,
  guard: 'an apostrophe before it',
  control: 'runnable',
  attack: async ({ address, manager }) => {
    const headers = { authorization: `Bearer ${manager.token}` }
    const variables = { to: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) }
    const { data } = await send(address, { query, variables }, headers)
    const cells = (parse(data.exportCases.content) as string[][]).flat().filter((cell) => cell.includes(formula.trim()))
    if (cells.length === 0) throw new Error('The formula is not in the table.')
    return cells.some(runs)
  },
}))
