/** Runs one experiment in full against real processes and a real PostgreSQL; the last line printed is its figures as JSON, and an exit code of 1 says that they are not as they must be. */

import { experiments } from './experiments.ts'
import { clearAway } from './ground.ts'
import { failings } from './must.ts'

const names = Object.keys(experiments) as (keyof typeof experiments)[]
const name = names.find((each) => each === process.argv[2])
if (name === undefined) {
  console.error(`Say which experiment: ${names.join(', ')}.`)
  process.exit(1)
}
try {
  const figures = await experiments[name].full()
  for (const sentence of failings(name, figures, 'full')) {
    console.error(sentence)
    process.exitCode = 1
  }
  console.log(JSON.stringify(figures))
} finally {
  await clearAway()
}
