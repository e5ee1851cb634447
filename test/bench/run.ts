/**
 * Runs one benchmark: `pnpm --silent bench NAME [COUNT]`. Prints its rows and, last, one line of JSON. Without a name it says which
 * there are.
 */
import { benches } from './benches.ts'

const [name, count] = process.argv.slice(2)
const load = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined
if (load === undefined) {
  if (name !== undefined) console.log(`No benchmark is called "${name}". There are:`)
  for (const [each, loaded] of Object.entries(benches)) console.log(`${each.padEnd(10)} ${(await loaded()).says}`)
  process.exitCode = name === undefined ? 0 : 1
} else {
  const { rows, ratios } = await (await load()).run('full', count === undefined ? {} : { count: Number(count) })
  const width = Math.max(...rows.map((row) => row.name.length))
  for (const row of rows) console.log(`${row.name.padEnd(width)} ${String(row.value).padStart(12)} ${row.unit}`)
  console.log(JSON.stringify({ bench: name, rows, ratios }))
}
