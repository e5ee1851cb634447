/** Runs one experiment in full against real processes and a real PostgreSQL; the last line printed is its figures as JSON. */

import { type Experiment, experiments } from './experiments.ts'
import { clearAway } from './ground.ts'

const experiment = new Map<string, Experiment>(Object.entries(experiments)).get(process.argv[2] ?? '')
if (experiment === undefined) {
  console.error(`Say which experiment: ${Object.keys(experiments).join(', ')}.`)
  process.exit(1)
}
try {
  console.log(JSON.stringify(await experiment.full()))
} finally {
  await clearAway()
}
