/** Lives through years at random, each from a seed: crashes, clocks set back, holidays announced late, rules switched. */

import { createHash } from 'node:crypto'
import { dayAt } from '@casewright/dsl'
import fc from 'fast-check'
import { machineOf } from '../machine/drive.ts'
import { procedures } from '../machine/procedures.ts'
import type { Figures } from './experiment.ts'
import { type Dating, openAgency } from './year/agency.ts'
import { inDatabase } from './year/both.ts'
import { endYear, happenings, yearFrom } from './year/happenings.ts'

export interface YearSize {
  readonly seeds: number
  /** Where a seed failed, this one alone: the same as the first of several. */
  readonly from: number
  /** How many of them, from the first on, are lived in a real database too: each takes about a second. */
  readonly inDatabase: number
}

const kinds = Object.values(procedures).map((text) => ({
  first: machineOf(text),
  // The same with longer times.
  second: machineOf(
    text.replace(
      /within (\d+) (working days|months|hours)/g,
      (_, count, unit) => `within ${Number(count) + 1} ${unit}`,
    ),
  ),
}))

export async function year(size: YearSize): Promise<Figures> {
  const shipped = living(size, (event) => event)
  const stored = await inDatabase(size.inDatabase, size.from)
  // A core that dates time-outs by when they were fired gives what depends on its workers.
  const control = living({ seeds: 20, from: size.from }, (event, calendar) => ({
    ...event,
    on: dayAt(calendar, event.recordedAt),
  }))
  return {
    name: 'year',
    ...shipped,
    lost: shipped.lost + stored.unlike,
    inDatabase: size.inDatabase,
    steps: stored.steps,
    switchesInDatabase: stored.switches,
    firstUnlike: stored.firstUnlike,
    controlBroken: control.broken,
    controlUnlike: stored.controlUnlike,
    controlUntold: stored.controlUntold,
    controlForgotten: stored.controlForgotten,
    controlFailed:
      control.broken > 0 && stored.controlUnlike > 0 && stored.controlUntold > 0 && stored.controlForgotten > 0,
  }
}

function living({ seeds, from }: Omit<YearSize, 'inDatabase'>, dating: Dating) {
  const figures = {
    seeds,
    cases: 0,
    timeOuts: 0,
    switches: 0,
    lost: 0,
    doubled: 0,
    broken: 0,
    differing: 0,
    firstBroken: '',
  }
  for (let seed = from; seed < from + seeds; seed++) {
    const [once, again] = [liveYear(seed, dating), liveYear(seed, dating)]
    if (once.hash !== again.hash) figures.differing += 1
    figures.cases += once.cases
    figures.timeOuts += once.timeOuts
    figures.switches += once.switches
    figures.lost += once.lost
    if (once.trouble === null) continue
    figures.broken += 1
    figures.doubled += once.trouble.includes('twice') ? 1 : 0
    figures.firstBroken ||= `${seed}: ${once.trouble}`
  }
  return { ...figures, lost: figures.lost + figures.differing + figures.broken - figures.doubled }
}

/** All of it hangs on the seed. */
function liveYear(seed: number, dating: Dating) {
  const [commands] = fc.sample(happenings, { seed, numRuns: 1 })
  const agency = openAgency(kinds[seed % kinds.length]!, yearFrom, dating)
  let trouble: string | null = null
  try {
    fc.modelRun(() => ({ model: {}, real: agency }), commands!)
    endYear(agency)
  } catch (error) {
    trouble = (error as Error).message
  }
  const events = agency.cases.flatMap(({ log }) => log)
  return {
    trouble,
    cases: agency.cases.length,
    timeOuts: events.filter(({ name }) => name === 'timed_out').length,
    switches: events.filter(({ name }) => name === 'switched').length,
    // After the last round nothing that is due may be left.
    lost: trouble === null ? agency.cases.filter((each) => agency.isDue(each)).length : 0,
    hash: createHash('sha256')
      .update(JSON.stringify([trouble, events]))
      .digest('hex'),
  }
}
